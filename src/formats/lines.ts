import { accept, type Outcome, refuse } from '../kernel/refusal.ts';
import { fold } from '../text/index.ts';
import { defaultLimits, type ReadingCode, Unreadable } from './code.ts';
import { decode } from './decode.ts';
import type { SourceFile } from './read.ts';

/**
 * A plain text as its lines, one paragraph each, empty lines left out: for comparing versions that are kept that way.
 * Only decoding happens here, so it needs no process of its own. Refuses what is too large, empty or no text.
 */
export const readLines = (file: SourceFile): Outcome<string[], ReadingCode> => {
  const size = file.size ?? file.bytes.length;
  if (size === 0) return refuse('READING_EMPTY');
  if (size > defaultLimits.bytes) {
    return refuse('READING_TOO_LARGE', { limit: Math.floor(defaultLimits.bytes / 1_000_000), size: Math.ceil(size / 1_000_000) });
  }
  try {
    const lines = decode(file.bytes)
      .split(/\r\n|[\n\r\f]/)
      .map(fold)
      .filter((line) => line !== '');
    return lines.length === 0 ? refuse('READING_EMPTY') : accept(lines);
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.code, { ...error.params });
    throw error;
  }
};
