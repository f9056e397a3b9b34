import type { Change, Comment, Mark } from '../../text/index.ts';
import { child, on, type Xml } from './xml.ts';

/** The running text of a paragraph with all tracked changes accepted, and the changes beside it. */
export interface Running {
  text: string;
  readonly marks: Mark[];
  readonly changes: Change[];
  readonly comments: Comment[];
  /** Text boxes standing in it, read after it. */
  readonly boxes: Xml[];
  /** Fields that are open, innermost last: what Word was told, and where its answer begins. */
  readonly fields: { told: string; from: number }[];
}

export interface Context {
  readonly links: ReadonlyMap<string, string>;
  /** The printed number of a footnote or endnote by its id. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => string | null;
  readonly comment: (id: string) => Pick<Comment, 'text' | 'author' | 'date'> | null;
}

export const running = (): Running => ({ text: '', marks: [], changes: [], comments: [], boxes: [], fields: [] });

type Tracked = Pick<Change, 'type' | 'author' | 'date'>;

const tracked = (element: Xml): Tracked => ({
  type: element.name === 'w:ins' || element.name === 'w:moveTo' ? 'insertion' : 'deletion',
  author: element.attributes['w:author'] || null,
  date: element.attributes['w:date'] || null,
});

const same = (a: Change, b: Tracked & Pick<Change, 'struck'>): boolean =>
  a.type === b.type &&
  a.author === b.author &&
  a.date === b.date &&
  a.struck?.author === b.struck?.author &&
  a.struck?.date === b.struck?.date &&
  (a.struck === undefined) === (b.struck === undefined);

/** Adds text as one who tracked it wrote it; neighbouring pieces of one change are one change. */
const add = (to: Running, piece: string, under: readonly Tracked[]): void => {
  if (piece === '') return;
  const deletion = under.findLast((change) => change.type === 'deletion');
  const insertion = under.findLast((change) => change.type === 'insertion');
  const at = to.text.length;
  const last = to.changes.at(-1);
  if (deletion) {
    // What one inserted and another deleted again never stood in the agreed text, nor does it now.
    const change = insertion ? { ...deletion, struck: { author: insertion.author, date: insertion.date } } : deletion;
    if (last && same(last, change) && last.to === at) to.changes[to.changes.length - 1] = { ...last, text: last.text + piece };
    else to.changes.push({ ...change, text: piece, from: at, to: at });
    return;
  }
  to.text += piece;
  if (!insertion) return;
  if (last && same(last, insertion) && last.to === at)
    to.changes[to.changes.length - 1] = { ...last, text: last.text + piece, to: to.text.length };
  else to.changes.push({ ...insertion, text: piece, from: at, to: to.text.length });
};

const SYMBOLS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': '\t',
};

const readRun = (run: Xml, to: Running, under: readonly Tracked[], context: Context): void => {
  const properties = child(run, 'w:rPr');
  const from = to.text.length;
  for (const part of run.children) {
    if (part.name === 'w:t' || part.name === 'w:delText') {
      add(to, part.children.map((text) => text.text).join(''), under);
    } else if (SYMBOLS[part.name] !== undefined) {
      add(to, SYMBOLS[part.name] ?? '', under);
    } else if (part.name === 'w:footnoteReference' || part.name === 'w:endnoteReference') {
      const label = context.note(part.name === 'w:footnoteReference' ? 'footnote' : 'endnote', part.attributes['w:id'] ?? '');
      if (label !== null && !under.some((change) => change.type === 'deletion')) {
        to.marks.push({ from: to.text.length, to: to.text.length, type: 'footnote', target: label });
      }
    } else if (part.name === 'w:fldChar') {
      readField(part.attributes['w:fldCharType'], to);
    } else if (part.name === 'w:instrText') {
      const open = to.fields.at(-1);
      if (open) open.told += part.children.map((text) => text.text).join('');
    } else if (part.name === 'mc:AlternateContent' || part.name === 'w:pict' || part.name === 'w:drawing') {
      boxes(part, to);
    }
  }
  const end = to.text.length;
  if (end > from && on(properties, 'w:b')) to.marks.push({ from, to: end, type: 'bold', target: null });
  if (end > from && on(properties, 'w:i')) to.marks.push({ from, to: end, type: 'italic', target: null });
};

/** A second call of a footnote is a field in Word whose answer is the note's sign: `{ NOTEREF _Ref12 \\f }` → a mark, no words. */
const callAgain = (told: string, from: number, to: Running): void => {
  const label = to.text.slice(from).trim();
  if (!/^\s*NOTEREF\b/i.test(told) || label === '' || label.length > 8) return;
  to.text = to.text.slice(0, from);
  to.marks.push({ from, to: from, type: 'footnote', target: label });
};

const readField = (type: string | undefined, to: Running): void => {
  if (type === 'begin') to.fields.push({ told: '', from: to.text.length });
  const open = to.fields.at(-1);
  if (type === 'separate' && open) open.from = to.text.length;
  if (type === 'end' && open) {
    to.fields.pop();
    callAgain(open.told, open.from, to);
  }
};

/** Text boxes in a drawing; of two renderings of the same drawing only the first is read. */
const boxes = (element: Xml, to: Running): void => {
  const chosen =
    element.name === 'mc:AlternateContent' ? [child(element, 'mc:Choice') ?? child(element, 'mc:Fallback')] : element.children;
  for (const inner of chosen) {
    if (!inner) continue;
    if (inner.name === 'w:txbxContent') to.boxes.push(inner);
    else boxes(inner, to);
  }
};

/** The end of a comment's span that is not known yet. */
const OPEN = Number.MAX_SAFE_INTEGER;

/** Opens and closes a comment's span; one that goes on into later paragraphs ends with the one it begins in. */
const comment = (part: Xml, to: Running, context: Context): void => {
  const found = context.comment(part.attributes['w:id'] ?? '');
  if (!found) return;
  const at = to.text.length;
  if (part.name === 'w:commentRangeStart') {
    to.comments.push({ ...found, from: at, to: OPEN });
    return;
  }
  const open = to.comments.findIndex((one) => one.to === OPEN && one.text === found.text && one.author === found.author);
  const begun = to.comments[open];
  if (begun) to.comments[open] = { ...begun, to: at };
};

/** Reads what stands in a paragraph into `to`. */
export const readInline = (element: Xml, to: Running, under: readonly Tracked[], context: Context): void => {
  for (const part of element.children) {
    switch (part.name) {
      case 'w:r':
        readRun(part, to, under, context);
        break;
      case 'w:ins':
      case 'w:del':
      case 'w:moveTo':
      case 'w:moveFrom':
        readInline(part, to, [...under, tracked(part)], context);
        break;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        comment(part, to, context);
        break;
      case 'w:hyperlink': {
        const from = to.text.length;
        readInline(part, to, under, context);
        const target = context.links.get(part.attributes['r:id'] ?? '');
        if (target && to.text.length > from) to.marks.push({ from, to: to.text.length, type: 'link', target });
        break;
      }
      case 'w:sdt':
        readInline(child(part, 'w:sdtContent') ?? part, to, under, context);
        break;
      case 'w:fldSimple': {
        const from = to.text.length;
        readInline(part, to, under, context);
        callAgain(part.attributes['w:instr'] ?? '', from, to);
        break;
      }
      case 'w:smartTag':
      case 'w:dir':
      case 'w:bdo':
      case 'w:customXml':
        readInline(part, to, under, context);
        break;
      default:
    }
  }
};
