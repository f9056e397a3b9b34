import { z } from 'zod';
import { Link, Sign, StatusRow, Table, Tag } from '../../../web/components/index.ts';
import { type Language, OWN_NAMES } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { maySee } from '../access.ts';
import { commentsOn, findHead, shownIn } from '../reader.ts';
import { authorAndDate, DocumentFacts, libraryCrumbs } from './parts.tsx';
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
  page: (document, { l, href, language }) => {
    const shown = shownIn(document.languages, language);
    const foreign = shown.language === language ? undefined : shown.language;
    return {
      title: l.plain('library-history-of', { title: shown.title }),
      section: 'library',
      step: 'agree',
      demo: document.demo || undefined,
      crumbs: libraryCrumbs(
        l,
        {
          label: document.symbol ?? shown.title,
          href: href(`/library/${document.slug}`),
          lang: document.symbol === null ? foreign : undefined,
        },
        { label: l.plain('library-history') },
      ),
      body: (
        <>
          <h1>{l.t('library-history')}</h1>
          <StatusRow
            sign={document.symbol === null ? undefined : <Sign>{document.symbol}</Sign>}
            tags={
              document.demo
                ? [
                    <Tag key="demo" color="warning">
                      {l.t('library-demo')}
                    </Tag>,
                  ]
                : []
            }
            facts={[
              <Link key="t" href={href(`/library/${document.slug}`)} lang={foreign}>
                <bdi>{shown.title}</bdi>
              </Link>,
              ...authorAndDate(l, document),
            ]}
          />
          <p class="aq-lede">{l.t('library-history-lede')}</p>
          <Table
            id="history"
            caption={l.plain('library-history-texts')}
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
              <ul class="aq-list">
                {document.comments.map((one) => {
                  const title = shownIn(one.languages, language);
                  return (
                    <li key={one.slug}>
                      <h3>
                        <Link href={href(`/library/${one.slug}`)} lang={title.language === language ? undefined : title.language}>
                          <bdi>{title.title}</bdi>
                        </Link>
                      </h3>
                      <DocumentFacts l={l} document={one} />
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
        </>
      ),
    };
  },
});
