/** Documents for the tests of what goes out; no part of the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { OutDocument, OutMark, OutParagraph } from '../../src/formats/out/document.ts';
import { readFileHere } from '../../src/formats/read.ts';
import { projectRoot } from '../../src/kernel/root.ts';
import { type Language, languages, type ReadDocument } from '../../src/text/index.ts';

/** A document around some paragraphs; a test says what differs. */
export const sampleOf = (paragraphs: readonly OutParagraph[], over: Partial<OutDocument> = {}): OutDocument => ({
  title: 'Draft elements of a report',
  symbol: 'DEMO/2026/CRP.1',
  kind: 'draft',
  language: 'en',
  author: 'Chair (demonstration)',
  date: '2026-10-05',
  steward: 'Secretariat (demonstration)',
  source: 'Written for the demonstration',
  work: 'https://acquis.example.org/library/DEMO-2026-CRP.1',
  address: 'https://acquis.example.org/en/library/DEMO-2026-CRP.1',
  citation: 'DEMO/2026/CRP.1',
  original: 'en',
  status: 'original',
  translator: null,
  publishedAt: '2026-11-22T09:00:00.000000Z',
  demo: true,
  notices: ['Demonstration'],
  sourceLines: ['Source: written for the demonstration', 'https://acquis.example.org/en/library/DEMO-2026-CRP.1'],
  paragraphs,
  ...over,
});

export const paragraphOf = (over: Partial<OutParagraph>): OutParagraph => ({
  address: 'n1',
  kind: 'paragraph',
  label: null,
  depth: 0,
  text: 'Words.',
  marks: [],
  ...over,
});

const noteAddress = (label: string | null): string => `fn${(label ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

/** What was read as it would be published, with simple addresses in order. */
export function outOf(read: ReadDocument, over: Partial<OutDocument> = {}): OutDocument {
  let above = 0;
  const paragraphs = read.paragraphs.map((one, index): OutParagraph => {
    const below = one.kind === 'subparagraph' || one.kind === 'bullet';
    const note = one.kind === 'footnote' ? noteAddress(one.label) : undefined;
    if (!below) above = index;
    return {
      address: note ?? (below ? `n${above}.${index}` : `n${index}`),
      kind: one.kind,
      label: one.label,
      depth: below ? 1 : 0,
      text: one.text,
      marks: one.marks.flatMap(({ from, to, type, target }): OutMark[] =>
        type === 'italic'
          ? [{ from, to, type }]
          : type === 'footnote'
            ? [{ from, to, type, target: noteAddress(target) }]
            : type === 'link' && target !== null
              ? [{ from, to, type, target }]
              : [],
      ),
    };
  });
  return sampleOf(paragraphs, {
    title: read.title ?? 'Untitled',
    symbol: read.symbol,
    language: read.language,
    address: `https://acquis.example.org/${read.language}/library/x`,
    ...over,
  });
}

/** The draft of the demonstration in one of its six languages. */
export async function demonstration(language: Language, over: Partial<OutDocument> = {}): Promise<OutDocument> {
  const bytes = new Uint8Array(readFileSync(join(projectRoot, 'demonstration/draft', `${language}.md`)));
  const outcome = await readFileHere({ bytes, name: `${language}.md`, language });
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outOf(outcome.value, {
    ...(language === 'en' ? {} : { status: 'courtesy', translator: 'Secretariat (demonstration)' }),
    ...over,
  });
}

/** A text as strangers may write it: all planes of Unicode, control characters, halves of pairs. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ maxLength: 60 }).map((text) => `${text}\ud800\u0000\u000b]]>&<"'`),
);

const kinds = ['heading', 'paragraph', 'subparagraph', 'bullet', 'quote', 'question', 'footnote', 'table'] as const;

/** Any document that a stranger could have made: odd structures, labels, marks and words, unique addresses. */
export const anyDocument: fc.Arbitrary<OutDocument> = fc
  .record({
    paragraphs: fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        label: fc.option(fc.oneof(fc.constantFrom('1', '(a)', '13', 'OP3 bis', '一'), anyText), { nil: null }),
        depth: fc.integer({ min: 0, max: 4 }),
        text: anyText,
        marks: fc.array(
          fc.record({
            from: fc.integer({ min: -2, max: 70 }),
            to: fc.integer({ min: -2, max: 70 }),
            type: fc.constantFrom('italic' as const, 'link' as const, 'footnote' as const),
            target: fc.oneof(
              fc.nat(15).map((n) => `a${n}`),
              fc.webUrl(),
              anyText,
            ),
          }),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 16 },
    ),
    language: fc.constantFrom(...languages),
    title: anyText,
    symbol: fc.option(anyText, { nil: null }),
    author: fc.option(anyText, { nil: null }),
    translator: fc.option(anyText, { nil: null }),
    kind: fc.constantFrom('resolution', 'report', 'statement', 'draft'),
    date: fc.constantFrom(null, '2018', '2018-12', '2018-12-05'),
    status: fc.constantFrom('original' as const, 'official' as const, 'courtesy' as const, 'machine' as const),
    notices: fc.array(anyText, { maxLength: 2 }),
    sourceLines: fc.array(anyText, { maxLength: 2 }),
    demo: fc.boolean(),
  })
  .map(({ paragraphs, ...over }) =>
    sampleOf(
      paragraphs.map((one, index) => ({ ...one, address: `a${index}` })),
      over,
    ),
  );
