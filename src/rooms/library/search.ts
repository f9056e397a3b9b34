import { sql } from 'kysely';
import type { ReadTx } from '../../kernel/database/database.ts';
import type { Viewer } from '../../parties/viewer.ts';
import { maySee } from './access.ts';
import type { Place } from './cite.ts';
import { headingAbove, placeOf } from './place.ts';
import { listed, type OneOrMore } from './reader.ts';

export interface SearchQuestion {
  readonly q: string;
  /** Texts in these languages alone; none named, all of them. */
  readonly language?: OneOrMore;
  readonly kind?: OneOrMore;
  readonly sort?: 'best' | 'newest' | undefined;
  readonly page: number;
}
export interface Hit {
  readonly slug: string;
  readonly address: string;
  readonly kind: string;
  readonly label: string | null;
  readonly place: Place;
  readonly language: string;
  readonly title: string;
  readonly symbol: string | null;
  readonly author: Readonly<Record<string, string>> | null;
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
  { q, language, kind, sort = 'best', page }: SearchQuestion,
  viewer: Viewer,
  how: 'words' | 'letters',
): Promise<SearchAnswer> {
  const [languages, kinds] = [listed(language), listed(kind)];
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
  const inLanguage = sql`(cardinality(${languages}::text[]) = 0 or f.language = any(${languages}::text[]))`;
  const ofKind = sql`(cardinality(${kinds}::text[]) = 0 or f.kind = any(${kinds}::text[]))`;
  // Ids run with time, and within a text in its order: paragraphs of one document follow each other.
  const order = (of: 'f' | 'g') =>
    sql.raw(`${sort === 'newest' ? '' : `${of}.rank desc, `}${of}.dated desc nulls last, ${of}.slug, ${of}.text`);
  const query = sql<Omit<SearchAnswer, 'more'>>`
    with ${rows},
    page as (select f.* from found f where ${inLanguage} and ${ofKind} order by ${order('f')} limit ${HITS_PER_PAGE} offset ${(page - 1) * HITS_PER_PAGE})
    select
      (select count(*)::int4 from found f where ${inLanguage} and ${ofKind}) as total,
      coalesce((select jsonb_agg(jsonb_build_object('value', x.language, 'count', x.n) order by x.language) from (select f.language, count(*) as n from found f where ${ofKind} group by f.language) x), '[]') as languages,
      coalesce((select jsonb_agg(jsonb_build_object('value', x.kind, 'count', x.n) order by x.kind) from (select f.kind, count(*) as n from found f where ${inLanguage} group by f.kind) x), '[]') as kinds,
      coalesce((select jsonb_agg(jsonb_build_object('slug', g.slug, 'address', p.address, 'kind', p.kind, 'label', t.label, 'language', g.language,
          'place', ${placeOf}, 'title', e.title, 'symbol', w.symbol, 'author', w.author, 'dated', w.dated, 'demo', w.demo, 'documentKind', w.kind,
          'marked', ts_headline(search_configuration(g.language), t.text, q.question, ${`StartSel=${FOUND_FROM}, StopSel=${FOUND_TO}, HighlightAll=true`}))
          order by ${order('g')})
        from page g join questions q on q.language = g.language join paragraph_text t on t.id = g.text
        join paragraph_in_version p on p.version = t.version and p.paragraph = t.paragraph
        join expression e on e.version = t.version and e.language = t.language join work w on w.id = g.work ${headingAbove}), '[]') as hits`;
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
