import { z } from 'zod';
import { Table } from '../../../web/components/index.ts';
import { type Language, OWN_NAMES } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { maySee } from '../access.ts';
import { findHead, shownIn } from '../reader.ts';
import { libraryCrumbs } from './parts.tsx';
import { headShape, slugParam } from './shapes.ts';

/** When a document was published in which language, and what each text is: nothing of it can change afterwards. */
export const historyView = view({
  name: 'library.history',
  path: '/library/:slug/history',
  params: z.object({ slug: slugParam }),
  query: z.object({}),
  data: headShape,
  access: maySee,
  read: (tx, { params }) => findHead(tx, params.slug),
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
      </>
    ),
  }),
});
