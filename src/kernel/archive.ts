/** One entry of a tar archive: a file with its bytes, or a folder (name ending in `/`, no bytes). */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
const LONGEST_NAME = 100;
const empty = new Uint8Array();

/** An entry in the ustar form, which every `tar` reads. */
export function* packed({ name, bytes }: ArchiveEntry): Generator<Uint8Array> {
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new Error(`the name is too long for the archive: ${name}`);
  const head = Buffer.alloc(BLOCK);
  const folder = name.endsWith('/');
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  head.write(name, 0, 'utf8');
  head.write(octal(folder ? 0o700 : 0o600, 7), 100, 'latin1');
  head.write(octal(0, 7), 108, 'latin1');
  head.write(octal(0, 7), 116, 'latin1');
  head.write(octal(bytes.length, 11), 124, 'latin1');
  head.write(octal(0, 11), 136, 'latin1');
  head.write(' '.repeat(8), 148, 'latin1');
  head.write(folder ? '5' : '0', 156, 'latin1');
  head.write('ustar\x0000', 257, 'latin1');
  head.write(`${octal(sumOf(head), 6)} `, 148, 'latin1');
  yield head;
  if (bytes.length > 0) yield bytes;
  const rest = bytes.length % BLOCK;
  if (rest > 0) yield Buffer.alloc(BLOCK - rest);
}

/** What ends an archive. */
export const archiveEnd = (): Uint8Array => Buffer.alloc(2 * BLOCK);

const sumOf = (head: Uint8Array): number => head.reduce((sum, byte) => sum + byte, 0);

/**
 * The entries of an archive that arrives in pieces; one entry is held in memory at a time.
 * @throws when it is damaged, or ends before its end
 */
export async function* unpacked(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const take = reader(pieces);
  for (;;) {
    const head = Buffer.from(await take(BLOCK));
    if (head.every((byte) => byte === 0)) return;
    const octalAt = (at: number, length: number): number =>
      Number.parseInt(head.toString('latin1', at, at + length).replace(/[\0 ]+$/, ''), 8);
    const stated = octalAt(148, 8);
    head.fill(' ', 148, 156);
    if (sumOf(head) !== stated) throw new Error('the archive is damaged: the sum of a header is wrong');
    const name = head.toString('utf8', 0, LONGEST_NAME).replace(/\0.*$/s, '');
    const folder = head.toString('latin1', 156, 157) === '5';
    const size = octalAt(124, 12);
    const bytes = size > 0 ? await take(size) : empty;
    if (size % BLOCK > 0) await take(BLOCK - (size % BLOCK));
    yield { name: folder && !name.endsWith('/') ? `${name}/` : name, bytes };
  }
}

function reader(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): (length: number) => Promise<Uint8Array> {
  const source = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  let chunks: Uint8Array[] = [];
  let have = 0;
  return async (length) => {
    while (have < length) {
      const next = await source.next();
      if (next.done) throw new Error('the archive is damaged: it ends too early');
      chunks.push(next.value);
      have += next.value.length;
    }
    const all = chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
    chunks = [all.subarray(length)];
    have -= length;
    return all.subarray(0, length);
  };
}
