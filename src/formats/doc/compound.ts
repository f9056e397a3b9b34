import { Unreadable } from '../code.ts';

const FREE = 0xfffffffa;
const damaged = (): Unreadable => new Unreadable('READING_DAMAGED');

/** Numbers out of bytes; reading behind the end is the file's damage. */
export class Bytes {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get length(): number {
    return this.#bytes.length;
  }
  u8(at: number): number {
    if (!(at >= 0 && at < this.length)) throw damaged();
    return this.#bytes[at] as number;
  }
  u16(at: number): number {
    if (!(at >= 0 && at + 2 <= this.length)) throw damaged();
    return this.#view.getUint16(at, true);
  }
  u32(at: number): number {
    if (!(at >= 0 && at + 4 <= this.length)) throw damaged();
    return this.#view.getUint32(at, true);
  }
  slice(from: number, to: number): Bytes {
    if (!(from >= 0 && to >= from && to <= this.length)) throw damaged();
    return new Bytes(this.#bytes.subarray(from, to));
  }
  text(encoding: string): string {
    return new TextDecoder(encoding).decode(this.#bytes);
  }
}

/** The streams of a compound file (the container of Word 97 to 2003) by their names. A chain that runs in a circle is damage. */
export const streamsOf = (source: Uint8Array): Map<string, Bytes> => {
  const file = new Bytes(source);
  const size = 1 << Math.min(12, file.u16(0x1e));
  if (size < 512) throw damaged();
  const sector = (n: number): Bytes => {
    const from = (n + 1) * size;
    return file.slice(Math.min(from, file.length), Math.min(file.length, from + size));
  };
  const most = Math.ceil(file.length / size);
  // Where the table of chains itself lies.
  const tables: number[] = [];
  for (let i = 0; i < 109; i++) if (file.u32(0x4c + i * 4) < FREE) tables.push(file.u32(0x4c + i * 4));
  for (let next = file.u32(0x44), n = 0; next < FREE && n < most; n++) {
    const more = sector(next);
    for (let i = 0; i < size / 4 - 1; i++) if (more.u32(i * 4) < FREE) tables.push(more.u32(i * 4));
    next = more.u32(size - 4);
  }
  if (tables.length > most) throw damaged();
  const chain = new Uint32Array(tables.length * (size / 4)).fill(FREE);
  tables.forEach((at, t) => {
    const table = sector(at);
    for (let i = 0; i < table.length / 4; i++) chain[t * (size / 4) + i] = table.u32(i * 4);
  });
  const follow = (start: number, next: Uint32Array, limit: number): number[] => {
    const out: number[] = [];
    for (let at = start; at < FREE; at = next[at] ?? FREE) {
      if (out.length > limit) throw damaged();
      out.push(at);
    }
    return out;
  };
  const whole = (start: number, length: number): Uint8Array => {
    const out = new Uint8Array(follow(start, chain, most).length * size);
    follow(start, chain, most).forEach((at, i) => {
      const from = (at + 1) * size;
      out.set(source.subarray(Math.min(from, source.length), Math.min(source.length, from + size)), i * size);
    });
    return out.subarray(0, Math.min(length, out.length));
  };
  const directory = new Bytes(whole(file.u32(0x30), Number.MAX_SAFE_INTEGER));
  const entries = Array.from({ length: Math.floor(directory.length / 128) }, (_, i) => {
    const entry = directory.slice(i * 128, i * 128 + 128);
    const length = Math.max(0, Math.min(64, entry.u16(0x40)) - 2);
    return { name: entry.slice(0, length).text('utf-16le'), type: entry.u8(0x42), start: entry.u32(0x74), size: entry.u32(0x78) };
  });
  const root = entries.find((entry) => entry.type === 5);
  const small = root ? whole(root.start, root.size) : new Uint8Array();
  const smallTable = new Bytes(whole(file.u32(0x3c), Number.MAX_SAFE_INTEGER));
  const smallChain = Uint32Array.from({ length: Math.floor(smallTable.length / 4) }, (_, i) => smallTable.u32(i * 4));
  const cutoff = file.u32(0x38);
  const streams = new Map<string, Bytes>();
  for (const entry of entries) {
    if (entry.type !== 2 || streams.has(entry.name)) continue;
    if (entry.size >= cutoff) streams.set(entry.name, new Bytes(whole(entry.start, entry.size)));
    else {
      const pieces = follow(entry.start, smallChain, smallChain.length);
      const out = new Uint8Array(pieces.length * 64);
      pieces.forEach((at, i) => {
        out.set(small.subarray(Math.min(at * 64, small.length), Math.min(small.length, at * 64 + 64)), i * 64);
      });
      streams.set(entry.name, new Bytes(out.subarray(0, Math.min(entry.size, out.length))));
    }
  }
  return streams;
};
