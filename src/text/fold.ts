/** Signs that carry no text: zero-width spaces, byte order mark, soft hyphen, and the marks of direction. */
const INVISIBLE = /[\u00ad\u200b\u200c\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what this removes
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f]/g;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const PRESENTATION = /[\ufb50-\ufdff\ufe70-\ufefc]+/g;

/**
 * One line of clean text: NFC, ligatures and Arabic presentation forms as letters, every run of white space (tabs between
 * words, no-break spaces, new lines) as one space, invisible signs gone.
 * `fold('the\tﬁrst\u00a0report')` → `'the first report'`
 */
export const fold = (text: string): string => {
  const line = foldLine(text);
  return CLEAN.test(line) && !line.includes('  ') ? line.trim() : line.replace(/\s+/g, ' ').trim();
};

/** Nothing but signs that folding leaves as they are, and no white space but spaces: most lines of most texts. */
const CLEAN =
  /^[ -~\u00a1-\u00ac\u00ae-\u017f\u0401\u0410-\u044f\u0451\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u0669\u2010-\u2027\u2030-\u205e\u20ac\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Like `fold`, but keeps spaces as they are, for callers that still need indentation. */
export const foldLine = (text: string): string => (CLEAN.test(text) ? text : cleaned(text));

const cleaned = (text: string): string =>
  text
    .replace(/[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign] ?? sign)
    .replace(PRESENTATION, (run) => run.normalize('NFKC'))
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/[\t\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, ' ');

/** Only letters and digits, in lower case, compatibility forms resolved: what two writings of the same words have in common. */
export const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
