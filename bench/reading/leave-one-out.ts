/**
 * How much of the reading rests on words taken from the very documents it is measured on. There are no weights learned from labels;
 * the reader is word lists. So one document at a time is left out: every entry of the lists that no other document of the corpus
 * bears out (it occurs in this one only) is taken away, and the document is read again. What comes from knowledge of the languages
 * and not from the document goes too, so the figure is a lower bound. Writes the table, and the entries that one document alone uses.
 *
 *     node bench/reading/leave-one-out.ts [--entries]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages, type Pillar } from '../../src/text/index.ts';
import { type Phrase, phrasesIn, tokensOf } from '../../src/text/reading/phrases.ts';
import { type CueSet, cueSets, scriptOf } from '../../src/text/words/pillars.ts';
import { type CueKind, stanceWords } from '../../src/text/words/stances/index.ts';
import { add, empty, fileOf, here, labelsOf, readFile, rowOf, shared, type Tally, table, tallyOf } from './measure.ts';

/** The alternatives of a pattern, parted at the bars that stand in no group. */
const alternatives = (pattern: string): string[] => {
  const out: string[] = [''];
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern[i] ?? '';
    if (sign === '\\') {
      out[out.length - 1] += sign + (pattern[++i] ?? '');
      continue;
    }
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    if (sign === '|' && depth === 0) out.push('');
    else out[out.length - 1] += sign;
  }
  return out;
};

/** The groups of a cue set's pattern as it was compiled: `(a|b)|(c)` → `a|b`, `c`. */
const groupsOf = (set: CueSet): { open: string; groups: string[]; close: string } => {
  const { source } = set.pattern;
  const open = /^\(\?<!\[[^\]]*\]\)\(\?:/.exec(source)?.[0] ?? '';
  const close = open === '' ? '' : (/\)\(\?!\[[^\]]*\]\)$/.exec(source)?.[0] ?? '');
  return {
    open,
    groups: alternatives(source.slice(open.length, source.length - close.length)).map((one) => one.slice(1, -1)),
    close,
  };
};

const draft = readFile(join(shared, 'base/predraft_2020-03_section_H_from_seed_003.txt'));
const labels = [...labelsOf(join(shared, 'dev/labels.jsonl')), ...labelsOf(join(here, 'own-labels.jsonl'))];
const docs = [...new Set(labels.map((one) => one.doc))].map((doc) => {
  const raw = readFileSync(fileOf(doc), 'utf8');
  const document = readFile(fileOf(doc));
  return {
    doc,
    raw,
    language: document.language,
    paragraphs: document.paragraphs.map((p) => p.text),
    labels: labels.filter((one) => one.doc === doc),
  };
});
const scored = (doc: (typeof docs)[number]): Tally =>
  tallyOf(doc.labels, readFile(fileOf(doc.doc), doc.doc.startsWith('003_') ? draft : undefined), doc.raw);

/** Which documents use an entry: themes by pattern, positions by phrase. */
interface Entry {
  readonly what: string;
  readonly written: string;
  readonly docs: Set<string>;
}
const scripts = [...new Set(languages.map(scriptOf))];
const themes = scripts.map((script) => {
  const set = cueSets[script];
  const { open, groups, close } = groupsOf(set);
  return { script, set, open, close, groups: groups.map((group, n) => ({
    pillar: set.cues[n]?.pillar as Pillar,
    entries: alternatives(group).map((written): Entry & { readonly pattern: RegExp } => ({
      what: `theme ${set.cues[n]?.pillar}`,
      written,
      docs: new Set(),
      pattern: new RegExp(open === '' ? written : `(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}])`, set.pattern.flags.replace('g', '')),
    })),
  })) };
}); // biome-ignore format: one shape
for (const { set, script, groups } of themes)
  for (const { doc, paragraphs, language } of docs) {
    if (scriptOf(language) !== script || !set) continue;
    const text = paragraphs.join('\n');
    for (const { entries } of groups) for (const entry of entries) if (entry.pattern.test(text)) entry.docs.add(doc);
  }
