/** A printed number, letter or marker at the beginning of a paragraph. */
export interface Label {
  /** Without its closing dot: `24`, `(a)`, `1.1`, `OP3 bis`. */
  readonly label: string;
  /** As printed, with its dot: `24.` */
  readonly printed: string;
  /** The text behind it. */
  readonly rest: string;
  readonly family: LabelFamily;
}
export type LabelFamily = 'number' | 'decimal' | 'paren' | 'letter' | 'roman' | 'marker' | 'bullet';

const BIS = '(?:\\s?(?:bis|ter|quater|quinquies|alt)\\b\\.?)?';
const BULLET = /^(?:[●○•◦▪■□‣∙·⁃❖✓➢►–—*\uf0b7\uf0a7\uf0d8]|[-−](?!\d)|o(?=\s+\p{Lu}))\s+(?=\S)/u;

/** Most telling first; each pattern has the label as its first group. */
const PATTERNS: readonly (readonly [LabelFamily, RegExp])[] = [
  // OP3 bis, PP 12, PBO 4 alt: operative and preambular paragraphs in negotiations, with or without a dot.
  ['marker', new RegExp(`^((?:OP|PP|НП|ПП)\\s?\\d{1,3}${BIS})[.:)]?\\s+`, 'u')],
  // H(c)2, 13(f): an address that names its section.
  ['marker', /^([A-Z]\([a-z]\)\d{0,2})[.:]?\s+/u],
  [
    'decimal',
    new RegExp(`^(\\d{1,2}(?:\\.\\d{1,3}){1,4}${BIS})(?:[.)]\\s+(?=\\p{L}|["“«(\\[])|\\s+(?=[\\p{Lu}\\p{Lo}"“«(\\[]))`, 'u'),
  ],
  // 24. or 24) or 24 bis. — never a year, never a decimal number.
  ['number', new RegExp(`^(\\d{1,3}${BIS})[.)．、]\\s*(?=[^\\d\\s.,)])`, 'u')],
  // Arabic prints a dash behind the number.
  ['number', /^([\d٠-٩]{1,3})\s?[-–ـ]\s+(?=\p{Script=Arabic})/u],
  ['number', /^(第?[一二三四五六七八九十]{1,3})[、.．]\s*/u],
  ['number', /^(\d{1,3}\s(?:bis|ter|quater|quinquies|alt))\.?\s+/u],
  [
    'paren',
    /^([((](?:[\p{Ll}\p{Lo}]|[a-z]{2}|[ivxl]{1,5}|\d{1,3}|[A-Z]|[一二三四五六七八九十]{1,3})[))](?:\s?(?:bis|ter|alt)\b)?)\s*/u,
  ],
  ['paren', /^((?:[a-z]|[а-я]|[ivx]{2,4}|[ا-ي])\))\s+/u],
  ['roman', /^([IVXL]{1,6}(?:\s?[A-Z])?)\.\s+/u],
  ['letter', /^([A-Z]\d{1,2})[.:]\s+/u],
  ['letter', /^([A-ZА-Я])\.\s+(?!\p{Lu}\.)/u],
  ['letter', /^([a-zа-я])\.\s+(?=\p{L})/u],
];

/** Bullets as printed, and the `o` that Word's round bullets become. */
export const bulletOf = (text: string): Label | null => {
  const found = BULLET.exec(text);
  return found ? { label: found[0].trim(), printed: found[0].trim(), rest: text.slice(found[0].length), family: 'bullet' } : null;
};

/** Digits of any script as ASCII digits. */
const plain = (label: string): string => label.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/**
 * The label a paragraph begins with, or null.
 * `labelOf('(a) To be guided')` → `{ label: '(a)', printed: '(a)', rest: 'To be guided', family: 'paren' }`
 */
export const labelOf = (text: string): Label | null => {
  // Behind a letter every label soon has a number, a bracket or a stop; running text seldom does.
  if (/^\p{L}/u.test(text) && !/[\d.:()、．()]/.test(text.slice(0, 10))) return null;
  for (const [family, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (!found?.[1]) continue;
    const rest = text.slice(found[0].length);
    if (rest === '') continue;
    return { label: plain(found[1].trim().replace(/\.$/, '')), printed: found[0].trim(), rest, family };
  }
  return null;
};

const ALONE =
  /^(?:\d{1,3}(?:\s?bis|\s?ter)?[.)]|\d{1,2}(?:\.\d{1,3}){1,3}\.?|[((](?:[a-z]{1,2}|[ivxl]{1,5}|\d{1,2}|[\p{Lo}])[))]|[A-Z]\.|[IVX]{1,5}\.|[a-z]\))$/u;

/** Whether a line holds nothing but a label: extraction from PDF often sets it apart from its text. */
export const isLabelAlone = (line: string): boolean => ALONE.test(line);

/** Whether a line holds nothing but a bullet. */
export const isBulletAlone = (line: string): boolean => /^[●○•◦▪■□‣∙·⁃❖➢►\uf0b7\uf0a7\uf0d8]$/u.test(line);
