import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { find } from '../../scripts/tools.mjs';

/** PostgreSQL's superuser in a test cluster. */
const superuser = 'postgres';

/** A unix socket's path holds about 100 bytes; a longer temporary folder gives way to /tmp. */
const longestFolder = 60;

/** Whom PostgreSQL runs as: it refuses root, so root lends it the user `postgres`, or `nobody` where that is missing. */
const user = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => users.find((fields) => fields[0] === name)).find(Boolean);
  if (!found) throw new Error('PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody');
  return { uid: Number(found[2]), gid: Number(found[3]) };
};

/** The processes a process has started (Linux); PostgreSQL's sit in sessions of their own, so no group signal reaches them. */
const childrenOf = (pid: number): number[] => {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
};

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** An empty database of its own, removed by `drop()` or with the cluster. */
export interface Database {
  readonly url: string;
  readonly name: string;
  drop(): Promise<void>;
}

export interface Cluster {
  /** The database `postgres`, as superuser: `postgresql://postgres@/postgres?host=<folder>` */
  readonly url: string;
  readonly socketDir: string;
  freshDatabase(): Promise<Database>;
  /** Ends every process of the cluster with SIGKILL, as a power cut would; answers when all are gone. */
  kill9(): Promise<void>;
  /** Starts the same data again after `kill9()`; answers when recovery is done. */
  restart(): Promise<void>;
  /** Ends the cluster and removes its folder. */
  stop(): Promise<void>;
}

/** The address of a database behind the socket in a folder. */
export const addressOf = (socketDir: string, database: string): string =>
  `postgresql://${superuser}@/${database}?host=${encodeURIComponent(socketDir)}`;

/** Runs SQL statements one by one on a connection of their own. */
const sql = async (url: string, ...statements: string[]): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
};

/** A new empty database behind a socket. `await databaseIn(socketDir)` */
export const databaseIn = async (socketDir: string): Promise<Database> => {
  const name = `acquis_${randomBytes(8).toString('hex')}`;
  const maintenance = addressOf(socketDir, 'postgres');
  await sql(maintenance, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const drop = async (): Promise<void> => void (await sql(maintenance, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return { url: addressOf(socketDir, name), name, drop };
};

/** Locales in the order they are tried: Debian and most others know C.UTF-8; macOS needs ICU for lower('Ж') = 'ж'. */
const locales = [['--locale=C.UTF-8'], ['--locale=C', '--locale-provider=icu', '--icu-locale=und']];

/** A data folder in UTF-8 whose lower() knows more than ASCII. */
const initialise = (bin: string, data: string, owner: object): void => {
  let trouble = '';
  for (const locale of locales) {
    const args = ['-D', data, '-U', superuser, '--auth=trust', '--encoding=UTF8', '--no-sync', ...locale];
    const done = spawnSync(join(bin, 'initdb'), args, { encoding: 'utf8', cwd: '/', ...owner });
    if (done.status === 0) return;
    trouble = done.stderr;
    rmSync(data, { recursive: true, force: true });
  }
  throw new Error(`initdb failed: ${trouble}`);
};

/**
 * A PostgreSQL cluster of the tests' own, on a socket in a temporary folder, without a network port.
 * `durable` keeps fsync on (proofs that kill); ordinary tests do without and are faster for it.
 */
export const startCluster = async ({ durable = false }: { durable?: boolean } = {}): Promise<Cluster> => {
  const bin = find('postgres');
  if (!bin) throw new Error('PostgreSQL not found; guard the test with needs("postgres")');
  const owner = user();
  const folder = mkdtempSync(join(tmpdir().length > longestFolder ? '/tmp' : tmpdir(), 'acquis-pg-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  initialise(bin, data, owner ?? {});

  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    max_connections: '100',
    fsync: durable ? 'on' : 'off',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let server: ChildProcess | undefined;

  const start = (): Promise<void> =>
    new Promise((ready, failed) => {
      const child = spawn(join(bin, 'postgres'), ['-D', data, ...options], {
        cwd: '/',
        stdio: ['ignore', 'ignore', 'pipe'],
        ...owner,
      });
      server = child;
      let log = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        log = (log + text).slice(-4000);
        if (log.includes('ready to accept connections')) ready();
      });
      child.on('exit', () => failed(new Error(`PostgreSQL ended at its start: ${log}`)));
      child.on('error', failed);
    });

  /** Ends the server by a signal and waits until neither it nor its children are left. */
  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    const child = server;
    server = undefined;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    const children = signal === 'SIGKILL' ? childrenOf(child.pid) : [];
    child.kill(signal);
    for (const pid of children) if (alive(pid)) process.kill(pid, 'SIGKILL');
    await gone;
    while (children.some(alive)) await pause(5);
  };

  const cluster: Cluster = {
    url: addressOf(folder, 'postgres'),
    socketDir: folder,
    freshDatabase: () => databaseIn(folder),
    kill9: () => end('SIGKILL'),
    restart: start,
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await start();
  const [row] = await sql(cluster.url, `SELECT lower('Ж') = 'ж' AS knows`);
  if (row?.knows !== true) throw new Error("this PostgreSQL's locale does not know that lower('Ж') is 'ж'");
  return cluster;
};
