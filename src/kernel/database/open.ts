import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { Database } from './database.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';
import { connectToOwner, type OwnerEngine, openOwnerSocket } from './owner-socket.ts';
import { openPglite, type PgliteEngine } from './pglite.ts';
import { openPostgres } from './postgres.ts';

export interface DatabaseSettings {
  /** PostgreSQL's address; absent: the embedded database below `folder`. */
  readonly url?: string | undefined;
  /** The data folder, `./data` by default; the embedded database lives in its `db`. */
  readonly folder: string;
  /** Pool size with PostgreSQL. */
  readonly connections?: number;
  readonly onFault?: (error: Error) => void;
}

export interface OpenDatabase {
  readonly database: Database;
  /** A copy of the embedded database as a tar; absent with PostgreSQL, which has tools of its own. */
  readonly dump?: () => Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens the database for `serve`, or for another command (`as: 'guest'`), which works through the server's local socket when
 * one is running.
 * @throws {FolderInUse} a second `serve` on one folder
 */
export async function openDatabase(settings: DatabaseSettings, clock: Clock, as: 'server' | 'guest'): Promise<OpenDatabase> {
  if (settings.url !== undefined) {
    const engine = openPostgres(settings.url, {
      ...(settings.connections === undefined ? {} : { connections: settings.connections }),
      ...(settings.onFault ? { onError: settings.onFault } : {}),
    });
    return { database: new Database(engine), close: () => engine.close() };
  }
  try {
    return await ownFolder(settings, clock, as);
  } catch (error) {
    if (as === 'server' || !(error instanceof FolderInUse)) throw error;
    return await visitOwner(error);
  }
}

async function ownFolder(settings: DatabaseSettings, clock: Clock, as: 'server' | 'guest'): Promise<OpenDatabase> {
  const lock = await lockFolder(settings.folder, clock);
  try {
    const engine: PgliteEngine = await openPglite({ folder: join(lock.folder, 'db') }, settings.onFault);
    const closeSocket = as === 'server' ? await openOwnerSocket(lock.socketPath, engine) : undefined;
    return {
      database: new Database(engine),
      dump: () => engine.dump(),
      close: async () => {
        await closeSocket?.();
        await engine.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function visitOwner(inUse: FolderInUse): Promise<OpenDatabase> {
  if (!inUse.owner?.socket || !existsSync(inUse.owner.socket)) throw inUse;
  // A socket that a killed server left behind while another command has the folder: nobody answers there.
  const engine: OwnerEngine = await connectToOwner(realpathSync(inUse.owner.socket)).catch(() => {
    throw inUse;
  });
  return { database: new Database(engine), dump: () => engine.dump(), close: () => engine.close() };
}

/**
 * Trigram search is silently empty under a C locale, and names sort wrong outside UTF-8; so neither is accepted.
 * @returns a sentence that says what to do, or undefined when all is well
 */
export async function localeFault(database: Database): Promise<string | undefined> {
  // Asked before the first migration, when no role exists yet, and one by one: outside UTF-8 the question itself may not be put.
  const session = await database.engine.acquire();
  try {
    const encoding = (await session.query(ENCODING, [])).rows[0]?.encoding;
    if (encoding !== 'UTF8') return `The database has the encoding ${encoding}. ${REMEDY}`;
    if ((await session.query(`select lower('Ж') = 'ж' as lowers`, [])).rows[0]?.lowers === true) return undefined;
    return `The database has a locale that does not know Cyrillic letters. ${REMEDY}`;
  } finally {
    session.release();
  }
}

const ENCODING = `select pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`;
const REMEDY =
  'Create it with UTF8 and a Unicode locale, for example: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 acquis';
