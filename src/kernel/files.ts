import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Clock, DAY, systemClock } from './clock.ts';
import { syncFolder } from './database/durable-fs.ts';
import { newId } from './ids.ts';

/**
 * Original files, named by their SHA-256. Written under a temporary name, synced, renamed, folder synced; only then may a row
 * that names the file be committed. A file that no row names is swept after a day.
 */
export class Files {
  readonly #folder: string;
  readonly #clock: Clock;
  constructor(folder: string, clock: Clock = systemClock) {
    this.#clock = clock;
    this.#folder = folder;
    mkdirSync(join(folder, 'incoming'), { recursive: true, mode: 0o700 });
  }

  /** @returns the file's SHA-256 in hexadecimal, by which it is found again; keeping it twice keeps it once */
  keep(bytes: Uint8Array): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = this.#path(sha256);
    const shelf = join(this.#folder, sha256.slice(0, 2));
    if (existsSync(path) && readFileSync(path).equals(bytes)) {
      // Its row may only now be written: the day before it can be swept begins again, and its name has to be on the disk.
      utimesSync(path, this.#clock.now(), this.#clock.now());
      syncFolder(shelf);
      return sha256;
    }
    const incoming = join(this.#folder, 'incoming', newId());
    const fd = openSync(incoming, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    mkdirSync(shelf, { recursive: true, mode: 0o700 });
    renameSync(incoming, path);
    syncFolder(shelf);
    syncFolder(this.#folder);
    return sha256;
  }

  /** @throws when the file is missing or no longer what its name says: a fault of the disk, not of the reader */
  read(sha256: string): Uint8Array {
    const bytes = readFileSync(this.#path(sha256));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`the stored file ${sha256} has changed`);
    return bytes;
  }

  /** Removes what came in more than a day ago and is not named. @returns how many files went */
  sweep(named: ReadonlySet<string>, clock: Clock): number {
    const old = clock.now().getTime() - DAY;
    let swept = 0;
    for (const shelf of readdirSync(this.#folder)) {
      for (const name of readdirSync(join(this.#folder, shelf))) {
        const path = join(this.#folder, shelf, name);
        if (named.has(name) || statSync(path).mtimeMs > old) continue;
        rmSync(path);
        swept += 1;
      }
    }
    return swept;
  }

  #path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not the name of a stored file');
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }
}
