import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, restore } from '../../src/kernel/backup.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Powers } from '../../src/kernel/database/database.ts';
import { FolderInUse, lockFolder, readOwner } from '../../src/kernel/database/folder-lock.ts';
import { migrate } from '../../src/kernel/database/migrations.ts';
import { type OpenDatabase, openDatabase } from '../../src/kernel/database/open.ts';
import type { PgliteEngine } from '../../src/kernel/database/pglite.ts';
import { Files } from '../../src/kernel/files.ts';
import { Checkpoints, headOfRecord } from '../../src/kernel/record/index.ts';
import { migratedFolder } from '../support/databases.ts';
import { expectWhole, startWriter } from './kill.ts';

const AS: Powers = { role: 'acquis_app', claims: { kind: 'operator', person: 'test' } };
const root = mkdtempSync(join(tmpdir(), 'acquis-embedded-'));
const folder = join(root, 'data');
let server: OpenDatabase;
beforeAll(async () => {
  await migratedFolder(folder);
  server = await openDatabase({ folder }, systemClock, 'server');
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

/** A process of its own that opens the folder and says what became of it. */
const openElsewhere = (as: 'server' | 'guest', then = '', where = folder): ChildProcess & { said: Promise<string> } => {
  const from = join(import.meta.dirname, '../../src/kernel');
  const program = `
    const { openDatabase } = await import(${JSON.stringify(`${from}/database/open.ts`)});
    const { systemClock } = await import(${JSON.stringify(`${from}/clock.ts`)});
    const { sql } = await import('kysely');
    const AS = ${JSON.stringify(AS)};
    const say = (text) => process.stdout.write(text + '\\n');
    try {
      const opened = await openDatabase({ folder: ${JSON.stringify(where)} }, systemClock, '${as}');
      say('open ' + opened.database.engine.kind);
      ${then}
      await opened.close();
    } catch (error) { say(error.name + ': ' + error.message); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: join(from, '../..'),
  });
  let said = '';
  const whole = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
    });
    child.once('close', () => resolve(said.trim()));
  });
  return Object.assign(child, { said: whole });
};
const firstWord = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve) => child.stdout?.on('data', (chunk) => String(chunk).includes(word) && resolve()));

describe('the embedded database', () => {
  it('asks for the disk at every commit, and not for a look', async () => {
    const engine = server.database.engine as PgliteEngine;
    const write = (n: number) =>
      server.database.write(AS, (tx) => sql`insert into follower (name) values (${`fsync-${n}`})`.execute(tx));
    await write(0);
    const before = await engine.fsyncs();
    for (let n = 1; n <= 10; n++) await write(n);
    const after = await engine.fsyncs();
    expect(after - before).toBeGreaterThanOrEqual(10);
    for (let n = 0; n < 10; n++) await server.database.read(AS, (tx) => sql`select 1`.execute(tx as never));
    expect(await engine.fsyncs()).toBe(after);
  });

  it('refuses a second server in words that say who has it and what to do', async () => {
    const words = `FolderInUse: The data folder ${folder} is in use by process ${process.pid}, since ${readOwner(folder)?.since}. Stop that process, or choose another folder with --data.`;
    expect(await openElsewhere('server').said).toBe(words);
    await expect(openDatabase({ folder }, systemClock, 'server')).rejects.toThrow(FolderInUse);
  });

  it('lets other commands of the same user in, through a socket that nobody else can open', async () => {
    const owner = readOwner(folder);
    expect(statSync(owner?.socket ?? '').mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'lock.json')).mode & 0o777).toBe(0o600);
    const said = await openElsewhere(
      'guest',
      `await opened.database.write(AS, (tx) => sql\`insert into follower (name) values ('guest')\`.execute(tx));
       const { rows } = await opened.database.read(AS, (tx) => sql\`select 9007199254740993::int8 as big, '\\\\x00ff'::bytea as bytes\`.execute(tx));
       say(typeof rows[0].big + ' ' + rows[0].big + ' ' + rows[0].bytes.constructor.name + ' ' + rows[0].bytes.length);
       await opened.database.read(AS, (tx) => sql\`insert into follower (name) values ('x')\`.execute(tx)).catch((error) => say(error.name + ' ' + error.state));
       say('dump ' + ((await opened.dump()).length > 1_000_000));`,
    ).said;
    expect(said.split('\n')).toEqual(['open owner', 'bigint 9007199254740993 Uint8Array 2', 'DatabaseError 25006', 'dump true']);
    const seen = await server.database.read(AS, (tx) => sql`select 1 from follower where name = 'guest'`.execute(tx as never));
    expect(seen.rows).toHaveLength(1);
  });

  it('frees itself of a guest that is killed in mid-transaction, of which nothing stays', async () => {
    const guest = openElsewhere(
      'guest',
      `await opened.database.write(AS, async (tx) => {
         await sql\`insert into follower (name) values ('half')\`.execute(tx);
         say('written');
         await new Promise(() => undefined);
       }, { watchdog: false });`,
    );
    await firstWord(guest, 'written');
    const waiting = server.database.read(AS, (tx) => sql`select 1 from follower where name = 'half'`.execute(tx as never));
    guest.kill('SIGKILL');
    expect((await waiting).rows).toEqual([]);
    await server.database.write(AS, (tx) => sql`insert into follower (name) values ('after')`.execute(tx));
  });

  it('keeps several guests that write at once in one order', async () => {
    const writers = ['a', 'b', 'c'].map((who) => startWriter(folder, '', who, '8'));
    const codes = await Promise.all(writers.map((writer) => writer.gone));
    expect(codes, writers.map((writer) => writer.trouble()).join('')).toEqual([0, 0, 0]);
    expect(
      await expectWhole(
        server.database,
        writers.flatMap((writer) => writer.acknowledged),
      ),
    ).toBe(24);
  });

  it('tells a guest at once when the server goes away', async () => {
    const other = join(root, 'other');
    await migratedFolder(other);
    const host = openElsewhere('server', `say('serving'); await new Promise(() => undefined);`, other);
    await firstWord(host, 'serving');
    const guest = await openDatabase({ folder: other }, systemClock, 'guest');
    expect(guest.database.engine.kind).toBe('owner');
    const cut = guest.database.withSession(AS, async (session) => {
      host.kill('SIGKILL');
      await host.said;
      return session.query('select 1', []);
    });
    await expect(cut).rejects.toThrow('went away');
    await expect(guest.database.withSession(AS, (session) => session.query('select 1', []))).rejects.toThrow();
    // The lock of the killed process is taken over, and so is its socket.
    const next = await openDatabase({ folder: other }, systemClock, 'server');
    expect(readOwner(other)?.pid).toBe(process.pid);
    await next.close();
    expect(existsSync(join(other, 'lock.json'))).toBe(false);
  });
});

