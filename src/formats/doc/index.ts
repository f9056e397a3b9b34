import { type Block, block } from '../../text/index.ts';
import { type Limits, Unreadable } from '../code.ts';
import { closed, joinCells, joinNote } from '../docx/index.ts';
import type { Numbering } from '../docx/numbering.ts';
import { add, type Running, running, type Tracked } from '../docx/paragraph.ts';
import { type Bytes, streamsOf } from './compound.ts';
import { NO_BYTES, numberingIn } from './lists.ts';
import { type Properties, type Run, runAt, runsOf } from './properties.ts';

/** Places in the head of the file: which table, and how long each of its texts is. */
const TEXTS = { main: 0x4c, footnotes: 0x50, heads: 0x54, macros: 0x58, comments: 0x5c, endnotes: 0x60 };
/** Which of the head's pairs tells where a table stands. */
const TABLE = {
  footnoteCalls: 2,
  footnoteTexts: 3,
  commentCalls: 4,
  commentTexts: 5,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  commentAuthors: 36,
  endnoteCalls: 46,
  endnoteTexts: 47,
  authors: 51,
  lists: 73,
  overrides: 74,
} as const;

/** A sign of the document with the byte place that its properties are found by. */
interface Signs {
  readonly text: string;
  readonly places: Uint32Array;
}

