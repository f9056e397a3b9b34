import { z } from 'zod';
import { everybody } from '../../../parties/access.ts';
import { ChosenFilters, EmptyState, type Facet, Facets, Link, Pagination } from '../../../web/components/index.ts';
import { type Language, OWN_NAMES } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { listCsv, MOST_ROWS } from '../out.ts';
import { listDocuments, listed, PAGE_SIZE, shownIn } from '../reader.ts';
import { addressWith, DocumentFacts, Downloads, libraryCrumbs } from './parts.tsx';
import { countShape, headShape, kindParam, languageParam, list, pageParam, yearParam } from './shapes.ts';

/** All published documents that the viewer may see, newest first, by kind, year and language. */
export const libraryView = view({
  name: 'library.documents',
  path: '/library',
  params: z.object({}),
  query: z.object({ kind: kindParam, year: yearParam, language: languageParam, page: pageParam }),
  data: z.object({ documents: list(headShape), total: z.int(), kinds: countShape, years: countShape, languages: countShape }),
  access: everybody,
  read: (tx, { query }, viewer) => listDocuments(tx, query, viewer),
  files: {
    csv: {
      type: 'text/csv; charset=utf-8',
      read: (tx, { query }, viewer) => listDocuments(tx, { ...query, page: 1, size: MOST_ROWS }, viewer),
      make: listCsv,
    },
  },
  fileName: (_data, { l }) => l.plain('section-library'),
  page: ({ documents, total, kinds, years, languages }, { l, href, query, language }) => {
    const path = href('/library');
    const filters = { kind: listed(query.kind), year: listed(query.year), language: listed(query.language) };
    const facet = (
      name: keyof typeof filters,
      label: string,
      values: typeof kinds,
      labelOf: (value: string) => string,
    ): Facet => ({
      name,
      label,
      choices: values.map(({ value, count }) => ({
        value,
        label: labelOf(value),
        ...(name === 'language' ? { lang: value } : {}),
        count,
        chosen: (filters[name] as readonly string[]).includes(value),
      })),
    });
    const facets = [
      facet('kind', l.plain('library-kind'), kinds, (value) => l.plain(`kind-${value}`)),
      facet('year', l.plain('library-year'), years, (value) => value),
      facet('language', l.plain('search-language'), languages, (value) => OWN_NAMES[value as Language]),
    ].filter(({ choices }) => choices.length > 0);
    return {
      title: l.plain('section-library'),
      section: 'library',
      alternates: [{ type: 'text/csv', href: addressWith(`${path}.csv`, filters) }],
      step: 'agree',
      crumbs: libraryCrumbs(l)
        .slice(0, 1)
        .concat({ label: l.plain('section-library') }),
      body: (
        <>
          <h1>{l.t('library-title')}</h1>
          <p class="aq-lede">{l.t('library-lede')}</p>
          <div class="aq-side-main">
            <form action={path}>
              <Facets l={l} facets={facets} />
            </form>
            <div>
              <p role="status">
                <b>{l.t('library-count', { count: total })}</b>
              </p>
              <ChosenFilters
                l={l}
                clear={path}
                filters={facets.flatMap(({ name, choices }) =>
                  choices.flatMap((one) =>
                    one.chosen
                      ? [
                          {
                            label: one.label,
                            lang: one.lang,
                            without: addressWith(path, {
                              ...filters,
                              [name]: (filters[name as keyof typeof filters] as readonly string[]).filter(
                                (value) => value !== one.value,
                              ),
                            }),
                          },
                        ]
                      : [],
                  ),
                )}
              />
              {documents.length === 0 ? (
                <EmptyState title={l.plain('library-empty')}>{l.t('library-empty-what')}</EmptyState>
              ) : (
                <ul class="aq-list">
                  {documents.map((document) => {
                    const shown = shownIn(document.languages, language);
                    return (
                      <li key={document.slug}>
                        <h2>
                          <Link
                            href={href(`/library/${document.slug}`)}
                            lang={shown.language === language ? undefined : shown.language}
                          >
                            <bdi>{shown.title}</bdi>
                          </Link>
                        </h2>
                        <DocumentFacts l={l} document={document} />
                      </li>
                    );
                  })}
                </ul>
              )}
              <Pagination
                l={l}
                page={query.page}
                pages={Math.max(1, Math.ceil(total / PAGE_SIZE))}
                hrefOf={(page) => addressWith(path, { ...filters, page: String(page) })}
              />
              {documents.length === 0 ? null : <Downloads l={l} files={[['CSV', addressWith(`${path}.csv`, filters)]]} />}
            </div>
          </div>
        </>
      ),
    };
  },
});
