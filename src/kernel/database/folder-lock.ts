import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';

/** Who has the folder open, as written into its lock file. */
export interface Owner {
  readonly pid: number;
  readonly boot: string;
  /** The network namespace, in which abstract sockets are known; a container has its own. */
  readonly network: string;
  readonly since: string;
  /** The owner's local socket, when it lets other commands in. */
  readonly socket: string;
}

export class FolderInUse extends Error {
  readonly owner: Owner | undefined;
  constructor(folder: string, owner: Owner | undefined) {
    const who = owner ? `process ${owner.pid}, since ${owner.since}` : 'another process';
    super(`The data folder ${folder} is in use by ${who}. Stop that process, or choose another folder with --data.`);
    this.name = 'FolderInUse';
    this.owner = owner;
  }
}

export interface FolderLock {
  readonly folder: string;
  readonly socketPath: string;
  release(): Promise<void>;
}

const HEARTBEAT_MS = 5_000;
const STALE_MS = 20_000;

/**
 * One process owns a folder. Two PGlite instances on one folder silently lose committed rows, so the lock is taken before the
 * database is opened: on Linux by binding an abstract socket named by the folder's real path (the kernel frees it with the
 * process, whatever way that ends), elsewhere, and between containers that share a volume but not a network, by a lock file
 * with pid, boot and heartbeat.
 * @throws {FolderInUse} when somebody else has it
 */
export async function lockFolder(path: string, clock: Clock): Promise<FolderLock> {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const folder = realpathSync(path);
  const file = join(folder, 'lock.json');
  const guard = process.platform === 'linux' ? await bindAbstract(folder) : undefined;
  const before = readOwner(folder);
  const taken = process.platform === 'linux' ? guard === undefined : before !== undefined && alive(before, file, clock);
  if (taken || (before && beatsElsewhere(before, file, clock))) {
    guard?.close();
    throw new FolderInUse(folder, before);
  }

  const socketPath = socketFor(folder);
  const owner: Owner = {
    pid: process.pid,
    boot: bootId(),
    network: networkId(),
    since: clock.now().toISOString(),
    socket: socketPath,
  };
  writeFileSync(file, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
  const heartbeat = setInterval(() => {
    const now = clock.now();
    utimesSync(file, now, now);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    folder,
    socketPath,
    release: async () => {
      clearInterval(heartbeat);
      rmSync(file, { force: true });
      await new Promise<void>((resolve) => (guard ? guard.close(() => resolve()) : resolve()));
    },
  };
}

/** What the lock file says, believed only as a hint for a sentence or an address. */
export function readOwner(folder: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function bindAbstract(folder: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  const name = createHash('sha256').update(folder).digest('hex');
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(`\0acquis-${name}`, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** An owner in another container: its socket and its pid cannot be seen from here, its heartbeat can. */
const beatsElsewhere = (owner: Owner, file: string, clock: Clock): boolean =>
  owner.network !== networkId() && clock.now().getTime() - statSync(file).mtimeMs < STALE_MS;

function alive(owner: Owner, file: string, clock: Clock): boolean {
  if (owner.boot !== bootId()) return false;
  if (clock.now().getTime() - statSync(file).mtimeMs > STALE_MS) return false;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Changes at every start of the machine, so that a pid of before the restart is never taken for a living one. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}

function networkId(): string {
  try {
    return readlinkSync('/proc/self/ns/net');
  } catch {
    return 'unknown';
  }
}

/** Beside the data; in a private folder under /tmp where the path is too long for a socket (108 bytes on Linux). */
function socketFor(folder: string): string {
  const beside = join(folder, 'owner.sock');
  if (Buffer.byteLength(beside) < 100) return beside;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const short = join(tmpdir(), `acquis-${userInfo().uid}-${name}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  chmodSync(short, 0o700);
  return join(short, 'owner.sock');
}