/** `propose`, `proposes`, `proposed` bear each other out: one word of position in its forms. */
const lemmaOf = (entry: { readonly what: string; readonly written: string }): string =>
  `${entry.what} ${entry.written.split(/[|\s]/)[0]?.slice(0, /\p{Script=Han}/u.test(entry.written) ? 2 : 5)}`;
const positions = new Map<Phrase<CueKind>, Entry & { readonly language: Language }>();
for (const { doc, paragraphs, language } of docs)
  for (const text of paragraphs)
    for (const { phrase } of phrasesIn(tokensOf(text), stanceWords(language).cues)) {
      const entry = positions.get(phrase) ?? {
        what: `${phrase.value} (${language})`,
        written: phrase.written,
        docs: new Set(),
        language,
      };
      entry.docs.add(doc);
      positions.set(phrase, entry);
    }

const families = new Map<string, Set<string>>();
for (const entry of positions.values())
  families.set(lemmaOf(entry), new Set([...(families.get(lemmaOf(entry)) ?? []), ...entry.docs]));

/** Takes away what only this document bears out, reads, puts it back. */
const without = (doc: (typeof docs)[number]): { readonly tally: Tally; readonly gone: number } => {
  let gone = 0;
  const alone = (entry: Entry): boolean => entry.docs.size === 1 && entry.docs.has(doc.doc);
  for (const { script, set, open, close, groups } of themes) {
    const kept = groups.map(({ entries }) => {
      const left = entries.filter((entry) => !alone(entry));
      gone += entries.length - left.length;
      return `(${left.length === 0 ? '(?!)' : left.map((entry) => entry.written).join('|')})`;
    });
    cueSets[script] = { cues: set.cues, pattern: new RegExp(`${open}${kept.join('|')}${close}`, set.pattern.flags) };
  }
  const undo: (() => void)[] = [];
  for (const [phrase, entry] of positions) {
    if ((families.get(lemmaOf(entry))?.size ?? 0) > 1 || !alone(entry)) continue;
    gone++;
    const words = stanceWords(entry.language).cues;
    for (const map of [words.exact, words.stems] as Map<string, readonly Phrase<CueKind>[]>[])
      for (const [key, list] of map)
        if (list.includes(phrase)) {
          map.set(
            key,
            list.filter((one) => one !== phrase),
          );
          undo.push(() => map.set(key, list));
        }
  }
  const tally = scored(doc);
  for (const { script, set } of themes) cueSets[script] = set;
  for (const back of undo.reverse()) back();
  return { tally, gone };
};

const rows: string[][] = [
  ['document', 'n', 'begin', 'pillar', 'left out', 'stance', 'left out', 'para_r', 'left out', 'entries taken away'],
];
const sums = new Map<string, { full: Tally; left: Tally; gone: number }>();
const line = (name: string, full: Tally, left: Tally, gone: number): string[] => {
  const [a, b] = [rowOf(name, full), rowOf(name, left)];
  return [name, a[1] ?? '', a[2] ?? '', a[4] ?? '', b[4] ?? '', a[5] ?? '', b[5] ?? '', a[7] ?? '', b[7] ?? '', String(gone)];
};
for (const doc of docs) {
  const full = scored(doc);
  const { tally, gone } = without(doc);
  rows.push(line(doc.doc.replace(/_[0-9a-f]{16}\.txt$|\.txt$/, ''), full, tally, gone));
  const part = doc.labels[0]?.text_kind.split(' ')[0] ?? '';
  const sum = sums.get(part) ?? { full: empty(), left: empty(), gone: 0 };
  sums.set(part, { full: add(sum.full, full), left: add(sum.left, tally), gone: sum.gone + gone });
}
for (const [part, { full, left, gone }] of sums) rows.push(line(`TOTAL ${part}`, full, left, gone));
process.stdout.write(`${table(rows)}\n\n`);

const all = [...themes.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries)), ...positions.values()];
const single = all.filter((entry) => entry.docs.size === 1);
process.stdout.write(
  `entries of the theme lists and phrases of position met in the corpus: ${all.length}; in one document only: ${single.length}\n`,
);
if (process.argv.includes('--entries'))
  for (const entry of single) process.stdout.write(`${[...entry.docs][0]?.slice(0, 24)}\t${entry.what}\t${entry.written}\n`);
