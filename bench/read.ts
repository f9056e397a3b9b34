/**
 * How fast is reading? Texts made here (own words, no repeats), read in this process on one core, then as .docx, .pdf and .txt in
 * the reading process, and two versions of 240 paragraphs compared by the program from its start. Medians, with the processor time
 * beside them, because clocks say little on a machine that is busy. The plain loop says how fast the machine was meanwhile.
 *
 *     npm run build && node bench/read.ts [--rounds 7] [--megabytes 1]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Document, Packer, Paragraph } from 'docx';
import { makePdf } from '../src/formats/fixtures.ts';
import { openReader } from '../src/formats/index.ts';
import { projectRoot } from '../src/kernel/root.ts';
import { median, paragraph, table } from './tools.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, megabytes: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const size = Number(values.megabytes) * 1e6;

/** Sentences of a submission, with numbers that differ: what a reader of them has to work on. */
const SAID: readonly ((n: number) => string)[] = [
  (n) => `We support paragraph ${n} and propose to replace “may” by “should” in its second sentence.`,
  (n) =>
    `The delegation recalls resolution 7${n % 10}/${n} and the report A/7${n % 10}/${n + 100} of the Group of Governmental Experts.`,
  (n) => `Capacity-building for ${n} Member States needs 2.${n % 10} million dollars until 3 March 20${10 + (n % 20)}.`,
  (n) =>
    `In our view, norm (${'abcdefghijk'[n % 11]}) speaks of critical infrastructure, and confidence-building measure ${n % 20} of points of contact.`,
  (n) => `Norway, the Russian Federation and the African Union have said so ${n} times; we could not agree more.`,
];
const statement = (n: number): string =>
  n % 3 === 0 ? paragraph(n) : [0, 1, 2, 3].map((i) => SAID[(n * 3 + i) % SAID.length]?.(n + i * 7) ?? '').join(' ');
const submission = (bytes: number): string => {
  let text = 'Views on the draft\n\n';
  for (let n = 1; text.length < bytes; n++) text += `${n % 16 === 0 ? `Matter ${n}\n\n` : ''}${n}. ${statement(n)}\n\n`;
  return text;
};

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const { assemble, blocksFromLines, linesOf, recognise } = (await import(
  join(projectRoot, 'dist', 'text.js')
)) as typeof import('../src/text/index.ts');

const inHere = submission(size);
const megabytes = Buffer.byteLength(inHere) / 1e6;
const times: number[] = [];
const plain: number[] = [];
for (let round = 0; round < rounds; round++) {
  let before = cpu();
  let sum = 0;
  for (let i = 0; i < inHere.length; i++) sum += inHere.charCodeAt(i);
  plain.push(cpu() - before + (sum > 0 ? 0 : 1));
  before = cpu();
  recognise(assemble(blocksFromLines(linesOf(inHere))));
  times.push(cpu() - before);
}

/** Twenty pages of a submission: about 500 words each. */
const PAGES = 20;
const paragraphs = Array.from({ length: PAGES * 7 }, (_, i) => `${i + 1}. ${statement(i + 1)}`);
const wrapped = (text: string): string[] => text.match(/.{1,88}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
const lines = paragraphs.flatMap((text) => [...wrapped(text), '']);
const pageOf = (at: number): { text: string; y: number }[] =>
  lines.slice(at, at + 50).flatMap((text, i) => (text === '' ? [] : [{ text: text.replace(/[^ -~]/g, "'"), y: 790 - i * 14 }]));
const files = {
  'twenty.docx': new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })),
  ),
  'twenty.pdf': makePdf(Array.from({ length: Math.ceil(lines.length / 50) }, (_, i) => pageOf(i * 50))),
  'twenty.txt': new Uint8Array(Buffer.from(paragraphs.join('\n\n'))),
};
const rows: string[][] = [];
const reader = openReader();
for (const [name, bytes] of Object.entries(files)) {
  const clock: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const before = performance.now();
    const outcome = await reader.read({ bytes, name });
    if (!outcome.ok) throw new Error(`${name}: ${outcome.refusals[0].code}`);
    // The first reading starts the process and loads what the format needs.
    if (round > 0) clock.push(performance.now() - before);
    else rows.push([`${name}, first reading, ms on the clock`, (performance.now() - before).toFixed(0)]);
  }
  rows.push([`${name} (${(bytes.length / 1000).toFixed(0)} kB), ms on the clock`, median(clock).toFixed(0)]);
}
await reader.close();

const folder = mkdtempSync(join(tmpdir(), 'acquis-bench-'));
try {
  const older = Array.from({ length: 240 }, (_, i) => statement(i + 1));
  const newer = older.flatMap((text, i) => (i % 40 === 7 ? [] : i % 5 === 0 ? [text.replace(/the/, 'this')] : [text]));
  const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  writeFileSync(a, older.join('\n'));
  writeFileSync(b, newer.join('\n'));
  const clock: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    const done = spawnSync(process.execPath, [join(projectRoot, 'bin', 'acquis.js'), 'compare', a, b, '--json']);
    if (done.status !== 0) throw new Error(String(done.stderr));
    clock.push(performance.now() - before);
  }
  rows.push(['compare 240 paragraphs, from the start of the program, ms on the clock', median(clock).toFixed(0)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

process.stdout.write(
  table(
    ['what', 'value'],
    [
      ['text in, MB', megabytes.toFixed(2)],
      ['text in, MB a second of processor time, median', (megabytes / (median(times) / 1000)).toFixed(2)],
      ['text in, best round', (megabytes / (Math.min(...times) / 1000)).toFixed(2)],
      ['a plain loop over the same signs, ns a sign, median', ((median(plain) * 1e6) / inHere.length).toFixed(2)],
      ...rows,
    ],
  ),
);
