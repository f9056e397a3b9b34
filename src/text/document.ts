/**
 * A document as read: paragraphs in order, each with its printed label, the headings it stands under, and what was
 * recognised in it. Plain JSON values; this is what `acquis read --json` prints.
 */
export interface ReadDocument {
  readonly title: string | null;
  readonly language: Language;
  /** The UN symbol of the document itself (masthead), not one it mentions: `A/RES/70/237`. */
  readonly symbol: string | null;
  readonly paragraphs: readonly ReadParagraph[];
}

/** The six languages of the United Nations, in their usual order. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type Language = (typeof languages)[number];

/** What a paragraph is by its form. */
export const paragraphKinds = [
  'heading',
  'paragraph',
  'subparagraph',
  'bullet',
  'quote',
  'question',
  'footnote',
  'table',
] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

export interface ReadParagraph {
  /** Stable within this version of this document: the same file read again gives the same ids. */
  readonly id: string;
  readonly kind: ParagraphKind;
  /** The printed number, letter or marker without its closing dot: `24`, `(a)`, `1.1`, `OP3 bis`; null when there is none. */
  readonly label: string | null;
  /** The headings above, outermost first; a heading's own text is not in its own path. */
  readonly path: readonly string[];
  /** One line, NFC, white space folded, without the label; a table row's cells are parted by ` | `. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly references: readonly Reference[];
  readonly mentions: readonly Mention[];
  /** Tracked changes of a word processor; `text` above is the text with all of them accepted. */
  readonly changes: readonly Change[];
  /** Comments that a word processor keeps beside the text; absent when there are none. */
  readonly comments?: readonly Comment[];
  readonly statements: readonly Statement[];
}

/** A span of `text`, in UTF-16 code units, `to` exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly type: 'bold' | 'italic' | 'footnote' | 'link';
  /** The address of a link, the label of a footnote; null otherwise. */
  readonly target: string | null;
}

export const referenceTypes = ['document', 'paragraph', 'section', 'norm', 'measure', 'treaty', 'recommendation'] as const;
export type ReferenceType = (typeof referenceTypes)[number];

export interface Reference {
  readonly type: ReferenceType;
  /** As written in the text. */
  readonly raw: string;
  /** What it points at, in one spelling: `A/70/174`, `24`, `C`, `f` (norm), `OSCE-8`; null when it could not be resolved. */
  readonly target: string | null;
}

export type Mention =
  /** value: ISO 3166-1 alpha-3 code. */
  | { readonly type: 'state'; readonly raw: string; readonly value: string }
  /** value: the usual acronym or short name. */
  | { readonly type: 'organisation'; readonly raw: string; readonly value: string }
  | { readonly type: 'money'; readonly raw: string; readonly value: Money }
  /** value: `2015`, `2020-03` or `2020-03-11`. */
  | { readonly type: 'date'; readonly raw: string; readonly value: string };

export interface Money {
  /** In units of the currency, not in cents. */
  readonly amount: number;
  /** ISO 4217; a question mark behind it says that the sign alone did not settle it: `USD?`. */
  readonly currency: string;
}

export interface Change {
  readonly type: 'insertion' | 'deletion';
  readonly text: string;
  /** Where in `text` it stands: the span of an insertion, an empty span where a deletion stood. */
  readonly from: number;
  readonly to: number;
  readonly author: string | null;
  /** As the file gives it, ISO 8601; null when absent. */
  readonly date: string | null;
  /** On a deletion of words that another tracked change had inserted: who inserted them. They never stood in the text before all changes. */
  readonly struck?: { readonly author: string | null; readonly date: string | null };
}

/** A comment in the margin, on a span of `text` (empty where it hangs at a place only). */
export interface Comment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly author: string | null;
  readonly date: string | null;
}

export const pillars = [
  'threats',
  'norms',
  'international_law',
  'cbms',
  'capacity_building',
  'institutional_dialogue',
  'cross_cutting',
  'general',
] as const;
export type Pillar = (typeof pillars)[number];

export const stances = ['support', 'oppose', 'change', 'clarify', 'none'] as const;
export type Stance = (typeof stances)[number];

/** What a sentence or point says, as a machine reads it: a suggestion until a person confirms it, hence `why`. */
export interface Statement {
  /** A run of the paragraph's text; the statements of a paragraph in order make up its whole text. */
  readonly text: string;
  readonly pillar: Pillar;
  readonly stance: Stance;
  readonly targets: readonly Target[];
  /** Language proposed for insertion, without its quotation marks. */
  readonly proposal: string | null;
  /** The cues that led to this reading, most telling first. */
  readonly why: readonly string[];
}

export interface Target {
  readonly type: 'paragraph' | 'section' | 'recommendation' | 'document';
  readonly label: string;
}
