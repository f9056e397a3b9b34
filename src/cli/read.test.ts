import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import type { Command } from './io.ts';
import { read } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'acquis-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = async (command: Command, args: string[], input = '') => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await command.run(args, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr });
  const text = (from: PassThrough): string => from.read()?.toString('utf8') ?? '';
  return { code, out: text(stdout), err: text(stderr) };
};

const views = 'Comments of XA on the zero draft\n\nA. Threats\n\nWe welcome paragraph 5. It should also name hospitals.\n';

describe('acquis read', () => {
  it('prints the contract as JSON, from a file or from standard input', async () => {
    const path = file('views.txt', views);
    const [byFile, byInput] = [await run(read, [path, '--json']), await run(read, ['-', '--json'], views)];
    expect(byFile).toMatchObject({ code: 0, err: '' });
    const document = JSON.parse(byFile.out);
    expect(document).toEqual(JSON.parse(byInput.out));
    expect(document).toMatchObject({ title: 'Comments of XA on the zero draft', language: 'en', symbol: null });
    expect(Object.keys(document.paragraphs[2]).sort()).toEqual(
      ['changes', 'id', 'kind', 'label', 'marks', 'mentions', 'path', 'references', 'statements', 'text'].sort(),
    );
    expect(document.paragraphs[2].statements[0]).toMatchObject({
      pillar: 'threats',
      stance: 'support',
      targets: [{ type: 'paragraph', label: '5' }],
    });
  });
  it('explains itself to a person', async () => {
    const { out, code } = await run(read, [file('views2.txt', views)]);
    expect(code).toBe(0);
    expect(out).toContain('→ support, threats, on paragraph 5');
    expect(out).toContain('because: “welcome”');
  });
  it.each([
    [['--colour', 'x.txt'], 2, 'Unknown option'],
    [[], 2, 'name one file'],
    [['a.txt', 'b.txt'], 2, 'name one file'],
    [['a.txt', '--language', 'xx'], 2, '--language takes one of'],
    [['no-such-file.txt'], 1, 'there is no such file'],
    [['.'], 1, 'it is a folder'],
  ])('%j ends with %i and one sentence', async (args, code, words) => {
    const result = await run(read, args as string[]);
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toContain(words);
    expect(result.err.trim().split('\n')).toHaveLength(1);
  });
  it('says what is wrong with a file it cannot read', async () => {
    const result = await run(read, [file('a.docx', 'plain words')]);
    expect(result.code).toBe(1);
    expect(result.err).toMatch(/a\.docx: The name of the file says docx, but it is txt\./);
  });
  it('has help with an example', async () => {
    for (const command of [read, compare]) expect((await run(command, ['--help'])).out).toMatch(/example: acquis/);
  });
});

describe('acquis compare', () => {
  it('gives lineage as JSON and differences to a person', async () => {
    const [a, b] = [
      file('a.txt', 'The host keeps a list of courses.\nIt is public.\n'),
      file('b.txt', 'The host keeps a public list of courses.\nIt is public.\n'),
    ];
    expect(JSON.parse((await run(compare, [a, b, '--json'])).out).pairs.map((p: { kind: string }) => p.kind)).toEqual([
      'changed',
      'same',
    ]);
    expect((await run(compare, [a, b])).out).toContain('{+public +}');
  });
  it('wants two files', async () => expect(await run(compare, ['a.txt'])).toMatchObject({ code: 2 }));
});
