import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { makePdf, wordXml } from './fixtures.ts';
import { openReader, type Reader, readInChild } from './index.ts';
import { chance, mutate, samples } from './mutated.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const word = (body: string): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(wordXml(body)) });
const good = word('<w:p><w:r><w:t>The delegation welcomes the draft.</w:t></w:r></w:p>');
const goodPdf = makePdf([[{ text: 'The delegation welcomes the draft.', y: 700 }]]);

const opened: Reader[] = [];
const readerWith = (...limits: Parameters<typeof openReader>): Reader => {
  const reader = openReader(...limits);
  opened.push(reader);
  return reader;
};
const reader = readerWith();
afterAll(async () => {
  for (const one of opened) await one.close();
});
const codeOf = async (bytes: Uint8Array, name: string, by: Reader = reader): Promise<string> => {
  const outcome = await by.read({ bytes, name });
  return outcome.ok ? 'read' : outcome.refusals[0].code;
};

/** A ZIP entry whose header claims (truly) a gigabyte of zeros, made from one deflated megabyte. */
const bomb = (): Uint8Array => zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }, { level: 9 });
const entities = (prologue: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${prologue}<w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
const ole = (words: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(words, 'utf16le')]));
const scanned = (): Uint8Array => makePdf([[], []]);
const encryptedPdf = (): Uint8Array => {
  const text = Buffer.from(goodPdf).toString('latin1');
  const locked = text.replace(
    '/Root 1 0 R >>',
    `/Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> >>`,
  );
  return new Uint8Array(Buffer.from(locked, 'latin1'));
};

describe('files that cannot be read are refused with their own code', () => {
  it.each<[string, string, () => Uint8Array, string]>([
    ['an empty file', 'a.txt', () => new Uint8Array(), 'READING_EMPTY'],
    ['a file of blanks', 'a.txt', () => bytesOf(' \n\t\n'), 'READING_EMPTY'],
    ['fifty megabytes of one line', 'a.txt', () => new Uint8Array(50_000_000).fill(97), 'READING_TOO_LARGE'],
    ['twenty megabytes of one line', 'a.txt', () => new Uint8Array(20_000_000).fill(97), 'READING_TOO_MUCH_TEXT'],
    ['null bytes in a text', 'a.txt', () => bytesOf('text\0\0\0\0text and more text'), 'READING_BINARY'],
    ['a bomb', 'a.docx', bomb, 'READING_BOMB'],
    ['a billion laughs', 'a.docx', () => entities('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'), 'READING_ENTITIES'],
    [
      'an external entity',
      'a.docx',
      () => entities('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      'READING_ENTITIES',
    ],
    ['a Word file with a password', 'a.docx', () => ole('EncryptedPackage'), 'READING_ENCRYPTED'],
    ['an old Word file', 'a.doc', () => ole('WordDocument'), 'READING_OLD_WORD'],
    ['half a Word file', 'a.docx', () => good.slice(0, good.length / 2), 'READING_DAMAGED'],
    ['a Word file without a body', 'a.docx', () => zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'READING_DAMAGED'],
    ['a PDF with a password', 'a.pdf', encryptedPdf, 'READING_ENCRYPTED'],
    ['a beginning of a PDF', 'a.pdf', () => goodPdf.slice(0, 30), 'READING_DAMAGED'],
    ['a scan without text', 'a.pdf', scanned, 'READING_NO_TEXT'],
    ['a PDF called Word', 'a.docx', () => goodPdf, 'READING_WRONG_KIND'],
    ['a Word file called PDF', 'a.pdf', () => good, 'READING_WRONG_KIND'],
    ['a text called PDF', 'a.pdf', () => bytesOf('just text'), 'READING_WRONG_KIND'],
    ['a picture', 'a.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'READING_UNKNOWN_KIND'],
    ['another archive', 'a.zip', () => zipSync({ 'a.txt': strToU8('a') }), 'READING_UNKNOWN_KIND'],
  ])('%s', async (_what, name, make, code) => {
    expect(await codeOf(make(), name)).toBe(code);
  });

  it('and the next file is read by the same process', async () => {
    expect(await codeOf(good, 'good.docx')).toBe('read');
    expect(await codeOf(goodPdf, 'good.pdf')).toBe('read');
  });
});

describe('the reading process', () => {
  it('is ended when a file takes too long, and replaced for the next', async () => {
    const hasty = readerWith({ milliseconds: 1 });
    expect(await codeOf(good, 'a.docx', hasty)).toBe('READING_TIMEOUT');
    const patient = await readInChild({ bytes: good, name: 'a.docx' });
    expect(patient.ok).toBe(true);
  });
  it('is ended when it takes more memory than it may, native memory included', async () => {
    const small = readerWith({ memory: 1 });
    expect(await codeOf(new Uint8Array(24_000_000).fill(97), 'a.txt', small)).toBe('READING_MEMORY');
  });
  it('is ended by its engine when its heap is full', async () => {
    const small = readerWith({ heap: 20, characters: 1e9 });
    const paragraphs = bytesOf('<p>a<p>b'.repeat(1_500_000));
    expect(await codeOf(paragraphs, 'a.html', small)).toBe('READING_MEMORY');
  });
  it('reads a PDF of 500 pages within its bounds', async () => {
    const pages = Array.from({ length: 500 }, (_, i) => [
      { text: `Paragraph of page ${i + 1} about the Demonstration Mechanism.`, y: 700 },
    ]);
    const outcome = await reader.read({ bytes: makePdf(pages), name: 'long.pdf' });
    expect(outcome.ok && outcome.value.paragraphs.length).toBeGreaterThan(0);
  });
});

describe('a mutated file', () => {
  const mutate = (bytes: Uint8Array, edits: readonly (readonly [number, number])[], cut: number): Uint8Array => {
    const out = new Uint8Array(bytes);
    for (const [at, value] of edits) out[at % out.length] = value;
    return out.slice(0, Math.max(1, Math.floor(out.length * cut)));
  };
  const edits = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { maxLength: 12 });
  const cut = fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true }));
  it.each<[string, Uint8Array]>([
    ['a.docx', good],
    ['a.pdf', goodPdf],
    ['a.html', bytesOf('<h1>Views</h1><ul><li>one<li>two</ul><table><tr><td>a<td>b</table>')],
    ['a.md', bytesOf('# Views\n\n- one\n- [two](https://example.org)\n\n| a | b |\n')],
    ['a.txt', bytesOf('A. Threats\n\n1. One paragraph that\ngoes on.\n\n(a) a part;\n\n________\n1 A note.\n')],
  ])('%s gives a document or a refusal, never a fault', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(edits, cut, async (changes, share) => {
        const outcome = await reader.read({ bytes: mutate(bytes, changes, share), name });
        expect(
          outcome.ok || outcome.refusals[0].code !== 'READING_FAILED' || `failed: ${outcome.refusals[0].params?.detail}`,
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('spoilt in many ways at once gives a document or a refusal, and the next file is read all the same', async () => {
  const draw = chance(7);
  for (let i = 0; i < 350; i++) {
    const [name, bytes] = samples[i % samples.length] as (typeof samples)[number];
    expect(['READING_FAILED', 'READING_TIMEOUT', 'READING_MEMORY']).not.toContain(await codeOf(mutate(bytes, draw), name));
  }
});
