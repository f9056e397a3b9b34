import { accept, type Outcome, refuse } from '../../kernel/refusal.ts';
import { type Publication, prepare } from './writer.ts';

export const PUBLISH_REFUSALS = [
  'LIBRARY_ALREADY_HERE',
  'LIBRARY_ADDRESS_TAKEN',
  'LIBRARY_SYMBOL_TAKEN',
  'LIBRARY_LANGUAGE_THERE',
  'LIBRARY_NOTHING_TO_TRANSLATE',
  'LIBRARY_NOT_IN_STEP',
  'LIBRARY_NO_TEXT',
] as const;

/** A paragraph of the version that a translation has to run in step with. */
export interface Step {
  readonly paragraph: string;
  readonly address: string;
  readonly kind: string;
  readonly label: string | null;
  readonly depth: number;
}

/** What the library has already that a publication could run into. */
export interface Present {
  /** Slug of the document that this very file already is. */
  readonly sameFile: string | null;
  /** The document at the wished address. */
  readonly atSlug: {
    readonly work: string;
    readonly version: string;
    readonly languages: readonly string[];
    readonly steps: readonly Step[];
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
  if (!translation) {
    if (present.atSlug) return refuse('LIBRARY_ADDRESS_TAKEN', { slug }, 'slug');
    if (present.withSymbol !== null)
      return refuse('LIBRARY_SYMBOL_TAKEN', { symbol: symbol ?? '', slug: present.withSymbol }, 'symbol');
    return accept({ kind: 'first', publication, prepared: prepare(publication) });
  }
  if (!present.atSlug) return refuse('LIBRARY_NOTHING_TO_TRANSLATE', { slug }, 'slug');
  if (present.atSlug.languages.includes(language)) return refuse('LIBRARY_LANGUAGE_THERE', { slug, language }, 'language');
  const { steps } = present.atSlug;
  const apart = firstApart(steps, publication.paragraphs);
  if (apart !== undefined) return refuse('LIBRARY_NOT_IN_STEP', { slug, address: apart });
  const places = steps.map(({ address, depth }) => ({ address, depth, parent: null }));
  return accept({ kind: 'translation', publication, prepared: prepare(publication, places), present: present.atSlug });
}

/**
 * Where a translation leaves the version's order: another kind of paragraph, another printed number, one too many or too few.
 * Letters are not compared: (a) in English is (أ) in Arabic.
 */
function firstApart(steps: readonly Step[], paragraphs: Publication['paragraphs']): string | undefined {
  const number = (label: string | null | undefined): string => /^\d+/.exec(label ?? '')?.[0] ?? '';
  for (let index = 0; index < Math.max(steps.length, paragraphs.length); index++) {
    const [step, paragraph] = [steps[index], paragraphs[index]];
    if (!step || !paragraph) return step?.address ?? steps.at(-1)?.address ?? '1';
    const heading = step.kind === 'heading' && paragraph.kind === 'heading';
    if (step.kind !== paragraph.kind || (!heading && number(step.label) !== number(paragraph.label))) return step.address;
  }
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
