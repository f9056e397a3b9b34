import { publication, SECRET, type Seed, SHARED_WORD } from '../support/house.ts';

/** What a value of a parameter leads to: an open record, one that the public may not see, or nothing at all. */
export interface Targets {
  readonly open: readonly string[];
  readonly hidden: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Parameters of addresses, by name. Every view and every form that is declared is asked with these; a name that is not here
 * fails the channels test, so that no view can be added without being covered.
 */
export const PARAMS: Readonly<Record<string, (seed: Seed) => Targets>> = {
  slug: ({ open, hidden, unpublished }) => ({
    open: [open.slug],
    hidden: [...hidden, unpublished],
    missing: ['there-is-no-such-document'],
  }),
  address: ({ open }) => ({ open: [open.address, `${open.address}.f`, 'h1'], hidden: [], missing: ['999'] }),
  submission: ({ answered }) => ({
    open: [answered.public],
    hidden: [answered.operator],
    missing: ['00000000-0000-7000-8000-00000000ffff'],
  }),
};

/** Values of queries, by name: those that would show a hidden record if it could be shown. */
export const QUERIES: Readonly<Record<string, (seed: Seed) => readonly string[]>> = {
  q: ({ open }) => [
    SECRET,
    SHARED_WORD,
    `"${SHARED_WORD} ${SECRET}"`,
    `${SHARED_WORD} -${SECRET}`,
    SHARED_WORD.slice(2, 8),
    open.symbol,
    '%',
  ],
  kind: () => ['report', 'statement'],
  year: () => ['2026', '1999'],
  language: () => ['en', 'fr'],
  sort: () => ['newest'],
  page: () => ['2'],
};

/** Inputs of acts, by name; the parameters of a form's address are taken from `PARAMS`. */
export const INPUTS: Readonly<Record<string, (seed: Seed) => readonly unknown[]>> = {
  ...Object.fromEntries(Object.entries(publication('by-the-public')).map(([name, value]) => [name, () => [value]])),
  wrong: ({ open }) => [open.words, SECRET],
  right: () => ['something else'],
  // A name that is taken by a hidden document has to be as free as one that nobody has taken.
  name: ({ open, hidden, hiddenSymbol }) => [`A/NEW/1`, open.symbol, hiddenSymbol, hidden[0] as string],
  place: () => ['https://example.org/document'],
};

/** The values of a name in a table, or the sentence that says what is missing. */
export function exampleOf<Value>(table: Readonly<Record<string, Value>>, where: string, name: string): Value {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found !== undefined) return found;
  throw new Error(
    `The channels test has no example for “${name}” of ${where}. Add it to tests/channels/examples.ts, with values that lead to ` +
      'an open record, to one that the public may not see, and to nothing.',
  );
}
