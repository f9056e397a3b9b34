import { CompiledQuery, sql } from 'kysely';
import type { ReadTx } from '../../kernel/database/database.ts';
import type { Viewer } from '../../parties/viewer.ts';
import { maySee } from './access.ts';

/** What a document is, apart from its words. */
export interface DocumentHead {
  readonly id: string;
  readonly slug: string;
  readonly version: string;
  readonly kind: string;
  readonly symbol: string | null;
  readonly actor: string | null;
  readonly author: Readonly<Record<string, string>> | null;
  readonly body: string | null;
  readonly dated: string | null;
  readonly commentsOn: string | null;
  readonly visibility: string;
  readonly demo: boolean;
  readonly steward: Readonly<Record<string, string>>;
  readonly source: string;
  readonly lastVerified: string | null;
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
/** A translation that came later has the version's first place; the original stands first. */
const newest = sql`lateral (select v.id, jsonb_agg(jsonb_build_object('language', e.language, 'title', e.title, 'status', e.status,
    'translator', e.translator, 'publishedAt', to_char(e.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    order by e.status <> 'original', e.published_at, e.language) as languages
  from version v join expression e on e.version = v.id and e.published_at is not null
  where v.work = w.id group by v.id, v.ordinal order by v.ordinal desc limit 1) v`;

/** The language in which a document is shown: the page's when it has one, else the original's. */
export const shownIn = (languages: readonly ExpressionHead[], wish: string): ExpressionHead =>
  languages.find((one) => one.language === wish) ?? (languages[0] as ExpressionHead);

/** The light query of {@link frozenQuestion}; exported for bench/page.ts, which measures a bare server after the same query. */
export const FROZEN_SQL = `select v.id || ' ' || string_agg(e.language, ' ' order by e.language) || ' ' || coalesce(w.last_verified::text, '')
    || case when w.comments_on is null then '' else coalesce((select string_agg(o.version || ' ' || o.language, ' ' order by o.version, o.language)
      from work c join version cv on cv.work = c.id join expression o on o.version = cv.id
      where (c.slug = w.comments_on or c.symbol = w.comments_on) and c.visibility = 'public' and o.published_at is not null), '') end as key
  from work w join version v on v.work = w.id join expression e on e.version = v.id
  where w.slug = $1 and w.visibility = 'public' and e.published_at is not null
  group by v.id, v.ordinal, w.last_verified, w.comments_on order by v.ordinal desc limit 1`;

/**
 * Which frozen text a public reader would see at a slug; changes when a version, a language or a check of the source is added, and when the
 * document that it comments on (whose title it shows) comes or gets a language.
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
  address?: string,
): Promise<readonly StoredParagraph[]> {
  const query = sql<StoredParagraph>`select p.address, above.address as parent, p.kind, t.label, p.depth, t.text, t.marks,
      coalesce((select jsonb_agg(jsonb_build_object('type', r.type, 'raw', r.raw, 'slug', cited.slug, 'address', case when cited.id is null then null else r.to_address end) order by r.ordinal)
        from text_reference r left join work cited on cited.id = r.to_work and ${maySee.where(viewer, 'cited')} where r.text = t.id), '[]') as references
    from paragraph_in_version p
    join paragraph_text t on t.version = p.version and t.paragraph = p.paragraph and t.language = ${language}
    left join paragraph_in_version above on above.version = p.version and above.paragraph = p.parent
    where p.version = ${version}::uuid and (${address ?? null}::text is null or p.address = ${address ?? null}::text or p.address like ${`${address ?? ''}.%`}::text)
    order by p.position`;
  return (await query.execute(tx as never)).rows;
}

export interface FoundParagraph {
  readonly document: DocumentHead;
  readonly shown: ExpressionHead;
  readonly address: string;
  /** The printed labels from the outermost: `['13', '(f)']`. */
  readonly labels: readonly string[];
  readonly path: readonly { readonly address: string; readonly text: string }[];
  /** The paragraph itself, then those below it. */
  readonly paragraphs: readonly StoredParagraph[];
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
  const query = sql<{
    labels: string[];
    path: FoundParagraph['path'];
    texts: FoundParagraph['texts'];
    before: string | null;
    after: string | null;
  }>`
    with recursive above as (
      select p.paragraph, p.parent, t.label, 0 as up from paragraph_in_version p join paragraph_text t on t.version = p.version and t.paragraph = p.paragraph and t.language = ${shown.language}
        where p.version = ${document.version}::uuid and p.address = ${address}
      union all
      select p.paragraph, p.parent, t.label, a.up + 1 from above a join paragraph_in_version p on p.version = ${document.version}::uuid and p.paragraph = a.parent
        join paragraph_text t on t.version = p.version and t.paragraph = p.paragraph and t.language = ${shown.language})
    select (select coalesce(array_agg(label order by up desc) filter (where label is not null), '{}') from above) as labels,
      coalesce((select jsonb_agg(jsonb_build_object('address', h.address, 'text', ht.text) order by h.position desc)
        from (select * from paragraph_in_version h where h.version = p.version and h.kind = 'heading' and h.position < p.position order by h.position desc limit 1) h
        join paragraph_text ht on ht.version = h.version and ht.paragraph = h.paragraph and ht.language = ${shown.language}), '[]') as path,
      (select jsonb_agg(jsonb_build_object('language', t.language, 'text', t.text)) from paragraph_text t where t.version = p.version and t.paragraph = p.paragraph) as texts,
      (select b.address from paragraph_in_version b where b.version = p.version and b.position < p.position and b.kind not in ('heading', 'footnote') and b.depth = p.depth order by b.position desc limit 1) as before,
      (select n.address from paragraph_in_version n where n.version = p.version and n.position > p.position and n.kind not in ('heading', 'footnote') and n.depth = p.depth order by n.position limit 1) as after
    from paragraph_in_version p where p.version = ${document.version}::uuid and p.address = ${address}`;
  const row = (await query.execute(tx as never)).rows[0];
  if (!row) return undefined;
  return {
    document,
    shown,
    address,
    ...row,
    paragraphs: await paragraphsOf(tx, document.version, shown.language, viewer, address),
  };
}

