import { strToU8, unzipSync, zipSync } from 'fflate';
import { makePdf, wordXml } from './fixtures.ts';

/** Files to spoil, one of each kind, rich in what its reader looks at; for tests, no part of the program. */
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const tracked =
  '<w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>States </w:t></w:r><w:ins w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>shall</w:t></w:r><w:del w:author="B"><w:r><w:delText>may</w:delText></w:r></w:del></w:ins><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>delete</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
const parts = {
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8(wordXml(tracked)),
  'word/styles.xml': strToU8(
    '<w:styles><w:style w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="H"/></w:style></w:styles>',
  ),
  'word/numbering.xml': strToU8(
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  ),
  'word/footnotes.xml': strToU8(
    '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>',
  ),
};
const text =
  'A. Threats\n\n1. The delegation supports paragraph 12 (a) of A/70/174,\nand proposes “words” for US$ 2.5 million in March 2026.\n\n(a) a part;\n\n________\n1 A note.\n\f2. Делегация приветствует проект. 代表团欢迎草案。 يرحب الوفد بالمسودة.\n';

export const samples: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.docx', zipSync(parts)],
  ['stored.docx', zipSync(parts, { level: 0 })],
  [
    'a.pdf',
    makePdf([
      [
        { text: 'The delegation welcomes the draft.', y: 700 },
        { text: '1', y: 30 },
      ],
      [{ text: 'Paragraph 2.', y: 700 }],
    ]),
  ],
  [
    'a.html',
    bytesOf(
      '<!doctype html><h1>Views</h1><ol type=i start=3><li>one<li>two<ul><li>in</ul></ol><table><tr><td>a<td>b</table><blockquote>q</blockquote>&amp;&#x41;',
    ),
  ],
  [
    'a.md',
    bytesOf('# Views\n\n- one\n- [two](https://example.org) **bold** *it*\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted\n'),
  ],
  ['a.txt', bytesOf(text)],
  ['utf16.txt', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
];

/** A source of chance that gives the same numbers for the same seed. */
export const chance = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
};

/** A file spoilt in one of the ways files are: signs changed, pieces cut, doubled, moved, put in from others, or an inner part spoilt and packed again. */
export const mutate = (bytes: Uint8Array, draw: (below: number) => number, inner = true): Uint8Array => {
  if (inner && bytes[0] === 0x50 && bytes[1] === 0x4b && draw(2) === 0) {
    const files = unzipSync(bytes);
    const names = Object.keys(files);
    const name = names[draw(names.length)] ?? '';
    return zipSync({ ...files, [name]: mutate(files[name] ?? new Uint8Array(1), draw, false) });
  }
  let out = new Uint8Array(bytes);
  for (let edits = 1 + draw(4); edits > 0; edits--) {
    const at = draw(out.length || 1);
    const length = 1 + draw(Math.max(1, Math.min(64, out.length - at)));
    const piece = out.slice(at, at + length);
    switch (draw(7)) {
      case 0:
        for (let i = 0; i < 8; i++) out[draw(out.length || 1)] = draw(256);
        break;
      case 1:
        out = new Uint8Array([...out.slice(0, at), ...out.slice(at + length)]);
        break;
      case 2:
        out = new Uint8Array([
          ...out.slice(0, at),
          ...Array.from({ length: 1 + draw(50) }, () => [...piece]).flat(),
          ...out.slice(at),
        ]);
        break;
      case 3:
        out = out.slice(0, at + 1);
        break;
      case 4: {
        const other = samples[draw(samples.length)]?.[1] ?? out;
        const from = draw(other.length);
        out = new Uint8Array([...out.slice(0, at), ...other.slice(from, from + 200), ...out.slice(at)]);
        break;
      }
      case 5:
        // Sizes and offsets are what readers believe first.
        for (let i = 0; i < 4; i++) out[at + i] = 0xff;
        break;
      default:
        out[at] = (out[at] ?? 0) ^ (1 << draw(8));
    }
    if (out.length === 0) out = new Uint8Array([draw(256)]);
  }
  return out;
};
