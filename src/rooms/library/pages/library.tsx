import { z } from 'zod';
import { everybody } from '../../../parties/access.ts';
import { EmptyState, Facets, Link, Pagination, Sign, Tag } from '../../../web/components/index.ts';
import { view } from '../../../web/view.ts';
import { listDocuments, PAGE_SIZE, shownIn } from '../reader.ts';
import { Dated, libraryCrumbs, nameIn } from './parts.tsx';
import { headShape, kindParam, list, pageParam } from './shapes.ts';

/** All published documents that the viewer may see, newest first, by kind. */
export const libraryView = view({
  name: 'library.documents',
  path: '/library',
  params: z.object({}),
  query: z.object({
    kind: kindParam,
    year: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    page: pageParam,
  }),
  data: z.object({
    documents: list(headShape),
    total: z.int(),
    kinds: list(z.object({ kind: z.string(), count: z.int() })),
  }),
  access: everybody,
  read: (tx, { query }, viewer) => listDocuments(tx, query, viewer),
  page: ({ documents, total, kinds }, { l, href, query, language }) => {
    const address = (page: number): string =>
      href(`/library?${new URLSearchParams({ ...(query.kind ? { kind: query.kind } : {}), page: String(page) })}`);
    return {
      title: l.plain('section-library'),
      section: 'library',
      step: 'agree',
      crumbs: libraryCrumbs(l)
        .slice(0, 1)
        .concat({ label: l.plain('section-library') }),
      body: (
        <>
          <h1>{l.t('library-title')}</h1>
          <p class="aq-lede">{l.t('library-lede')}</p>
          <form class="aq-side-main" action={href('/library')}>
            <Facets
              l={l}
              facets={[
                {
                  name: 'kind',
                  label: l.plain('library-kind'),
                  choices: kinds.map(({ kind, count }) => ({
                    value: kind,
                    label: l.plain(`kind-${kind}`),
                    count,
                    chosen: kind === query.kind,
                  })),
                },
              ]}
            />
            <div>
              <p role="status">
                <b>{l.t('library-count', { count: total })}</b>
              </p>
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
                        <p class="aq-row aq-sm">
                          {document.symbol === null ? null : <Sign>{document.symbol}</Sign>}
                          <Tag>{l.t(`kind-${document.kind}`)}</Tag>
                          {document.demo ? <Tag color="warning">{l.t('library-demo')}</Tag> : null}
                          <span class="aq-mute">
                            {nameIn(document.author, language) ? <bdi>{nameIn(document.author, language)}</bdi> : null}
                            {nameIn(document.author, language) && document.dated ? ' · ' : null}
                            {document.dated ? <Dated l={l} dated={document.dated} /> : null}
                          </span>
                        </p>
                      </li>
                    );
                  })}
                </ul>
              )}
              <Pagination l={l} page={query.page} pages={Math.max(1, Math.ceil(total / PAGE_SIZE))} hrefOf={address} />
            </div>
          </form>
        </>
      ),
    };
  },
});
