import { sql } from 'kysely';
import { z } from 'zod';
import type { ReadTx } from '../../kernel/database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { accept } from '../../kernel/refusal.ts';
import { VISIBILITIES } from '../../parties/access.ts';
import { act } from '../../parties/act.ts';
import { documentKinds } from '../../parties/reference/index.ts';
import { PUBLIC } from '../../parties/viewer.ts';
import { languages, paragraphKinds, referenceTypes } from '../../text/index.ts';
import { type Language, localiser } from '../../web/languages/index.ts';
import { mayPublish, mayReport, maySee } from './access.ts';
import { citationOf } from './cite.ts';
import { type FoundParagraph, findParagraph } from './reader.ts';
import { mayPublishText, mayReportMistake, type Present, PUBLISH_REFUSALS, REPORT_REFUSALS } from './rules.ts';
import { type LibraryTables, TEXT_STATUSES } from './words.ts';
import { publishFirst, publishTranslation } from './writer.ts';

const day = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);
const line = z.string().min(1).max(500);
const mark = z.object({
  from: z.int(),
  to: z.int(),
  type: z.enum(['bold', 'italic', 'footnote', 'link']),
  target: z.string().nullable(),
});
const reference = z.object({ type: z.enum(referenceTypes), raw: z.string(), target: z.string().nullable() });
const paragraph = z.object({
  kind: z.enum(paragraphKinds),
  label: z.string().max(80).nullable(),
  text: z.string(),
  marks: z.array(mark),
  references: z.array(reference),
});

const publication = z.strictObject({
  slug: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/),
  kind: z.enum(documentKinds),
  symbol: line.nullable(),
  actor: line.nullable(),
  author: z.record(z.string(), line).nullable(),
  body: line.nullable(),
  dated: day.nullable(),
  commentsOn: line.nullable(),
  visibility: z.enum(VISIBILITIES),
  demo: z.boolean(),
  steward: z.record(z.string(), line),
  source: z.string().min(1).max(2000),
  lastVerified: z.iso.date().nullable(),
  language: z.enum(languages),
  title: z.string().min(1).max(1000),
  status: z.enum(TEXT_STATUSES),
  translator: line.nullable(),
  file: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  fileName: line.nullable(),
  paragraphs: z.array(paragraph).max(20_000),
  /** The text is a further language of the document at `slug`. */
  translation: z.boolean(),
});

/**
 * Publishes a text in one language: from then on it is frozen.
 * Refused: LIBRARY_ALREADY_HERE (this very file), LIBRARY_ADDRESS_TAKEN, LIBRARY_SYMBOL_TAKEN, LIBRARY_LANGUAGE_THERE,
 * LIBRARY_NOTHING_TO_TRANSLATE, LIBRARY_NOT_IN_STEP (a translation whose paragraphs differ), LIBRARY_NO_TEXT.
 */
export const publishDocument = act({
  name: 'library.publishDocument',
  input: publication,
  access: mayPublish,
  refusals: PUBLISH_REFUSALS,
  load: (tx, input) => whatIsThere(tx, input),
  rules: (present: Present, { translation, ...input }) => mayPublishText(present, input, translation),
  write: async (tx, plan, { now }) => {
    const { publication: text, prepared } = plan;
    if (plan.kind === 'first') return { ...(await publishFirst(tx, text, prepared, now)), slug: text.slug };
    const { steps, work, version } = plan.present;
    const ids = steps.map((step) => step.paragraph);
    return { ...(await publishTranslation(tx, text, prepared, { work, version }, ids, now)), slug: text.slug };
  },
  inputs: ({ paragraphs, ...input }) => ({ ...input, paragraphs: paragraphs.length }),
  subject: (plan, result) => ({
    ...result,
    language: plan.publication.language,
    contentHash: Buffer.from(plan.prepared.hash).toString('hex'),
  }),
});

async function whatIsThere(
  tx: ReadTx,
  { slug, symbol, file, language }: { slug: string; symbol: string | null; file: string | null; language: string },
): Promise<Present> {
  // One publication at an address or symbol at a time; the second then sees the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 2)) from unnest(${[slug, symbol ?? slug].sort()}::text[]) as key`.execute(
    tx as never,
  );
  const query = sql<{ same_file: string | null; with_symbol: string | null; at_slug: Present['atSlug'] }>`select
    (select w.slug from expression e join version v on v.id = e.version join work w on w.id = v.work where e.file = ${file} and e.language = ${language} limit 1) as same_file,
    (select w.slug from work w where w.symbol = ${symbol} and w.slug <> ${slug}) as with_symbol,
    (select jsonb_build_object('work', w.id, 'version', v.id,
        'languages', (select coalesce(jsonb_agg(e.language), '[]') from expression e where e.version = v.id),
        'steps', (select coalesce(jsonb_agg(jsonb_build_object('paragraph', p.paragraph, 'address', p.address, 'kind', p.kind, 'label', p.label, 'depth', p.depth) order by p.position), '[]')
          from paragraph_in_version p where p.version = v.id))
      from work w join version v on v.work = w.id where w.slug = ${slug} order by v.ordinal desc limit 1) as at_slug`;
  const row = (await query.execute(tx as never)).rows[0];
  return { sameFile: row?.same_file ?? null, withSymbol: row?.with_symbol ?? null, atSlug: row?.at_slug ?? null };
}

/**
 * Tells the steward of a text that words in it are wrong; seen by the steward alone. The text itself never changes: what comes of
 * it is a corrigendum. Refused: LIBRARY_REPORT_NOT_QUOTED, LIBRARY_REPORT_SAME.
 */
export const reportMistake = act({
  name: 'library.reportMistake',
  input: z.strictObject({
    slug: z.string().max(120),
    address: z.string().max(200),
    wrong: z.string().min(2).max(1000),
    right: z.string().min(1).max(1000),
  }),
  sensitive: true,
  access: mayReport,
  refusals: REPORT_REFUSALS,
  load: async (tx, { slug, address }) => {
    const found = await findParagraph(tx, slug, address, 'en', PUBLIC);
    return found && maySee.allows(PUBLIC, found.document) ? found : undefined;
  },
  rules: (found: FoundParagraph, { wrong, right }) => {
    const place = { work: found.document.id, version: found.document.version, address: found.address };
    const fits = mayReportMistake(found.texts, wrong, right);
    return fits.ok ? accept({ ...place, language: fits.value, wrong, right_text: right }) : fits;
  },
  write: async (tx, plan, { now }) => {
    const id = newId();
    await tx
      .withTables<LibraryTables>()
      .insertInto('mistake_report')
      .values({ id, at: now, ...plan })
      .execute();
    return { id };
  },
  subject: ({ work, version, address, language }, { id }) => ({ report: id, work, version, address, language }),
  form: {
    path: '/library/:slug/:address/report-a-mistake',
    fields: [
      { name: 'wrong', control: 'textarea' },
      { name: 'right', control: 'textarea' },
    ],
    about: async (tx, { slug = '', address = '' }, language, viewer) => {
      const found = await findParagraph(tx, slug, address, language, viewer);
      if (!found || !maySee.allows(viewer, found.document)) return undefined;
      const { document, shown, place, paragraphs } = found;
      const title = citationOf({ symbol: document.symbol, title: shown.title }, place, localiser(language as Language));
      return { title, text: paragraphs[0]?.text ?? '', language: shown.language, demo: document.demo };
    },
    back: ({ slug, address }) => `/library/${slug}/${address}`,
  },
});
