import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Language } from '../../text/index.ts';
import { cellsOf, type OutDocument, type OutParagraph, piecesOf, clean as printable, uncalledNotes } from './document.ts';

/**
 * The builder takes `&name;` in a text for an entity that somebody wrote on purpose and leaves it; a text that only looks so
 * ("AT&T;") would make the file invalid. So every ampersand goes in written out, which the builder leaves as well.
 */
const clean = (text: string): string => printable(text).replaceAll('&', '&amp;');

export const AKOMA_NTOSO = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** ISO 639-2, as Akoma Ntoso asks (Naming Convention 1.0, 4.5). */
const THREE_LETTERS: Readonly<Record<Language, string>> = { ar: 'ara', zh: 'zho', en: 'eng', fr: 'fra', ru: 'rus', es: 'spa' };
/** Documents of a body that are no norms of a State: `statement` in Akoma Ntoso, whatever the United Nations call them. */
const STATEMENTS: ReadonlySet<string> = new Set(['resolution', 'decision', 'declaration']);

/** A part of an address that everybody can write: `A/RES/73/27` → `a-res-73-27`. */
const segment = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'document';
/** A date may be a year or a month alone; its name says so, and the first day stands for it. */
const dateOf = (date: string | null, name: string): { date: string; name: string } => {
  if (date === null || !/^\d{4}(?:-\d\d){0,2}$/.test(date)) return { date: '0001-01-01', name: 'unknown' };
  const [year, month, day] = date.split('-');
  return { date: `${year}-${month ?? '01'}-${day ?? '01'}`, name: day ? name : month ? `${name}-month` : `${name}-year` };
};

/** An element's id from the permanent address of the paragraph: what stands behind the two underscores is the address. */
const idOf = (kind: string, address: string): string => `${kind}__${address.replace(/\s+/g, '-')}`;

/**
 * A document in Akoma Ntoso 3.0 (OASIS): work, expression and manifestation named after FRBR, the text as a hierarchy whose ids
 * are the permanent addresses, footnotes where they are called. Valid against the schema of 2017 whatever the paragraphs are.
 */
export function akomaNtoso(document: OutDocument): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(AKOMA_NTOSO, 'akomaNtoso');
  const body = root.ele(STATEMENTS.has(document.kind) ? 'statement' : 'doc', {
    name: segment(document.kind),
    contains: 'originalVersion',
  });
  identify(body.ele('meta'), document);
  const preface = body.ele('preface');
  if (document.symbol !== null) preface.ele('p').ele('docNumber').txt(clean(document.symbol));
  preface.ele('longTitle').ele('p').ele('docTitle').txt(clean(document.title));
  for (const notice of document.notices) preface.ele('p', { class: 'notice' }).txt(clean(notice));
  writeBody(body.ele('mainBody'), document);
  if (document.sourceLines.length > 0) {
    const end = body.ele('conclusions');
    for (const sentence of document.sourceLines) end.ele('p', { class: 'source' }).txt(clean(sentence));
  }
  return `${root.end({ prettyPrint: false })}\n`;
}

function identify(meta: XMLBuilder, of: OutDocument): void {
  const made = dateOf(of.date, 'document');
  const published = { date: of.publishedAt.slice(0, 10), name: 'publication' };
  // A fictional document belongs to no jurisdiction: XX is left to users by ISO 3166-1.
  const country = of.demo ? 'xx' : 'un';
  const work = `/akn/${country}/${STATEMENTS.has(of.kind) ? 'statement' : 'doc'}/${segment(of.kind)}/${made.date}/${segment(of.symbol ?? of.work.split('/').at(-1) ?? '')}`;
  const language = THREE_LETTERS[of.language];
  const expression = `${work}/${language}@${published.date}`;
  const level = (
    name: string,
    at: string,
    alias: string | null,
    date: { date: string; name: string },
    author: string,
  ): XMLBuilder => {
    const out = identification.ele(name);
    out.ele('FRBRthis', { value: `${at}/!main` });
    out.ele('FRBRuri', { value: at });
    if (alias !== null) out.ele('FRBRalias', { value: clean(alias), name: 'permanent' });
    out.ele('FRBRdate', date);
    out.ele('FRBRauthor', { href: author });
    return out;
  };
  const identification = meta.ele('identification', { source: '#steward' });
  const first = level('FRBRWork', work, of.work, made, of.author === null ? '#unknown' : '#author');
  first.ele('FRBRcountry', { value: country });
  if (of.symbol !== null) first.ele('FRBRnumber', { value: clean(of.symbol) });
  first.ele('FRBRname', { value: clean(of.title) });
  const second = level('FRBRExpression', expression, of.address, published, '#steward');
  second.ele('FRBRauthoritative', { value: String(of.status === 'original' || of.status === 'official') });
  second.ele('FRBRlanguage', { language });
  if (of.language !== of.original)
    second.ele('FRBRtranslation', {
      href: `${work}/${THREE_LETTERS[of.original]}`,
      fromLanguage: THREE_LETTERS[of.original],
      authoritative: String(of.status === 'official'),
      by: of.translator === null ? '#steward' : '#translator',
    });
  const third = level('FRBRManifestation', `${expression}.xml`, null, published, '#steward');
  third.ele('FRBRformat', { value: 'application/akn+xml' });
  const references = meta.ele('references', { source: '#steward' });
  const who = (eId: string, name: string): void =>
    void references.ele('TLCOrganization', { eId, href: `/akn/ontology/organization/${eId}`, showAs: clean(name) });
  who('steward', of.steward);
  who(of.author === null ? 'unknown' : 'author', of.author ?? '–');
  if (of.translator !== null) who('translator', of.translator);
}

