import type { VNode } from 'preact';
import { z } from 'zod';
import { everybody } from '../../../parties/access.ts';
import {
  ChosenFilters,
  Citation,
  EmptyState,
  type Facet,
  Facets,
  Link,
  Pagination,
  SearchLine,
} from '../../../web/components/index.ts';
import { directionOf, type Language, type Localiser, OWN_NAMES } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { citationOf, saysTitle } from '../cite.ts';
import { findJump, type Jump } from '../jump.ts';
import { listed } from '../reader.ts';
import { HITS_PER_PAGE, type Hit, searchParagraphs } from '../search.ts';
import { addressWith, DocumentFacts, foreignTo, foundWords } from './parts.tsx';
import { countShape, kindParam, languageParam, list, pageParam, placeShape } from './shapes.ts';

const SORTS = ['best', 'newest'] as const;
const hitShape = z.object({
  slug: z.string(),
  address: z.string(),
  kind: z.string(),
  label: z.string().nullable(),
  place: placeShape,
  language: z.string(),
  title: z.string(),
  symbol: z.string().nullable(),
  author: z.record(z.string(), z.string()).nullable(),
  dated: z.string().nullable(),
  demo: z.boolean(),
  documentKind: z.string(),
  marked: z.string(),
});

/** Search over paragraphs; a result is a paragraph with its citation. Who types a symbol or a citation is led to it first. */
export const searchView = view({
  name: 'library.search',
  path: '/search',
  params: z.object({}),
  query: z.object({
    q: z.string().max(500).default(''),
    language: languageParam,
    kind: kindParam,
    sort: z.enum(SORTS).default('best'),
    page: pageParam,
  }),
  data: z.object({
    jump: z
      .object({
        slug: z.string(),
        symbol: z.string(),
        title: z.string(),
        kind: z.string(),
        demo: z.boolean(),
        language: z.string(),
        place: placeShape.nullable(),
      })
      .nullable(),
    hits: list(hitShape),
    total: z.int(),
    more: z.boolean(),
    languages: countShape,
    kinds: countShape,
  }),
  access: everybody,
  read: async (tx, { query, language }, viewer) => {
    const { q, page } = query;
    if (q === '') return { jump: null, hits: [], total: 0, more: false, languages: [], kinds: [] };
    const jump = page === 1 ? await findJump(tx, q, language, viewer) : undefined;
    return { jump: jump ?? null, ...(await searchParagraphs(tx, query, viewer)) };
  },
  page: ({ jump, hits, total, more, languages, kinds }, { l, href, query }) => {
    const { q, sort } = query;
    const path = href('/search');
    const filters = { kind: listed(query.kind), language: listed(query.language) };
    const sorted = sort === 'best' ? undefined : sort;
    const facets: readonly Facet[] = [
      {
        name: 'kind',
        label: l.plain('library-kind'),
        choices: kinds.map((one) => ({ ...one, label: l.plain(`kind-${one.value}`), chosen: filters.kind.includes(one.value) })),
      },
      {
        name: 'language',
        label: l.plain('search-language'),
        choices: languages.map((one) => ({
          ...one,
          label: OWN_NAMES[one.value as Language],
          lang: one.value,
          chosen: filters.language.includes(one.value as Language),
        })),
      },
    ].filter((facet) => facet.choices.length > 0);
    const documents = new Map<string, Hit[]>();
    for (const hit of hits) documents.set(hit.slug, [...(documents.get(hit.slug) ?? []), hit]);
    return {
      title: q === '' ? l.plain('section-search') : l.plain('search-title-of', { q }),
      section: 'search',
      crumbs: [{ label: l.plain('section-home'), href: href('/') }, { label: l.plain('section-search') }],
      robots: 'noindex',
      body: (
        <>
          <h1>{l.t('section-search')}</h1>
          <search>
            <form action={path} id="find">
              {sorted === undefined ? null : <input type="hidden" name="sort" value={sorted} />}
              <SearchLine l={l} query={q} />
            </form>
          </search>
          {q === '' ? (
            <>
              <p class="aq-mute aq-after">{l.t('search-how')}</p>
              <p class="aq-mute">{l.t('search-how-cite')}</p>
            </>
          ) : (
            <div class={facets.length > 0 ? 'aq-side-main aq-after' : 'aq-after'}>
              {facets.length > 0 ? <Facets l={l} facets={facets} form="find" /> : null}
              <div>
                {jump === null ? null : <Direct l={l} jump={jump} href={href} />}
                <div class="aq-row">
                  {jump !== null && total === 0 ? null : (
                    <p role="status">
                      <b>{more ? l.t('search-count-more', { count: total }) : l.t('search-count', { count: total })}</b>
                    </p>
                  )}
                  {total < 2 ? null : (
                    <ul class="aq-row aq-flush aq-push aq-sm aq-sort" aria-label={l.plain('search-sort')}>
                      {SORTS.map((one) => (
                        <li key={one}>
                          <Link
                            href={addressWith(path, { q, ...filters, sort: one === 'best' ? undefined : one })}
                            current={one === sort ? 'true' : undefined}
                          >
                            {l.t(`search-sort-${one}`)}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  )}
                </div>
                <ChosenFilters
                  l={l}
                  clear={addressWith(path, { q, sort: sorted })}
                  filters={facets.flatMap(({ name, choices }) =>
                    choices.flatMap((one) => {
                      if (!one.chosen) return [];
                      const rest = (filters[name as keyof typeof filters] as readonly string[]).filter(
                        (value) => value !== one.value,
                      );
                      return [
                        {
                          label: one.label,
                          lang: one.lang,
                          without: addressWith(path, { q, ...filters, [name]: rest, sort: sorted }),
                        },
                      ];
                    }),
                  )}
                />
                {hits.length > 0 ? (
                  <ul class="aq-list">
                    {[...documents].map(([slug, found]) => (
                      <Found key={slug} l={l} hits={found as [Hit, ...Hit[]]} href={href} />
                    ))}
                  </ul>
                ) : jump === null ? (
                  <EmptyState title={l.plain('search-nothing')}>{l.t('search-nothing-what')}</EmptyState>
                ) : null}
                <Pagination
                  l={l}
                  page={query.page}
                  pages={Math.max(1, Math.ceil(total / HITS_PER_PAGE))}
                  hrefOf={(page) => addressWith(path, { q, ...filters, sort: sorted, page: String(page) })}
                />
              </div>
            </div>
          )}
        </>
      ),
    };
  },
});

interface Shown {
  readonly l: Localiser;
  href(path: string): string;
}

/** What was asked for by its symbol, before everything that only mentions it. */
const Direct = ({ l, jump, href }: Shown & { readonly jump: Jump }): VNode => {
  const { slug, place } = jump;
  const base = href(`/library/${slug}`);
  return (
    <section class="aq-panel aq-direct" aria-labelledby="direct">
      <h2 id="direct">
        {place === null ? (
          <Link href={base}>
            <bdi dir="ltr">{jump.symbol}</bdi>
          </Link>
        ) : (
          <Link href={`${base}/${place.address}`}>
            <bdi>{citationOf(jump, place, l)}</bdi>
          </Link>
        )}
      </h2>
      {place === null ? null : (
        <p class="aq-text" {...foreignTo(l, jump.language)}>
          {place.text}
        </p>
      )}
      <p class="aq-sm aq-mute">
        {l.t(`kind-${jump.kind}`)}
        {jump.demo ? ` · ${l.t('library-demo')}` : ''}
        {' · '}
        <Link href={base} {...(jump.language === l.language ? {} : { lang: jump.language })}>
          <bdi>{jump.title}</bdi>
        </Link>
      </p>
    </section>
  );
};

/** A document with those of its paragraphs that were found, each below the heading it stands under. */
const Found = ({ l, hits, href }: Shown & { readonly hits: readonly [Hit, ...Hit[]] }): VNode => {
  const [first] = hits;
  const base = `/library/${first.slug}`;
  const heading = (hit: Hit | undefined): string | null =>
    hit === undefined || hit.kind === 'heading' || hit.place.heading === null || saysTitle(hit.place.heading, hit.title)
      ? null
      : `${hit.place.headingLabel === null ? '' : `${hit.place.headingLabel}. `}${hit.place.heading}`;
  return (
    <li>
      <h2>
        <Link href={href(base)} lang={first.language === l.language ? undefined : first.language}>
          <bdi>{first.title}</bdi>
        </Link>
      </h2>
      <DocumentFacts l={l} document={{ ...first, kind: first.documentKind }} />
      {hits.map((hit, index) => {
        const citation = citationOf(hit, hit.place, l);
        const under = heading(hit);
        const address = href(`${base}/${hit.address}`);
        return (
          <div class="aq-para" key={`${hit.address} ${hit.language}`}>
            <Link class="aq-num" href={address} label={citation}>
              {hit.kind === 'heading' ? '§' : (hit.label ?? '¶')}
            </Link>
            <div class="aq-text" lang={hit.language} dir={directionOf(hit.language)}>
              {under === null || under === heading(hits[index - 1]) ? null : <p class="aq-under">{under}</p>}
              <p>{hit.kind === 'heading' ? <b>{foundWords(hit.marked)}</b> : foundWords(hit.marked)}</p>
            </div>
            <div class="aq-note">
              <Citation
                l={l}
                title={
                  hit.label === null || hit.kind === 'heading'
                    ? l.t('citation-cite-this')
                    : l.t('citation-cite', { number: hit.label })
                }
                text={citation}
                href={address}
              />
            </div>
          </div>
        );
      })}
    </li>
  );
};
