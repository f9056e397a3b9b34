import type { Localiser } from '../../web/languages/index.ts';

/** Where a paragraph stands in its text, as far as its citation needs to know. */
export interface Place {
  readonly kind: string;
  readonly address: string;
  /** As printed, from the outermost: `['13', '(f)']`. */
  readonly labels: readonly string[];
  readonly text: string;
  /** The heading above it, its printed number, and where that stands. */
  readonly heading: string | null;
  readonly headingLabel: string | null;
  readonly headingAddress: string | null;
  /** Counted among its equals under that heading, and from the beginning of the text. */
  readonly nth: number;
  readonly nthOfAll: number;
}

const LONGEST_HEADING = 60;
const short = (text: string): string => {
  const words = text.replace(/[\s:.;,]+$/, '');
  return words.length <= LONGEST_HEADING ? words : `${words.slice(0, LONGEST_HEADING).replace(/\s\S*$/, '')} …`;
};
const loose = (text: string): string =>
  text
    .replace(/[\s“”"‘’'.:]+/g, ' ')
    .trim()
    .toLowerCase();

/** A heading that only repeats the title, as documents have it on their first page. */
export const saysTitle = (heading: string, title: string): boolean => loose(heading) === loose(title);

/**
 * The words for a paragraph without the document's name: `13 (f)`; a heading is a section, a footnote a note; a paragraph without a
 * printed number is counted under its heading: `“Threats”, ¶ 2`.
 */
export function placeWords(title: string, place: Place, l: Localiser): string {
  const { kind, labels, heading, headingLabel } = place;
  const [first, ...others] = labels;
  if (kind === 'heading') return first === undefined ? `“${short(place.text)}”` : l.plain('citation-section', { label: first });
  if (kind === 'footnote') return l.plain('citation-note', { label: labels.at(-1) ?? place.address });
  if (first !== undefined) return [first, ...others.map((label) => (label.startsWith('(') ? label : `(${label})`))].join(' ');
  if (heading === null || saysTitle(heading, title)) return `¶ ${place.nthOfAll}`;
  const section = headingLabel === null ? `“${short(heading)}”` : l.plain('citation-section', { label: headingLabel });
  return `${section}, ¶ ${place.nth}`;
}

/** The UN's form of a citation: symbol, then the paragraph as printed: `A/70/174, 13 (f)`; a text without a symbol is cited by its title. */
export const citationOf = (
  document: { readonly symbol: string | null; readonly title: string },
  place: Place,
  l: Localiser,
): string => `${document.symbol ?? document.title}, ${placeWords(document.title, place, l)}`;

/**
 * A document's address: `A/RES/70/237` → `A-RES-70-237`; of a title the first words, whole, in lower case: `Atlantia’s comments` →
 * `atlantias-comments`. Stored once, never parsed back.
 */
export function slugFor(symbol: string | null, title: string, fallback: string): string {
  if (symbol !== null) return trimmed(symbol.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, 100)) || fallback;
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const whole = words.length <= 60 ? words : words.slice(0, 61).replace(/-[^-]*$/, '');
  const slug = trimmed(whole);
  return slug.length >= 3 ? slug : fallback;
}
const trimmed = (text: string): string => text.replace(/^[-.]+|[-.]+$/g, '');
