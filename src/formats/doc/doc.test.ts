import { describe, expect, it } from 'vitest';
import { readFileHere } from '../read.ts';
import { sampleDoc } from './sample.ts';

const read = (bytes: Uint8Array) => readFileHere({ bytes, name: 'a.doc' });
/** Where the stream of the document stands in the sample: its head begins so. */
const headOf = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]));

describe('a file of Word 97', () => {
  it('gives headings, printed numbers, notes, comments, rows of tables and tracked changes', async () => {
    const outcome = await read(sampleDoc());
    if (!outcome.ok) throw new Error(outcome.refusals[0].code);
    const text = 'States shall act, naïve “Привет” 国家.';
    const by = { author: 'A. Drafter', date: '2026-03-01T10:00:00Z' };
    const changes = (from: number) => [
      { type: 'deletion', text: 'should', from, to: from, ...by },
      { type: 'insertion', text: 'shall', from, to: from + 5, ...by },
    ];
    // LibreOffice begins the list anew with its second item, and reads its own file so.
    expect(outcome.value.paragraphs.map((p) => [p.kind, p.label, p.text, p.changes])).toEqual([
      ['heading', null, 'Capacity', []],
      ['paragraph', '1', 'States may ask for help.', []],
      ['paragraph', '1', 'States may offer help.', []],
      ['subparagraph', '(a)', 'with people;', []],
      ['subparagraph', '(b)', 'with means.', []],
      ['paragraph', null, text, changes(7)],
      ['table', null, `5 | ${text}`, changes(11)],
      ['paragraph', null, 'يرحب الوفد بالمسودة.', []],
      ['footnote', '1', text, changes(7)],
    ]);
    expect(outcome.value.paragraphs[2]?.marks).toEqual([{ from: 22, to: 22, type: 'footnote', target: '1' }]);
    expect(outcome.value.paragraphs[5]?.comments).toEqual([
      { text: 'Too weak.', from: 36, to: 36, author: 'C. Reader', date: null },
    ]);
  });
  it('is refused when it is older, or has a password, or is cut', async () => {
    const changed = (at: number, value: number): Uint8Array => {
      const bytes = sampleDoc();
      bytes[headOf(bytes) + at] = value;
      return bytes;
    };
    const codes = [changed(3, 0), changed(0x0b, 0x13), sampleDoc().slice(0, 3000)].map(async (bytes) => {
      const outcome = await read(bytes);
      return outcome.ok ? 'read' : outcome.refusals[0].code;
    });
    expect(await Promise.all(codes)).toEqual(['READING_OLD_WORD', 'READING_ENCRYPTED', 'READING_DAMAGED']);
  });
});
