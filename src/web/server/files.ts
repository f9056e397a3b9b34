import { Kept } from './kept.ts';

/** A file as it was made: its bytes, and its name without the ending. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Files of published, public versions, keyed by version, language, build and suffix. The least recently used goes first when the
 * limit in bytes is reached; who asks for what is just being made waits for it, so that nobody lets a file be made twice at once.
 */
export class FilesKept {
  readonly #kept: Kept<MadeFile>;
  readonly #making = new Map<string, Promise<MadeFile | undefined>>();
  constructor(limit?: number) {
    this.#kept = new Kept((made) => made.bytes.length, limit);
  }

  /** @returns what is kept under the key, or what `make` makes now; undefined when it cannot be made */
  async get(key: string, make: () => Promise<MadeFile | undefined>): Promise<MadeFile | undefined> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const awaited = this.#making.get(key);
    if (awaited) return awaited;
    const making = make().then((made) => {
      if (made !== undefined) this.#kept.keep(key, made);
      return made;
    });
    this.#making.set(key, making);
    try {
      return await making;
    } finally {
      this.#making.delete(key);
    }
  }
}

const LONGEST = 120;
const plain = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+/gu, '-').replace(/^[\s.-]+|[\s.-]+$/g, '');

/**
 * How a browser names what it keeps: in signs that every system knows, and beside that in its own script (RFC 6266, RFC 5987).
 * `dispositionOf('Résolution 73/27', 'pdf')` → `attachment; filename="Resolution-73-27.pdf"; filename*=UTF-8''R%C3%A9solution%2073-27.pdf`
 */
export function dispositionOf(name: string, ending: string): string {
  const own = `${[...plain(name)].slice(0, LONGEST).join('') || 'document'}.${ending}`;
  const ascii = `${
    plain(name)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9._]+/g, '-')
      .slice(0, LONGEST)
      .replace(/^[.-]+|[.-]+$/g, '') || 'document'
  }.${ending}`;
  const written = encodeURIComponent(own).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"${own === ascii ? '' : `; filename*=UTF-8''${written}`}`;
}
