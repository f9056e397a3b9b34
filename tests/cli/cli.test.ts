import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/kernel/root.ts';
import { main } from '../../src/main.ts';

const base = mkdtempSync(join(tmpdir().length > 40 ? '/tmp' : tmpdir(), 'acquis-cli-'));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(base, { recursive: true, force: true });
});
const folder = (name: string): string => {
  mkdirSync(join(base, name), { recursive: true });
  return join(base, name);
};

/** One command in this process. */
async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const code = await main(args, { DATA_DIR: join(base, 'unused'), ...env }, { stdin: new PassThrough().end(), stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

/** One command as people start it, from what was built; `said` answers as soon as the words appear. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, [join(projectRoot, 'bin/acquis.js'), ...args], { env: { PATH: process.env.PATH } });
  running.push(child);
  let heard = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (words: string) => {
      heard += words;
      for (const listener of listeners) listener();
    });
  const ended = new Promise<{ code: number | null; heard: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, heard }));
  });
  const said = (words: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = words.exec(heard);
        if (found) resolve(found);
      };
      listeners.add(look);
      ended.then(() => reject(new Error(`it ended: ${heard}`)));
      look();
    });
  return { child, ended, said };
}

const COMMANDS = [...(await run(['--help'])).out.matchAll(/^ {2}(\w+) +\w/gm)].map((found) => found[1] as string);

describe('acquis', () => {
  it('without a command, and with one that is not there, says what there is', async () => {
    expect(COMMANDS).toEqual(expect.arrayContaining(['serve', 'import', 'verify', 'read']));
    expect(await run([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('acquis COMMAND') });
    expect(await run(['sreve'])).toEqual({ code: 2, out: '', err: 'acquis: there is no command sreve. See acquis --help\n' });
    expect((await run(['__proto__'])).code).toBe(2);
    expect((await run(['constructor'])).code).toBe(2);
  });

  it.each(COMMANDS)(
    '%s --help explains its options with an example, and an unknown option is refused with one line',
    async (command) => {
      const help = await run([command, '--help']);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toMatch(/^acquis \w+/);
      expect(help.out).toMatch(/example: .*acquis \w+|examples?:\n/);
      expect(help.out).toContain('--help');
      const odd = await run([command, '--no-such-option']);
      expect(odd.code).toBe(2);
      expect(odd.err.trim().split('\n')).toHaveLength(1);
      expect(odd.err).toContain(`acquis ${command}: `);
      expect(odd.err).toContain(`See acquis ${command} --help`);
    },
  );

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_CONNECTIONS', '0'],
    ['PUBLIC_URL', 'acquis.example.org'],
    ['PUBLIC_URL', 'ftp://acquis.example.org'],
    ['CONTACT', 'x'],
  ])('a setting that cannot be used (%s=%s) is named in one sentence', async (name, value) => {
    const { code, err } = await run(['serve'], { [name]: value });
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^acquis serve: The setting ${name} cannot be used .*\\n$`));
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('a database that does not answer, a folder that is not there and a bad port are said in one line', async () => {
    const away = await run(['verify'], { DATABASE_URL: `postgres://nobody@127.0.0.1:1/none` });
    expect(away).toMatchObject({ code: 1, err: expect.stringContaining('the database does not answer') });
    expect(away.err).not.toMatch(/\bat .+:\d+:\d+/);
    expect(await run(['import', join(base, 'nowhere')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no folder'),
    });
    expect(await run(['verify', '--data', join(base, 'nothing')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no database in'),
    });
    expect(await run(['serve', '--port', 'eighty'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--port takes a number'),
    });
    expect((await run(['import'])).code).toBe(2);
  });
});

describe('acquis import', () => {
  it('takes in what is good, says why the rest is not, and goes on where it stopped', async () => {
    const documents = folder('documents');
    const data = folder('import-data');
    const put = (name: string, words: string | Buffer): void => writeFileSync(join(documents, name), words);
    put('good.md', '# A good text\n\n1. The first paragraph.\n\n2. The second paragraph.\n');
    put('other.txt', 'Another text\n\n1. It has a paragraph of its own.\n');
    put('twice.md', readFileSync(join(documents, 'good.md')));
    put('empty.txt', '');
    put('broken.docx', 'this is no archive');
    put('secret.pdf', Buffer.from('%PDF-1.7\nbroken'));
    put('described.md', '# Described\n\n1. A text with a bad description.\n');
    put('described.md.meta.json', '{ "date": "yesterday" ');
    put('README.md', 'about this folder');
    put('picture.png', 'not read at all');
    const first = await run(['import', documents, '--data', data]);
    expect(first.code).toBe(1);
    expect(first.out).toBe('2 published, 1 already there, 4 refused\n');
    for (const line of [
      /good\.md: a-good-text, \d+ paragraphs/,
      /twice\.md: already there as a-good-text/,
      /empty\.txt: The file holds no text/,
      /broken\.docx: .{20,}/,
      /secret\.pdf: .{20,}/,
      /described\.md: .{20,}/,
    ])
      expect(first.err).toMatch(line);
    expect(first.err).not.toMatch(/READING_|MANIFEST_|README|picture|\bat .+:\d+:\d+/);
    expect(first.err).toMatch(/^1\/7 /m);

    // The rest comes later: what is there is passed over, and only what is new is taken in.
    put('described.md.meta.json', '{ "date": "2026-03-01", "title": "Described well" }');
    for (const name of ['empty.txt', 'broken.docx', 'secret.pdf']) rmSync(join(documents, name));
    const second = await run(['import', documents, '--data', data]);
    expect(second.out).toBe('1 published, 3 already there, 0 refused\n');
    expect(second.code).toBe(0);
    const third = await run(['import', documents, '--data', data]);
    expect(third).toMatchObject({ code: 0, out: '0 published, 4 already there, 0 refused\n' });

    const verified = await run(['verify', '--data', data, '--json']);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ entries: 3, texts: 3, breaches: [] });
  }, 90_000);

  it('refuses a manifest or a list of actors that cannot be understood, whole', async () => {
    for (const [name, files] of [
      ['bad-manifest', { 'manifest.json': '{"documents": [{"files": "none"}]}' }],
      ['no-json', { 'manifest.json': '{' }],
      [
        'slug-twice',
        {
          'manifest.json': JSON.stringify({
            documents: [1, 2].map((number) => ({ slug: 'same', files: [{ file: `${number}.md` }] })),
          }),
        },
      ],
      ['bad-actors', { 'actors.json': '{"records": [{"code": 7}]}', 'a.md': '# A\n\nText.' }],
    ] as const) {
      const where = folder(name);
      for (const [file, words] of Object.entries(files)) writeFileSync(join(where, file), words);
      const { code, out, err } = await run(['import', where, '--data', folder('refusing-data')]);
      expect([code, out], name).toEqual([1, '0 published, 0 already there, 1 refused\n']);
      expect(err).not.toMatch(/MANIFEST_|manifest-|\bat .+:\d+:\d+/);
      expect(err.length).toBeGreaterThan(40);
    }
  }, 90_000);
});

describe('acquis serve', () => {
  it('has its folder and its port to itself, serves what another command imports, and stops when asked', async () => {
    const data = folder('serve-data');
    const server = start(['serve', '--port', '0', '--data', data, '--no-demo']);
    const [, address = ''] = await server.said(/Acquis is at (http:\/\/127\.0\.0\.1:\d+)/);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);

    const documents = folder('served-documents');
    writeFileSync(join(documents, 'one.md'), '# Served while running\n\n1. A paragraph about glaciers.\n');
    const [again, sharing, imported] = await Promise.all([
      start(['serve', '--port', '0', '--data', data]).ended,
      start(['serve', '--port', new URL(address).port, '--data', folder('other-data'), '--no-demo']).ended,
      start(['import', documents, '--data', data]).ended,
    ]);
    expect(again.code).toBe(1);
    expect(again.heard.trim().split('\n')).toHaveLength(1);
    expect(again.heard).toMatch(/^acquis serve: .*(?:in use|already|running)/);
    expect(sharing.code).toBe(1);
    expect(sharing.heard).toContain(`port ${new URL(address).port} is in use`);
    expect(sharing.heard).not.toMatch(/\bat .+:\d+:\d+/);
    expect(imported).toMatchObject({ code: 0, heard: expect.stringContaining('1 published') });
    const page = await fetch(`${address}/en/library/served-while-running`);
    expect([page.status, (await page.text()).includes('glaciers')]).toEqual([200, true]);
    expect((await start(['verify', '--data', data]).ended).code).toBe(0);

    server.child.kill('SIGTERM');
    const { code, heard } = await server.ended;
    expect(code).toBe(0);
    expect(heard, 'nothing is said of those who look').not.toContain('/en/library');
    expect(heard).not.toMatch(/Warning|Deprecation/);
  }, 90_000);
});
