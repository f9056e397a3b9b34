import { unzipSync } from 'fflate';
import { type Limits, Unreadable } from './code.ts';

/** More than this much text out of one byte is no document: XML compresses to about a tenth. */
const RATIO = 400;

/**
 * The named parts of a compressed file. Sizes are checked before anything is unpacked, so a bomb costs nothing:
 * `READING_BOMB` for parts too large or too dense, `READING_DAMAGED` for what cannot be unpacked.
 */
export const parts = (bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): Map<string, Uint8Array> => {
  let total = 0;
  let entries = 0;
  try {
    const found = unzipSync(bytes, {
      filter: (file) => {
        if (++entries > 20_000) throw new Unreadable('READING_BOMB');
        if (!wanted(file.name)) return false;
        total += file.originalSize;
        const dense = file.originalSize > 2_000_000 && file.originalSize > file.size * RATIO;
        if (total > limits.unpacked || dense) throw new Unreadable('READING_BOMB');
        return true;
      },
    });
    return new Map(Object.entries(found));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('READING_DAMAGED');
  }
};
