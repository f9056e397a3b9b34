import organisations from '../../../reference/organisations.json' with { type: 'json' };
import states from '../../../reference/states.json' with { type: 'json' };
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
const EVERYDAY = new Set(['مالي', 'عمان', 'Чад', 'India', 'Georgia'].slice(0, 3));

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
for (const [value, writings] of Object.entries(bodies))
  for (const writing of writings) for (const one of forms(writing)) add('organisation', one, value);
for (const [value = '', ...others] of treaties)
  for (const writing of [value, ...others]) for (const one of forms(writing)) add('treaty', one, value);

/** By their first word, longest first; Chinese, which has no spaces, by the first sign. */
const firstWord = (written: string): string =>
  /^\p{Script=Han}|^《/u.test(written) ? (written[0] ?? '') : (/^[\p{L}\p{N}]+/u.exec(written)?.[0] ?? written);
const byFirst = new Map<string, Name[]>();
for (const name of all) byFirst.set(firstWord(name.written), [...(byFirst.get(firstWord(name.written)) ?? []), name]);
for (const list of byFirst.values()) list.sort((a, b) => b.written.length - a.written.length);

const WORD = /\p{Script=Han}|《|[\p{L}\p{N}]+/gu;
const ends = (text: string, to: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text[to] ?? '') || /\p{Script=Han}/u.test(text[to] ?? '');
/** Arabic writes `and`, `in`, `for` onto the word that follows; `للجمعية` hides an article. */
const ARABIC_PREFIX = /^(?:و|ف|ب|ك|ل|وب|ول)(?=\p{Script=Arabic}{3})/u;

/**
 * States, organisations and treaties named in a text, longest names first, none overlapping.
 * `namesIn('Norway and the OSCE')` → Norway (state NOR), OSCE (organisation)
 */
export const namesIn = (text: string): Found[] => {
  const found: Found[] = [];
  const plain = text.replaceAll("'", '’');
  let free = 0;
  for (const word of plain.matchAll(WORD)) {
    if (word.index < free) continue;
    let at = word.index;
    let candidates = byFirst.get(word[0]);
    if (!candidates && /^\p{Script=Arabic}/u.test(word[0])) {
      const prefix = ARABIC_PREFIX.exec(word[0])?.[0];
      if (prefix) {
        at += prefix.length;
        candidates = byFirst.get(word[0].slice(prefix.length));
      }
    }
    for (const name of candidates ?? []) {
      const to = at + name.written.length;
      if (!plain.startsWith(name.written, at) || (!/\p{Script=Han}/u.test(name.written) && !ends(plain, to))) continue;
      found.push({ ...name, written: text.slice(at, to), from: at, to });
      free = to;
      break;
    }
  }
  return found;
};
