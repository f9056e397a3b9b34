import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { makePdf } from './fixtures.ts';
import { readFileHere } from './read.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const read = async (bytes: Uint8Array, name: string) => {
  const outcome = await readFileHere({ bytes, name });
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
};
const shape = (document: Awaited<ReturnType<typeof read>>) => document.paragraphs.map((p) => [p.kind, p.label, p.text]);

describe('a web page', () => {
  it('gives headings, printed numbers of lists, quotes, rows and links; scripts and menus vanish', async () => {
    const page = `<!doctype html><title>Views of XA</title><nav>Home</nav><h1>Views</h1><script>x()</script><h2>Norms</h2>
      <p>We welcome <a href="/en/norms/f">norm&nbsp;(f)</a>.</p><ol type=a start=2><li>first</li><li>second</li></ol><ul><li>point</li></ul>
      <blockquote>agreed words</blockquote><table><tr><td>5</td><td>delete</td></tr></table>`;
    const document = await read(bytesOf(page), 'views.html');
    expect(shape(document)).toEqual([
      ['heading', null, 'Views'],
      ['heading', null, 'Norms'],
      ['paragraph', null, 'We welcome norm (f).'],
      ['paragraph', 'b', 'first'],
      ['paragraph', 'c', 'second'],
      ['bullet', null, 'point'],
      ['quote', null, 'agreed words'],
      ['table', null, '5 | delete'],
    ]);
    expect(document.paragraphs[2]?.marks).toEqual([{ from: 11, to: 19, type: 'link', target: '/en/norms/f' }]);
  });
  it('nested ten thousand deep is read without a fault', async () => {
    const outcome = await readFileHere({ bytes: bytesOf(`<html><p>start</p>${'<div>'.repeat(10_000)}deep`), name: 'a.html' });
    expect(outcome.ok).toBe(true);
  });
});

describe('Markdown', () => {
  it('gives headings with their path, emphasis and links as marks', async () => {
    const document = await read(
      bytesOf('# Views\n\n## Scope\n\nSee *how* and [paper](https://example.org/x).\n\n- one\n- two\n\n1. first\n2. second\n'),
      'a.md',
    );
    expect(shape(document)).toEqual([
      ['heading', null, 'Views'],
      ['heading', null, 'Scope'],
      ['paragraph', null, 'See how and paper.'],
      ['bullet', null, 'one'],
      ['bullet', null, 'two'],
      ['paragraph', '1', 'first'],
      ['paragraph', '2', 'second'],
    ]);
    expect(document.paragraphs[2]?.path).toEqual(['Scope']);
    expect(document.paragraphs[2]?.marks).toEqual([
      { from: 4, to: 7, type: 'italic', target: null },
      { from: 12, to: 17, type: 'link', target: 'https://example.org/x' },
    ]);
  });
});

describe('a PDF', () => {
  it('gives paragraphs from the places of words: running heads and page numbers gone, pages joined, cut words whole', async () => {
    const head = { text: 'Demonstration Mechanism, views of XA', y: 810, size: 9 };
    const page = (number: number, lines: string[]) => [
      head,
      ...lines.flatMap((text, i) => (text === '' ? [] : [{ text, y: 760 - i * 14 }])),
      { text: String(number), x: 300, y: 30, size: 9 },
    ];
    const document = await read(
      makePdf([
        page(1, [
          'A. Threats',
          '',
          '1. The delegation welcomes the draft and its attention to threats, and it',
          'recalls that all States are affected by them in one way or another, what-',
          'ever their size; it adds that the text should speak of the infor-',
          'mation that small States',
        ]),
        page(2, ['need, and of information that others have.', '', '2. A second paragraph follows here.']),
      ]),
      'a.pdf',
    );
    expect(shape(document).filter(([kind]) => kind !== 'heading')).toEqual([
      [
        'paragraph',
        '1',
        'The delegation welcomes the draft and its attention to threats, and it recalls that all States are affected by them in one way or another, whatever their size; it adds that the text should speak of the information that small States need, and of information that others have.',
      ],
      ['paragraph', '2', 'A second paragraph follows here.'],
    ]);
  });
});

describe('old encodings', () => {
  it.each([
    [
      'windows-1252',
      'fr',
      [
        0x64, 0xe9, 0x6c, 0xe9, 0x67, 0x75, 0xe9, 0x20, 0x64, 0x75, 0x20, 0x67, 0x72, 0x6f, 0x75, 0x70, 0x65, 0x20, 0x64, 0x65,
        0x73, 0x20, 0x45, 0x74, 0x61, 0x74, 0x73,
      ],
      'délégué du groupe des Etats',
    ],
    [
      'windows-1251',
      'ru',
      [0xee, 0xf2, 0xe2, 0xe5, 0xf2, 0xf1, 0xf2, 0xe2, 0xe5, 0xed, 0xed, 0xee, 0xf1, 0xf2, 0xfc],
      'ответственность',
    ],
    ['windows-1256', 'ar', [0xc7, 0xe1, 0xc3, 0xe3, 0xe4, 0x20, 0xc7, 0xe1, 0xcf, 0xe6, 0xe1, 0xed], 'الأمن الدولي'],
  ])('%s is recognised by its letters', (_page, _language, bytes, text) => {
    expect(decode(new Uint8Array(bytes))).toBe(text);
  });
  it.each([
    ['koi8-r', [0xf0, 0xd5, 0xce, 0xcb, 0xd4, 0x20, 0x35], 'Пункт 5'],
    ['gb18030', [0xd6, 0xa7, 0xb3, 0xd6, 0x35], '支持5'],
    ['windows-1256', [0xc7, 0xe1, 0xdd, 0xde, 0xd1, 0xc9], 'الفقرة'],
  ])('a short page in %s is read as it says of itself', (page, bytes, text) => {
    const head = Buffer.from(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${page}"></head><p>`);
    expect(decode(new Uint8Array([...head, ...bytes]))).toContain(text);
  });
  it('UTF-16 is read with and without its mark', () => {
    const text = 'The delegation welcomes the draft.';
    expect(decode(new Uint8Array(Buffer.from(text, 'utf16le')))).toBe(text);
    expect(decode(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))).toBe(text);
  });
});
