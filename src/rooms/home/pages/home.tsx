import { z } from 'zod';
import { everybody } from '../../../parties/access.ts';
import { EmptyState, Link, Loop, SearchForm } from '../../../web/components/index.ts';
import { STEPS } from '../../../web/site.ts';
import { view } from '../../../web/view.ts';
import { DocumentFacts, listDocuments, shownIn } from '../../library/index.ts';

const LATEST = 6;
const item = z.object({
  slug: z.string(),
  symbol: z.string().nullable(),
  title: z.string(),
  language: z.string(),
  dated: z.string().nullable(),
  demo: z.boolean(),
  kind: z.string(),
  author: z.record(z.string(), z.string()).nullable(),
});

/** The loop, the search, and what is new: the page that everybody sees first. */
export const homeView = view({
  name: 'home.home',
  path: '/',
  params: z.object({}),
  query: z.object({}),
  data: z.object({ total: z.int(), latest: z.array(item).readonly() }),
  access: everybody,
  read: async (tx, { language }, viewer) => {
    const { documents, total } = await listDocuments(tx, { page: 1 }, viewer);
    const latest = documents.slice(0, LATEST).map(({ slug, symbol, dated, demo, kind, author, languages }) => {
      const shown = shownIn(languages, language);
      return { slug, symbol, dated, demo, kind, author, title: shown.title, language: shown.language };
    });
    return { total, latest };
  },
  page: ({ total, latest }, { l, href, language }) => ({
    title: l.plain('home-title'),
    section: 'home',
    crumbs: [],
    body: (
      <>
        <div class="aq-main-side">
          <div>
            <h1>{l.t('home-title')}</h1>
            <p class="aq-lede">{l.t('home-lede')}</p>
          </div>
          <SearchForm l={l} shape="panel" example={latest.findLast((one) => one.symbol !== null)?.symbol ?? undefined} />
        </div>
        <Loop
          l={l}
          steps={Object.fromEntries(
            STEPS.map((step) => [
              step,
              step === 'agree'
                ? {
                    href: href('/library'),
                    what: (
                      <>
                        <p>{l.t('loop-agree-what')}</p>
                        <p>
                          <Link href={href('/library')}>{l.t('home-documents', { count: total })}</Link>
                        </p>
                      </>
                    ),
                  }
                : { what: <p>{l.t(`loop-${step}-what`)}</p> },
            ]),
          )}
        />
        <div class="aq-main-side">
          <section aria-labelledby="latest">
            <h2 id="latest">{l.t('home-latest')}</h2>
            {latest.length === 0 ? (
              <EmptyState title={l.plain('home-nothing')}>{l.t('home-nothing-what')}</EmptyState>
            ) : (
              <ul class="aq-list">
                {latest.map((one) => (
                  <li key={one.slug}>
                    <h3>
                      <Link href={href(`/library/${one.slug}`)} lang={one.language === language ? undefined : one.language}>
                        <bdi>{one.title}</bdi>
                      </Link>
                    </h3>
                    <DocumentFacts l={l} document={one} />
                  </li>
                ))}
              </ul>
            )}
            <p>
              <Link href={href('/library')}>{l.t('home-all')}</Link>
            </p>
          </section>
          <section aria-labelledby="what">
            <h2 id="what">{l.t('home-what')}</h2>
            {['read', 'cite', 'find', 'check'].map((what) => (
              <div key={what}>
                <h3>{l.t(`home-${what}`)}</h3>
                <p>{l.t(`home-${what}-what`)}</p>
              </div>
            ))}
          </section>
        </div>
      </>
    ),
  }),
});
