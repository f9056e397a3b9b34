import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../kernel/root.ts';
import type { ReadDocument } from '../text/index.ts';
import { readFileHere } from './read.ts';

const corpus = join(projectRoot, '../shared/corpus');
const absent = !existsSync(corpus);
if (absent && process.env.CI === 'true')
  throw new Error('the evaluation corpus is not beside the project, and CI may not skip it');

const read = async (path: string): Promise<ReadDocument> => {
  const outcome = await readFileHere({ bytes: new Uint8Array(readFileSync(path)), name: path });
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
};
const labels = (document: ReadDocument): string =>
  document.paragraphs
    .flatMap((p) => (p.label !== null && p.kind !== 'heading' && p.kind !== 'footnote' ? [p.label] : []))
    .join(' ');
const footnotes = (document: ReadDocument): string =>
  document.paragraphs.flatMap((p) => (p.kind === 'footnote' ? [p.label] : [])).join(' ');

describe.skipIf(absent)('the resolutions of the corpus', () => {
  it.each([
    ['A_RES_70_237', '1 2 (a) (b) 3 4 (a) (b) (c) (d) 5 6', '1 2 3 4'],
    ['A_RES_73_27', '1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 1.13 2 3 4 (a) (b) (c) (d) 5 6 7', '1 2 3 4 5'],
    ['A_RES_75_240', '1 2 3 4 5', '1 2'],
    ['A_RES_76_19', '1 2 3 4 5 6 (a) (b) 7', '1 2 3'],
    ['A_RES_77_37', '1 2 3 4 5', '1 2'],
  ])('%s has every numbered and lettered paragraph and footnote, and nothing the page printed', async (name, numbered, notes) => {
    const document = await read(join(corpus, 'base/resolutions', `${name}.txt`));
    expect(document.symbol).toBe(name.replaceAll('_', '/'));
    expect(labels(document)).toBe(numbered);
    expect(footnotes(document)).toBe(notes);
    const text = document.paragraphs.map((p) => p.text).join('\n');
    expect(text).not.toMatch(/\d\d-\d{5}|^\d\/\d$|_{5}|Distr\./m);
    // The title is printed on every page and read once.
    expect(document.paragraphs.filter((p) => p.kind === 'heading')).toHaveLength(1);
    expect(document.paragraphs.filter((p) => p.kind === 'paragraph' && /^\p{Ll}/u.test(p.text))).toEqual([]);
  });
});

describe.skipIf(absent)('the seeds of the corpus', () => {
  const seeds = absent ? [] : readdirSync(join(corpus, 'seeds')).filter((name) => name.endsWith('.txt'));
  it.each(seeds)('%s is read without a broken paragraph', async (name) => {
    const document = await read(join(corpus, 'seeds', name));
    expect(document.language).toBe('en');
    expect(document.title).toBeTruthy();
    const broken = document.paragraphs.filter((p) => p.kind === 'paragraph' && /^\p{Ll}/u.test(p.text));
    expect(broken.map((p) => p.text.slice(0, 60))).toEqual([]);
    expect(document.paragraphs.some((p) => /\t|ﬁ|ﬂ/.test(p.text))).toBe(false);
  });
  it('the comments on the pre-draft stand under its sections', async () => {
    const document = await read(join(corpus, 'seeds', '003_e1a6c6441ca24bd1.txt'));
    const lettered = document.paragraphs.flatMap((p) => (p.kind === 'heading' && p.label !== null ? [p.label] : []));
    expect(lettered).toEqual(['B', 'C', 'D', 'E', 'F', 'G', 'H']);
  });
});
