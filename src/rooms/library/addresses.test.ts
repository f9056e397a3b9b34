import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParagraphKind, paragraphKinds } from '../../text/index.ts';
import { addressesOf } from './addresses.ts';
import { slugFor } from './cite.ts';
import { addressParam, slugParam } from './pages/shapes.ts';

const of = (...labels: (string | null)[]): string[] =>
  addressesOf(
    labels.map((label) => ({
      kind: label === null ? 'paragraph' : /^\(/.test(label) ? 'subparagraph' : 'paragraph',
      label,
      text: 'x',
    })),
  ).map((one) => one.address);

describe('the address of a paragraph', () => {
  it('is what is printed, from the outermost', () => {
    expect(of('13', '(a)', '(b)', '14', '(a)')).toEqual(['13', '13.a', '13.b', '14', '14.a']);
    expect(of('13', '(a)', '(i)', '(ii)', '(b)')).toEqual(['13', '13.a', '13.a.i', '13.a.ii', '13.b']);
    expect(of('PP1', 'OP3 bis', '1.1')).toEqual(['pp1', 'op3-bis', '1-1']);
  });

  it('tells the letter i from the numeral', () => {
    expect(of('13', '(g)', '(h)', '(i)', '(j)', '(k)')).toEqual(['13', '13.g', '13.h', '13.i', '13.j', '13.k']);
    expect(of('1', '(u)', '(v)', '(w)', '(x)', '(y)')).toEqual(['1', '1.u', '1.v', '1.w', '1.x', '1.y']);
    expect(of('13', '(h)', '(i)', '(ii)', '(iii)', '(i)', '(j)').slice(0, 5)).toEqual([
      '13',
      '13.h',
      '13.h.i',
      '13.h.ii',
      '13.h.iii',
    ]);
    expect(of('1', '(a)', '(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(b)')).toEqual([
      '1',
      '1.a',
      '1.a.i',
      '1.a.ii',
      '1.a.iii',
      '1.a.iv',
      '1.a.v',
      '1.a.vi',
      '1.b',
    ]);
  });

  it('is counted where nothing is printed, and begins anew in an annex', () => {
    const places = addressesOf([
      { kind: 'heading', label: null, text: 'Introduction' },
      { kind: 'paragraph', label: null, text: 'x' },
      { kind: 'bullet', label: null, text: 'x' },
      { kind: 'paragraph', label: '1', text: 'x' },
      { kind: 'footnote', label: '4', text: 'x' },
      { kind: 'heading', label: null, text: 'Annex II' },
      { kind: 'paragraph', label: '1', text: 'x' },
    ]);
    expect(places.map((one) => one.address)).toEqual(['h1', 'n2', 'n3', '1', 'fn4', 'h2', 'annex-ii.1']);
  });

  const label = fc.oneof(
    fc.constant(null),
    fc.constantFrom(
      '1',
      '2',
      '13',
      '(a)',
      '(b)',
      '(h)',
      '(i)',
      '(ii)',
      '(v)',
      '1.1',
      'PP1',
      'OP3 bis',
      'h1',
      'n2',
      'fn1',
      '•',
      '(أ)',
      '一',
      '--',
      '.json',
      '1-2',
      '13-2',
    ),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  );
  const paragraph = fc.record({
    kind: fc.constantFrom<ParagraphKind>(...paragraphKinds),
    label,
    text: fc.oneof(fc.constant('Annex I'), fc.constant('The General Assembly,'), fc.string()),
  });

  it('is unique, fits in an address, and stands below the paragraph it belongs to', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 60 }), (paragraphs) => {
        const places = addressesOf(paragraphs);
        expect(new Set(places.map((one) => one.address)).size).toBe(paragraphs.length);
        places.forEach((place, index) => {
          expect(addressParam.safeParse(place.address).success, place.address).toBe(true);
          if (place.parent === null) return;
          expect(place.parent).toBeLessThan(index);
          expect(place.depth, 'deeper than what it belongs to, or a note').toBeGreaterThanOrEqual(
            paragraphs[index]?.kind === 'footnote' ? 0 : (places[place.parent]?.depth ?? 0),
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when the text is read again, whatever follows it and in whatever language its words are', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 30 }), fc.array(paragraph, { maxLength: 5 }), (paragraphs, more) => {
        const once = addressesOf(paragraphs).map((one) => one.address);
        expect(addressesOf(structuredClone(paragraphs)).map((one) => one.address)).toEqual(once);
        // Whether (i) is a letter or a numeral is known from the label that follows it.
        const settled = once.slice(
          0,
          Math.max(
            0,
            paragraphs.findLastIndex((one) => one.label !== null && one.kind !== 'footnote'),
          ),
        );
        expect(
          addressesOf([...paragraphs, ...more])
            .map((one) => one.address)
            .slice(0, settled.length),
        ).toEqual(settled);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the address of a document', () => {
  it('is its symbol, or the words of its title', () => {
    expect(slugFor('A/RES/70/237', 'x', 'f')).toBe('A-RES-70-237');
    expect(slugFor('A/AC.290/2021/CRP.2', 'x', 'f')).toBe('A-AC.290-2021-CRP.2');
    expect(slugFor(null, 'Élargir la coopération', 'f')).toBe('elargir-la-cooperation');
    expect(slugFor(null, '联络点', 'document-1')).toBe('document-1');
  });

  it('always fits', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string({ unit: 'grapheme', maxLength: 200 })),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (symbol, title) => {
          const slug = slugFor(symbol, title, 'document-00000000');
          expect(slugParam.safeParse(slug).success, slug).toBe(true);
        },
      ),
    );
  });
});
