import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/support/outgoing.ts';
import { csv } from './csv.ts';

/** RFC 4180, read sign by sign. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ',' || (sign === '\r' && text[at + 1] === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        at += 1;
        rows.push([]);
      }
    } else cell += sign;
  }
  expect(quoted).toBe(false);
  expect(rows.pop()).toEqual([]);
  return rows;
}

describe('a table for spreadsheets', () => {
  it('begins with the mark of UTF-8 and ends every row with CR LF', () =>
    expect(
      csv(
        ['symbol', 'paragraphs'],
        [
          ['A/70/174', 92],
          [null, 1],
        ],
      ),
    ).toBe('\uFEFFsymbol,paragraphs\r\nA/70/174,92\r\n,1\r\n'));
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200b=1', '＝1', '=cmd|"/c calc"!A1'])(
    'a formula stays text: %j',
    (words) => expect(read(csv(['a'], [[words]]).slice(1))[1]).toEqual([`'${words}`]),
  );
  it('whatever the words are, they come back, and no cell begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 3 })), (rows) => {
        const back = read(csv(['a', 'b'], rows).slice(1)).slice(1);
        expect(
          back.map((row) => row.map((cell) => cell.replace(/^'(?=[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u, ''))),
        ).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u, ''))));
        for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
