/** The door of `formats`: strangers' files in, documents or refusals out. */
export { defaultLimits, type Limits, type ReadingCode } from './code.ts';
export { readLines } from './lines.ts';
export type { SourceFile } from './read.ts';
export { openReader, type Reader, readInChild } from './reader.ts';
