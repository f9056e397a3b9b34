import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import { anyDocument, demonstration, paragraphOf, sampleOf } from '../../../tests/support/outgoing.ts';
import { languages } from '../../text/index.ts';
import type { OutDocument } from './document.ts';
import { openTypesetter } from './pdf.ts';

const typesetter = openTypesetter();
afterAll(() => typesetter.close());

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
const rolesOf = (node: Node | null): string[] =>
  node === null ? [] : [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap((one) => rolesOf(one))];

async function set(document: OutDocument) {
  const bytes = await typesetter.pdf(document);
  if (bytes === undefined) throw new Error('nothing was set');
  const open = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(Array.from({ length: open.numPages }, (_, index) => open.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  return {
    bytes,
    raw: Buffer.from(bytes).toString('latin1'),
    marked: (await open.getMarkInfo())?.Marked,
    metadata: await open.getMetadata(),
    roles: (await Promise.all(pages.map((page) => page.getStructTree()))).flatMap((tree) => rolesOf(tree as Node | null)),
    text: contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' '),
  };
}
/** How often each letter and digit stands there: how a file orders Arabic is a matter of its reader. */
const countsOf = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const sign of text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};
const squeezed = (text: string): string => text.replace(/[\s\u00ad]+/g, '');

describe('a document as a tagged PDF', () => {
  it.each(languages)('in %s says its language and its title, is tagged after PDF/UA-1 and has every word', async (language) => {
    const document = await demonstration(language);
    const { raw, marked, metadata, roles, text } = await set(document);
    expect(marked).toBe(true);
    expect((metadata.info as { Language?: string; Title?: string }).Language).toBe(language);
    expect((metadata.info as { Title?: string }).Title).toBe(document.title);
    expect(raw).toContain('pdfuaid:part>1<');
    expect(raw).toContain('/DisplayDocTitle true');
    const sections = document.paragraphs.filter((one) => one.kind === 'heading' && one.text !== document.title);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(sections.length);
    if (language !== 'ar' && language !== 'zh')
      for (const one of document.paragraphs) expect(squeezed(text)).toContain(squeezed(one.text));
    const [there, wanted] = [countsOf(text), countsOf(document.paragraphs.map((one) => one.text).join(''))];
    for (const [sign, count] of wanted) expect(there.get(sign), sign).toBeGreaterThanOrEqual(count);
  });

  it('footnotes are notes, also when one is called twice; tables are tables', async () => {
    const call = (from: number) => ({ from, to: from, type: 'footnote' as const, target: 'fn1' });
    const { roles, text } = await set(
      sampleOf([
        paragraphOf({ address: '1', label: '1', text: 'One and two.', marks: [call(3), call(11)] }),
        paragraphOf({ address: 'n2', kind: 'table', text: 'State | View' }),
        paragraphOf({ address: 'n3', kind: 'table', text: 'Atlantia | None' }),
        paragraphOf({ address: 'fn1', kind: 'footnote', label: '7', text: 'The note.' }),
        paragraphOf({ address: 'fn2', kind: 'footnote', label: '8', text: 'Nobody calls this one.' }),
      ]),
    );
    expect(roles.filter((role) => role === 'Note')).toHaveLength(1);
    expect(roles.filter((role) => role === 'TR')).toHaveLength(2);
    expect(squeezed(text)).toContain('One7andtwo7.');
    expect(squeezed(text)).toContain(squeezed('8. Nobody calls this one.'));
  });

  it('is the same file for the same document', async () => {
    const document = await demonstration('fr');
    expect(Buffer.compare((await set(document)).bytes, (await set(document)).bytes)).toBe(0);
  });

  it('shows the sign for the unknown where no font has one, and the words around it', async () => {
    const { text } = await set(sampleOf([paragraphOf({ text: 'before \u{1f600}\ue000 after' })]));
    expect(text).toMatch(/before \ufffd.*after/);
  });

  it('is set whatever the paragraphs are; no word is read as an instruction', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect((await typesetter.pdf(document))?.length).toBeGreaterThan(1000);
      }),
      { numRuns: 60, examples: [[sampleOf([paragraphOf({ kind: 'heading', text: ' ' })], { title: '\u200b' })]] },
    );
    const { text } = await set(sampleOf([paragraphOf({ text: '#panic("x") $x$ *a* @b <c> \\ [d] ]#read("/etc/passwd")' })]));
    expect(squeezed(text)).toContain(squeezed('#panic("x") $x$ *a* @b <c> \\ [d] ]#read("/etc/passwd")'));
  });
});

describe('the typesetter', () => {
  it('gives up on what takes too long, and sets the next document', async () => {
    const hasty = openTypesetter({ milliseconds: 1 });
    expect(await hasty.pdf(sampleOf([paragraphOf({})]))).toBeUndefined();
    await hasty.close();
    expect((await typesetter.pdf(sampleOf([paragraphOf({})])))?.length).toBeGreaterThan(1000);
  });
  it('sends away at once who would wait too long', async () => {
    const small = openTypesetter({ waiting: 2 });
    const answers = await Promise.all([1, 2, 3].map(() => small.pdf(sampleOf([paragraphOf({})]))));
    expect(answers.map((one) => one !== undefined)).toEqual([true, true, false]);
    await small.close();
  });
});
