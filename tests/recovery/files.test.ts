import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { DAY, standingClock } from '../../src/kernel/clock.ts';
import { Files } from '../../src/kernel/files.ts';

const root = mkdtempSync(join(tmpdir(), 'acquis-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pathOf = (folder: string, name: string): string => join(folder, name.slice(0, 2), name);
const all = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((found) =>
    found.isFile() ? [join(found.parentPath, found.name)] : [],
  );

describe('original files', () => {
  it('are named by their contents, kept once, and readable by their owner alone', () => {
    const folder = join(root, 'kept');
    const files = new Files(folder);
    const bytes = randomBytes(300_000);
    const name = files.keep(bytes);
    expect(name).toBe(sha256(bytes));
    expect(files.keep(bytes)).toBe(name);
    expect(all(folder)).toEqual([pathOf(folder, name)]);
    expect(statSync(pathOf(folder, name)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(files.read(name)).equals(bytes)).toBe(true);
    expect(Buffer.from(files.read(files.keep(new Uint8Array()))).length).toBe(0);
  });

  it('that changed on the disk are never handed out, and are mended when they come in again', () => {
    const folder = join(root, 'changed');
    const files = new Files(folder);
    const bytes = Buffer.from('as it was sent');
    const name = files.keep(bytes);
    writeFileSync(pathOf(folder, name), 'as it was not sent');
    expect(() => files.read(name)).toThrow(`the stored file ${name} has changed`);
    expect(files.keep(bytes)).toBe(name);
    expect(Buffer.from(files.read(name)).toString()).toBe('as it was sent');
    expect(() => files.read('0'.repeat(64))).toThrow('ENOENT');
    for (const bad of ['', '../../etc/passwd', name.toUpperCase(), `${name}/..`])
      expect(() => files.read(bad)).toThrow('not the name of a stored file');
  });

  it('that no row names are swept after a day, counted from the last time they came in', () => {
    const folder = join(root, 'swept');
    const clock = standingClock('2026-11-22T09:00:00Z');
    const files = new Files(folder, clock);
    const [named, orphan, again] = ['named', 'orphan', 'again'].map((text) => files.keep(Buffer.from(text))) as [
      string,
      string,
      string,
    ];
    writeFileSync(join(folder, 'incoming', 'half'), 'cut off');
    const then = clock.now();
    for (const path of all(folder)) utimesSync(path, then, then);
    clock.move(DAY - 1);
    expect(files.sweep(new Set([named]), clock)).toBe(0);
    files.keep(Buffer.from('again'));
    clock.move(2);
    expect(files.sweep(new Set([named]), clock)).toBe(2);
    expect(all(folder).sort()).toEqual([pathOf(folder, named), pathOf(folder, again)].sort());
    expect(() => files.read(orphan)).toThrow('ENOENT');
  });

  it('are whole or not there at all when the process is killed while it keeps them', async () => {
    const folder = join(root, 'killed');
    const module = join(import.meta.dirname, '../../src/kernel/files.ts');
    const program = `
      const { Files } = await import(${JSON.stringify(module)});
      const { randomBytes } = await import('node:crypto');
      const files = new Files(${JSON.stringify(folder)});
      for (;;) process.stdout.write(files.keep(randomBytes(200_000)) + '\\n');`;
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
      const gone = new Promise((resolve) => child.once('close', resolve));
      let kept = 0;
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.length === 64) acknowledged.push(line);
        if (++kept === 3 + round) child.kill('SIGKILL');
      });
      await gone;
    }
    const files = new Files(folder);
    expect(acknowledged.length).toBeGreaterThanOrEqual(18);
    for (const name of acknowledged) expect(sha256(files.read(name))).toBe(name);
    for (const path of all(folder).filter((found) => !found.includes('incoming')))
      expect(path.endsWith(sha256(readFileSync(path)))).toBe(true);
  });
});
