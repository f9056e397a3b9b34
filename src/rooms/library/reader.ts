import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { ReadTx } from '../../kernel/database/database.ts';
import type { Viewer } from '../../parties/viewer.ts';
import { maySee } from './access.ts';
import type { Place } from './cite.ts';
import { headingAbove, placeOf } from './place.ts';
import type { Described } from './words.ts';

/** A published document, apart from its words. */
export interface DocumentHead extends Described {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly ExpressionHead[];
}
export interface ExpressionHead {
  readonly language: string;
  readonly title: string;
  readonly status: string;
  readonly translator: string | null;
  readonly publishedAt: string;
}
export interface StoredParagraph {
  readonly address: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly label: string | null;
  readonly depth: number;
  readonly text: string;
  readonly marks: readonly {
    readonly from: number;
    readonly to: number;
    readonly type: string;
    readonly target: string | null;
  }[];
  readonly references: readonly {
    readonly type: string;
    readonly raw: string;
    readonly slug: string | null;
    readonly address: string | null;
  }[];
}

/** The head of a work's newest published version, as JSON; `w` is the work. */
const head = sql<DocumentHead>`jsonb_build_object('id', w.id, 'slug', w.slug, 'version', v.id, 'kind', w.kind, 'symbol', w.symbol, 'actor', w.actor,
  'author', w.author, 'body', w.body, 'dated', w.dated, 'commentsOn', w.comments_on, 'visibility', w.visibility, 'demo', w.demo, 'steward', w.steward,
  'source', w.source, 'lastVerified', w.last_verified, 'languages', v.languages)`;
/** The newest published version with its languages: the original first, then as they came. */
const newest = sql`lateral (select v.id, jsonb_agg(jsonb_build_object('language', e.language, 'title', e.title, 'status', e.status,
    'translator', e.translator, 'publishedAt', to_char(e.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    order by e.status <> 'original', e.published_at, e.language) as languages
  from version v join expression e on e.version = v.id and e.published_at is not null
  where v.work = w.id group by v.id, v.ordinal order by v.ordinal desc limit 1) v`;

/** The language in which a document is shown: the page's when it has one, else the original's. */
export const shownIn = (languages: readonly ExpressionHead[], wish: string): ExpressionHead =>
  languages.find((one) => one.language === wish) ?? (languages[0] as ExpressionHead);

/** The light query of {@link frozenQuestion}; exported for bench/page.ts, which measures a bare server after the same query. */
export const FROZEN_SQL = `select w.id || ' ' || w.appearance as key from work w where w.slug = $1 and w.visibility = 'public' and w.appearance > 0`;

/**
 * Which frozen page a public reader would see at a slug. The count changes with everything that the page shows (0002-library-texts:
 * a text more, a checked source, a document commented on or linked to that comes or goes), so one row answers.
 */
export const frozenQuestion = (slug: string): CompiledQuery<{ readonly key: string }> =>
  CompiledQuery.raw(FROZEN_SQL, [slug]) as CompiledQuery<{ key: string }>;

export async function findHead(tx: ReadTx, slug: string): Promise<DocumentHead | undefined> {
  const query = sql<{ head: DocumentHead }>`select ${head} as head from work w, ${newest} where w.slug = ${slug}`;
  return (await query.execute(tx as never)).rows[0]?.head;
}

/** A whole document in the wished language, or in its original one. */
export async function findDocument(
  tx: ReadTx,
  slug: string,
  wish: string,
  viewer: Viewer,
): Promise<{ head: DocumentHead; shown: ExpressionHead; paragraphs: readonly StoredParagraph[] } | undefined> {
  const found = await findHead(tx, slug);
  if (!found) return undefined;
  const shown = shownIn(found.languages, wish);
  return { head: found, shown, paragraphs: await paragraphsOf(tx, found.version, shown.language, viewer) };
}

async function paragraphsOf(
  tx: ReadTx,
  version: string,
  language: string,
  viewer: Viewer,
  addresses: readonly string[] = [],
): Promise<readonly StoredParagraph[]> {
  const query = sql<StoredParagraph>`select p.address, above.address as parent, p.kind, t.label, p.depth, t.text, t.marks,
      coalesce((select jsonb_agg(jsonb_build_object('type', r.type, 'raw', r.raw, 'slug', cited.slug, 'address', case when cited.id is null then null else r.to_address end) order by r.ordinal)
        from text_reference r left join work cited on cited.id = r.to_work and ${maySee.where(viewer, 'cited')} where r.text = t.id), '[]') as references
    from paragraph_in_version p
    join paragraph_text t on t.version = p.version and t.paragraph = p.paragraph and t.language = ${language}
    left join paragraph_in_version above on above.version = p.version and above.paragraph = p.parent
    where p.version = ${version}::uuid and (cardinality(${addresses}::text[]) = 0 or p.address = any(${addresses}::text[])
      or exists (select from unnest(${addresses}::text[]) a where starts_with(p.address, a || '.')))
    order by p.position`;
  return (await query.execute(tx as never)).rows;
}

