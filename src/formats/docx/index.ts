import { type Block, block, type Comment, fold, type ParagraphKind } from '../../text/index.ts';
import { type Limits, Unreadable } from '../code.ts';
import { parts } from '../zip.ts';
import { type Numbering, numberingOf } from './numbering.ts';
import { type Context, type Running, readInline, running } from './paragraph.ts';
import { stylesOf } from './styles.ts';
import { all, child, parseXml, val, type Xml } from './xml.ts';

const WANTED =
  /^(?:word\/(?:document|footnotes|endnotes|comments|numbering|styles)\d*\.xml|word\/_rels\/document\d*\.xml\.rels|docProps\/core\.xml)$/;

interface Book {
  readonly context: Context;
  readonly numbering: Numbering;
  readonly styleOf: ReturnType<typeof stylesOf>;
}

/** Body elements that only wrap others. */
const WRAPPERS = new Set(['w:body', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Reads paragraphs and tables in order. A paragraph whose end was deleted runs on into the next. */
const readBody = (root: Xml, book: Book): Block[] => {
  const blocks: Block[] = [];
  let open: Running | null = null;
  const finish = (source: Xml, text: Running): void => {
    const properties = child(source, 'w:pPr');
    const style = book.styleOf(val(properties, 'w:pStyle'));
    const numbered = child(properties, 'w:numPr');
    const listId = val(numbered, 'w:numId') ?? style?.list?.id;
    const level = Number(val(numbered, 'w:ilvl') ?? style?.list?.level ?? 0);
    const empty = text.text.trim() === '';
    const printed = listId !== undefined && listId !== '0' && !empty ? book.numbering.next(listId, level) : null;
    const outline = val(properties, 'w:outlineLvl');
    const heading = style?.heading ?? (outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : null);
    const kind: ParagraphKind | null = heading !== null ? 'heading' : printed?.bullet ? 'bullet' : style?.quote ? 'quote' : null;
    const label = printed && !printed.bullet ? printed.label : null;
    if (!empty || text.changes.length > 0 || text.comments.length > 0) {
      blocks.push(
        block(text.text, {
          kind,
          level: heading === 0 ? 1 : heading,
          label,
          marks: text.marks,
          changes: text.changes,
          comments: closed(text),
        }),
      );
    }
    for (const box of text.boxes) blocks.push(...readBody(box, book));
  };
  const visit = (element: Xml): void => {
    for (const part of element.children) {
      if (part.name === 'w:p') {
        const text: Running = open ?? running();
        open = null;
        readInline(part, text, [], book.context);
        const mark = child(child(part, 'w:pPr'), 'w:rPr');
        if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) open = text;
        else finish(part, text);
      } else if (part.name === 'w:tbl') readTable(part);
      else if (WRAPPERS.has(part.name)) visit(part);
    }
  };
  const readTable = (table: Xml): void => {
    for (const row of rowsOf(table)) {
      if (child(child(row, 'w:trPr'), 'w:del')) {
        const gone = cellsOf(row).flatMap((cell) => readBody(cell, book));
        for (const b of gone) blocks.push(block('', { kind: 'table', changes: b.changes }));
        continue;
      }
      const cells = cellsOf(row).map((cell) => readBody(cell, book));
      // A table of one column only frames its text.
      if (cells.length === 1) blocks.push(...(cells[0] ?? []));
      else blocks.push(joinCells(cells));
    }
  };
  visit(root);
  if (open !== null && ((open as Running).text.trim() !== '' || (open as Running).changes.length > 0)) {
    blocks.push(
      block((open as Running).text, {
        marks: (open as Running).marks,
        changes: (open as Running).changes,
        comments: closed(open),
      }),
    );
  }
  return blocks;
};

const rowsOf = (table: Xml): Xml[] =>
  table.children.flatMap((part) =>
    part.name === 'w:tr' ? [part] : part.name === 'w:sdt' ? rowsOf(child(part, 'w:sdtContent') ?? part) : [],
  );
const cellsOf = (row: Xml): Xml[] =>
  row.children.flatMap((part) =>
    part.name === 'w:tc' ? [part] : part.name === 'w:sdt' ? cellsOf(child(part, 'w:sdtContent') ?? part) : [],
  );

/** Comments of a paragraph with their ends known. */
const closed = ({ comments, text }: Running): Comment[] => comments.map((one) => ({ ...one, to: Math.min(one.to, text.length) }));

/** Blocks behind one another as one, each with the words before it; what is tied to places of their texts moves with them. */
const joined = (parts: readonly { readonly before: string; readonly of: Block }[], kind: Block['kind']): Block => {
  let text = '';
  const placed = parts.map(({ before, of }) => {
    text += before;
    const shift = text.length;
    text += of.text;
    return { of, shift };
  });
  const moved = <T extends { readonly from: number; readonly to: number }>(spans: (of: Block) => readonly T[]): T[] =>
    placed.flatMap(({ of, shift }) => spans(of).map((span) => ({ ...span, from: span.from + shift, to: span.to + shift })));
  return block(text, {
    kind,
    marks: moved((of) => of.marks),
    changes: moved((of) => of.changes),
    comments: moved((of) => of.comments),
  });
};

/** The cells of a row as one line, parted by ` | `; empty cells keep their place. */
const joinCells = (cells: readonly (readonly Block[])[]): Block =>
  joined(
    cells.flatMap((cell, i) =>
      (cell.length === 0 ? [block('')] : cell).map((of, j) => ({
        before: `${j > 0 ? ' ' : i > 0 ? ' | ' : ''}${of.label === null ? '' : `${of.label} `}`,
        of,
      })),
    ),
    'table',
  );

/** Notes by their id, in the order in which the text calls them; separators are not notes. */
const notesOf = (xml: Xml | null, kind: 'footnote' | 'endnote'): Map<string, Xml> =>
  new Map(
    all(xml ? child(xml, `w:${kind}s`) : undefined, `w:${kind}`)
      .filter((note) => note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );

/**
 * A Word file as blocks: headings by style, automatic numbers as Word prints them, tracked changes, footnotes, tables, text
 * boxes. Refuses entity definitions, bombs and damage by throwing `Unreadable`.
 */
export const readDocx = (bytes: Uint8Array, limits: Limits): { blocks: Block[]; title: string | null } => {
  const files = parts(bytes, (name) => WANTED.test(name), limits);
  const xml = (pattern: RegExp): Xml | null => {
    const found = [...files].find(([name]) => pattern.test(name));
    return found ? parseXml(found[1]) : null;
  };
  const document = xml(/^word\/document\d*\.xml$/);
  const root = document ? child(document, 'w:document') : undefined;
  const body = child(root, 'w:body');
  if (!body) throw new Unreadable('READING_DAMAGED');
  const links = new Map(
    all(child(xml(/_rels\/document/) ?? undefined, 'Relationships'), 'Relationship')
      .filter((link) => link.attributes.TargetMode === 'External')
      .map((link) => [link.attributes.Id ?? '', link.attributes.Target ?? '']),
  );
  const notes = { footnote: notesOf(xml(/^word\/footnotes/), 'footnote'), endnote: notesOf(xml(/^word\/endnotes/), 'endnote') };
  const called: { kind: 'footnote' | 'endnote'; id: string }[] = [];
  const comments = commentsOf(xml(/^word\/comments/));
  const context: Context = {
    links,
    comment: (id) => comments.get(id) ?? null,
    note: (kind, id) => {
      if (!notes[kind].has(id)) return null;
      const before = called.findIndex((call) => call.kind === kind && call.id === id);
      if (before < 0) called.push({ kind, id });
      return String(before < 0 ? called.length : before + 1);
    },
  };
  const book: Book = { context, numbering: numberingOf(xml(/^word\/numbering/)), styleOf: stylesOf(xml(/^word\/styles/)) };
  const blocks = readBody(body, book);
  for (let i = 0; i < called.length && i < 10_000; i++) {
    const { kind, id } = called[i] ?? { kind: 'footnote', id: '' };
    const note = notes[kind].get(id);
    const read = note ? readBody(note, book) : [];
    const joined = joinNote(read);
    if (joined.text.trim() !== '' || joined.changes.length > 0)
      blocks.push({ ...joined, kind: 'footnote', label: String(i + 1) });
  }
  const core = xml(/core\.xml$/);
  const title = child(child(core ?? undefined, 'cp:coreProperties'), 'dc:title')?.children[0]?.text.trim();
  return { blocks, title: title || null };
};

/** The paragraphs of a note as one. */
const joinNote = (read: readonly Block[]): Block =>
  joined(
    read.map((of, i) => ({ before: i > 0 ? ' ' : '', of })),
    null,
  );

/** Comments by their id, each as one line. */
const commentsOf = (xml: Xml | null): Map<string, Pick<Comment, 'text' | 'author' | 'date'>> => {
  const words = (element: Xml): string =>
    element.name === 'w:t'
      ? element.children.map((text) => text.text).join('')
      : element.name === 'w:tab' || element.name === 'w:br'
        ? ' '
        : element.children.map(words).join('');
  return new Map(
    all(xml ? child(xml, 'w:comments') : undefined, 'w:comment').map((one) => [
      one.attributes['w:id'] ?? '',
      {
        text: fold(all(one, 'w:p').map(words).join(' ')),
        author: one.attributes['w:author'] || null,
        date: one.attributes['w:date'] || null,
      },
    ]),
  );
};