/** The text of all pieces in order; Word saves edits as pieces of old and new text. */
const signsOf = (document: Bytes, pieces: Bytes, limits: Limits): Signs => {
  let at = 0;
  // What stands before the table of pieces are properties of edits in passing.
  while (at < pieces.length && pieces.u8(at) === 1) at += 3 + pieces.u16(at + 1);
  if (at >= pieces.length || pieces.u8(at) !== 2) throw new Unreadable('READING_DAMAGED');
  const table = pieces.slice(at + 5, at + 5 + pieces.u32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const total = count > 0 ? table.u32(count * 4) : 0;
  if (total > limits.characters) throw new Unreadable('READING_TOO_MUCH_TEXT', { limit: limits.characters });
  const places = new Uint32Array(total);
  let text = '';
  for (let p = 0; p < count; p++) {
    const length = table.u32(p * 4 + 4) - table.u32(p * 4);
    if (length < 0 || text.length + length > total) throw new Unreadable('READING_DAMAGED');
    const fc = table.u32((count + 1) * 4 + p * 8 + 2);
    const narrow = (fc & 0x40000000) !== 0;
    const [start, width] = narrow ? [(fc & 0x3fffffff) >> 1, 1] : [fc & 0x3fffffff, 2];
    for (let i = 0; i < length; i++) places[text.length + i] = start + i * width;
    text += document
      .slice(start, start + length * width)
      .text(narrow ? 'windows-1252' : 'utf-16le')
      .padEnd(length)
      .slice(0, length);
  }
  return { text, places };
};

/** Names in a table of strings: the table's own (`extended` signs behind a count) or one after another. */
const namesIn = (table: Bytes, counted: boolean): string[] => {
  const out: string[] = [];
  for (let at = counted ? 6 : 0; at + 2 <= table.length && out.length < 10_000; ) {
    const length = table.u16(at) * 2;
    if (at + 2 + length > table.length) break;
    out.push(table.slice(at + 2, at + 2 + length).text('utf-16le'));
    at += 2 + length;
  }
  return out;
};

/** Minutes, hours, day, month and year as the format packs them. */
const dateOf = (packed: number | undefined): string | null => {
  if (!packed) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  const [minute, hour, day, month] = [packed & 63, (packed >>> 6) & 31, (packed >>> 11) & 31, (packed >>> 16) & 15];
  return `${1900 + ((packed >>> 20) & 511)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00Z`;
};

/** The places that a table lists, `width` bytes of something else behind each. */
const placesIn = (table: Bytes, width: number): number[] => {
  const count = Math.max(0, Math.floor((table.length - 4) / (4 + width)));
  return table.length < 4 ? [] : Array.from({ length: count + 1 }, (_, i) => table.u32(i * 4));
};

interface Book {
  readonly signs: Signs;
  readonly paragraphs: readonly Run[];
  readonly characters: readonly Run[];
  readonly numbering: Numbering;
  readonly authors: readonly string[];
  /** The printed number of a note that is called at a place. */
  readonly note: (place: number) => string | null;
  readonly comment: (place: number) => { text: string; author: string | null; date: string | null } | null;
}

const value = (properties: Properties | undefined, code: number): number => properties?.get(code)?.value ?? 0;

const trackedBy = (properties: Properties | undefined, authors: readonly string[]): Tracked[] => {
  const by = (type: Tracked['type'], on: number, author: number, date: number): Tracked[] =>
    value(properties, on) & 1
      ? [{ type, author: authors[value(properties, author)] || null, date: dateOf(properties?.get(date)?.value) }]
      : [];
  return [...by('insertion', 0x0801, 0x4804, 0x6805), ...by('deletion', 0x0800, 0x4863, 0x6864)];
};

/** What signs of its own the format has for what is no letter. */
const SIGNS: Readonly<Record<string, string>> = { '\x0b': '\n', '\x0e': ' ', '\x1e': '-', '\x1f': '', '\xa0': ' ' };

/** Paragraphs and rows of tables between two places. */
const blocksOf = (from: number, to: number, book: Book): Block[] => {
  const { signs, characters, paragraphs } = book;
  const blocks: Block[] = [];
  let cells: Block[][] = [];
  let cell: Block[] = [];
  let text: Running = running();
  let fields: boolean[] = [];
  let run: Run | undefined;
  let under: Tracked[] = [];
  const end = (at: number, into: Block[]): void => {
    const paragraph = runAt(paragraphs, at);
    const properties = paragraph?.properties;
    const outline = properties?.get(0x2640)?.value;
    const style = paragraph?.style ?? 0;
    const level = style >= 1 && style <= 9 ? style : outline !== undefined && outline < 9 ? outline + 1 : null;
    const empty = text.text.trim() === '';
    const list = value(properties, 0x460b);
    const printed = list > 0 && !empty ? book.numbering.next(String(list), value(properties, 0x260a)) : null;
    if (!empty || text.changes.length > 0)
      into.push(
        block(text.text, {
          kind: level !== null ? 'heading' : printed?.bullet ? 'bullet' : null,
          level,
          label: printed && !printed.bullet ? printed.label : null,
          marks: text.marks,
          changes: text.changes,
          comments: closed(text),
        }),
      );
    text = running();
    fields = [];
  };
  for (let i = from; i < Math.min(to, signs.text.length); i++) {
    const sign = signs.text[i] as string;
    const at = signs.places[i] as number;
    if (!run || at < run.from || at >= run.to) {
      run = runAt(characters, at);
      under = trackedBy(run?.properties, book.authors);
    }
    if (sign === '\x07') {
      const row = (value(runAt(paragraphs, at)?.properties, 0x2417) & 1) === 1;
      if (!row) {
        end(at, cell);
        cells.push(cell);
        cell = [];
        continue;
      }
      // A table of one column only frames its text.
      if (cells.length === 1) blocks.push(...(cells[0] ?? []));
      else if (cells.length > 1) blocks.push(joinCells(cells));
      cells = [];
      text = running();
    } else if (sign === '\r' || sign === '\f') {
      const table = (value(runAt(paragraphs, at)?.properties, 0x2416) & 1) === 1;
      // A paragraph whose end was deleted runs on into the next.
      if (!under.some((change) => change.type === 'deletion')) end(at, table ? cell : blocks);
    } else if (sign === '\x13') fields.push(true);
    else if (sign === '\x14') fields[fields.length - 1] = false;
    else if (sign === '\x15') fields.pop();
    else if (fields.includes(true)) continue;
    else if (sign === '\x02') {
      const label = book.note(i);
      if (label !== null && under.every((change) => change.type !== 'deletion'))
        text.marks.push({ from: text.text.length, to: text.text.length, type: 'footnote', target: label });
    } else if (sign === '\x05') {
      const found = book.comment(i);
      if (found) text.comments.push({ ...found, from: text.text.length, to: text.text.length });
    } else if (SIGNS[sign] !== undefined) add(text, SIGNS[sign] ?? '', under);
    else if (sign >= ' ' || sign === '\t') add(text, sign, under);
  }
  if (text.text !== '' || text.changes.length > 0) end(signs.places[Math.min(to, signs.text.length) - 1] ?? 0, blocks);
  return [...blocks, ...cells.flat(), ...cell];
};

/**
 * A file of Word 97 to 2003 as blocks: headings by style, automatic numbers, tracked changes, footnotes, comments, tables. Older files
 * are `READING_OLD_WORD`, those with a password `READING_ENCRYPTED`.
 */
export const readDoc = (bytes: Uint8Array, limits: Limits): { blocks: Block[]; title: string | null } => {
  const streams = streamsOf(bytes);
  const document = streams.get('WordDocument');
  if (streams.size === 0) throw new Unreadable('READING_DAMAGED');
  if (!document) throw new Unreadable('READING_UNKNOWN_KIND', { kind: streams.has('Workbook') ? 'Excel' : 'OLE' });
  if (document.u16(0) !== 0xa5ec || document.u16(2) < 0xc1) throw new Unreadable('READING_OLD_WORD');
  const flags = document.u16(0x0a);
  if ((flags & 0x100) !== 0) throw new Unreadable('READING_ENCRYPTED');
  const table = streams.get(flags & 0x200 ? '1Table' : '0Table');
  if (!table) throw new Unreadable('READING_DAMAGED');
  const placed = (which: keyof typeof TABLE): { from: number; length: number } => ({
    from: document.u32(0x9a + TABLE[which] * 8),
    length: document.u32(0x9a + TABLE[which] * 8 + 4),
  });
  const of = (which: keyof typeof TABLE): Bytes => {
    const { from, length } = placed(which);
    return length === 0 ? NO_BYTES : table.slice(from, from + length);
  };
  const lengths = Object.fromEntries(Object.entries(TEXTS).map(([name, at]) => [name, document.u32(at)])) as Record<
    keyof typeof TEXTS,
    number
  >;
  const startOf = (which: keyof typeof TEXTS): number => {
    let sum = 0;
    for (const name of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) {
      if (name === which) break;
      sum += lengths[name];
    }
    return sum;
  };
  const signs = signsOf(document, of('pieces'), limits);
  const lists = placed('lists');
  const calls = [
    ...placesIn(of('footnoteCalls'), 2)
      .slice(0, -1)
      .map((place, i) => ({ place, i, kind: 'footnote' as const })),
    ...placesIn(of('endnoteCalls'), 2)
      .slice(0, -1)
      .map((place, i) => ({ place, i, kind: 'endnote' as const })),
  ].sort((a, b) => a.place - b.place);
  const numbers = new Map(calls.map(({ place }, n) => [place, String(n + 1)]));
  const commentTable = of('commentCalls');
  const commentCalls = placesIn(commentTable, 30);
  const commentTexts = placesIn(of('commentTexts'), 0);
  const commentAuthors = namesIn(of('commentAuthors'), false);
  const plain = (from: number, to: number): string =>
    blocksOf(from, to, book)
      .map((b) => b.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  const comments = new Map(commentCalls.slice(0, -1).map((place, i) => [place, i]));
  const book: Book = {
    signs,
    paragraphs: runsOf(document, of('paragraphs'), 13),
    characters: runsOf(document, of('characters'), 1),
    numbering: numberingIn(lists.length === 0 ? NO_BYTES : table.slice(lists.from, table.length), lists.length, of('overrides')),
    authors: namesIn(of('authors'), true),
    note: (place) => numbers.get(place) ?? null,
    comment: (place) => {
      const i = comments.get(place);
      if (i === undefined) return null;
      const author = commentAuthors[commentTable.u16(commentCalls.length * 4 + i * 30 + 20)] || null;
      const start = startOf('comments');
      return { text: plain(start + (commentTexts[i] ?? 0), start + (commentTexts[i + 1] ?? 0)), author, date: null };
    },
  };
  const blocks = blocksOf(0, lengths.main, book);
  const texts = { footnote: placesIn(of('footnoteTexts'), 0), endnote: placesIn(of('endnoteTexts'), 0) };
  calls.slice(0, 10_000).forEach(({ i, kind }, n) => {
    const start = startOf(kind === 'footnote' ? 'footnotes' : 'endnotes');
    const note = joinNote(blocksOf(start + (texts[kind][i] ?? 0), start + (texts[kind][i + 1] ?? 0), book));
    if (note.text.trim() !== '' || note.changes.length > 0) blocks.push({ ...note, kind: 'footnote', label: String(n + 1) });
  });
  return { blocks, title: null };
};