/** A paragraph with those below it. */
interface Branch {
  readonly of: OutParagraph;
  readonly below: Branch[];
}

function branchesOf(paragraphs: readonly OutParagraph[]): readonly Branch[] {
  const top: Branch[] = [];
  const open: Branch[] = [];
  let section: Branch | undefined;
  for (const of of paragraphs) {
    if (of.kind === 'footnote') continue;
    const branch: Branch = { of, below: [] };
    if (of.kind === 'heading') {
      section = branch;
      open.length = 0;
      top.push(branch);
      continue;
    }
    while ((open.at(-1)?.of.depth ?? -1) >= of.depth) open.pop();
    (open.at(-1)?.below ?? section?.below ?? top).push(branch);
    open.push(branch);
  }
  return top;
}

function writeBody(main: XMLBuilder, document: OutDocument): void {
  const notes = new Map(document.paragraphs.filter((one) => one.kind === 'footnote').map((one) => [one.address, one]));
  const called = new Set<string>();
  const words = (into: XMLBuilder, of: Pick<OutParagraph, 'text' | 'marks'>): void => {
    for (const piece of piecesOf(of)) {
      if ('note' in piece) {
        const note = notes.get(piece.note);
        if (note) callNote(into, note);
        continue;
      }
      if (piece.text === '') continue;
      const linked = piece.link === null ? into : into.ele('ref', { href: clean(piece.link) });
      (piece.italic ? linked.ele('i') : linked).txt(clean(piece.text));
    }
  };
  const callNote = (into: XMLBuilder, note: OutParagraph): void => {
    const marker = clean(note.label ?? '*');
    if (called.has(note.address)) {
      into.ele('noteRef', { href: `#${idOf('fn', note.address)}`, marker });
      return;
    }
    called.add(note.address);
    words(into.ele('authorialNote', { eId: idOf('fn', note.address), marker, placement: 'bottom' }).ele('p'), note);
  };
  const write = (into: XMLBuilder, branches: readonly Branch[], depth: number): void => {
    for (let at = 0; at < branches.length; at++) {
      const branch = branches[at] as Branch;
      if (branch.of.kind === 'table' && branch.below.length === 0) {
        const rows = [branch];
        for (let next = branches[at + 1]; next?.of.kind === 'table' && next.below.length === 0; next = branches[at + 1]) {
          rows.push(next);
          at += 1;
        }
        writeTable(into, rows);
      } else writeOne(into, branch, depth);
    }
  };
  const writeOne = (into: XMLBuilder, { of, below }: Branch, depth: number): void => {
    const heading = of.kind === 'heading';
    const plain = of.kind === 'paragraph' || of.kind === 'subparagraph';
    const name = heading ? 'section' : plain ? (depth === 0 ? 'paragraph' : 'subparagraph') : 'hcontainer';
    const kind = heading ? 'sec' : plain ? (depth === 0 ? 'para' : 'subpara') : segment(of.kind);
    const out = into.ele(name, { eId: idOf(kind, of.address), ...(name === 'hcontainer' ? { name: segment(of.kind) } : {}) });
    if (of.label !== null) out.ele('num').txt(clean(of.label));
    if (heading) words(out.ele('heading'), of);
    else words(out.ele(below.length > 0 ? 'intro' : 'content').ele('p'), of);
    write(out, below, heading ? 0 : depth + 1);
  };
  const writeTable = (into: XMLBuilder, rows: readonly Branch[]): void => {
    const first = rows[0]?.of.address ?? '';
    const table = into
      .ele('hcontainer', { eId: idOf('tbl', first), name: 'table' })
      .ele('content')
      .ele('table');
    for (const { of } of rows) {
      const row = table.ele('tr', { eId: idOf('row', of.address) });
      for (const cell of cellsOf(of.text)) row.ele('td').ele('p').txt(clean(cell));
      // Marks cannot be kept where the cells are cut; the notes that a row calls are.
      const last = row.last();
      for (const mark of of.marks) {
        const note = mark.type === 'footnote' ? notes.get(mark.target) : undefined;
        if (note) callNote(last.first(), note);
      }
    }
  };
  const branches = branchesOf(document.paragraphs);
  write(main, branches, 0);
  const left = uncalledNotes(document).filter((note) => !called.has(note.address));
  if (left.length > 0) {
    const end = main.ele('hcontainer', { eId: 'notes', name: 'notes' }).ele('content');
    for (const note of left) if (!called.has(note.address)) callNote(end.ele('p'), note);
  }
  if (branches.length === 0 && left.length === 0) main.ele('p');
}
