import { openReader, readLines } from '../formats/index.ts';
import type { Outcome } from '../kernel/refusal.ts';
import { differences, type Lineage, compare as lineage } from '../text/index.ts';
import { type Command, exit, type Io, write } from './io.ts';
import { readWords } from './options.ts';
import { readingSentence } from './sentences.ts';
import { sourceOf, Unopened } from './source.ts';

const help = `acquis compare A B [--json]

Says what became of each paragraph from version A to version B: same, changed, moved, split, merged, added or
deleted. A and B are any documents that acquis read can read; in a .txt file every line is a paragraph.

  --json   the lineage as JSON: { "pairs": [ { "kind", "a", "b", "similarity" } ] }, places counted from 0
  --help   this text

example: acquis compare rev-1.docx rev-2.docx
`;

/** More paragraphs than this on one side are refused: every pair is looked at. */
const LIMIT = 4_000;

const textsOf = async (name: string, io: Io): Promise<Outcome<string[]>> => {
  const source = await sourceOf(name, io.stdin);
  if (/\.txt$/i.test(name) || name === '-') return readLines(source);
  const reader = openReader();
  try {
    const outcome = await reader.read(source);
    return outcome.ok ? { ok: true, value: outcome.value.paragraphs.map((p) => p.text).filter((text) => text !== '') } : outcome;
  } finally {
    await reader.close();
  }
};

const outline = (pairs: readonly Lineage[], a: readonly string[], b: readonly string[]): string => {
  const lines = pairs.map((pair) => {
    const places = `${pair.a.map((i) => i + 1).join('+') || '–'} → ${pair.b.map((j) => j + 1).join('+') || '–'}`;
    const before = pair.a.map((i) => a[i]).join(' ');
    const after = pair.b.map((j) => b[j]).join(' ');
    const shown =
      pair.kind === 'same' || pair.kind === 'moved'
        ? after.slice(0, 80)
        : differences(before, after)
            .map((run) => (run.kind === 'same' ? run.text : run.kind === 'inserted' ? `{+${run.text}+}` : `[-${run.text}-]`))
            .join('');
    return `${pair.kind.replace('_', ' and ').padEnd(17)} ${places.padEnd(12)} ${shown}`;
  });
  return `${lines.join('\n')}\n`;
};

/** `acquis compare`: lineage of paragraphs between two versions. Exit codes 0, 1 (cannot be read), 2 (called wrongly). */
export const compare: Command = {
  help,
  run: async (args, io) => {
    const words = await readWords(
      'compare',
      help,
      args,
      { json: { type: 'boolean' } },
      { least: 2, most: 2, ask: 'name two files, the older first' },
      io,
    );
    if (typeof words === 'number') return words;
    const [first, second] = words.names as [string, string];
    try {
      const texts: string[][] = [];
      for (const name of [first, second]) {
        const outcome = await textsOf(name, io);
        if (!outcome.ok) {
          await write(io.stderr, `${name}: ${readingSentence(outcome.refusals[0])}\n`);
          return exit.failed;
        }
        if (outcome.value.length > LIMIT) {
          await write(
            io.stderr,
            `${name}: it has ${outcome.value.length} paragraphs; up to ${LIMIT} are compared. Compare it in parts.\n`,
          );
          return exit.failed;
        }
        texts.push(outcome.value);
      }
      const [a = [], b = []] = texts;
      const pairs = lineage(a, b);
      await write(io.stdout, words.values.json ? `${JSON.stringify({ pairs })}\n` : outline(pairs, a, b));
      return exit.done;
    } catch (error) {
      if (!(error instanceof Unopened)) throw error;
      await write(io.stderr, `${error.message}\n`);
      return exit.failed;
    }
  },
};
