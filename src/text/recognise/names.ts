import organisations from '../../../reference/organisations.json' with { type: 'json' };
import states from '../../../reference/states.json' with { type: 'json' };
import { HAN, kindAt, kindOf, LETTER, NUMBER, widthAt } from '../signs.ts';
import { bodies, treaties } from '../words/bodies.ts';
import { demonyms, shortNames } from '../words/demonyms.ts';

export interface Name {
  readonly kind: 'state' | 'organisation' | 'treaty';
  readonly written: string;
  readonly value: string;
}

/** Where a name stands in a text. */
export interface Found extends Name {
  readonly from: number;
  readonly to: number;
}

/** `Совет{|а|е} Безопасности` stands for its forms: `Совет Безопасности`, `Совета Безопасности`, … */
const forms = (pattern: string): string[] => {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const close = pattern.indexOf('}', open);
  return pattern
    .slice(open + 1, close)
    .split('|')
    .flatMap((ending) => forms(pattern.slice(0, open) + ending + pattern.slice(close + 1)));
};

/** Case endings of Russian names: `Норвегия` is also `Норвегии`, `Норвегию`, `Норвегией`; `Китай`, `Китая`; `Иран`, `Ирана`. */
const declined = (name: string): string[] => {
  if (!/^\p{Script=Cyrillic}+$/u.test(name) || name.length < 4) return [name];
  if (name.endsWith('ия')) return ['ия', 'ии', 'ию', 'ией'].map((ending) => name.slice(0, -2) + ending);
  if (/[йь]$/.test(name)) return [name, ...['я', 'ю', 'ем', 'е'].map((ending) => name.slice(0, -1) + ending)];
  if (name.endsWith('а')) return ['а', 'ы', 'и', 'е', 'у', 'ой'].map((ending) => name.slice(0, -1) + ending);
  if (/[бвгдзклмнпрст]$/.test(name)) return [name, ...['а', 'у', 'ом', 'е'].map((ending) => name + ending)];
  return [name];
};

/** Names that are everyday words in their language too. */
const EVERYDAY = new Set(['مالي', 'عمان']);

/** Every name in every writing. */
const writings = (): Name[] => {
  const all: Name[] = [];
  const add = (kind: Name['kind'], written: string, value: string): void => {
    if (written.length > 1 && !EVERYDAY.has(written)) all.push({ kind, written: written.replaceAll("'", '’'), value });
  };
  for (const state of states.records) {
    const short = (name: string): string => name.replace(/\s*\(.*\)$/, '');
    for (const name of Object.values(state.names)) for (const one of declined(short(name))) add('state', one, state.alpha3);
    for (const name of shortNames[state.alpha3] ?? []) for (const one of declined(name)) add('state', one, state.alpha3);
    for (const name of demonyms[state.alpha3]?.split(/ (?!Rican|African|Lankan|Zealand)/) ?? []) add('state', name, state.alpha3);
  }
  for (const organisation of organisations.records) {
    const full = organisation.name.replace(/\s*\(.*\)$/, '');
    add('organisation', organisation.acronym, organisation.acronym);
    add('organisation', full, organisation.acronym);
    if (full.startsWith('UN ')) add('organisation', full.replace(/^UN /, 'United Nations '), organisation.acronym);
  }
  for (const [value, list] of Object.entries(bodies))
    for (const writing of list) for (const one of forms(writing)) add('organisation', one, value);
  for (const [value = '', ...others] of treaties)
    for (const writing of [value, ...others]) for (const one of forms(writing)) add('treaty', one, value);
  return all;
};

/** By their first word; Chinese, which has no spaces, by the first sign. */
const firstWord = (written: string): string => {
  const kind = kindAt(written, 0);
  if ((kind & HAN) !== 0 || written[0] === '《') return written[0] ?? '';
  let to = 0;
  while (to < written.length && isPart(written, to)) to += widthAt(written, to);
  return to === 0 ? written : written.slice(0, to);
};

interface Index {
  /** Names by their first word, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** The first signs of those words, by their hash: most words of a text are no name's first, and need not be cut out to know it. */
  readonly firsts: Uint8Array;
}
const hashAt = (text: string, at: number, to: number): number =>
  (text.charCodeAt(at) * 961 + (at + 1 < to ? text.charCodeAt(at + 1) * 31 : 0) + (at + 2 < to ? text.charCodeAt(at + 2) : 0)) &
  0x1fff;

let built: Index | null = null;
/** Built when the first text asks for names: programs that only compare versions never do. */
const index = (): Index => {
  if (built) return built;
  const byFirst = new Map<string, Name[]>();
  for (const name of writings()) {
    const first = firstWord(name.written);
    const list = byFirst.get(first);
    if (list) list.push(name);
    else byFirst.set(first, [name]);
  }
  const firsts = new Uint8Array(0x2000);
  for (const [first, list] of byFirst) {
    list.sort((a, b) => b.written.length - a.written.length);
    firsts[hashAt(first, 0, first.length)] = 1;
  }
  built = { byFirst, firsts };
  return built;
};

const WORD = LETTER | NUMBER;
const isPart = (text: string, at: number): boolean => (kindAt(text, at) & WORD) !== 0;
const ends = (text: string, to: number): boolean => !isPart(text, to) || (kindAt(text, to) & HAN) !== 0;
/** Arabic writes `and`, `in`, `for` onto the word that follows; `للجمعية` hides an article. */
const ARABIC_PREFIX = /^(?:و|ف|ب|ك|ل|وب|ول)(?=\p{Script=Arabic}{3})/u;

/**
 * States, organisations and treaties named in a text, longest names first, none overlapping.
 * `namesIn('Norway and the OSCE')` → Norway (state NOR), OSCE (organisation)
 */
export const namesIn = (text: string): Found[] => {
  const { byFirst, firsts } = index();
  const found: Found[] = [];
  const plain = text.includes("'") ? text.replaceAll("'", '’') : text;
  let to = 0;
  for (let from = 0, free = 0; from < plain.length; from = to) {
    const kind = kindAt(plain, from);
    to = from + widthAt(plain, from);
    if ((kind & (WORD | HAN)) === 0 && plain.charCodeAt(from) !== 0x300a) continue;
    // A Chinese sign is a word of its own, unless it stands behind letters.
    if ((kind & WORD) !== 0 && (kind & HAN) === 0) {
      while (to < plain.length) {
        if ((kindOf(plain.charCodeAt(to)) & WORD) !== 0) to++;
        else if (widthAt(plain, to) === 2 && isPart(plain, to)) to += 2;
        else break;
      }
    }
    if (from < free) continue;
    const arabic = plain.charCodeAt(from) >= 0x600 && plain.charCodeAt(from) < 0x700;
    if (!arabic && firsts[hashAt(plain, from, to)] !== 1) continue;
    const word = plain.slice(from, to);
    let at = from;
    let candidates = byFirst.get(word);
    if (!candidates && arabic) {
      const prefix = ARABIC_PREFIX.exec(word)?.[0];
      if (prefix) {
        at += prefix.length;
        candidates = byFirst.get(word.slice(prefix.length));
      }
    }
    for (const name of candidates ?? []) {
      const end = at + name.written.length;
      if (!plain.startsWith(name.written, at) || (!/\p{Script=Han}/u.test(name.written) && !ends(plain, end))) continue;
      found.push({ ...name, written: text.slice(at, end), from: at, to: end });
      free = end;
      break;
    }
  }
  return found;
};
