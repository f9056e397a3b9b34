import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anyDocument, demonstration, outOf, paragraphOf, sampleOf } from '../../../tests/support/outgoing.ts';
import { needs, shared } from '../../../tests/support/skips.ts';
import { languages, type ReadDocument } from '../../text/index.ts';
import { readFileHere } from '../read.ts';
import { readInChild } from '../reader.ts';
import type { OutDocument } from './document.ts';
import { word } from './word.ts';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
async function back(document: OutDocument): Promise<ReadDocument> {
  const outcome = await readInChild({ bytes: await word(document), name: 'document.docx', language: document.language });
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
}
const linesOf = (paragraphs: readonly { readonly label: string | null; readonly text: string }[]): string[] =>
  paragraphs.map((one) => `${one.label ?? '–'} ${one.text}`);

describe('a document as a Word file, read again', () => {
  it.each(languages)('has the same labels and words in %s', async (language) => {
    const document = await demonstration(language);
    const read = linesOf((await back(document)).paragraphs);
    for (const one of linesOf(document.paragraphs)) expect(read).toContain(one);
    expect(read.filter((one) => linesOf(document.paragraphs).includes(one))).toEqual(linesOf(document.paragraphs));
  });

  needs('shared').it('has the labels, words and footnotes of a resolution', async () => {
    const path = shared('corpus', 'base', 'resolutions', 'A_RES_73_27.txt');
    const outcome = await readFileHere({ bytes: new Uint8Array(readFileSync(path)), name: path });
    if (!outcome.ok) throw new Error(outcome.refusals[0].code);
    const document = outOf(outcome.value, { kind: 'resolution' });
    const again = await back(document);
    const read = linesOf(again.paragraphs);
    for (const one of linesOf(document.paragraphs)) expect(read).toContain(one);
    // Notes 2 and 3 are called twice.
    const calls = (paragraphs: ReadDocument['paragraphs']): string[] =>
      paragraphs.flatMap((one) => one.marks.flatMap((mark) => (mark.type === 'footnote' ? [`${mark.from} ${mark.target}`] : [])));
    expect(calls(again.paragraphs)).toEqual(calls(outcome.value.paragraphs));
  });

  it('footnotes are footnotes, tables are tables, links lead only where links may lead', async () => {
    const document = sampleOf([
      paragraphOf({
        address: '1',
        label: '1',
        text: 'See A/70/174 and this.',
        marks: [
          { from: 4, to: 12, type: 'link', target: 'https://acquis.example.org/en/library/A-70-174' },
          { from: 12, to: 12, type: 'footnote', target: 'fn1' },
          { from: 17, to: 21, type: 'link', target: 'javascript:alert(1)' },
        ],
      }),
      paragraphOf({ address: 'n2', kind: 'table', text: 'State | View' }),
      paragraphOf({ address: 'n3', kind: 'table', text: 'Atlantia | None' }),
      paragraphOf({ address: 'fn1', kind: 'footnote', label: '1', text: 'The note.' }),
    ]);
    const parts = partsOf(await word(document));
    expect(parts['word/footnotes.xml']).toContain('The note.');
    expect(JSON.stringify(parts)).not.toContain('javascript:');
    expect(parts['word/document.xml']).toContain('<w:tbl>');
    const read = await back(document);
    expect(linesOf(read.paragraphs.filter((one) => one.kind === 'footnote'))).toEqual(['1 The note.']);
    expect(read.paragraphs.filter((one) => one.kind === 'table').map((one) => one.text)).toEqual([
      'State | View',
      'Atlantia | None',
    ]);
  });

  it('Arabic stands right to left and every file says its language', async () => {
    const arabic = partsOf(await word(await demonstration('ar')));
    const [paragraphs, bidi] = [/<w:p>|<w:p /g, /<w:bidi\/>|<w:bidi w:val="true"\/>/g].map(
      (one) => arabic['word/document.xml']?.match(one)?.length,
    );
    expect(bidi).toBe(paragraphs);
    expect(arabic['word/styles.xml']).toContain('w:bidi="ar-SA"');
    expect(partsOf(await word(await demonstration('fr')))['word/styles.xml']).toContain('w:val="fr-FR"');
    expect(partsOf(await word(await demonstration('zh')))['word/styles.xml']).toContain('w:eastAsia="zh-CN"');
  });

  it('bears its symbol on every page and its source at the end', async () => {
    const parts = partsOf(await word(await demonstration('en', { symbol: 'DEMO/2026/CRP.1' })));
    expect(Object.entries(parts).some(([name, text]) => /header\d*\.xml$/.test(name) && text.includes('DEMO/2026/CRP.1'))).toBe(
      true,
    );
    expect(parts['word/document.xml']).toMatch(/Source: written for the demonstration.*https:\/\/acquis\.example\.org/s);
  });

  it('is the same file for the same document', async () => {
    const document = sampleOf([
      paragraphOf({ marks: [{ from: 0, to: 5, type: 'link', target: 'https://acquis.example.org/' }] }),
    ]);
    expect(Buffer.from(await word(document)).equals(Buffer.from(await word(document)))).toBe(true);
  });

  it('can be read whatever the paragraphs are', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const outcome = await readFileHere({ bytes: await word(document), name: 'a.docx' });
        if (!outcome.ok) expect(outcome.refusals[0].code).toBe('READING_EMPTY');
      }),
      { numRuns: 60 },
    );
  });
});
