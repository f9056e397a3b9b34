import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, blocksFromLines, key, languageOf, linesOf } from './index.ts';
import { labelOf } from './label.ts';
import { sentencesOf } from './sentences.ts';

const read = (text: string) => assemble(blocksFromLines(linesOf(text)));
const shape = (text: string) => read(text).paragraphs.map((p) => [p.kind, p.label, p.text]);

describe('labels', () => {
  it.each([
    ['24. The group', '24'],
    ['(a) To be guided', '(a)'],
    ['(iv) a part', '(iv)'],
    ['a) With regard to', 'a)'],
    ['1.10. States should', '1.10'],
    ['OP3 bis Requests', 'OP3 bis'],
    ['PP2. Recalling', 'PP2'],
    ['24 alt. The group', '24 alt'],
    ['H(c)2 Member States', 'H(c)2'],
    ['II A. Agrees', 'II A'],
    ['A1. Comment', 'A1'],
    ['٢٤- يؤكد الفريق', '24'],
    ['(أ) النظر', '(أ)'],
    ['а) рассмотреть', 'а)'],
    ['(一)继续讨论', '(一)'],
  ])('%s', (text, label) => expect(labelOf(text)?.label).toBe(label));
  it.each(['2015 was a year', '3.5 million people', 'U.S. views', '1998 年'])('%s has none', (text) =>
    expect(labelOf(text)).toBeNull(),
  );
});

describe('lines', () => {
  it('of one paragraph are joined, cut words made whole, real hyphens kept', () => {
    const text = `Views of the delegation of XA

The delegation of XA welcomes the first draft, which is a results-
oriented text, and notes the infor-
mation that others gave; its own information follows, and the results
are attached.`;
    expect(shape(text)[1]?.[2]).toBe(
      'The delegation of XA welcomes the first draft, which is a results-oriented text, and notes the information that others gave; its own information follows, and the results are attached.',
    );
  });
  it('with tabs between words, ligatures and no-break spaces are folded', () => {
    expect(shape('Title\tof\tit\n\nThe\tﬁrst\u00a0report\tstands.')[1]?.[2]).toBe('The first report stands.');
  });
  it('give headings with their path, lists, questions and quotations', () => {
    const text = `Comments of XB

A. Threats

1. The text should say more about threats.

(a) to hospitals;

• to schools.

Should the group say more?

B. Norms

The norms stand as they are.`;
    const document = read(text);
    expect(shape(text)).toEqual([
      ['heading', null, 'Comments of XB'],
      ['heading', 'A', 'Threats'],
      ['paragraph', '1', 'The text should say more about threats.'],
      ['subparagraph', '(a)', 'to hospitals;'],
      ['bullet', null, 'to schools.'],
      ['question', null, 'Should the group say more?'],
      ['heading', 'B', 'Norms'],
      ['paragraph', null, 'The norms stand as they are.'],
    ]);
    expect(document.paragraphs[2]?.path).toEqual(['A. Threats']);
    expect(document.paragraphs.at(-1)?.path).toEqual(['B. Norms']);
  });
  it('of a resolution give masthead, preamble, operative paragraphs and footnotes; what the page prints is gone', () => {
    const text = `A/DEMO/1/2

United Nations

Distr.: General
3 March 2026

1/2.

Keeping lists of the Demonstration Mechanism
The General Assembly,
Recalling its earlier wish that lists be kept by those who can keep them well and
often, 1
Noting that some lists are short,
1.
Requests the host to keep a list of all
lists;
_______________

1

Demonstration text, our own.

26-00001 (E)

1/2

Keeping lists of the Demonstration Mechanism

A/DEMO/1/2

2.
Decides to look at the list again:
(a)

in one year;`;
    expect(read(text).title).toBe('Keeping lists of the Demonstration Mechanism');
    expect(shape(text)).toEqual([
      ['heading', null, 'Keeping lists of the Demonstration Mechanism'],
      ['paragraph', null, 'The General Assembly,'],
      ['paragraph', null, 'Recalling its earlier wish that lists be kept by those who can keep them well and often,'],
      ['paragraph', null, 'Noting that some lists are short,'],
      ['paragraph', '1', 'Requests the host to keep a list of all lists;'],
      ['paragraph', '2', 'Decides to look at the list again:'],
      ['subparagraph', '(a)', 'in one year;'],
      ['footnote', '1', 'Demonstration text, our own.'],
    ]);
    expect(read(text).paragraphs[2]?.marks).toEqual([{ from: 88, to: 88, type: 'footnote', target: '1' }]);
  });
});

describe('language', () => {
  it.each([
    ['ar', 'يرحب الوفد بالمسودة ويؤيد الفقرة ٢٤.'],
    ['zh', '代表团欢迎草案,并支持第24段。'],
    ['en', 'The delegation welcomes the draft and supports paragraph 24.'],
    ['fr', 'La délégation accueille le projet avec satisfaction et appuie le paragraphe 24 du texte.'],
    ['ru', 'Делегация приветствует проект и поддерживает пункт 24.'],
    ['es', 'La delegación acoge con satisfacción el proyecto y apoya el párrafo 24 del texto.'],
  ])('%s', (language, text) => expect(languageOf(text)).toBe(language));
});

describe('sentences', () => {
  it('do not end at shortened words, inside quotations or after initials', () => {
    expect(sentencesOf('See paras. 5 and 6, e.g. art. 2. We use the “Stop. Think.” rule. Yes.').map((s) => s.trim())).toEqual([
      'See paras. 5 and 6, e.g. art. 2.',
      'We use the “Stop. Think.” rule.',
      'Yes.',
    ]);
    expect(sentencesOf('支持草案。希望修改第5段。')).toEqual(['支持草案。', '希望修改第5段。']);
  });
  it('put together give the paragraph again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '“', '”', '。', '!', '1', '(', ')', '؟') }), (text) => {
        expect(sentencesOf(text).join('')).toBe(text);
      }),
    );
  });
});

it('no letter of a text is lost, whatever its lines', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', 'ж', '国', ' ', '.', ',', '(a)', '12. ', '•', 'word '),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { paragraphs } = read(lines.join('\n'));
      const kept = new Set([...key(paragraphs.map((p) => `${p.label ?? ''}${p.text}`).join(''))]);
      for (const sign of key(lines.join('').replace(/[\d\s]+/g, ''))) expect(kept.has(sign) || /[\p{N}]/u.test(sign)).toBe(true);
      expect(new Set(paragraphs.map((p) => p.id)).size).toBe(paragraphs.length);
    }),
  );
});
