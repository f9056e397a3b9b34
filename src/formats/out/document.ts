import type { Language } from '../../text/index.ts';

/** A document in one language as every format that leaves the house gets it: one neutral value, already put into words. */
export interface OutDocument {
  readonly title: string;
  /** UN symbol, `A/RES/73/27`. */
  readonly symbol: string | null;
  /** `resolution`, `report`, `statement`, `draft`… */
  readonly kind: string;
  readonly language: Language;
  readonly author: string | null;
  /** ISO, whole or in part: `2018-12-05`, `2018-12`, `2018`. */
  readonly date: string | null;
  /** Who keeps the text. */
  readonly steward: string;
  readonly source: string;
  /** Permanent address of the work, without a language: `https://acquis.example.org/library/A-RES-73-27`; a path where the host is not known. */
  readonly work: string;
  /** Permanent address of the text in this language. */
  readonly address: string;
  /** How the document is cited: its symbol, or its title. */
  readonly citation: string;
  /** Language in which it was written; a text in another language is a translation. */
  readonly original: Language;
  readonly status: 'original' | 'official' | 'courtesy' | 'machine';
  readonly translator: string | null;
  /** ISO instant at which this text was published and frozen. */
  readonly publishedAt: string;
  /** Belongs to the fictional Demonstration Mechanism. */
  readonly demo: boolean;
  /** What a reader has to know before the first word (a courtesy translation, a demonstration), in the language of the reader. */
  readonly notices: readonly string[];
  /** Author, date, steward, source, permanent address as sentences, for the end of what is printed. */
  readonly sourceLines: readonly string[];
  readonly paragraphs: readonly OutParagraph[];
}

export interface OutParagraph {
  /** Permanent address in the document: `13.f`. */
  readonly address: string;
  readonly kind: string;
  /** As printed, without a closing dot: `13`, `(f)`. */
  readonly label: string | null;
  readonly depth: number;
  readonly text: string;
  readonly marks: readonly OutMark[];
}

/** UTF-16 offsets, `to` exclusive. `footnote`: `target` is the address of the note, called at `from`. */
export type OutMark =
  | { readonly from: number; readonly to: number; readonly type: 'italic' }
  | { readonly from: number; readonly to: number; readonly type: 'link' | 'footnote'; readonly target: string };

/** A stretch of text that is set alike, or a footnote that is called between two of them. */
export type Piece = { readonly text: string; readonly italic: boolean; readonly link: string | null } | { readonly note: string };

/**
 * An address that a link may lead to, with every sign that RFC 3986 asks to be written as `%XX`: the web, mail, or a path of this
 * house. Everything else is no link: the words come from strangers, and `javascript:` in a file is as bad as on a page.
 */
export function addressOf(target: string): string | null {
  const path = target.startsWith('/') && !target.startsWith('//');
  const url = URL.parse(target, path ? 'http://house.invalid' : undefined);
  if (url === null || !(/^(?:https?|mailto):$/.test(url.protocol) && url.username === '' && !url.host.startsWith('[')))
    return null;
  const text = path ? `${url.pathname}${url.search}${url.hash}` : url.href;
  const [before = '', ...after] = text.split('#');
  const written = (part: string): string =>
    part.replace(/[^\w\-.~:/?@!$&'()*+,;=%]/g, encodeURIComponent).replace(/%(?![\dA-F]{2})/gi, '%25');
  return after.length === 0 ? written(before) : `${written(before)}#${written(after.join('%23'))}`;
}

/**
 * A paragraph's text cut where a mark begins or ends: nothing is lost and nothing stands twice, whatever the marks say.
 * `piecesOf({ text: 'see A/70/174', marks: [{ from: 4, to: 12, type: 'link', target }] })` → `see `, then the linked words
 */
export function piecesOf({ text, marks }: Pick<OutParagraph, 'text' | 'marks'>): readonly Piece[] {
  const within = (at: number): number => Math.min(Math.max(at, 0), text.length);
  const cuts = [...new Set([0, text.length, ...marks.flatMap((one) => [within(one.from), within(one.to)])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  cuts.forEach((from, index) => {
    for (const mark of marks) if (mark.type === 'footnote' && within(mark.from) === from) pieces.push({ note: mark.target });
    const to = cuts[index + 1];
    if (to === undefined) return;
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to);
    const link = over.find((mark) => mark.type === 'link');
    pieces.push({
      text: text.slice(from, to),
      italic: over.some((mark) => mark.type === 'italic'),
      link: link?.type === 'link' ? addressOf(link.target) : null,
    });
  });
  return pieces;
}

/** Footnotes that no paragraph calls (another note may): they stand at the end, so that no word is lost. */
export const uncalledNotes = ({ paragraphs }: Pick<OutDocument, 'paragraphs'>): readonly OutParagraph[] => {
  const text = paragraphs.filter((one) => one.kind !== 'footnote');
  const called = new Set(text.flatMap((one) => one.marks.flatMap((mark) => (mark.type === 'footnote' ? [mark.target] : []))));
  return paragraphs.filter((one) => one.kind === 'footnote' && !called.has(one.address));
};

/** Signs that XML 1.0 cannot carry and paper cannot show, halves of surrogate pairs among them. */
const NOT_PRINTED = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
export const clean = (text: string): string => text.replace(NOT_PRINTED, '\ufffd');

const loose = (text: string): string =>
  text
    .replace(/[\s“”"‘’'.:]+/g, ' ')
    .trim()
    .toLowerCase();
/** Title and text of what is printed: a first heading that only says the title again is not printed twice. */
export function printedText({ title, paragraphs }: Pick<OutDocument, 'title' | 'paragraphs'>): readonly OutParagraph[] {
  const first = paragraphs.find((one) => one.kind === 'heading');
  const text = paragraphs.filter((one) => one.kind !== 'footnote');
  return first !== undefined && loose(first.text) === loose(title) && first.marks.length === 0
    ? text.filter((one) => one !== first)
    : text;
}

/** A label as it is printed before its text: `13` → `13.`, `(f)` → `(f)`, `一` → `一、`. */
export const printedLabel = (label: string): string =>
  /[.):、．)]$|^[^\p{L}\p{N}]+$/u.test(label) ? label : /^第?[一二三四五六七八九十]+$/u.test(label) ? `${label}、` : `${label}.`;

/** `ltr`, or `rtl` for Arabic. */
export const isRightToLeft = (language: Language): boolean => language === 'ar';

/** The cells of a table's row: they are parted by a bar in the text. */
export const cellsOf = (text: string): readonly string[] => text.split(' | ');
