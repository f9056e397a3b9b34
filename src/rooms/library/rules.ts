import { accept, type Outcome, refuse } from '../../kernel/refusal.ts';
import { type Publication, prepare } from './writer.ts';

export const PUBLISH_REFUSALS = [
  'LIBRARY_ALREADY_HERE',
  'LIBRARY_ADDRESS_TAKEN',
  'LIBRARY_SYMBOL_TAKEN',
  'LIBRARY_LANGUAGE_THERE',
  'LIBRARY_NOT_IN_STEP',
  'LIBRARY_NO_TEXT',
] as const;

/** What the library has already that a publication could run into. */
export interface Present {
  /** Slug of the document that this very file already is. */
  readonly sameFile: string | null;
  /** The document at the wished address. */
  readonly atSlug: {
    readonly work: string;
    readonly version: string;
    readonly languages: readonly string[];
    readonly addresses: readonly string[];
    readonly paragraphs: readonly string[];
  } | null;
  /** Slug of the document that bears the symbol. */
  readonly withSymbol: string | null;
}

export type PublishPlan =
  | { readonly kind: 'first'; readonly publication: Publication; readonly prepared: ReturnType<typeof prepare> }
  | {
      readonly kind: 'translation';
      readonly publication: Publication;
      readonly prepared: ReturnType<typeof prepare>;
      readonly present: NonNullable<Present['atSlug']>;
    };

/**
 * Whether a text may be published: once per file, one document per address and symbol; a translation has to run in step with the
 * version it translates, paragraph by paragraph (product.md, rule 11: numbers are the same in all languages).
 */
export function mayPublishText(
  present: Present,
  publication: Publication,
  translation: boolean,
): Outcome<PublishPlan, (typeof PUBLISH_REFUSALS)[number]> {
  const { slug, symbol, language } = publication;
  if (publication.paragraphs.length === 0) return refuse('LIBRARY_NO_TEXT');
  if (present.sameFile !== null) return refuse('LIBRARY_ALREADY_HERE', { slug: present.sameFile });
  const prepared = prepare(publication);
  if (!translation) {
    if (present.atSlug) return refuse('LIBRARY_ADDRESS_TAKEN', { slug }, 'slug');
    if (present.withSymbol !== null)
      return refuse('LIBRARY_SYMBOL_TAKEN', { symbol: symbol ?? '', slug: present.withSymbol }, 'symbol');
    return accept({ kind: 'first', publication, prepared });
  }
  if (!present.atSlug) return refuse('LIBRARY_NOT_IN_STEP', { slug, address: '1' }, 'slug');
  if (present.atSlug.languages.includes(language)) return refuse('LIBRARY_LANGUAGE_THERE', { slug, language }, 'language');
  const apart = firstApart(
    present.atSlug.addresses,
    prepared.rows.map((row) => row.address),
  );
  if (apart !== undefined) return refuse('LIBRARY_NOT_IN_STEP', { slug, address: apart });
  return accept({ kind: 'translation', publication, prepared, present: present.atSlug });
}

/** The first address at which two lists differ. */
function firstApart(a: readonly string[], b: readonly string[]): string | undefined {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) if (a[index] !== b[index]) return a[index] ?? b[index];
  return undefined;
}

export const REPORT_REFUSALS = ['LIBRARY_REPORT_SAME', 'LIBRARY_REPORT_NOT_QUOTED'] as const;

/** Words as people copy them: white space and typographic quotes do not count. */
const loose = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’]/g, "'")
    .trim();

/**
 * A report has to quote words that stand in the paragraph, and say something else in their place. Any of its languages may be
 * quoted, since a mistake is usually in one of them; accepted is the language that was.
 */
export function mayReportMistake(
  texts: readonly { readonly language: string; readonly text: string }[],
  wrong: string,
  right: string,
): Outcome<string, (typeof REPORT_REFUSALS)[number]> {
  const quoted = texts.find(({ text }) => loose(text).includes(loose(wrong)));
  if (!quoted) return refuse('LIBRARY_REPORT_NOT_QUOTED', {}, 'wrong');
  if (loose(wrong) === loose(right)) return refuse('LIBRARY_REPORT_SAME', {}, 'right');
  return accept(quoted.language);
}
