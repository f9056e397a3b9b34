import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type ArchiveEntry, archiveEnd, packed, unpacked } from './archive.ts';
import { syncFolder } from './database/durable-fs.ts';
import type { OpenDatabase } from './database/open.ts';

/** A backup or its restoring cannot be done; the sentence says what to do instead. */
export class BackupFault extends Error {
  override name = 'BackupFault';
}

/** Besides the database; checkpoints before it, since one that is younger than the copy would report a cut tail. */
const BEFORE = ['keys', 'checkpoints'];
const AFTER = ['files'];

/**
 * Writes the data folder as it stands into one archive (.tar.gz, mode 0600): database, original files, checkpoints, keys.
 * Through the server when it is running; it goes on meanwhile, but waits while the embedded database is copied. Whoever has
 * the archive has the keys: it has to be kept like the server itself.
 * @returns how many entries it has
 * @throws {BackupFault} with PostgreSQL, or when the file is there already
 */
export async function backUp({ dump }: Pick<OpenDatabase, 'dump'>, folder: string, file: string): Promise<number> {
  if (!dump)
    throw new BackupFault(
      `PostgreSQL has a tool of its own for this: pg_dump --format=custom --file=acquis.dump "$DATABASE_URL". Copy the folders files, checkpoints and keys of ${folder} after it.`,
    );
  if (existsSync(file)) throw new BackupFault(`The file ${file} is there already. Choose another name.`);
  const unfinished = `${file}.unfinished`;
  const handle = await open(unfinished, 'w', 0o600);
  let count = 0;
  try {
    const tar = async function* (): AsyncGenerator<Uint8Array> {
      for await (const entry of entriesOf(dump, folder)) {
        count += 1;
        yield* packed(entry);
      }
      yield archiveEnd();
    };
    await pipeline(Readable.from(tar()), createGzip({ level: 4 }), async (chunks: AsyncIterable<Uint8Array>) => {
      // writeFile goes on where the last one ended, and writes all of it.
      for await (const chunk of chunks) await handle.writeFile(chunk);
    });
    await handle.sync();
    await handle.close();
    renameSync(unfinished, file);
    syncFolder(dirname(resolve(file)));
    return count;
  } catch (error) {
    await handle.close().catch(() => undefined);
    rmSync(unfinished, { force: true });
    throw error;
  }
}

async function* entriesOf(dump: () => Promise<Uint8Array>, folder: string): AsyncGenerator<ArchiveEntry> {
  for (const name of BEFORE) yield* filesIn(folder, name);
  for await (const { name, bytes } of unpacked([await dump()])) {
    const inside = name.replace(/^[./]+/, '');
    if (inside !== '') yield { name: `db/${inside}`, bytes };
  }
  for (const name of AFTER) yield* filesIn(folder, name);
}

function* filesIn(folder: string, part: string): Generator<ArchiveEntry> {
  const root = join(folder, part);
  if (!existsSync(root)) return;
  for (const found of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(found.parentPath, found.name);
    const name = relative(folder, path).split(sep).join('/');
    if (found.isFile()) yield { name, bytes: readFileSync(path) };
    else if (found.isDirectory()) yield { name: `${name}/`, bytes: new Uint8Array() };
  }
}

/**
 * Lays an archive out as a data folder, every file synced; afterwards `verify` says whether the record is whole.
 * @returns how many entries it had
 * @throws {BackupFault} when the folder has something in it
 */
export async function restore(file: string, folder: string): Promise<number> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new BackupFault(`The folder ${folder} is not empty. Restore into an empty one, and put it in place by hand.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    return await layOut(file, resolve(folder));
  } catch (error) {
    // Half a data folder would look like one.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function layOut(file: string, root: string): Promise<number> {
  const folders = new Set<string>([root]);
  let count = 0;
  const unzipped = createGunzip();
  createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(unzipped);
  for await (const { name, bytes } of unpacked(unzipped as AsyncIterable<Uint8Array>)) {
    const path = resolve(root, name);
    if (!path.startsWith(root + sep)) throw new BackupFault(`The archive names a file outside the folder: ${name}`);
    const shelf = name.endsWith('/') ? path : dirname(path);
    mkdirSync(shelf, { recursive: true, mode: 0o700 });
    folders.add(shelf);
    if (!name.endsWith('/')) {
      const handle = await open(path, 'wx', 0o600);
      await handle.writeFile(bytes);
      await handle.sync();
      await handle.close();
    }
    count += 1;
  }
  for (const shelf of folders) syncFolder(shelf);
  return count;
}
