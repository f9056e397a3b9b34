import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, it } from 'vitest';
import { anyDocument, demonstration, outOf, paragraphOf, sampleOf } from '../../../tests/support/outgoing.ts';
import { needs, shared } from '../../../tests/support/skips.ts';
import { languages } from '../../text/index.ts';
import { readFileHere } from '../read.ts';
import { AKOMA_NTOSO, akomaNtoso } from './akoma-ntoso.ts';
import { addressOf, type OutDocument, piecesOf } from './document.ts';

const validator = ((): (() => XsdValidator) => {
  let made: XsdValidator | undefined;
  return () => {
    if (made) return made;
    xmlRegisterFsInputProviders();
    const path = shared('corpus', 'schemas', 'akn-3.0', 'akomantoso30-release-2017-03-30.xsd');
    made = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
    return made;
  };
})();

/** Parses and, with the schema, validates; answers with what an XPath finds. */
function asked(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path, { akn: AKOMA_NTOSO }).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
function validate(document: OutDocument): string {
  const xml = akomaNtoso(document);
  const parsed = XmlDocument.fromString(xml);
  try {
    validator().validate(parsed);
  } finally {
    parsed.dispose();
  }
  return xml;
}
/** The words of a document as a reader of it sees them, footnotes where they are called. */
const wordsOf = (document: OutDocument): string =>
  document.paragraphs
    .filter((one) => one.kind !== 'footnote')
    .map((one) => one.text)
    .join('');

needs('shared').describe('Akoma Ntoso against the schema of OASIS', () => {
  it.each(languages)('the draft of the demonstration is valid in %s and keeps every word and label', async (language) => {
    const document = await demonstration(language);
    const xml = validate(document);
    expect(asked(xml, '//akn:FRBRlanguage/@language')).toEqual([
      { ar: 'ara', zh: 'zho', en: 'eng', fr: 'fra', ru: 'rus', es: 'spa' }[language],
    ]);
    expect(asked(xml, '//akn:mainBody//akn:num').sort()).toEqual(
      document.paragraphs.flatMap((one) => (one.label === null ? [] : [one.label])).sort(),
    );
    expect(asked(xml, '//akn:mainBody//akn:p | //akn:mainBody//akn:heading').join('')).toBe(wordsOf(document));
  });

  it('the resolutions are valid statements, with their footnotes where they are called', async () => {
    const folder = shared('corpus', 'base', 'resolutions');
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
      const outcome = await readFileHere({ bytes: new Uint8Array(readFileSync(`${folder}/${name}`)), name });
      if (!outcome.ok) throw new Error(name);
      const document = outOf(outcome.value, { kind: 'resolution', demo: false, notices: [] });
      const xml = validate(document);
      expect(asked(xml, '/akn:akomaNtoso/akn:statement/@name')).toEqual(['resolution']);
      expect(asked(xml, '//akn:authorialNote/@marker').sort(), name).toEqual(
        document.paragraphs.flatMap((one) => (one.kind === 'footnote' ? [one.label ?? ''] : [])).sort(),
      );
    }
  });

  it('whatever the paragraphs are, it is valid and every id is a permanent address', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const xml = validate(document);
        const ids = asked(xml, '//akn:mainBody//@eId').map((id) => id.split('__')[1]);
        for (const { address } of document.paragraphs) expect(ids).toContain(address);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Akoma Ntoso', () => {
  const note = paragraphOf({ address: 'fn1', kind: 'footnote', label: '1', text: 'See <A/68/98> & others.' });
  const calling = paragraphOf({
    address: '13',
    label: '13',
    text: 'See A/70/174.',
    marks: [
      { from: 4, to: 12, type: 'link', target: 'https://acquis.example.org/en/library/A-70-174' },
      { from: 12, to: 12, type: 'footnote', target: 'fn1' },
    ],
  });
  it('names work, expression and manifestation after each other', () => {
    const xml = akomaNtoso(sampleOf([calling, note], { language: 'fr', status: 'courtesy', translator: 'Secretariat' }));
    expect(asked(xml, '//akn:FRBRuri/@value')).toEqual([
      '/akn/xx/doc/draft/2026-10-05/demo-2026-crp.1',
      '/akn/xx/doc/draft/2026-10-05/demo-2026-crp.1/fra@2026-11-22',
      '/akn/xx/doc/draft/2026-10-05/demo-2026-crp.1/fra@2026-11-22.xml',
    ]);
    expect(asked(xml, '//akn:FRBRtranslation/@fromLanguage')).toEqual(['eng']);
    expect(asked(xml, '//akn:FRBRExpression/akn:FRBRauthoritative/@value')).toEqual(['false']);
  });
  it('puts a footnote where it is called, once, and links where the text refers', () => {
    const again = { ...calling, address: '14', label: '14' };
    const xml = akomaNtoso(sampleOf([calling, again, note]));
    expect(xml).toContain(
      '<p>See <ref href="https://acquis.example.org/en/library/A-70-174">A/70/174</ref><authorialNote eId="fn__fn1" marker="1" placement="bottom"><p>See &lt;A/68/98&gt; &amp; others.</p></authorialNote>.</p>',
    );
    expect(xml).toContain('<noteRef href="#fn__fn1" marker="1"/>');
  });
  it('keeps sub-paragraphs below their paragraph', () => {
    const sub = paragraphOf({ address: '13.f', kind: 'subparagraph', label: '(f)', depth: 1, text: 'A State should not.' });
    const xml = akomaNtoso(sampleOf([calling, sub, note]));
    expect(asked(xml, '//akn:paragraph[@eId="para__13"]/akn:subparagraph[@eId="subpara__13.f"]/akn:num')).toEqual(['(f)']);
  });
});

describe('a link in a text', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['/en/library/A-70-174/13.f', '/en/library/A-70-174/13.f'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['javascript:alert(1)', null],
    ['JAVA\nSCRIPT:alert(1)', null],
    ['//example.org', null],
    ['https://user:word@example.org', null],
    ['file:///etc/passwd', null],
    ['data:text/html,x', null],
    ['words', null],
  ])('%s is %s', (target, address) => expect(addressOf(target)).toBe(address));
});

describe('a text cut at its marks', () => {
  it('has every word once, in order, whatever the marks say', () => {
    fc.assert(
      fc.property(anyDocument, ({ paragraphs }) => {
        for (const one of paragraphs)
          expect(
            piecesOf(one)
              .map((piece) => ('note' in piece ? '' : piece.text))
              .join(''),
          ).toBe(one.text);
      }),
    );
  });
});