export interface Citing {
  readonly slug: string;
  readonly address: string;
  readonly title: string;
  readonly symbol: string | null;
  readonly label: string | null;
  readonly language: string;
}

/** Who cites a document, or one paragraph of it; each citing paragraph once, in its original language. */
export async function citingOf(
  tx: ReadTx,
  work: string,
  address: string | null,
  viewer: Viewer,
  limit: number,
): Promise<readonly Citing[]> {
  const query = sql<Citing>`select distinct on (w.dated, w.slug, p.position) w.slug, p.address, e.title, w.symbol, t.label, t.language
    from text_reference r join paragraph_text t on t.id = r.text join paragraph_in_version p on p.version = t.version and p.paragraph = t.paragraph
    join version v on v.id = t.version join work w on w.id = v.work join expression e on e.version = t.version and e.language = t.language
    where r.to_work = ${work}::uuid and w.id <> ${work}::uuid and (${address}::text is null or r.to_address = ${address}::text) and ${maySee.where(viewer, 'w')}
    order by w.dated, w.slug, p.position, e.status <> 'original', t.language limit ${limit}`;
  return (await query.execute(tx as never)).rows;
}

export interface ListFilter {
  readonly kind?: string | undefined;
  readonly year?: string | undefined;
  readonly page: number;
}
export const PAGE_SIZE = 25;

/** Documents, newest first, with counts by kind for the filters. */
export async function listDocuments(
  tx: ReadTx,
  filter: ListFilter,
  viewer: Viewer,
): Promise<{ documents: readonly DocumentHead[]; total: number; kinds: readonly { kind: string; count: number }[] }> {
  const seen = maySee.where(viewer, 'w');
  const ofKind = filter.kind === undefined ? sql<boolean>`true` : sql<boolean>`w.kind = ${filter.kind}`;
  const ofYear = filter.year === undefined ? sql<boolean>`true` : sql<boolean>`w.dated like ${`${filter.year}%`}`;
  const page = sql<{ head: DocumentHead }>`select ${head} as head from work w, ${newest} where ${seen} and ${ofKind} and ${ofYear}
    order by w.dated desc nulls last, w.slug limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`;
  const counts = sql<{ kind: string; count: number }>`select w.kind, count(*)::int4 as count from work w
    where ${seen} and ${ofYear} and exists (select from version v join expression e on e.version = v.id where v.work = w.id and e.published_at is not null) group by w.kind order by w.kind`;
  const documents = (await page.execute(tx as never)).rows.map((row) => row.head);
  const kinds = (await counts.execute(tx as never)).rows;
  const total = kinds
    .filter((one) => filter.kind === undefined || one.kind === filter.kind)
    .reduce((sum, one) => sum + one.count, 0);
  return { documents, total, kinds };
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
