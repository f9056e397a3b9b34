import { HAN as HAN_SIGN, kindAt, LETTER, MARK, NUMBER, widthAt } from '../signs.ts';

/**
 * Phrases found by their first word, so that a lexicon of any size costs one look-up per word of the text.
 *
 * A phrase is a run of words: `support*` any ending, `see|sees` either, `also?` may be left out, `..` up to three words between.
 */
export interface Token {
  /** In lower case, marks over and under letters that are only vowels (Arabic) left out. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** A comma, colon, semicolon or dash stands before it. */
  readonly broken: boolean;
}

/** Arabic vowel signs and the stretching stroke, which writers set or leave out as they like. */
const VOWELS = /[\u064b-\u0655\u0670\u0640]/g;
/** `and`, `so` are written onto the word behind them: `ونرى` is `نرى`. */
const JOINED = /^[وف](?=(?:[نتيأ]\p{L}{3}|ل[انم]$|ليس|ال\p{L}{2}|هل$|من$))/u;
const plainWord = (word: string): string => {
  const code = word.charCodeAt(0);
  return code >= 0x600 && code < 0x700 ? word.replace(VOWELS, '').replace(JOINED, '') : word;
};
const BREAK = /[,;:،؛,、;:—–()|]|\s-\s/u;
const PART = LETTER | NUMBER | MARK;
/** A sign of a word of several: no Chinese sign, which may stand right behind a number (`第14段`). */
const isPart = (kind: number): boolean => (kind & PART) !== 0 && (kind & HAN_SIGN) === 0;

/** What was asked for last: one sentence is read for its theme and for its stance. */
let last: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] };

/** The words of a text; a Chinese sign is a word of its own. */
export const tokensOf = (text: string): readonly Token[] => {
  if (text !== last.text) last = { text, tokens: cut(text) };
  return last.tokens;
};

const cut = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let end = 0;
  for (let from = 0, to = 0; from < text.length; from = to) {
    const kind = kindAt(text, from);
    to = from + widthAt(text, from);
    if ((kind & (PART | HAN_SIGN)) === 0) continue;
    if ((kind & HAN_SIGN) === 0) while (to < text.length && isPart(kindAt(text, to))) to += widthAt(text, to);
    const word = text.slice(from, to).toLowerCase();
    const spaced = from === end + 1 && text.charCodeAt(end) === 0x20;
    tokens.push({
      word: plainWord(word),
      from,
      to,
      broken: from > end && !spaced && BREAK.test(text.slice(end, from)),
    });
    end = to;
  }
  return tokens;
};

interface Part {
  readonly exact: ReadonlySet<string>;
  readonly stems: readonly string[];
  readonly optional: boolean;
  readonly gap: boolean;
}

/** One phrase of a lexicon, with what it stands for. */
export interface Phrase<T> {
  readonly written: string;
  readonly parts: readonly Part[];
  /** How many words it has of its own: parts that are neither gap nor optional. */
  readonly own: number;
  readonly value: T;
}

const HAN = /\p{Script=Han}/u;

const partOf = (written: string): Part => {
  const optional = written.endsWith('?');
  const words = (optional ? written.slice(0, -1) : written).split('|');
  return {
    exact: new Set(words.filter((word) => !word.endsWith('*'))),
    stems: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    optional,
    gap: written === '..',
  };
};

const fits = (part: Part, word: string): boolean => {
  if (part.exact.has(word)) return true;
  for (const stem of part.stems) if (word.startsWith(stem)) return true;
  return false;
};

/** A lexicon by first words: `exact` whole words, `stems` by their first two letters. */
export interface Lexicon<T> {
  readonly exact: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly stems: ReadonlyMap<string, readonly Phrase<T>[]>;
}

const GAP = 3;