export interface FoundParagraph {
  readonly document: DocumentHead;
  readonly shown: ExpressionHead;
  readonly address: string;
  readonly place: Place;
  /** The paragraph itself, then those below it. */
  readonly paragraphs: readonly StoredParagraph[];
  /** The footnotes that it calls. */
  readonly notes: readonly StoredParagraph[];
  readonly texts: readonly { readonly language: string; readonly text: string }[];
  readonly before: string | null;
  readonly after: string | null;
}

/** One paragraph with what stands around it, by its permanent address. */
export async function findParagraph(
  tx: ReadTx,
  slug: string,
  address: string,
  wish: string,
  viewer: Viewer,
): Promise<FoundParagraph | undefined> {
  const document = await findHead(tx, slug);
  if (!document) return undefined;
  const shown = shownIn(document.languages, wish);
  const beside = (way: 'before' | 'after') => sql<
    string | null
  >`(select b.address from paragraph_in_version b where b.version = p.version
      and ${way === 'before' ? sql`b.position < p.position` : sql`b.position > p.position`} and b.kind not in ('heading', 'footnote')
      and b.depth = p.depth order by b.position ${way === 'before' ? sql`desc` : sql`asc`} limit 1)`;
  const query = sql<Pick<FoundParagraph, 'place' | 'texts' | 'before' | 'after'>>`select ${placeOf} as place,
      (select jsonb_agg(jsonb_build_object('language', o.language, 'text', o.text) order by o.language) from paragraph_text o where o.version = p.version and o.paragraph = p.paragraph) as texts,
      ${beside('before')} as before, ${beside('after')} as after
    from paragraph_in_version p join paragraph_text t on t.version = p.version and t.paragraph = p.paragraph and t.language = ${shown.language} ${headingAbove}
    where p.version = ${document.version}::uuid and p.address = ${address}`;
  const row = (await query.execute(tx as never)).rows[0];
  if (!row) return undefined;
  const paragraphs = await paragraphsOf(tx, document.version, shown.language, viewer, [address]);
  const called = paragraphs.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.type === 'footnote' ? noteAddress(mark.target) : [])),
  );
  const notes = called.length === 0 ? [] : await paragraphsOf(tx, document.version, shown.language, viewer, called);
  return { document, shown, address, ...row, paragraphs, notes };
}

/** Where a footnote stands, by the sign it is called with: `12` → `['fn12']`. */
export const noteAddress = (sign: string | null): readonly string[] =>
  sign === null ? [] : [`fn${sign.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`];

export interface Citing {
  readonly slug: string;
  readonly title: string;
  readonly symbol: string | null;
  readonly demo: boolean;
  readonly language: string;
  readonly place: Place;
}

/** Who cites a document, or one paragraph of it; each citing paragraph once, in its original language. */
export async function citingOf(
  tx: ReadTx,
  work: string,
  address: string | null,
  viewer: Viewer,
  limit: number,
): Promise<readonly Citing[]> {
  const query = sql<Citing>`select distinct on (w.dated, w.slug, p.position) w.slug, e.title, w.symbol, w.demo, t.language, ${placeOf} as place
    from text_reference r join paragraph_text t on t.id = r.text join paragraph_in_version p on p.version = t.version and p.paragraph = t.paragraph
    join version v on v.id = t.version join work w on w.id = v.work join expression e on e.version = t.version and e.language = t.language ${headingAbove}
    where r.to_work = ${work}::uuid and w.id <> ${work}::uuid and (${address}::text is null or r.to_address = ${address}::text) and ${maySee.where(viewer, 'w')}
    order by w.dated, w.slug, p.position, e.status <> 'original', t.language limit ${limit}`;
  return (await query.execute(tx as never)).rows;
}

export type OneOrMore = string | readonly string[] | undefined;
/** What was chosen, each value once: `listed('report')` → `['report']` */
export const listed = <Value extends string>(value: Value | readonly Value[] | undefined): readonly Value[] => [
  ...new Set(value === undefined ? [] : typeof value === 'string' ? [value] : value),
];

