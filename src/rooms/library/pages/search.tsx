import { z } from 'zod';
import { everybody } from '../../../parties/access.ts';
import { EmptyState, Facets, Link, Pagination, SearchLine, Sign, Tag } from '../../../web/components/index.ts';
import { directionOf, type Language, OWN_NAMES } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { citationOf } from '../cite.ts';
import { HITS_PER_PAGE, type Hit, searchParagraphs } from '../search.ts';
import { foundWords } from './parts.tsx';
import { kindParam, list, pageParam } from './shapes.ts';

const count = list(z.object({ value: z.string(), count: z.int() }));

/** Search over paragraphs; a result is a paragraph with its citation. */
export const searchView = view({
  name: 'library.search',
  path: '/search',
  params: z.object({}),
  query: z.object({
    q: z.string().max(500).default(''),
    language: z.enum(['ar', 'zh', 'en', 'fr', 'ru', 'es']).optional(),
    kind: kindParam,
    page: pageParam,
  }),
  data: z.object({
    hits: list(
      z.object({
        slug: z.string(),
        address: z.string(),
        kind: z.string(),
        label: z.string().nullable(),
        labels: list(z.string()),
        language: z.string(),
        title: z.string(),
        symbol: z.string().nullable(),
        dated: z.string().nullable(),
        demo: z.boolean(),
        documentKind: z.string(),
        marked: z.string(),
      }),
    ),
    total: z.int(),
    more: z.boolean(),
    languages: count,
    kinds: count,
  }),
  access: everybody,
  read: async (tx, { query }, viewer) => {
    if (query.q === '') return { hits: [], total: 0, more: false, languages: [], kinds: [] };
    return searchParagraphs(tx, query, viewer);
  },
  page: ({ hits, total, more, languages, kinds }, { l, href, query, language }) => {
    const { q, kind, language: only } = query;
    const address = (page: number): string =>
      href(
        `/search?${new URLSearchParams({ q, ...(kind ? { kind } : {}), ...(only ? { language: only } : {}), page: String(page) })}`,
      );
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
            <form action={href('/search')}>
              <SearchLine l={l} query={q} />
              {q === '' ? (
                <p class="aq-mute">{l.t('search-how')}</p>
              ) : (
                <div class="aq-side-main">
                  <Facets
                    l={l}
                    facets={[
                      {
                        name: 'kind',
                        label: l.plain('library-kind'),
                        choices: kinds.map((one) => ({
                          ...one,
                          label: l.plain(`kind-${one.value}`),
                          chosen: one.value === kind,
                        })),
                      },
                      {
                        name: 'language',
                        label: l.plain('search-language'),
                        choices: languages.map((one) => ({
                          ...one,
                          label: OWN_NAMES[one.value as Language],
                          lang: one.value,
                          chosen: one.value === only,
                        })),
                      },
                    ].filter((facet) => facet.choices.length > 0)}
                  />
                  <div>
                    <p role="status">
                      <b>{more ? l.t('search-count-more', { count: total }) : l.t('search-count', { count: total })}</b>
                    </p>
                    {hits.length === 0 ? (
                      <EmptyState title={l.plain('search-nothing')}>{l.t('search-nothing-what')}</EmptyState>
                    ) : (
                      <ul class="aq-list">
                        {[...documents].map(([slug, found]) => {
                          const [first] = found as [Hit, ...Hit[]];
                          return (
                            <li key={slug}>
                              <h2>
                                <Link
                                  href={href(`/library/${slug}`)}
                                  lang={first.language === language ? undefined : first.language}
                                >
                                  <bdi>{first.title}</bdi>
                                </Link>
                              </h2>
                              <p class="aq-row aq-sm">
                                {first.symbol === null ? null : <Sign>{first.symbol}</Sign>}
                                <Tag>{l.t(`kind-${first.documentKind}`)}</Tag>
                                {first.demo ? <Tag color="warning">{l.t('library-demo')}</Tag> : null}
                                {first.dated === null ? null : <span class="aq-mute">{l.day(first.dated)}</span>}
                              </p>
                              {found.map((hit) => {
                                const citation = citationOf(hit, hit.labels, hit.address);
                                return (
                                  <div class="aq-para" key={`${hit.address} ${hit.language}`}>
                                    <Link class="aq-num" href={href(`/library/${slug}/${hit.address}`)} label={citation}>
                                      {hit.label ?? '¶'}
                                    </Link>
                                    <div class="aq-text" lang={hit.language} dir={directionOf(hit.language)}>
                                      <p>{foundWords(hit.marked)}</p>
                                    </div>
                                    <div class="aq-note">
                                      <details>
                                        <summary>{l.t('citation-cite-this')}</summary>
                                        <p
                                          class="aq-cite"
                                          data-copy={l.plain('citation-copy')}
                                          data-copied={l.plain('citation-copied')}
                                        >
                                          <bdi>{citation}</bdi>
                                        </p>
                                      </details>
                                    </div>
                                  </div>
                                );
                              })}
                            </li>
                          );
                        })}
                      </ul>
                    )}
                    <Pagination l={l} page={query.page} pages={Math.max(1, Math.ceil(total / HITS_PER_PAGE))} hrefOf={address} />
                  </div>
                </div>
              )}
            </form>
          </search>
        </>
      ),
    };
  },
});
