import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, it } from 'vitest';
import { unpacked } from '../../src/kernel/archive.ts';
import { Database } from '../../src/kernel/database/database.ts';
import { allMigrations, migrate } from '../../src/kernel/database/migrations.ts';
import { openPglite } from '../../src/kernel/database/pglite.ts';
import { openPostgres } from '../../src/kernel/database/postgres.ts';
import { projectRoot } from '../../src/kernel/root.ts';
import { addressOf } from './cluster.ts';
import { postgres } from './postgres.ts';
import { has, needs } from './skips.ts';

export type EngineName = 'pglite' | 'postgres';

/** A migrated database of a test's own. */
export interface Bed {
  readonly database: Database;
  readonly engine: EngineName;
  /** PostgreSQL's address, for a second process or a connection that goes around the code. */
  readonly url: string | undefined;
  /** SQL as the superuser, around everything the house does: what an intruder or a careless administrator could do. */
  superuser(...statements: string[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Two schemas are the same when their steps, and what stands before the steps, are the same. */
const schema = (): string => {
  const hash = createHash('sha256');
  for (const { name, sha256 } of allMigrations()) hash.update(name).update(sha256);
  hash.update(readFileSync(join(projectRoot, 'src/kernel/database/migrations.ts')));
  hash.update(readFileSync(join(projectRoot, 'node_modules/@electric-sql/pglite/package.json')));
  return hash.digest('hex').slice(0, 16);
};

/** The file of a migrated embedded database, made once for each state of the schema; for a process of its own. */
export async function migratedSnapshot(): Promise<string> {
  const file = join(projectRoot, '.cache', `migrated-${schema()}.tar`);
  if (!existsSync(file)) {
    const engine = await openPglite({});
    await migrate(engine);
    mkdirSync(join(projectRoot, '.cache'), { recursive: true });
    const own = `${file}.${process.pid}`;
    writeFileSync(own, await engine.dump());
    renameSync(own, file);
    await engine.close();
  }
  return file;
}

/** Lays a migrated embedded database out as a data folder, for processes of their own: `await migratedFolder(folder)` */
export async function migratedFolder(folder: string): Promise<void> {
  for await (const { name, bytes } of unpacked([readFileSync(await migratedSnapshot())])) {
    const path = join(folder, 'db', name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true, mode: 0o700 });
    if (!name.endsWith('/')) writeFileSync(path, bytes);
  }
}

/** A migrated embedded database in memory. */
export async function pgliteBed(): Promise<Bed> {
  const snapshot = readFileSync(await migratedSnapshot());
  return bedOn(new Database(await openPglite({ snapshot })), 'pglite', undefined, async () => undefined);
}

/** A migrated PostgreSQL database, a copy of the run's template. Guard the test with `needs('postgres')`. */
export async function postgresBed(options: { connections?: number } = {}): Promise<Bed> {
  const { socketDir } = await postgres();
  const desk = new pg.Client({ connectionString: addressOf(socketDir, 'postgres') });
  await desk.connect();
  const name = `bed_${process.pid}_${Math.random().toString(36).slice(2)}`;
  try {
    const template = `migrated_${schema()}`;
    await desk.query('select pg_advisory_lock(1)');
    const { rowCount } = await desk.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      await desk.query(`create database ${template} template template0 encoding 'UTF8'`);
      const engine = openPostgres(addressOf(socketDir, template));
      await migrate(engine).finally(() => engine.close());
    }
    await desk.query(`create database ${name} template ${template}`);
    await desk.query('select pg_advisory_unlock(1)');
  } finally {
    await desk.end();
  }
  const url = addressOf(socketDir, name);
  const drop = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: addressOf(socketDir, 'postgres') });
    await client.connect();
    await client.query(`drop database ${name} with (force)`).finally(() => client.end());
  };
  const engine = openPostgres(url, options);
  // A copy has the tables of its template, but not the grants on the database itself.
  await migrate(engine);
  return bedOn(new Database(engine), 'postgres', url, drop);
}

function bedOn(database: Database, engine: EngineName, url: string | undefined, drop: () => Promise<void>): Bed {
  return {
    database,
    engine,
    url,
    superuser: async (...statements) => {
      const session = await database.engine.acquire();
      try {
        let rows: readonly Record<string, unknown>[] = [];
        for (const statement of statements) rows = (await session.query(statement, [])).rows;
        return rows;
      } finally {
        session.release();
      }
    },
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

const open = { pglite: pgliteBed, postgres: postgresBed };
const runs = (engine: EngineName): boolean => engine === 'pglite' || has('postgres');
const doors = { pglite: { it }, postgres: needs('postgres') };
const shared = new Map<EngineName, Promise<Bed>>();
/** Engines on which a test of this file runs at all. */
const wanted = new Set<EngineName>();

// Both belong to the file that imports this module, whatever its describes.
beforeAll(async () => {
  await Promise.all([...wanted].map(sharedBed));
});
afterAll(async () => {
  for (const bed of shared.values()) await (await bed).close();
});

/** This file's database on an engine, opened at the first call and closed after the last test. */
function sharedBed(engine: EngineName): Promise<Bed> {
  const bed = shared.get(engine) ?? open[engine]();
  shared.set(engine, bed);
  return bed;
}

/**
 * One test, run on both engines. The tests of a file share one migrated database for each engine, unless a test asks for a
 * `fresh` one.
 *
 *     onBothEngines('keeps a row', async ({ database, engine }) => { … });
 */
export function onBothEngines(
  name: string,
  test: (bed: Bed) => Promise<void>,
  options: { fresh?: boolean; timeout?: number } = {},
): void {
  for (const engine of ['pglite', 'postgres'] as const) {
    const body = async (): Promise<void> => {
      if (!options.fresh) return test(await sharedBed(engine));
      const bed = await open[engine]();
      await test(bed).finally(() => bed.close());
    };
    if (runs(engine)) wanted.add(engine);
    doors[engine].it(`${name} (${engine})`, body, options.timeout);
  }
}

/**
 * Stops the time of acts in this database, or moves it: `await setClock(bed, '2026-11-22T09:00:00Z')`. The function of the
 * product has no hook for it, so the whole function is replaced, here alone.
 */
export async function setClock(bed: Pick<Bed, 'superuser'>, iso: string): Promise<void> {
  const at = new Date(iso).toISOString();
  await bed.superuser(
    `create or replace function acquis_now() returns timestamptz language sql volatile parallel unsafe as $$ select '${at}'::timestamptz $$`,
  );
}
