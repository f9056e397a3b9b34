import { exampleOf, PARAMS } from '../channels/examples.ts';
import { rooms, type Seed, SHARED_WORD } from '../support/house.ts';
import { RICH, RICH_SYMBOL } from './site.ts';

const fill = (path: string, where: string, seed: Seed): string =>
  path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(exampleOf(PARAMS, where, name)(seed).open[0] as string));

/** A page to be looked at: what it is, where it stands after the language, and what it answers with. */
export interface Stand {
  readonly what: string;
  address(seed: Seed): string;
  readonly status?: number;
}

/** Every declared view and form, with its examples; then the states that a declaration does not name. */
export const stands: readonly Stand[] = [
  ...rooms.flatMap(({ views }) =>
    views.map(({ name, path }) => ({ what: `the view ${name}`, address: (seed: Seed) => fill(path, name, seed) })),
  ),
  ...rooms.flatMap(({ acts }) =>
    acts.flatMap(({ name, form }) =>
      form === undefined ? [] : [{ what: `the form ${name}`, address: (seed: Seed) => fill(form.path, name, seed) }],
    ),
  ),
  { what: 'a document with everything', address: () => `/library/${RICH}` },
  { what: 'a document without a symbol', address: () => '/library/comments-without-a-symbol' },
  { what: 'a paragraph with parts and references', address: () => `/library/${RICH}/2` },
  { what: 'a paragraph with a footnote', address: () => `/library/${RICH}/1` },
  { what: 'a paragraph without a number', address: () => '/library/comments-without-a-symbol/n3' },
  { what: 'a heading', address: () => `/library/${RICH}/h2` },
  { what: 'the library, narrowed', address: () => '/library?kind=draft&kind=report&language=en&year=2026' },
  { what: 'the library, with nothing to show', address: () => '/library?kind=letter' },
  { what: 'results', address: () => `/search?q=${SHARED_WORD}&kind=report&sort=newest` },
  { what: 'results of a citation', address: () => `/search?q=${encodeURIComponent(`${RICH_SYMBOL} 2 (a)`)}` },
  { what: 'no results', address: () => '/search?q=zzyzzx' },
  { what: 'a page that is not there', address: () => '/nothing', status: 404 },
  { what: 'a query that cannot be read', address: () => '/library?page=none', status: 400 },
];
