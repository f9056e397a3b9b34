/** Why a file could not be read; each code has a sentence in `locales/<language>/reading.ftl`. */
export const readingCodes = [
  'READING_EMPTY',
  'READING_TOO_LARGE',
  'READING_TOO_MANY_PAGES',
  'READING_TOO_MUCH_TEXT',
  'READING_ENCRYPTED',
  'READING_DAMAGED',
  'READING_NO_TEXT',
  'READING_WRONG_KIND',
  'READING_UNKNOWN_KIND',
  'READING_OLD_WORD',
  'READING_BOMB',
  'READING_ENTITIES',
  'READING_TIMEOUT',
  'READING_MEMORY',
  'READING_BINARY',
  'READING_FAILED',
] as const;
export type ReadingCode = (typeof readingCodes)[number];

/** Thrown inside the readers of formats and turned into a refusal at their one door; never leaves this folder. */
export class Unreadable extends Error {
  readonly code: ReadingCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: ReadingCode, params: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** What a reading may cost. */
export interface Limits {
  /** Size of the file, in bytes. */
  readonly bytes: number;
  /** Characters of text taken out of it. */
  readonly characters: number;
  readonly pages: number;
  /** Bytes of one unpacked part of a compressed file. */
  readonly unpacked: number;
  readonly milliseconds: number;
  /** JavaScript heap of the reading process, in megabytes. */
  readonly heap: number;
  /** All memory of the reading process, native and WebAssembly included, in megabytes. */
  readonly memory: number;
}

export const defaultLimits: Limits = {
  bytes: 25_000_000,
  characters: 6_000_000,
  pages: 1_500,
  unpacked: 60_000_000,
  milliseconds: 30_000,
  heap: 384,
  memory: 768,
};
