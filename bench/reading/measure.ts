/**
 * Scores the reader on labelled segments, in this process: the same rules as the scorer from outside (a segment is found by its
 * opening words; second answers count), in a second instead of twenty. Used by the other measurements of this folder.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  assemble,
  blocksFromLines,
  key,
  linesOf,
  type ReadDocument,
  type ReadParagraph,
  recognise,
  type Statement,
} from '../../src/text/index.ts';

export interface SegmentLabel {
  readonly doc: string;
  readonly quote_start: string;
  readonly marker?: string | null;
  readonly pillar: string;
  readonly pillar_alt?: string;
  readonly stance: string;
  readonly stance_alt?: string;
  readonly target: string | null;
  readonly target_paras: readonly number[];
  readonly refs: readonly string[];
  readonly text_kind: string;
}

export const here = dirname(fileURLToPath(import.meta.url));
export const shared = join(here, '../../../shared/corpus');

/** The reader as the command line uses it on a text file. */
export const readFile = (path: string, about?: ReadDocument): ReadDocument =>
  recognise(assemble(blocksFromLines(linesOf(readFileSync(path, 'utf8')))), about ? { about } : {});

export const labelsOf = (path: string): SegmentLabel[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SegmentLabel);

/** Where the labelled documents lie: the seeds and the restated ones outside the project, our own beside this file. */
export const fileOf = (doc: string): string =>
  [
    join(here, 'own', doc),
    join(here, 'own-second', doc),
    join(here, 'own-third', doc),
    join(shared, 'seeds', doc),
    join(shared, 'dev/submissions_restated', `${doc}.restated.txt`),
  ].find(existsSync) ?? doc;

interface Place {
  readonly statement: Statement;
  readonly paragraph: ReadParagraph;
  readonly begins: boolean;
  readonly whole: boolean;
}
const MARK =
  /^(para(graph)?s?|section|chapeau|page|point|annex|op|pp|no)?(\d{1,3}|[a-z]{1,2}|[ivx]{1,4}|[a-h]\d{1,3})?(\d{1,2})?$/;

/** A document's statements as one run of letters and digits, in which opening words are looked up. */
export const placer = (document: ReadDocument): ((label: SegmentLabel) => Place | null) => {
  const parts: { end: number; start: number; statement: Statement; paragraph: ReadParagraph }[] = [];
  let text = '';
  for (const paragraph of document.paragraphs)
    for (const statement of paragraph.statements) {
      const run = key(statement.text);
      if (run === '') continue;
      parts.push({ start: text.length, end: text.length + run.length, statement, paragraph });
      text += run;
    }
  let from = 0;
  return (label) => {
    const wanted = key(label.quote_start);
    let at = -1;
    let used = wanted;
    for (const n of [wanted.length, 40, 28]) {
      used = wanted.slice(0, n);
      at = text.indexOf(used, from);
      if (at < 0) at = text.indexOf(used);
      if (at >= 0 || used.length < n) break;
    }
    if (at < 0) return null;
    from = at;
    const part = parts.find((one) => at < one.end);
    if (!part) return null;
    const before = text.slice(part.start, at);
    const forgiven = [key(label.marker ?? ''), key(part.paragraph.label ?? '')];
    const begins = before === '' || (before.length <= 14 && (forgiven.includes(before) || MARK.test(before)));
    return { statement: part.statement, paragraph: part.paragraph, begins, whole: at + used.length <= part.end };
  };
};

export interface Tally {
  n: number;
  begin: number;
  whole: number;
  pillar: number;
  stance: number;
  paraHit: number;
  paraExtra: number;
  paraMissed: number;
  secHit: number;
  secWanted: number;
  recHit: number;
  recWanted: number;
  refHit: number;
  refWanted: number;
}
export const empty = (): Tally => ({
  n: 0, begin: 0, whole: 0, pillar: 0, stance: 0, paraHit: 0, paraExtra: 0, paraMissed: 0, secHit: 0, secWanted: 0, recHit: 0, recWanted: 0, refHit: 0, refWanted: 0,
}); // biome-ignore format: a row

export interface Miss {
  readonly label: SegmentLabel;
  readonly what: readonly string[];
  readonly read: Place | null;
}

