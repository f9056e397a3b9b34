/** What signs are to a reader of words, as bits: a Chinese sign that is also a letter is `LETTER | HAN`. */
const KNOWN = 1;
export const LETTER = 2;
export const NUMBER = 4;
export const HAN = 8;
/** A mark set over or under a letter. */
export const MARK = 16;

/** Worked out sign by sign as texts need it: asking the tables of Unicode for every sign of a long text would take most of the time. */
const KINDS = new Uint8Array(0x10000);

const classify = (sign: string): number =>
  KNOWN |
  (/\p{L}/u.test(sign) ? LETTER : 0) |
  (/\p{N}/u.test(sign) ? NUMBER : 0) |
  (/\p{Script=Han}/u.test(sign) ? HAN : 0) |
  (/\p{Mn}/u.test(sign) ? MARK : 0);
const learn = (code: number): number => {
  const kind = classify(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
};

/** The bits of a unit of text; half of a pair has none. */
export const kindOf = (code: number): number => KINDS[code] || learn(code);

/** The bits of the sign that begins at a place of a text; none behind its end. */
export const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if ((code & 0xfc00) === 0xd800) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  // Behind the end the code is no number.
  return code >= 0 ? kindOf(code) : KNOWN;
};

/** Units of the sign that begins at a place. */
export const widthAt = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;

/** Units below U+0700 (Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic); scripts of the six languages above it have no case. */
const TABLED = 0x700;
const ALIKE = new Uint16Array(TABLED);
for (let code = 0; code < TABLED; code++) {
  const sign = String.fromCharCode(code);
  const lower = sign.toLowerCase();
  ALIKE[code] = /\s/.test(sign) ? 0x20 : /[\d٠-٩]/.test(sign) ? 0x30 : lower.length === 1 ? lower.charCodeAt(0) : code;
}
// The long s is the one sign of other case that NFC leaves standing.
ALIKE[0x17f] = 0x73;

/** A unit that stands for all that `scan.ts` need not tell apart: lower case for letters, `0` for digits, a space for white space. */
export const alike = (code: number): number =>
  code < TABLED
    ? (ALIKE[code] as number)
    : code >= 0x1680 && code <= 0xfeff && (code <= 0x3000 || code === 0xfeff) && /\s/.test(String.fromCharCode(code))
      ? 0x20
      : code;