/** Phrases by what they stand for, parted by commas or new lines. Chinese phrases are written without spaces. */
export const lexicon = <T>(entries: readonly (readonly [value: T, phrases: string])[]): Lexicon<T> => {
  const exact = new Map<string, Phrase<T>[]>();
  const stems = new Map<string, Phrase<T>[]>();
  const put = (map: Map<string, Phrase<T>[]>, word: string, phrase: Phrase<T>): void => {
    const list = map.get(word);
    if (list) list.push(phrase);
    else map.set(word, [phrase]);
  };
  for (const [value, phrases] of entries) {
    for (const written of phrases.split(/[,\n]/).map((phrase) => phrase.trim())) {
      if (written === '') continue;
      const words = HAN.test(written)
        ? [...written.replaceAll('..', '…')].map((sign) => (sign === '…' ? '..' : sign))
        : written.split(/\s+/);
      const parts = words.map(partOf);
      const phrase: Phrase<T> = { written, value, parts, own: parts.filter((part) => !part.gap && !part.optional).length };
      const first = phrase.parts[0];
      for (const word of first?.exact ?? []) put(exact, word, phrase);
      for (const stem of first?.stems ?? []) put(stems, stem.slice(0, 2), phrase);
    }
  }
  return { exact, stems };
};

/** A phrase found: from its first token up to `end`, exclusive. */
export interface Met<T> {
  readonly phrase: Phrase<T>;
  readonly start: number;
  readonly end: number;
}

const meet = <T>(phrase: Phrase<T>, tokens: readonly Token[], start: number): number => {
  let at = start;
  const { parts } = phrase;
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p] as Part;
    if (part.gap) {
      const next = parts[p + 1];
      if (!next) return -1;
      let skipped = 0;
      while (skipped <= GAP && at < tokens.length && !fits(next, (tokens[at] as Token).word)) {
        skipped++;
        at++;
      }
      if (skipped > GAP || at >= tokens.length) return -1;
      continue;
    }
    const token = tokens[at];
    if (token && fits(part, token.word)) at++;
    else if (!part.optional) return -1;
  }
  return at;
};

/** More words of its own, and those closer together: `not be productive` before `not … address`. */
const tighter = <T>(phrase: Phrase<T>, end: number, best: Met<T>): boolean =>
  phrase.own !== best.phrase.own ? phrase.own > best.phrase.own : end < best.end;

/** Phrases whose first stem a word may continue, by the first four letters of the word, in the order of the lexicon. */
const narrowed = new WeakMap<ReadonlyMap<string, unknown>, Map<string, unknown>>();
const stemsFor = <T>(words: Lexicon<T>, word: string): readonly Phrase<T>[] | undefined => {
  const all = words.stems.get(word.slice(0, 2));
  if (!all) return undefined;
  let known = narrowed.get(words.stems) as Map<string, readonly Phrase<T>[]> | undefined;
  if (!known) {
    known = new Map();
    narrowed.set(words.stems, known);
  }
  const start = word.slice(0, 4);
  const found = known.get(start);
  if (found) return found;
  const made = all.filter((phrase) => phrase.parts[0]?.stems.some((stem) => stem.startsWith(start) || start.startsWith(stem)));
  known.set(start, made);
  return made;
};

/** All phrases of a lexicon in a text, by place; at one place the one with most words of its own. */
export const phrasesIn = <T>(tokens: readonly Token[], words: Lexicon<T>): Met<T>[] => {
  const out: Met<T>[] = [];
  for (let start = 0; start < tokens.length; start++) {
    const { word } = tokens[start] as Token;
    let best: Met<T> | null = null;
    const attempt = (list: readonly Phrase<T>[] | undefined): void => {
      for (const phrase of list ?? []) {
        const end = meet(phrase, tokens, start);
        if (end > start && (best === null || tighter(phrase, end, best))) best = { phrase, start, end };
      }
    };
    attempt(words.exact.get(word));
    attempt(stemsFor(words, word));
    if (best) out.push(best);
  }
  return out;
};
