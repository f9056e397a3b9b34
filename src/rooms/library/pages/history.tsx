import { z } from 'zod';
import { Link, Table } from '../../../web/components/index.ts';
import { type Language, OWN_NAMES } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { maySee } from '../access.ts';
import { commentsOn, findHead, shownIn } from '../reader.ts';
import { libraryCrumbs } from './parts.tsx';
import { headShape, list, slugParam } from './shapes.ts';

/** When a document was published in which language, and what each text is: nothing of it can change afterwards. */
export const historyView = view({
  name: 'library.history',
  path: '/library/:slug/history',
  params: z.object({ slug: slugParam }),
  query: z.object({}),
  data: headShape.extend({ comments: list(headShape) }),
  access: maySee,
  read: async (tx, { params }, viewer) => {
    const head = await findHead(tx, params.slug);
    return head && { ...head, comments: await commentsOn(tx, head, viewer) };
  },
  page: (document, { l, href, language }) => ({
    title: l.plain('library-history-of', { title: shownIn(document.languages, language).title }),
    section: 'library',
    demo: document.demo || undefined,
    crumbs: libraryCrumbs(
      l,
      { label: document.symbol ?? document.slug, href: href(`/library/${document.slug}`) },
      { label: l.plain('library-history') },
    ),
    body: (
      <>
        <h1>{l.t('library-history')}</h1>
        <p class="aq-lede">{l.t('library-history-lede')}</p>
        <Table
          id="history"
          caption={l.plain('library-history')}
          columns={[l.t('search-language'), l.t('library-history-what'), l.t('library-history-when')]}
          rows={document.languages.map((one) => [
            <bdi lang={one.language}>{OWN_NAMES[one.language as Language]}</bdi>,
            l.t(`library-status-${one.status}`),
            <time dateTime={one.publishedAt}>{l.instant(one.publishedAt)}</time>,
          ])}
        />
        {document.comments.length === 0 ? null : (
          <section aria-labelledby="comments">
            <h2 id="comments">{l.t('library-commented-by')}</h2>
            <ul>
              {document.comments.map((one) => {
                const shown = shownIn(one.languages, language);
                return (
                  <li key={one.slug}>
                    <Link href={href(`/library/${one.slug}`)} lang={shown.language === language ? undefined : shown.language}>
                      <bdi>{shown.title}</bdi>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </>
    ),
  }),
});
