import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/support/outgoing.ts';
import { bibtex, type Citable, cslJson, plainCitation, ris } from './citations.ts';

const cited: Citable = {
  title: 'Report & annex: 50% of “norms”',
  symbol: 'A/70/174',
  kind: 'report',
  author: 'Group of {Governmental} Experts_2015',
  date: '2015-07-22',
  language: 'en',
  publisher: 'Secretariat',
  address: 'https://acquis.example.org/en/library/A-70-174/13.f',
  place: '13 (f)',
  citation: 'A/70/174, 13 (f)',
};

const anyCitable: fc.Arbitrary<Citable> = fc.record({
  title: anyText,
  symbol: fc.option(anyText, { nil: null }),
  kind: fc.constantFrom('report', 'statement'),
  author: fc.option(anyText, { nil: null }),
  date: fc.oneof(fc.constantFrom(null, '2015', '2015-07', '2015-07-22'), anyText),
  language: fc.constantFrom('ar', 'zh', 'en'),
  publisher: anyText,
  address: fc.oneof(fc.webUrl(), anyText),
  place: fc.option(anyText, { nil: null }),
  citation: anyText,
});

/** A reader of BibTeX as the program counts: braces first, then signs. */
function readBibtex(text: string): Record<string, string> {
  const found = /^@techreport\{([A-Za-z0-9-]+),\n/.exec(text);
  expect(found).not.toBeNull();
  const fields: Record<string, string> = { key: found?.[1] ?? '' };
  let at = found?.[0].length ?? 0;
  for (;;) {
    const field = /^ {2}([a-z]+) = \{/.exec(text.slice(at));
    if (!field) break;
    at += field[0].length;
    const from = at;
    for (let open = 1; open > 0; at++) {
      if (at >= text.length) throw new Error('a brace is never closed');
      if (text[at] === '{') open += 1;
      if (text[at] === '}') open -= 1;
    }
    fields[field[1] as string] = text.slice(from, at - 1);
    at += text[at] === ',' ? 2 : 1;
  }
  expect(text.slice(at)).toBe('}\n');
  return fields;
}
const NAMES: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};
const withoutLatex = (text: string): string =>
  text.replace(/\\([a-z]+)\{\}|\\([#$%&_])/g, (_all, name?: string, sign?: string) => sign ?? NAMES[name ?? ''] ?? '?');
const line = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

describe('citations for reference managers', () => {
  it('RIS', () =>
    expect(ris(cited).split('\r\n')).toEqual([
      'TY  - RPRT',
      'TI  - Report & annex: 50% of “norms”',
      'AU  - Group of {Governmental} Experts_2015,',
      'PY  - 2015',
      'DA  - 2015/07/22/',
      'SN  - A/70/174',
      'M1  - A/70/174',
      'SP  - 13 (f)',
      'PB  - Secretariat',
      'LA  - en',
      'UR  - https://acquis.example.org/en/library/A-70-174/13.f',
      'N1  - A/70/174, 13 (f)',
      'ID  - A-70-174-13-f',
      'ER  - ',
      '',
    ]));
  it('BibTeX', () =>
    expect(bibtex(cited)).toBe(`@techreport{A-70-174-13-f,
  title = {{Report \\& annex: 50\\% of “norms”}},
  author = {{Group of \\textbraceleft{}Governmental\\textbraceright{} Experts\\_2015}},
  institution = {{Secretariat}},
  number = {A/70/174},
  year = {2015},
  month = {7},
  pages = {13 (f)},
  language = {en},
  url = {https://acquis.example.org/en/library/A-70-174/13.f},
  note = {A/70/174, 13 (f)}
}
`));
  it('CSL-JSON', () =>
    expect(JSON.parse(cslJson(cited))).toEqual([
      {
        id: 'A-70-174-13-f',
        type: 'report',
        title: cited.title,
        author: [{ literal: cited.author }],
        issued: { 'date-parts': [[2015, 7, 22]] },
        number: 'A/70/174',
        locator: '13 (f)',
        publisher: 'Secretariat',
        language: 'en',
        URL: cited.address,
        note: 'A/70/174, 13 (f)',
      },
    ]));
  it('plain', () => expect(plainCitation(cited)).toBe(`A/70/174, 13 (f). ${cited.address}\n`));

  it('RIS: whatever the words are, each field is one line and no word begins another field', () => {
    fc.assert(
      fc.property(anyCitable, (of) => {
        const lines = ris(of).split('\r\n');
        expect(lines.slice(0, -1).every((one) => /^[A-Z][A-Z0-9] {2}- [^\r\n\u2028\u2029]*$/.test(one))).toBe(true);
        expect(lines.filter((one) => one.startsWith('TY')).length).toBe(1);
        expect(lines.indexOf('ER  - ')).toBe(lines.length - 2);
        expect(lines).toContain(`TI  - ${line(of.title)}`);
      }),
    );
  });
  it('BibTeX: whatever the words are, the braces close and the words come back', () => {
    fc.assert(
      fc.property(anyCitable, (of) => {
        const fields = readBibtex(bibtex(of));
        expect(withoutLatex(fields.title ?? '')).toBe(`{${line(of.title)}}`);
        expect(withoutLatex(fields.note ?? '')).toBe(line(of.citation));
        if (of.author !== null) expect(withoutLatex(fields.author ?? '')).toBe(`{${line(of.author)}}`);
      }),
    );
  });
  it('CSL-JSON: whatever the words are, they come back as they were', () => {
    fc.assert(
      fc.property(anyCitable, (of) => {
        const [item] = JSON.parse(cslJson(of));
        expect(item.title).toBe(of.title);
        expect(item.note).toBe(of.citation);
      }),
    );
  });
});
