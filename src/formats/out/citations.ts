/** What is cited, as far as reference managers ask. */
export interface Citable {
  readonly title: string;
  readonly symbol: string | null;
  /** `resolution`, `report`, `statement`, `draft`… */
  readonly kind: string;
  readonly author: string | null;
  /** ISO, whole or in part. */
  readonly date: string | null;
  readonly language: string;
  /** Who keeps the text. */
  readonly publisher: string;
  /** Permanent address. */
  readonly address: string;
  /** Which part is meant, in the words of a citation: `13 (f)`; null for the whole document. */
  readonly place: string | null;
  /** The citation in the UN's form: `A/70/174, 13 (f)`. */
  readonly citation: string;
}

const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;
/** One line: what would begin a new field becomes a space. */
const line = (text: string): string => text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim();

/** `2015-07` → `['2015', '07']` */
const partsOf = (date: string | null): readonly string[] =>
  /^\d{4}(?:-\d\d){0,2}$/.test(date ?? '') ? (date ?? '').split('-') : [];

/** A key that programs take: `A/70/174, 13 (f)` → `A-70-174-13-f` */
const keyOf = ({ address }: Citable): string => {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/, '').replace(/^\/(?:[a-z]{2}\/)?(?:library\/)?/, '');
  return path.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'document';
};

/** The UN's form and the permanent address, as one line of text. */
export const plainCitation = (of: Citable): string => `${line(of.citation)}. ${line(of.address)}\n`;

/** RIS: a tag, two spaces, a hyphen, a space, one line each (specification of 2011). */
export function ris(of: Citable): string {
  const [year, month, day] = partsOf(of.date);
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', 'RPRT'],
    ['TI', of.title],
    ['AU', of.author === null ? null : `${of.author},`],
    ['PY', year],
    ['DA', year && `${year}/${month ?? ''}/${day ?? ''}/`],
    ['SN', of.symbol],
    ['M1', of.symbol],
    ['SP', of.place],
    ['PB', of.publisher],
    ['LA', of.language],
    ['UR', of.address],
    ['N1', of.citation],
    ['ID', keyOf(of)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null || value === undefined ? [] : [`${tag}  - ${line(value)}`]));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** Braces go by their names, since BibTeX counts braces before anything else is read. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Signs of LaTeX as words of LaTeX; other scripts stay as they are (biber and the managers of today read UTF-8). */
const latex = (text: string): string => line(text).replace(/[\\{}#$%&_~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`);

/** BibTeX with the fields of biblatex that managers read; title and author in double braces, so that nobody lowers or splits them. */
export function bibtex(of: Citable): string {
  const [year, month] = partsOf(of.date);
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['title', `{${latex(of.title)}}`],
    ['author', of.author === null ? null : `{${latex(of.author)}}`],
    ['institution', `{${latex(of.publisher)}}`],
    ['number', of.symbol === null ? null : latex(of.symbol)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['pages', of.place === null ? null : latex(of.place)],
    ['language', of.language],
    ['url', line(of.address).replace(/[\\{}% ]/g, encodeURIComponent)],
    ['note', latex(of.citation)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null || value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@techreport{${keyOf(of)},\n${lines.join(',\n')}\n}\n`;
}

/** CSL-JSON 1.0: a list of one item. */
export function cslJson(of: Citable): string {
  const date = partsOf(of.date);
  const item = {
    id: keyOf(of),
    type: of.kind === 'statement' ? 'speech' : 'report',
    title: of.title,
    ...(of.author === null ? {} : { author: [{ literal: of.author }] }),
    ...(date.length === 0 ? {} : { issued: { 'date-parts': [date.map(Number)] } }),
    ...(of.symbol === null ? {} : { number: of.symbol }),
    ...(of.place === null ? {} : { locator: of.place }),
    publisher: of.publisher,
    language: of.language,
    URL: of.address,
    note: of.citation,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
