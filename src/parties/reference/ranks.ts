import type { Language } from '../../text/index.ts';
import type { State } from './states.ts';

/**
 * Names and places in the order of one language's collation (pinyin in Chinese), the same that pages use for lists; equal
 * names fall back to the code, which keeps the order total.
 */
export const ranks = (
  states: readonly State[],
  language: Language,
): { names: ReadonlyMap<string, string>; places: ReadonlyMap<string, number> } => {
  const collator = new Intl.Collator(language);
  const sorted = [...states].sort(
    (a, b) => collator.compare(a.names[language], b.names[language]) || (a.alpha3 < b.alpha3 ? -1 : 1),
  );
  return {
    names: new Map(sorted.map((one) => [one.alpha3, one.names[language]])),
    places: new Map(sorted.map((one, index) => [one.alpha3, index + 1])),
  };
};

/** A name as it is looked up: no accents or vowel signs, no punctuation, small letters. `Côte d’Ivoire` → `cotedivoire` */
export const searchable = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
