import { counting, type Level, type List, type Numbering } from '../docx/numbering.ts';
import { Bytes } from './compound.ts';

/** Word's numbers for ways of counting, by the names that .docx gives them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  39: 'chineseCountingThousand',
  45: 'arabicAlpha',
  46: 'arabicAbjad',
  58: 'russianLower',
  59: 'russianUpper',
  255: 'none',
};

/** Automatic numbering out of the tables of lists; `rest` begins at the table of lists, behind which their levels stand. */
export const numberingIn = (rest: Bytes, length: number, overrides: Bytes): Numbering => {
  if (length < 2 || overrides.length < 4) return counting(new Map());
  const lists = new Map<number, Map<number, Level>>();
  const count = rest.u16(0);
  let at = length;
  for (let l = 0; l < count; l++) {
    const levels = new Map<number, Level>();
    const simple = (rest.u8(2 + l * 28 + 26) & 1) === 1;
    for (let n = 0; n < (simple ? 1 : 9); n++) {
      const format = rest.u8(at + 4);
      const behind = at + 28 + rest.u8(at + 24) + rest.u8(at + 25);
      const signs = rest.u16(behind);
      const text = rest.slice(behind + 2, behind + 2 + signs * 2).text('utf-16le');
      levels.set(n, {
        format: FORMATS[format] ?? 'decimal',
        // A level's number stands as the number of the level, counted from 0.
        text: [...text].map((sign) => (sign <= '\b' ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
        start: rest.u32(at),
      });
      at = behind + 2 + signs * 2;
    }
    lists.set(rest.u32(2 + l * 28), levels);
  }
  const out = new Map<string, List>();
  const used = Math.min(overrides.u32(0), Math.floor((overrides.length - 4) / 16));
  for (let i = 0; i < used; i++) {
    const id = overrides.u32(4 + i * 16);
    const levels = lists.get(id);
    if (levels) out.set(String(i + 1), { counters: String(id), levels, restarts: new Map() });
  }
  return counting(out);
};

export const NO_BYTES = new Bytes(new Uint8Array());
