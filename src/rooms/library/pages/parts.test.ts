import { describe, expect, it } from 'vitest';
import { addressWith, marksOf } from './parts.tsx';

const reference = (raw: string, slug: string | null, address: string | null = null) => ({ type: 'document', raw, slug, address });
const linksOf = (text: string, references: ReturnType<typeof reference>[]) =>
  marksOf({ text, marks: [], references }, (slug, address) => `/${slug}${address === null ? '' : `/${address}`}`, new Set()).map(
    ({ from, to, target }) => [text.slice(from, to), from, target],
  );

describe('words that refer to another text', () => {
  it('are links where the text is here, in their order', () => {
    expect(
      linksOf('See A/70/174 and A/68/98; A/70/174, paragraph 13.', [
        reference('A/70/174', 'A-70-174'),
        reference('A/68/98', null),
        reference('A/70/174', 'A-70-174'),
        reference('paragraph 13', 'A-70-174', '13'),
      ]),
    ).toEqual([
      ['A/70/174', 4, '/A-70-174'],
      ['A/70/174', 26, '/A-70-174'],
      ['paragraph 13', 36, '/A-70-174/13'],
    ]);
  });

  it('are left alone inside a longer symbol, and where they do not stand in the text', () => {
    expect(linksOf('See A/70/174/Add.1.', [reference('A/70/174', 'A-70-174')])).toEqual([]);
    expect(linksOf('Nothing here.', [reference('A/70/174', 'A-70-174'), reference('', 'x')])).toEqual([]);
  });
});

describe('footnotes', () => {
  it('have one anchor each, at the first call', () => {
    const called = new Set<string>();
    const call = { from: 1, to: 1, type: 'footnote', target: '12' };
    const marks = marksOf({ text: 'abc', marks: [call, { ...call, from: 2, to: 2 }], references: [] }, () => '', called);
    expect(marks.map(({ id, target, label }) => [id, target, label])).toEqual([
      ['call-fn12', 'fn12', '12'],
      [undefined, 'fn12', '12'],
    ]);
    expect([...called]).toEqual(['fn12']);
  });
});

it('an address carries a filter as often as it has values', () => {
  expect(addressWith('/en/library', { kind: ['report', 'draft'], year: [], sort: undefined, page: '2' })).toBe(
    '/en/library?kind=report&kind=draft&page=2',
  );
  expect(addressWith('/en/library', {})).toBe('/en/library');
});