describe('the lock of a folder', () => {
  it('of a container that shares the volume is believed while its heart beats', async () => {
    const shared = join(root, 'volume');
    mkdirSync(shared);
    const owner = { pid: 1, boot: 'same', network: 'net:[1]', since: '2026-11-22T09:00:00.000Z', socket: '/nowhere' };
    writeFileSync(join(shared, 'lock.json'), JSON.stringify(owner));
    await expect(lockFolder(shared, systemClock)).rejects.toThrow('is in use by process 1, since 2026-11-22T09:00:00.000Z');
    const later = { now: () => new Date(systemClock.now().getTime() + 21_000) };
    await (await lockFolder(shared, later)).release();
    await (await lockFolder(shared, systemClock)).release();
  });

  it('works for a path that is longer than a socket’s name may be', async () => {
    const long = join(root, 'l'.repeat(120));
    const lock = await lockFolder(long, systemClock);
    expect(Buffer.byteLength(lock.socketPath)).toBeLessThan(100);
    expect(statSync(join(lock.socketPath, '..')).mode & 0o777).toBe(0o700);
    await expect(lockFolder(long, systemClock)).rejects.toThrow(FolderInUse);
    await lock.release();
  });

  it('is one lock for every name of the folder', async () => {
    const lock = await lockFolder(join(root, 'one'), systemClock);
    await expect(lockFolder(join(root, 'x', '..', 'one'), systemClock)).rejects.toThrow(FolderInUse);
    await lock.release();
  });
});

describe('a backup', () => {
  it('made while the server runs, by another command, restores into an empty folder and verifies', async () => {
    const file = join(root, 'backup.tar.gz');
    const kept = new Files(join(folder, 'files')).keep(Buffer.from('an original file'));
    const checkpoints = new Checkpoints(folder);
    checkpoints.write(await server.database.read(AS, headOfRecord));
    const guest = { dump: async () => (await openDatabase({ folder }, systemClock, 'guest')).dump?.() as Promise<Uint8Array> };
    expect(await backUp(guest, folder, file)).toBeGreaterThan(100);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(backUp(guest, folder, file)).rejects.toThrow('is there already');

    const elsewhere = join(root, 'restored');
    await restore(file, elsewhere);
    await expect(restore(file, elsewhere)).rejects.toThrow('is not empty');
    const copy = await openDatabase({ folder: elsewhere }, systemClock, 'server');
    try {
      expect(await migrate(copy.database.engine)).toEqual([]);
      expect(await expectWhole(copy.database, [])).toBe(24);
      expect(new Checkpoints(elsewhere).read()).toEqual(checkpoints.read());
      expect(Buffer.from(new Files(join(elsewhere, 'files')).read(kept)).toString()).toBe('an original file');
      await copy.database.write(AS, (tx) => sql`insert into follower (name) values ('restored')`.execute(tx));
    } finally {
      await copy.close();
    }
  });

  it('that is damaged or cut is refused in the midst of it', async () => {
    const good = readFileSync(join(root, 'backup.tar.gz'));
    writeFileSync(join(root, 'cut.tar.gz'), good.subarray(0, good.length / 2));
    await expect(restore(join(root, 'cut.tar.gz'), join(root, 'cut'))).rejects.toThrow();
    expect(existsSync(join(root, 'cut'))).toBe(false);
    await expect(restore(join(root, 'nowhere.tar.gz'), join(root, 'nowhere'))).rejects.toThrow('ENOENT');
    const bad = Buffer.from(good);
    const middle = Math.floor(bad.length / 2);
    bad.fill(0, middle, middle + 50);
    writeFileSync(join(root, 'bad.tar.gz'), bad);
    await expect(restore(join(root, 'bad.tar.gz'), join(root, 'bad'))).rejects.toThrow();
  });

  it('of PostgreSQL is left to its own tool, by name', async () => {
    await expect(backUp({}, '/srv/acquis', 'x')).rejects.toThrow(/pg_dump .* \/srv\/acquis/);
  });
});
