import { alike, kindOf, LETTER } from './signs.ts';
import { startsOf } from './starts.ts';

/** The matches of one of the patterns that were gone through together, as `matchAll` gives them. */
export type Finds = (pattern: RegExp) => readonly RegExpExecArray[];

const SIZE = 0x4000;
/** The hash of a run of signs, from the hash of the run without its last. */
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x9e3779b1) ^ (hash >>> 15);
const slot = (hash: number): number => hash >>> 18;
/** What is known of a sign: that a pattern begins with it behind no letter, or anywhere; whether it was asked, and is a letter. */
const APART = 1;
const ANYWHERE = 2;
const ASKED = 4;
const IS_LETTER = 8;
/** White space that is not in the tables of `alike`. */
const SPACES = '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const EMPTY: readonly RegExpExecArray[] = [];
/** More patterns than bits in a number do not go together. */
const MOST = 31;

interface Known {
  readonly bit: number;
  /** Tried at places only; null where the pattern is left to the engine. */
  readonly sticky: RegExp | null;
  readonly plain: RegExp;
  /** First signs as the pattern writes them, where it minds capitals. */
  readonly written: ReadonlySet<number> | null;
}

/**
 * Patterns that are looked for in the same texts, gone through together: one pass over the beginnings of words tells at which of
 * them each pattern may match, and only there it is tried. That is many times quicker than as many searches, for long lists of words.
 * Alternatives in scripts with spaces must stand behind `(?<![\p{L}…])`; a pattern that does not, or that may begin with anything, is
 * left to the engine.
 *
 *     const look = together([PAGE, NORM]);
 *     const found = look('norm (f), page 3');
 *     found(PAGE); // like [...text.matchAll(PAGE)]
 */
export const together = (patterns: readonly RegExp[]): ((text: string) => Finds) => {
  let look: ((text: string) => Finds) | null = null;
  // Programs that read no text need not wait for the tables.
  return (text) => {
    look ??= prepare(patterns);
    return look(text);
  };
};

const prepare = (patterns: readonly RegExp[]): ((text: string) => Finds) => {
  const known = new Map<RegExp, Known>();
  /** By how many signs are known of a beginning, and by their hash: the bits of the patterns that may begin so. */
  const masks = [new Int32Array(SIZE), new Int32Array(SIZE), new Int32Array(SIZE), new Int32Array(SIZE)] as const;
  /** Whether some pattern begins with a sign, and where. */
  const first = new Uint8Array(0x10000);
  /** Pairs of first signs that some pattern begins with: most words are done with when these are known. */
  const pairs = new Uint8Array(0x1000);
  /** Signs that are a whole beginning by themselves. */
  const alone = new Uint8Array(0x10000);
  let bits = 0;
  for (const pattern of patterns) {
    const flags = pattern.flags.replace(/[gy]/g, '');
    const starts = startsOf(pattern.source);
    // Within words only signs of scripts without spaces are looked for: letters would stop at every second sign.
    const placed = starts !== null && bits < MOST && starts.anywhere.every((start) => start.charCodeAt(0) >= 0x600);
    const bit = placed ? 1 << bits++ : 0;
    const sticky = placed ? new RegExp(pattern.source, `${flags}y`) : null;
    const all = placed ? [...starts.apart, ...starts.anywhere] : [];
    const written = placed && !flags.includes('i') ? new Set(all.map((start) => start.charCodeAt(0))) : null;
    known.set(pattern, { bit, sticky, plain: new RegExp(pattern.source, `${flags}g`), written });
    for (const start of all) {
      let hash = 0;
      for (let i = 0; i < start.length; i++) hash = mix(hash, alike(start.charCodeAt(i)));
      const pair = alike(start.charCodeAt(0)) * 31;
      if (start.length > 1) pairs[(pair + alike(start.charCodeAt(1))) & 0xfff] = 1;
      else alone[alike(start.charCodeAt(0))] = 1;
      const table = masks[start.length - 1];
      if (table) table[slot(hash)] = (table[slot(hash)] ?? 0) | bit;
    }
    for (const start of placed ? starts.apart : []) first[alike(start.charCodeAt(0))] ||= APART;
    for (const start of placed ? starts.anywhere : []) first[start.charCodeAt(0)] = APART | ANYWHERE;
  }
  for (let code = 0; code < 0x700; code++) first[code] = first[alike(code)] as number;
  for (const sign of SPACES) first[sign.charCodeAt(0)] = first[0x20] as number;
  const [one, two, three, four] = masks;

  return (text) => {
    const places: number[] = [];
    const bitsAt: number[] = [];
    let any = 0;
    const length = text.length;
    /** What may begin here: behind a letter not everything. */
    let wanted = APART | ANYWHERE;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      let begins = first[code] as number;
      if ((begins & ASKED) === 0) {
        begins |= ASKED | ((kindOf(code) & LETTER) !== 0 ? IS_LETTER : 0);
        first[code] = begins;
      }
      if ((begins & wanted) !== 0) {
        const lower = alike(code);
        if (pairs[(lower * 31 + alike(text.charCodeAt(i + 1))) & 0xfff] === 0 && alone[lower] === 0) {
          wanted = (begins & IS_LETTER) !== 0 ? ANYWHERE : APART | ANYWHERE;
          continue;
        }
        let hash = mix(0, lower);
        let mask = one[slot(hash)] as number;
        if (i + 1 < length) {
          hash = mix(hash, alike(text.charCodeAt(i + 1)));
          mask |= two[slot(hash)] as number;
        }
        if (i + 2 < length) {
          hash = mix(hash, alike(text.charCodeAt(i + 2)));
          mask |= three[slot(hash)] as number;
        }
        if (i + 3 < length) mask |= four[slot(mix(hash, alike(text.charCodeAt(i + 3))))] as number;
        if (mask !== 0) {
          places.push(i);
          bitsAt.push(mask);
          any |= mask;
        }
      }
      wanted = (begins & IS_LETTER) !== 0 ? ANYWHERE : APART | ANYWHERE;
    }
    return (pattern) => {
      const { bit, sticky, plain, written } = known.get(pattern) as Known;
      if (sticky === null) return [...text.matchAll(plain)];
      if ((any & bit) === 0) return EMPTY;
      const out: RegExpExecArray[] = [];
      let free = 0;
      for (let k = 0; k < places.length; k++) {
        const place = places[k] as number;
        if (((bitsAt[k] as number) & bit) === 0 || place < free) continue;
        if (written !== null && !written.has(text.charCodeAt(place)) && !written.has(alike(text.charCodeAt(place)))) continue;
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
