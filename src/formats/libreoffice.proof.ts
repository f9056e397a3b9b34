import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect } from 'vitest';
import { find } from '../../scripts/tools.mjs';
import { needs } from '../../tests/support/skips.ts';
import { type Block, block } from '../text/index.ts';
import { defaultLimits } from './code.ts';
import { readDoc } from './doc/index.ts';
import { readDocx } from './docx/index.ts';
import { wordXml } from './fixtures.ts';
import { chance } from './mutated.ts';

const { it } = needs('libreoffice');
const folder = mkdtempSync(join(tmpdir(), 'acquis-libreoffice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All files of one folder converted by one start of LibreOffice. */
const convert = (names: readonly string[], to: string, into: string): void => {
  mkdirSync(into, { recursive: true });
  const done = spawnSync(
    find('libreoffice') ?? 'soffice',
    [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', to, '--outdir', into, ...names],
    { encoding: 'utf8', timeout: 300_000 },
  );
  if (done.status !== 0) throw new Error(`${done.stderr}${done.stdout}`);
};

const FILES = 60;
const PARAGRAPHS = 6;
const WORDS = ['States', 'shall', 'naïve', 'Привет', '国家', 'الوفد', '“may”', '12.', 'a & b', '< c'];
const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Random paragraphs with tracked edits of two authors, and what they say now and said before. */
const made = (draw: (below: number) => number): { xml: string; now: string[]; before: string[] } => {
  const [now, before]: [string[], string[]] = [[], []];
  let xml = '';
  for (let p = 0; p < PARAGRAPHS; p++) {
    let [text, old, body] = ['Start ', 'Start ', '<w:r><w:t xml:space="preserve">Start </w:t></w:r>'];
    for (let i = 1 + draw(6); i > 0; i--) {
      const word = `${WORDS[draw(WORDS.length)]} `;
      const by = `w:id="${p * 20 + i}" w:author="${draw(2) === 0 ? 'A' : 'B'}" w:date="2026-03-0${1 + draw(9)}T00:00:00Z"`;
      const kind = draw(3);
      const run = (name: string): string => `<w:r><w:${name} xml:space="preserve">${quoted(word)}</w:${name}></w:r>`;
      if (kind !== 1) text += word;
      if (kind !== 2) old += word;
      body += kind === 0 ? run('t') : kind === 1 ? `<w:del ${by}>${run('delText')}</w:del>` : `<w:ins ${by}>${run('t')}</w:ins>`;
    }
    const end = '<w:r><w:t>end.</w:t></w:r>';
    now.push(`${text}end.`);
    before.push(`${old}end.`);
    // Every third paragraph stands in a table.
    const paragraph = `<w:p>${body}${end}</w:p>`;
    xml += p % 3 === 2 ? `<w:tbl><w:tr><w:tc>${paragraph}</w:tc></w:tr></w:tbl><w:p/>` : paragraph;
  }
  return { xml, now, before };
};

const undone = (b: Block): string =>
  [...b.changes]
    .filter((change) => change.struck === undefined)
    .reverse()
    .reduce(
      (text, change) =>
        change.type === 'insertion'
          ? text.slice(0, change.from) + text.slice(change.to)
          : text.slice(0, change.from) + change.text + text.slice(change.from),
      b.text,
    );

it(`${FILES} Word files with tracked edits, saved by LibreOffice as .docx and as .doc, are read back to the letter`, () => {
  const draw = chance(11);
  const files = Array.from({ length: FILES }, (_, i) => ({ name: `f${i}`, ...made(draw) }));
  for (const { name, xml } of files)
    writeFileSync(
      join(folder, `${name}.docx`),
      zipSync({
        '[Content_Types].xml': strToU8(
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        '_rels/.rels': strToU8(
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8(wordXml(xml)),
      }),
    );
  const of = (kind: string, from = folder): string[] => files.map(({ name }) => join(from, `${name}.${kind}`));
  convert(of('docx'), 'odt', join(folder, 'odt'));
  convert(of('odt', join(folder, 'odt')), 'docx', join(folder, 'back'));
  convert(of('docx'), 'doc', join(folder, 'old'));
  for (const { name, now, before } of files) {
    const read = {
      docx: readDocx(new Uint8Array(readFileSync(join(folder, 'back', `${name}.docx`))), defaultLimits),
      doc: readDoc(new Uint8Array(readFileSync(join(folder, 'old', `${name}.doc`))), defaultLimits),
    };
    for (const [kind, { blocks }] of Object.entries(read)) {
      const full = blocks.filter((b) => b.text !== '' || b.changes.length > 0).map((b) => block(b.text, b));
      expect([kind, name, full.map((b) => b.text)]).toEqual([kind, name, now]);
      expect([kind, name, full.map(undone)]).toEqual([kind, name, before]);
      expect(full.flatMap((b) => b.changes).every((change) => /^[AB]$/.test(change.author ?? ''))).toBe(true);
    }
  }
});
