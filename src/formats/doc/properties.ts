import type { Bytes } from './compound.ts';

/** A property as the old format writes it: a number that says which, and where its operand stands. */
export type Properties = ReadonlyMap<number, { readonly value: number }>;

/** The properties of a run of them. What is longer than four bytes is passed over: nothing of it is needed. */
export const propertiesOf = (bytes: Bytes): Properties => {
  const out = new Map<number, { value: number }>();
  for (let at = 0; at + 2 <= bytes.length; ) {
    const code = bytes.u16(at);
    at += 2;
    const kind = code >> 13;
    let length = [1, 1, 2, 4, 2, 2, -1, 3][kind] ?? 1;
    if (length < 0) {
      if (at >= bytes.length) break;
      length = code === 0xd608 && at + 2 <= bytes.length ? bytes.u16(at) + 1 : bytes.u8(at) + 1;
    }
    if (at + length > bytes.length) break;
    let value = 0;
    for (let i = Math.min(4, length) - 1; i >= 0; i--) value = value * 256 + bytes.u8(at + i);
    out.set(code, { value });
    at += length;
  }
  return out;
};

export interface Run {
  /** Byte places in the stream of the document, the end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly properties: Properties;
  /** The number of the paragraph style; 0 for runs of characters. */
  readonly style: number;
}

/**
 * The runs that the pages of properties describe: of paragraphs (`PAPX`) or of characters (`CHPX`). `table` lists which pages.
 * @param width bytes of one entry of a page's list: 13 for paragraphs, 1 for characters
 */
export const runsOf = (document: Bytes, table: Bytes, width: 13 | 1): Run[] => {
  const pages = Math.max(0, Math.floor((table.length - 4) / 8));
  const runs: Run[] = [];
  for (let p = 0; p < pages; p++) {
    const start = (table.u32((pages + 1) * 4 + p * 4) & 0x3fffff) * 512;
    const page = document.slice(start, start + 512);
    const count = page.u8(511);
    for (let i = 0; i < count; i++) {
      const offset = page.u8((count + 1) * 4 + i * width) * 2;
      let from = offset;
      let length = 0;
      if (offset !== 0) {
        length = width === 1 ? page.u8(from) : page.u8(from) * 2 - 1;
        if (width === 13 && page.u8(from) === 0) length = page.u8(++from) * 2;
        from++;
      }
      const content = page.slice(Math.min(from, 511), Math.min(511, from + Math.max(0, length)));
      const styled = width === 13 && content.length >= 2;
      runs.push({
        from: page.u32(i * 4),
        to: page.u32(i * 4 + 4),
        style: styled ? content.u16(0) : 0,
        properties: propertiesOf(styled ? content.slice(2, content.length) : content),
      });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
};

/** The run that holds a byte place; runs must be in order. */
export const runAt = (runs: readonly Run[], at: number): Run | undefined => {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && run.from <= at ? run : undefined;
};
