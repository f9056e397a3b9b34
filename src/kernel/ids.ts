import { randomFillSync } from 'node:crypto';
import { systemClock } from './clock.ts';

const bytes = new Uint8Array(16);
let last = 0;
let step = 0;

/**
 * A UUID of version 7 (RFC 9562): sortable by its time, made in code so that an act knows its ids before it writes.
 * Within one millisecond the twelve bits after the version count up, so ids of one process keep the order they were made in.
 */
export function newId(now: number = systemClock.now().getTime()): string {
  randomFillSync(bytes);
  if (now > last) {
    last = now;
    step = ((bytes[6] ?? 0) & 0x07) << 8;
  } else if (++step > 0xfff) {
    last += 1;
    step = 0;
  }
  for (let i = 0, rest = last; i < 6; i++, rest = Math.floor(rest / 256)) bytes[5 - i] = rest % 256;
  bytes[6] = 0x70 | (step >> 8);
  bytes[7] = step & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text is a UUID in the usual form, of any version. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
