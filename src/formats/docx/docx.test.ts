import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../code.ts';
import { wordXml } from '../fixtures.ts';
import { readFileHere } from '../read.ts';
import { readDocx } from './index.ts';

const pack = async (options: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document(options)));
const read = async (bytes: Uint8Array) => {
  const outcome = await readFileHere({ bytes, name: 'a.docx' });
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
};
const stamp = { id: 1, author: 'A. Drafter', date: '2026-03-01T10:00:00Z' };

describe('a Word file', () => {
  it('reads a second call of a footnote, a field in Word, as a call and not as a digit; other fields keep their words', async () => {
    const run = (inner: string): string => `<w:r>${inner}</w:r>`;
    const field = (told: string, answer: string): string =>
      [
        '<w:fldChar w:fldCharType="begin"/>',
        `<w:instrText> ${told} </w:instrText>`,
        '<w:fldChar w:fldCharType="separate"/>',
        `<w:t>${answer}</w:t>`,
        '<w:fldChar w:fldCharType="end"/>',
      ]
        .map(run)
        .join('');
    const said = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);
    const xml = wordXml(
      `<w:p>${said('its 2013')}${field('NOTEREF _Ref12 \\f \\h', '3')}${said(' report, page ')}${field('PAGE', '7')}${said('.')}</w:p>`,
    );
    const { blocks } = readDocx(zipSync({ 'word/document.xml': strToU8(xml) }), defaultLimits);
    expect(blocks.map(({ text, marks }) => ({ text, marks }))).toEqual([
      { text: 'its 2013 report, page 7.', marks: [{ from: 8, to: 8, type: 'footnote', target: '3' }] },
    ]);
  });

  it('gives headings by style, printed numbers of automatic lists, notes and rows of tables', async () => {
    const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: at,
      format,
      text,
      alignment: AlignmentType.LEFT,
    });
    const bytes = await pack({
      numbering: {
        config: [{ reference: 'un', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '(%2)')] }],
      },
      footnotes: { 1: { children: [new Paragraph('A note of our own.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Draft of the Demonstration Mechanism', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: 'Capacity', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ text: 'States may ask for help.', numbering: { reference: 'un', level: 0 } }),
            new Paragraph({
              children: [new TextRun('States may offer help.'), new FootnoteReferenceRun(1)],
              numbering: { reference: 'un', level: 0 },
            }),
            new Paragraph({ text: 'with people;', numbering: { reference: 'un', level: 1 } }),
            new Paragraph({ text: 'with means.', numbering: { reference: 'un', level: 1 } }),
            new Paragraph({ text: 'The host keeps a list.', numbering: { reference: 'un', level: 0 } }),
            new Table({
              rows: [
                new TableRow({
                  children: ['Paragraph', 'Comment'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
              ],
            }),
          ],
        },
      ],
    });
    const document = await read(bytes);
    expect(document.title).toBe('Draft of the Demonstration Mechanism');
    expect(document.paragraphs.map((p) => [p.kind, p.label, p.text])).toEqual([
      ['heading', null, 'Draft of the Demonstration Mechanism'],
      ['heading', null, 'Capacity'],
      ['paragraph', '1', 'States may ask for help.'],
      ['paragraph', '2', 'States may offer help.'],
      ['subparagraph', '(a)', 'with people;'],
      ['subparagraph', '(b)', 'with means.'],
      ['paragraph', '3', 'The host keeps a list.'],
      ['table', null, 'Paragraph | Comment'],
      ['footnote', '1', 'A note of our own.'],
    ]);
    expect(document.paragraphs[2]?.path).toEqual(['Capacity']);
    expect(document.paragraphs[3]?.marks).toEqual([{ from: 22, to: 22, type: 'footnote', target: '1' }]);
  });

  it('gives insertions and deletions with author and date, in the text, in tables and in footnotes', async () => {
    const changed = () => [
      new TextRun('States '),
      new DeletedTextRun({ text: 'should', ...stamp }),
      new InsertedTextRun({ text: 'shall', ...stamp, id: 2 }),
      new TextRun(' act.'),
    ];
    const bytes = await pack({
      footnotes: { 1: { children: [new Paragraph({ children: changed() })] } },
      sections: [
        {
          children: [
            new Paragraph({ children: [...changed(), new FootnoteReferenceRun(1)] }),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    new TableCell({ children: [new Paragraph('5')] }),
                    new TableCell({ children: [new Paragraph({ children: changed() })] }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    });
    const { paragraphs } = await read(bytes);
    const by = { author: 'A. Drafter', date: '2026-03-01T10:00:00Z' };
    const changes = (from: number) => [
      { type: 'deletion', text: 'should', from, to: from, ...by },
      { type: 'insertion', text: 'shall', from, to: from + 5, ...by },
    ];
    expect(paragraphs.map((p) => [p.kind, p.text, p.changes])).toEqual([
      ['paragraph', 'States shall act.', changes(7)],
      ['table', '5 | States shall act.', changes(11)],
      ['footnote', 'States shall act.', changes(7)],
    ]);
  });

  it('keeps a wholly deleted paragraph as its deletion, and joins paragraphs whose break was deleted', () => {
    const gone =
      '<w:p><w:del w:author="B" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>Old words.</w:delText></w:r></w:del></w:p>';
    const joined =
      '<w:p><w:pPr><w:rPr><w:del w:author="B"/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p><w:p><w:r><w:t>two.</w:t></w:r></w:p>';
    const moved =
      '<w:p><w:moveFrom w:author="C"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:author="C"><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>';
    const bytes = zipSync({ 'word/document.xml': strToU8(wordXml(gone + joined + moved)) });
    expect(readDocx(bytes, defaultLimits).blocks.map((b) => [b.text, b.changes.map((c) => [c.type, c.text, c.author])])).toEqual([
      ['', [['deletion', 'Old words.', 'B']]],
      ['One two.', []],
      ['', [['deletion', 'Moved.', 'C']]],
      ['Moved.', [['insertion', 'Moved.', 'C']]],
    ]);
  });

  it('keeps comments with their span, author and date, in the text and in tables, and those that span paragraphs', () => {
    const of = (id: number, inner: string) =>
      `<w:commentRangeStart w:id="${id}"/><w:r><w:t>${inner}</w:t></w:r><w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    const plain = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body =
      `<w:p>${plain('States ')}${of(1, 'should')}${plain(' act.')}</w:p>` +
      `<w:tbl><w:tr><w:tc><w:p>${plain('5')}</w:p></w:tc><w:tc><w:p>${of(2, 'delete')}</w:p></w:tc></w:tr></w:tbl>` +
      `<w:p>${plain('From ')}<w:commentRangeStart w:id="3"/>${plain('here')}</w:p><w:p>${plain('to here')}<w:commentRangeEnd w:id="3"/></w:p>`;
    const notes = [1, 2, 3]
      .map(
        (id) =>
          `<w:comment w:id="${id}" w:author="C. Reader" w:date="2026-03-0${id}T00:00:00Z"><w:p>${plain(`Note ${id}.`)}</w:p></w:comment>`,
      )
      .join('');
    const bytes = zipSync({
      'word/document.xml': strToU8(wordXml(body)),
      'word/comments.xml': strToU8(`<w:comments>${notes}</w:comments>`),
    });
    const by = (id: number) => ({ text: `Note ${id}.`, author: 'C. Reader', date: `2026-03-0${id}T00:00:00Z` });
    expect(readDocx(bytes, defaultLimits).blocks.map((b) => [b.text, b.comments])).toEqual([
      ['States should act.', [{ ...by(1), from: 7, to: 13 }]],
      ['5 | delete', [{ ...by(2), from: 4, to: 10 }]],
      ['From here', [{ ...by(3), from: 5, to: 9 }]],
      ['to here', []],
    ]);
  });

  it('reads any sequence of tracked edits back to the letter, both the old text and the new', () => {
    const piece = fc.record({
      kind: fc.constantFrom('keep', 'ins', 'del', 'both'),
      text: fc.string({
        minLength: 1,
        maxLength: 8,
        unit: fc.constantFrom('a', 'b', ' ', 'é', 'ж', '国', 'م', '&', '<', '"', '.'),
      }),
    });
    const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const body = pieces
          .map(({ kind, text }) =>
            kind === 'keep'
              ? `<w:r><w:t xml:space="preserve">${quoted(text)}</w:t></w:r>`
              : kind === 'ins'
                ? `<w:ins w:author="A"><w:r><w:t xml:space="preserve">${quoted(text)}</w:t></w:r></w:ins>`
                : kind === 'del'
                  ? `<w:del w:author="A"><w:r><w:delText xml:space="preserve">${quoted(text)}</w:delText></w:r></w:del>`
                  : `<w:ins w:author="A"><w:del w:author="B"><w:r><w:delText xml:space="preserve">${quoted(text)}</w:delText></w:r></w:del></w:ins>`,
          )
          .join('');
        const bytes = zipSync({
          'word/document.xml': strToU8(wordXml(`<w:p>${body}</w:p><w:p><w:r><w:t>end</w:t></w:r></w:p>`)),
        });
        const [first] = readDocx(bytes, defaultLimits).blocks;
        const now = pieces
          .filter((p) => p.kind === 'keep' || p.kind === 'ins')
          .map((p) => p.text)
          .join('');
        if (now.trim() === '' && first?.changes.length === 0) return;
        if (first?.text === 'end') return;
        expect(first?.text).toBe(now);
        // Taking the changes back, last first, gives the text before them; what was inserted and struck again was never in it.
        let before = first?.text ?? '';
        for (const change of (first?.changes ?? []).filter((one) => one.struck === undefined).reverse()) {
          before =
            change.type === 'insertion'
              ? before.slice(0, change.from) + before.slice(change.to)
              : before.slice(0, change.from) + change.text + before.slice(change.from);
        }
        expect(before).toBe(
          pieces
            .filter((p) => p.kind === 'keep' || p.kind === 'del')
            .map((p) => p.text)
            .join(''),
        );
      }),
      { numRuns: 150 },
    );
  });
});
