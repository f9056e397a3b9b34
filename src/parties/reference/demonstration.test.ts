import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReader } from '../../formats/index.ts';
import { projectRoot } from '../../kernel/root.ts';
import { languages } from '../../text/index.ts';
import { readActors, readManifest } from './manifest.ts';
import { loadReference } from './reference.ts';

const folder = join(projectRoot, 'demonstration');
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const manifest = readManifest(json('manifest.json'));
const actors = readActors(json('actors.json'));
if (!manifest.ok || !actors.ok) throw new Error('the demonstration cannot be read');
const documents = manifest.value.documents;
const text = (file: string): string => readFileSync(join(folder, file), 'utf8');

describe('the demonstration', () => {
  it('marks every document and actor as invented, in the file itself too', () => {
    const words = { en: 'invented', fr: 'fictive|fictifs', es: 'ficticios', ru: 'вымышлен', ar: 'نسج الخيال', zh: '虚构' };
    for (const one of documents) {
      expect(one.demo, one.slug).toBe(true);
      for (const { language, file } of one.files) expect(text(file), file).toMatch(new RegExp(words[language ?? 'en']));
    }
    for (const one of actors.value.records) expect(one.fictional, one.code).toBe(true);
  });

  it('lists every text file of the folder, and each document its actor and what it comments on', () => {
    const listed = documents.flatMap((one) => one.files.map((file) => file.file)).sort();
    const found = (readdirSync(folder, { recursive: true }) as string[]).filter(
      (file) => file.endsWith('.md') && file !== 'README.md',
    );
    expect(listed).toEqual(found.sort());
    const codes = actors.value.records.map((one) => one.code);
    const slugs = documents.map((one) => one.slug);
    for (const one of documents) {
      expect(codes).toContain(one.actor);
      expect(codes).toContain(one.steward);
      if (one.comments_on !== undefined) expect(slugs).toContain(one.comments_on);
      for (const language of languages) expect(one.titles?.[language], `${one.slug} ${language}`).toBeTruthy();
    }
  });

  it('has the same sections, numbers, letters and symbols in all six languages', () => {
    const draft = documents.find((one) => one.kind === 'draft');
    const shape = (file: string) => ({
      labels: [...text(file).matchAll(/^(#{1,2} |\d+\. |\([a-z]\) )/gm)].map((found) => found[1]),
      symbols: [...text(file).matchAll(/\b(?:A|DEMO)\/[0-9A-Z./]*[0-9]/g)].map((found) => found[0]).sort(),
      // A translation may move the number of a cited paragraph within the sentence, not change it.
      norms: [...text(file).matchAll(/13 \([a-k]\)/g)].map((found) => found[0]),
    });
    expect(draft?.files.map((one) => one.language).sort()).toEqual([...languages].sort());
    const english = shape('draft/en.md');
    expect(english.labels.filter((label) => /^\d/.test(label ?? ''))).toHaveLength(16);
    for (const { file } of draft?.files ?? []) expect(shape(file), file).toEqual(english);
  });

  it('is read paragraph by paragraph alike in all six languages', async () => {
    const reader = openReader();
    const read = async (file: string) => {
      const found = await reader.read({ bytes: readFileSync(join(folder, file)), name: file });
      if (!found.ok) throw new Error(`${file}: ${found.refusals[0].code}`);
      const { title, language, paragraphs } = found.value;
      // Letters of headings are each language's own.
      return {
        title,
        language,
        shape: paragraphs.map((one) => [one.kind, one.kind === 'heading' ? null : one.label, one.path.length]),
      };
    };
    const draft = documents.find((one) => one.kind === 'draft');
    const english = await read('draft/en.md');
    expect(english.shape).toHaveLength(26);
    for (const one of draft?.files ?? []) {
      const found = await read(one.file);
      expect(found, one.file).toEqual({
        title: draft?.titles?.[one.language ?? 'en'],
        language: one.language,
        shape: english.shape,
      });
    }
    await reader.close();
  });

  it('keeps courtesy translations apart from the original', () => {
    const files = documents.find((one) => one.kind === 'draft')?.files ?? [];
    expect(files.filter((one) => one.version === 'original').map((one) => one.language)).toEqual(['en']);
    for (const one of files.filter((file) => file.version === 'courtesy'))
      expect(one.translator, one.file).toBe('Secretariat (demonstration)');
  });

  it('comments only on paragraphs that the draft has, and quotes words that stand in it', () => {
    const draft = { en: text('draft/en.md'), fr: text('draft/fr.md') };
    for (const one of documents.filter((document) => document.comments_on !== undefined)) {
      const file = one.files[0];
      const body = text(file?.file ?? '');
      const numbers = [...body.matchAll(/^Paragraphe? (\d+)/gm)].map((found) => Number(found[1]));
      expect(numbers.length).toBeGreaterThan(5);
      for (const number of numbers) expect(number).toBeLessThanOrEqual(16);
      const replaced = [...body.matchAll(/(?:replace|delete|after) "([^"]+)"|(?:remplacer|après|mots) « ([^»]+) »/g)];
      expect(replaced.length).toBeGreaterThan(1);
      for (const found of replaced) expect(draft[file?.language as 'en'], found[0]).toContain(found[1] ?? found[2]);
    }
  });

  it('names no real State', () => {
    const reference = loadReference();
    for (const { file, language = 'en' } of documents.flatMap((one) => one.files)) {
      const names = [...reference.stateNames(language).values()].map((name) => name.replace(/[()]/g, '\\$&')).join('|');
      // Chinese parts no words, so that a name may stand anywhere.
      const named = new RegExp(language === 'zh' ? names : `(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u').exec(text(file));
      expect(named?.[0], file).toBeUndefined();
    }
  });
});