/** One document's labels against its reading. */
export const tallyOf = (labels: readonly SegmentLabel[], document: ReadDocument, raw: string, misses?: Miss[]): Tally => {
  const t = empty();
  const place = placer(document);
  const all = key(raw);
  for (const label of labels) {
    const read = place(label);
    const what: string[] = [];
    t.n++;
    if (read?.begins) t.begin++;
    else what.push('begin');
    if (read?.whole) t.whole++;
    const [pillar, stance] = [read?.statement.pillar ?? null, read?.statement.stance ?? null];
    if (pillar !== null && (pillar === label.pillar || pillar === label.pillar_alt)) t.pillar++;
    else what.push(`pillar ${pillar}, labelled ${label.pillar}`);
    if (stance !== null && (stance === label.stance || stance === label.stance_alt)) t.stance++;
    else what.push(`stance ${stance}, labelled ${label.stance}`);
    const targets = read?.statement.targets ?? [];
    const given = new Set(
      targets
        .filter((one) => one.type === 'paragraph')
        .flatMap((one) => [...one.label.matchAll(/\d+/g)].map((n) => Number(n[0]))),
    );
    for (const n of given) {
      if (label.target_paras.includes(n)) t.paraHit++;
      else {
        t.paraExtra++;
        what.push(`paragraph ${n} not labelled`);
      }
    }
    for (const n of label.target_paras)
      if (!given.has(n)) {
        t.paraMissed++;
        what.push(`paragraph ${n} missed`);
      }
    const rec = /^recommendation: ([A-Z]\([a-z]\))(\d+| other)$/.exec(label.target ?? '');
    if (rec) {
      t.recWanted++;
      const wanted = key(`${rec[1]}${rec[2] === ' other' ? '' : rec[2]}`);
      const hit = targets.some(
        (one) =>
          one.type === 'recommendation' && (rec[2] === ' other' ? key(one.label).startsWith(wanted) : key(one.label) === wanted),
      );
      if (hit) t.recHit++;
      else what.push(`${label.target} missed`);
    }
    const section = /^section ([A-Z])$/.exec(label.target ?? '');
    if (section) {
      t.secWanted++;
      if (targets.some((one) => one.type === 'section' && new RegExp(`(^|[^A-Za-z])${section[1]}([^A-Za-z]|$)`).test(one.label)))
        t.secHit++;
      else what.push(`section ${section[1]} missed`);
    }
    for (const ref of label.refs.filter((one) => key(one).length > 1 && all.includes(key(one)))) {
      t.refWanted++;
      const w = key(ref);
      const found = [
        ...(read?.paragraph.references ?? []).flatMap((one) => [one.raw, one.target ?? '']),
        ...(read?.paragraph.mentions ?? []).flatMap((one) => [one.raw, typeof one.value === 'string' ? one.value : '']),
      ].some((one) => {
        const k = key(one);
        return k !== '' && (k === w || (k.includes(w) && k.length <= 3 * w.length + 20) || (w.includes(k) && k.length >= 3));
      });
      if (found) t.refHit++;
      else what.push(`reference missed: ${ref}`);
    }
    if (what.length > 0) misses?.push({ label, what, read });
  }
  return t;
};

export const add = (a: Tally, b: Tally): Tally =>
  Object.fromEntries(Object.entries(a).map(([name, value]) => [name, value + (b[name as keyof Tally] ?? 0)])) as unknown as Tally;

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));

export const COLUMNS = ['n', 'begin', 'whole', 'pillar', 'stance', 'para_p', 'para_r', 'rec_r', 'sec_r', 'refs'] as const;

/** One row of a table: name and figures. */
export const rowOf = (name: string, t: Tally): string[] => [
  name,
  String(t.n),
  share(t.begin, t.n),
  share(t.whole, t.n),
  share(t.pillar, t.n),
  share(t.stance, t.n),
  share(t.paraHit, t.paraHit + t.paraExtra),
  share(t.paraHit, t.paraHit + t.paraMissed),
  share(t.recHit, t.recWanted),
  share(t.secHit, t.secWanted),
  share(t.refHit, t.refWanted),
];

export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
    .join('\n');
};

/** Reads and scores every labelled document; `--wrong` lists what was read otherwise. */
export const measure = (labels: readonly SegmentLabel[], wrong: boolean): string => {
  const draft = join(shared, 'base/predraft_2020-03_section_H_from_seed_003.txt');
  const rows: string[][] = [['document', ...COLUMNS]];
  const totals = new Map<string, Tally>();
  const misses: Miss[] = [];
  for (const doc of [...new Set(labels.map((one) => one.doc))]) {
    const of = labels.filter((one) => one.doc === doc);
    const path = fileOf(doc);
    const document = readFile(path, doc.startsWith('003_') ? readFile(draft) : undefined);
    const t = tallyOf(of, document, readFileSync(path, 'utf8'), misses);
    rows.push(rowOf(doc.slice(0, 28), t));
    const part = of[0]?.text_kind.split(' ')[0] ?? '';
    totals.set(part, add(totals.get(part) ?? empty(), t));
  }
  for (const [part, t] of totals) rows.push(rowOf(`TOTAL ${part}`, t));
  const list = wrong
    ? misses.map(
        (miss) =>
          `${miss.label.doc.slice(0, 14)}: ${miss.label.quote_start.slice(0, 70)}: ${miss.what.join('; ')}\n      ${miss.read?.statement.why.join(' · ') ?? ''}`,
      )
    : [];
  return [table(rows), ...list].join('\n');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2).filter((one) => !one.startsWith('--'));
  const wrong = process.argv.includes('--wrong');
  const chosen = files.length > 0 ? files : [join(shared, 'dev/labels.jsonl'), join(here, 'own-labels.jsonl')];
  for (const file of chosen)
    process.stdout.write(`${file.split('/').slice(-2).join('/')}\n${measure(labelsOf(file), wrong)}\n\n`);
}
