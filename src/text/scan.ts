import { kindOf, LETTER, lowerOf } from './signs.ts';
import { startsOf } from './starts.ts';

/** The matches of one of the patterns that were gone through together, as `matchAll` gives them. */
export type Finds = (pattern: RegExp) => readonly RegExpExecArray[];

const SIZE = 0x2000;
const EMPTY: readonly RegExpExecArray[] = [];
/** More patterns than bits in a number do not go together. */
const MOST = 31;

interface Known {
  readonly bit: number;
  /** Tried at places only; null where the pattern is left to the engine. */
  readonly sticky: RegExp | null;
  readonly plain: RegExp;
}

/**
 * Patterns that are looked for in the same texts, gone through together: one pass over the beginnings of words tells at which of
 * them each pattern may match, and only there it is tried. That is many times quicker than as many searches, for long lists of words.
 * A pattern that does not stand behind `(?<![\p{L}…])`, or may begin with anything, is left to the engine.
 *
 *     const look = together([PAGE, NORM]);
 *     const found = look('norm (f), page 3');
 *     found(PAGE); // like [...text.matchAll(PAGE)]
 */
export const together = (patterns: readonly RegExp[]): ((text: string) => Finds) => {
  const known = new Map<RegExp, Known>();
  /** By how many signs are known of a beginning, and by their hash: the bits of the patterns that may begin so. */
  const masks = [new Int32Array(SIZE), new Int32Array(SIZE), new Int32Array(SIZE), new Int32Array(SIZE)] as const;
  /** First signs of which nothing is known but that some pattern begins with them. */
  const first = new Uint8Array(SIZE);
  let bits = 0;
  for (const pattern of patterns) {
    const flags = pattern.flags.replace(/[gy]/g, '');
    const { starts, bounded } = startsOf(pattern.source);
    const placed = starts !== null && bounded && bits < MOST;
    const bit = placed ? 1 << bits++ : 0;
    const sticky = placed ? new RegExp(pattern.source, `${flags}y`) : null;
    known.set(pattern, { bit, sticky, plain: new RegExp(pattern.source, `${flags}g`) });
    for (const start of placed ? starts : []) {
      let hash = 0;
      for (let i = 0; i < start.length; i++) hash = (hash * 31 + lowerOf(start.charCodeAt(i))) & 0xffffff;
      const table = masks[start.length - 1];
      if (table) table[hash & (SIZE - 1)] = (table[hash & (SIZE - 1)] ?? 0) | bit;
      first[lowerOf(start.charCodeAt(0)) & (SIZE - 1)] = 1;
    }
  }
  const [one, two, three, four] = masks;

  return (text) => {
    const places: number[] = [];
    const bitsAt: number[] = [];
    let any = 0;
    const length = text.length;
    let behindLetter = false;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (!behindLetter) {
        let hash = lowerOf(code);
        if (first[hash & (SIZE - 1)] === 1) {
          let mask = one[hash & (SIZE - 1)] as number;
          if (i + 1 < length) {
            hash = hash * 31 + lowerOf(text.charCodeAt(i + 1));
            mask |= two[hash & (SIZE - 1)] as number;
          }
          if (i + 2 < length) {
            hash = (hash * 31 + lowerOf(text.charCodeAt(i + 2))) & 0xffffff;
            mask |= three[hash & (SIZE - 1)] as number;
          }
          if (i + 3 < length) mask |= four[(hash * 31 + lowerOf(text.charCodeAt(i + 3))) & (SIZE - 1)] as number;
          if (mask !== 0) {
            places.push(i);
            bitsAt.push(mask);
            any |= mask;
          }
        }
      }
      behindLetter = (kindOf(code) & LETTER) !== 0;
    }
    return (pattern) => {
      const { bit, sticky, plain } = known.get(pattern) as Known;
      if (sticky === null) return [...text.matchAll(plain)];
      if ((any & bit) === 0) return EMPTY;
      const out: RegExpExecArray[] = [];
      let free = 0;
      for (let k = 0; k < places.length; k++) {
        const place = places[k] as number;
        if (((bitsAt[k] as number) & bit) === 0 || place < free) continue;
        sticky.lastIndex = place;
        const found = sticky.exec(text);
        if (!found) continue;
        out.push(found);
        free = place + found[0].length;
      }
      return out;
    };
  };
};
