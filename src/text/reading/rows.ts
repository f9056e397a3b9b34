import type { ReadParagraph } from '../document.ts';

/** A row of a table of comments: `16 | We would prefer … | Replace …`. */
export interface Row {
  /** The first cell, which says what the row is about. */
  readonly head: string;
  /** Numbers of the paragraphs the first cell names, when it holds nothing else: `9`, `12-14`, `OP3`. */
  readonly about: string | null;
}

const ROW = /\s\|\s/;
const ABOUT =
  /^(?:para(?:graph)?s?\.?|paragraphes?|párrafos?|пункты?|الفقر(?:ة|ات)|第)?\s*((?:(?:OP|PP)\s?)?[\d٠-٩]{1,3}(?:\s?(?:bis|ter|alt))?(?:\s?\([a-z]\))?(?:\s?(?:,|-|–|to|and|à|et|a|y|и|إلى|و|至|和)\s?[\d٠-٩]{1,3})*)\s*(?:段|款)?\.?$/iu;

/** The cells of a row in which comments stand, or null for any other paragraph. */
export const rowOf = (paragraph: ReadParagraph): Row | null => {
  if (paragraph.kind !== 'table' || !ROW.test(paragraph.text)) return null;
  const head = (paragraph.text.split(ROW)[0] ?? '').trim();
  return { head, about: ABOUT.exec(head)?.[1] ?? null };
};

/** A row cut into its cells, each with the bar behind it, so that together they are the row. */
export const cellsOf = (text: string): string[] => text.split(/(?<=\s\|\s)/);

const PROPOSED =
  /propos|suggest|language|wording|redraft|new text|libellé|rédaction|redacci|propuest|формулир|предлага|редакци|صياغة|مقترح|建议|案文|修改/iu;
const HEAD = /^(?:para|¶|no\b|n[°o]|section|item|párr|пункт|раздел|الفقرة|البند|段|条)/iu;

/** Whether a row only names the columns. */
export const namesColumns = (text: string): boolean => {
  const first = (text.split(ROW)[0] ?? '').trim();
  return HEAD.test(first) && !/[\d٠-٩]/.test(first);
};

/** The column that holds proposed words, read off a table's first row: its place, or null when the row is no head or names none. */
export const proposedColumn = (text: string): number | null => {
  if (!namesColumns(text)) return null;
  const cells = text.split(ROW).map((cell) => cell.trim());
  const at = cells.findIndex((cell, i) => i > 0 && PROPOSED.test(cell));
  return at < 0 ? null : at;
};
