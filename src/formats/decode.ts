import { Unreadable } from './code.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** Commonest letters of a language, by which a decoding proves itself. */
const PROOFS: readonly (readonly [string, RegExp])[] = [
  ['windows-1251', /[оеаинтсрвл]/g],
  ['windows-1256', /[اليمونترةب]/g],
  ['gb18030', /[的一是在和国不了人有中]/g],
  ['koi8-r', /[оеаинтсрвл]/g],
];

/** The old code page whose commonest letters come out most often; Western when few signs are outside ASCII. */
const codePageOf = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, 65_536);
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  if (high < sample.length * 0.15) return 'windows-1252';
  let best = 'windows-1252';
  let most = high * 0.25;
  for (const [page, proof] of PROOFS) {
    const text = new TextDecoder(page).decode(sample);
    const hits = (text.match(proof)?.length ?? 0) * (page === 'gb18030' ? 6 : 1);
    if (hits > most) [best, most] = [page, hits];
  }
  return best;
};

/** The encoding that a web page names for itself, when it is one that is known. */
const declaredIn = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const named =
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w:-]{2,40})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([\w:-]{2,40})/i.exec(head)?.[1];
  if (named === undefined) return null;
  try {
    const { encoding } = new TextDecoder(named);
    // Whoever names UTF-8 and does not write it names nothing.
    return encoding === 'utf-8' ? null : encoding;
  } catch {
    return null;
  }
};

/**
 * Bytes of a text file as text: by its byte order mark, as UTF-8 where it is valid, as UTF-16 where every other byte is zero,
 * by what a web page says of itself, else by the likeliest old code page (windows-1252, 1251, 1256, KOI8-R, GB 18030). Null bytes anywhere else: `READING_BINARY`.
 */
export const decode = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return new TextDecoder('utf-8').decode(bytes);
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const head = bytes.subarray(0, 4096);
  if (bytes.includes(0)) {
    let [even, odd] = [0, 0];
    head.forEach((byte, i) => {
      if (byte === 0) i % 2 === 0 ? even++ : odd++;
    });
    if (odd > head.length * 0.3 && even === 0) return new TextDecoder('utf-16le').decode(bytes);
    if (even > head.length * 0.3 && odd === 0) return new TextDecoder('utf-16be').decode(bytes);
    throw new Unreadable('READING_BINARY');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const control = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
    if (control > head.length * 0.02) throw new Unreadable('READING_BINARY');
    return new TextDecoder(declaredIn(bytes) ?? codePageOf(bytes)).decode(bytes);
  }
};