/** Of each kind of filter any of the chosen values; none chosen, all of them. */
export interface ListFilter {
  readonly kind?: OneOrMore;
  readonly year?: OneOrMore;
  readonly language?: OneOrMore;
  readonly page: number;
  /** Documents on a page. */
  readonly size?: number;
}
export interface Count {
  readonly value: string;
  readonly count: number;
}
export interface DocumentList {
  readonly documents: readonly DocumentHead[];
  readonly total: number;
  /** How many there would be with each value, the other filters staying as they are. */
  readonly kinds: readonly Count[];
  readonly years: readonly Count[];
  readonly languages: readonly Count[];
}
export const PAGE_SIZE = 25;

/** The values of a column with their counts, as JSON. */
const counts = (of: RawBuilder<unknown>, from: RawBuilder<unknown>, where: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('value', x.value, 'count', x.n) order by ${order})
    from (select ${of} as value, count(*)::int4 as n from ${from} where ${where} group by 1) x where x.value is not null), '[]')`;

/** Documents, newest first, with counts for the filters. */
export async function listDocuments(tx: ReadTx, filter: ListFilter, viewer: Viewer): Promise<DocumentList> {
  const { page, size = PAGE_SIZE } = filter;
  const [kinds, years, languages] = [listed(filter.kind), listed(filter.year), listed(filter.language)];
  const ofKind = sql`(cardinality(${kinds}::text[]) = 0 or d.kind = any(${kinds}::text[]))`;
  const ofYear = sql`(cardinality(${years}::text[]) = 0 or d.year = any(${years}::text[]))`;
  const inLanguage = sql`(cardinality(${languages}::text[]) = 0 or d.languages && ${languages}::text[])`;
  const query = sql<DocumentList>`
    with d as materialized (
      select w.id, w.kind, w.dated, w.slug, left(w.dated, 4) as year, e.languages from work w, lateral (
        select array_agg(e.language::text) as languages from version v join expression e on e.version = v.id and e.published_at is not null
        where v.work = w.id group by v.id, v.ordinal order by v.ordinal desc limit 1) e
      where ${maySee.where(viewer, 'w')}),
    page as (select d.id from d where ${ofKind} and ${ofYear} and ${inLanguage}
      order by d.dated desc nulls last, d.slug limit ${size} offset ${(page - 1) * size})
    select coalesce((select jsonb_agg(${head} order by w.dated desc nulls last, w.slug) from page join work w on w.id = page.id, ${newest}), '[]') as documents,
      (select count(*)::int4 from d where ${ofKind} and ${ofYear} and ${inLanguage}) as total,
      ${counts(sql`d.kind`, sql`d`, sql`${ofYear} and ${inLanguage}`, sql`x.value`)} as kinds,
      ${counts(sql`d.year`, sql`d`, sql`${ofKind} and ${inLanguage}`, sql`x.value desc`)} as years,
      ${counts(sql`l`, sql`d, unnest(d.languages) l`, sql`${ofKind} and ${ofYear}`, sql`x.value`)} as languages`;
  return (await query.execute(tx as never)).rows[0] ?? { documents: [], total: 0, kinds: [], years: [], languages: [] };
}

/** Documents that comment on this one, by slug or symbol. */
export async function commentsOn(tx: ReadTx, document: DocumentHead, viewer: Viewer): Promise<readonly DocumentHead[]> {
  const names = [document.slug, ...(document.symbol ? [document.symbol] : [])];
  const query = sql<{
    head: DocumentHead;
  }>`select ${head} as head from work w, ${newest} where w.comments_on = any(${names}::text[]) and ${maySee.where(viewer, 'w')}
    order by w.dated nulls last, w.slug limit 200`;
  return (await query.execute(tx as never)).rows.map((row) => row.head);
}

/** The titles of the document that `comments_on` names, if it is here. */
export async function findByName(tx: ReadTx, name: string, viewer: Viewer): Promise<DocumentHead | undefined> {
  const query = sql<{
    head: DocumentHead;
  }>`select ${head} as head from work w, ${newest} where (w.slug = ${name} or w.symbol = ${name}) and ${maySee.where(viewer, 'w')} limit 1`;
  return (await query.execute(tx as never)).rows[0]?.head;
}

/** Original files that some text names; all others may be swept. */
export async function namedFiles(tx: ReadTx): Promise<ReadonlySet<string>> {
  const query = sql<{ file: string }>`select distinct file from expression where file is not null`;
  return new Set((await query.execute(tx as never)).rows.map((row) => row.file));
}
