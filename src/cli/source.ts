import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { defaultLimits, type SourceFile } from '../formats/index.ts';

/** Why a file named on the command line could not even be opened: one sentence. */
export class Unopened extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read by this user',
  EISDIR: 'it is a folder; name one file in it',
};

/** The bytes of a file or, for `-`, of standard input; never more than one byte over what can be read. */
export const sourceOf = async (name: string, stdin: Readable): Promise<SourceFile> => {
  if (name === '-') {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stdin) {
      const bytes = Buffer.from(chunk as Uint8Array);
      chunks.push(bytes);
      size += bytes.length;
      if (size > defaultLimits.bytes) break;
    }
    return { bytes: new Uint8Array(Buffer.concat(chunks)), name: '-' };
  }
  try {
    const found = await stat(name);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    // What is too large is refused by its size; its content need not come in.
    if (found.size > defaultLimits.bytes) return { bytes: new Uint8Array(), size: found.size, name: basename(name) };
    return { bytes: new Uint8Array(await readFile(name)), name: basename(name) };
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    throw new Unopened(`${name}: ${REASONS[code] ?? `it cannot be opened (${code || 'unknown reason'})`}`);
  }
};
