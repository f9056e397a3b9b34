import { sql } from 'kysely';
import type { ReadTx } from '../../kernel/database/database.ts';
import type { Viewer } from '../../parties/viewer.ts';
import { maySee } from './access.ts';

export interface SearchQuestion {
  readonly q: string;
  /** Texts in this language alone. */
  readonly language?: string | undefined;
  readonly kind?: string | undefined;
  readonly page: number;
}
export interface Hit {
  readonly slug: string;
  readonly address: string;
  readonly kind: string;
  readonly label: string | null;
  readonly labels: readonly string[];
  readonly language: string;
  readonly title: string;
  readonly symbol: string | null;
  readonly dated: string | null;
  readonly demo: boolean;
  readonly documentKind: string;
  /** The paragraph's words, those that were found between U+E200 and U+E201. */
  readonly marked: string;
}
export interface SearchAnswer {
  readonly hits: readonly Hit[];
  /** Exact to a thousand; above it `more` is true. */
  readonly total: number;
  readonly more: boolean;
  readonly languages: readonly { readonly value: string; readonly count: number }[];
  readonly kinds: readonly { readonly value: string; readonly count: number }[];
}

export const HITS_PER_PAGE = 20;
/** What is ranked and counted is at most the newest two thousand paragraphs found. */
const CAP = 2_000;
const EXACT = 1_000;
export const FOUND_FROM = '\uE200';
export const FOUND_TO = '\uE201';

/**
 * Searches paragraphs: the words in each text's own language; where a language writes without spaces, or nothing was found,
 * runs of letters (trigrams). The viewer's access stands in the same WHERE as the cap, so that nothing hidden is counted.
 */
export async function searchParagraphs(tx: ReadTx, question: SearchQuestion, viewer: Viewer): Promise<SearchAnswer> {
  const byWords = await ask(tx, question, viewer, 'words');
  return byWords.total > 0 ? byWords : ask(tx, question, viewer, 'letters');
}

async function ask(
  tx: ReadTx,
  { q, language, kind, page }: SearchQuestion,
  viewer: Viewer,
  how: 'words' | 'letters',
): Promise<SearchAnswer> {
  const pattern = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = sql`
    questions(language, question) as (select l, websearch_to_tsquery(search_configuration(l), ${q}) from unnest(array['ar', 'zh', 'en', 'fr', 'ru', 'es']) l),
    found as materialized (
      select s.text, s.work, s.language, w.kind, w.dated, w.slug,
        ${how === 'words' ? sql`ts_rank(s.words, f.question)` : sql`similarity(s.plain, ${q.toLowerCase()})`} as rank
      from questions f join paragraph_search s on s.language = f.language join work w on w.id = s.work
      where ${how === 'words' ? sql`s.words @@ f.question` : sql`s.plain like ${pattern}`}
        and ${maySee.where(viewer, 'w')} and ${maySee.where(viewer, 's')}
      order by w.dated desc nulls last, s.text limit ${CAP})`;
  const filtered = sql`(${language ?? null}::text is null or f.language = ${language ?? null}::text) and (${kind ?? null}::text is null or f.kind = ${kind ?? null}::text)`;
  const query = sql<{
    hits: Hit[];
    total: number;
    languages: { value: string; count: number }[];
    kinds: { value: string; count: number }[];
  }>`
    with recursive ${rows},
    page as (select f.* from found f where ${filtered} order by f.rank desc, f.dated desc nulls last, f.slug, f.text limit ${HITS_PER_PAGE} offset ${(page - 1) * HITS_PER_PAGE}),
    above as (
      select g.text, p.version, p.paragraph, p.parent, t.label, t.language, 0 as up from page g join paragraph_text t on t.id = g.text
        join paragraph_in_version p on p.version = t.version and p.paragraph = t.paragraph
      union all
      select a.text, p.version, p.paragraph, p.parent, t.label, a.language, a.up + 1 from above a join paragraph_in_version p on p.version = a.version and p.paragraph = a.parent
        join paragraph_text t on t.version = p.version and t.paragraph = p.paragraph and t.language = a.language)
    select
      (select count(*)::int4 from found f where ${filtered}) as total,
      coalesce((select jsonb_agg(jsonb_build_object('value', x.language, 'count', x.n) order by x.language) from (select f.language, count(*) as n from found f where ${kind ?? null}::text is null or f.kind = ${kind ?? null}::text group by f.language) x), '[]') as languages,
      coalesce((select jsonb_agg(jsonb_build_object('value', x.kind, 'count', x.n) order by x.kind) from (select f.kind, count(*) as n from found f where ${language ?? null}::text is null or f.language = ${language ?? null}::text group by f.kind) x), '[]') as kinds,
      coalesce((select jsonb_agg(jsonb_build_object('slug', g.slug, 'address', p.address, 'kind', p.kind, 'label', t.label, 'language', g.language,
          'labels', (select coalesce(jsonb_agg(a.label order by a.up desc) filter (where a.label is not null), '[]') from above a where a.text = g.text),
          'title', e.title, 'symbol', w.symbol, 'dated', w.dated, 'demo', w.demo, 'documentKind', w.kind,
          'marked', ts_headline(search_configuration(g.language), t.text, q.question, ${`StartSel=${FOUND_FROM}, StopSel=${FOUND_TO}, HighlightAll=true`}))
          order by g.rank desc, g.dated desc nulls last, g.slug, g.text)
        from page g join questions q on q.language = g.language join paragraph_text t on t.id = g.text
        join paragraph_in_version p on p.version = t.version and p.paragraph = t.paragraph
        join expression e on e.version = t.version and e.language = t.language join work w on w.id = g.work), '[]') as hits`;
  const row = (await query.execute(tx as never)).rows[0];
  if (!row) return { hits: [], total: 0, more: false, languages: [], kinds: [] };
  const hits = how === 'words' ? row.hits : row.hits.map((hit) => ({ ...hit, marked: markRuns(hit.marked, q) }));
  return { ...row, hits, total: Math.min(row.total, EXACT), more: row.total > EXACT };
}

/** Marks every run of the letters that were asked for, whatever their case. */
export function markRuns(text: string, run: string): string {
  const bare = text.replaceAll(FOUND_FROM, '').replaceAll(FOUND_TO, '');
  const [where, what] = [bare.toLowerCase(), run.toLowerCase()];
  // Where lower case has another length (İ), positions no longer fit: then nothing is marked.
  if (what === '' || where.length !== bare.length) return bare;
  let marked = '';
  let at = 0;
  for (let next = where.indexOf(what); next >= 0; next = where.indexOf(what, at)) {
    marked += `${bare.slice(at, next)}${FOUND_FROM}${bare.slice(next, next + what.length)}${FOUND_TO}`;
    at = next + what.length;
  }
  return marked + bare.slice(at);
}
