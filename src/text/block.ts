import type { Change, Comment, Mark, ParagraphKind } from './document.ts';

/** A paragraph as a format hands it over, before labels, headings above it and meaning are looked for. */
export interface Block {
  readonly text: string;
  /** What the format knows for certain; null leaves it to the text itself. */
  readonly kind: ParagraphKind | null;
  /** 1 for the outermost heading; null when the format does not say. */
  readonly level: number | null;
  /** A label the format prints by itself (automatic numbering); null leaves it to the text. */
  readonly label: string | null;
  readonly marks: readonly Mark[];
  readonly changes: readonly Change[];
  readonly comments: readonly Comment[];
}

/** `block('Summary', { kind: 'heading', level: 1 })` */
export const block = (text: string, known: Partial<Omit<Block, 'text'>> = {}): Block => ({
  text,
  kind: known.kind ?? null,
  level: known.level ?? null,
  label: known.label ?? null,
  marks: known.marks ?? [],
  changes: known.changes ?? [],
  comments: known.comments ?? [],
});
