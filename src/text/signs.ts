/** What signs are to a reader of words, as bits: a Chinese sign that is also a letter is `LETTER | HAN`. */
const KNOWN = 1;
export const LETTER = 2;
export const NUMBER = 4;
export const HAN = 8;

/** Worked out sign by sign as texts need it: asking the tables of Unicode for every sign of a long text would take most of the time. */
const KINDS = new Uint8Array(0x10000);

const classify = (sign: string): number =>
  KNOWN | (/\p{L}/u.test(sign) ? LETTER : 0) | (/\p{N}/u.test(sign) ? NUMBER : 0) | (/\p{Script=Han}/u.test(sign) ? HAN : 0);
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
  if (code >= 0xd800 && code <= 0xdbff) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return at < text.length ? kindOf(code) : KNOWN;
};

/** Units of the sign that begins at a place. */
export const widthAt = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;

/** Lower case of units below U+0600 (Latin, Greek, Cyrillic, Armenian); other scripts of the six languages have no case. */
const LOWER = new Uint16Array(0x600);
for (let code = 0; code < LOWER.length; code++) {
  const lower = String.fromCharCode(code).toLowerCase();
  LOWER[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
}
// The long s is the one sign of other case that NFC leaves standing.
LOWER[0x17f] = 0x73;
export const lowerOf = (code: number): number => (code < 0x600 ? (LOWER[code] as number) : code);
