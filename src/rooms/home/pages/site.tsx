import { z } from 'zod';
import { everybody } from '../../../parties/access.ts';
import { Link } from '../../../web/components/index.ts';
import { type Localiser, localiser } from '../../../web/languages/index.ts';
import { aboutPage, accessibilityPage, type Host, html, type PageContent, privacyPage } from '../../../web/pages/index.ts';
import type { Section } from '../../../web/site.ts';
import { type AnyView, view } from '../../../web/view.ts';

const nothing = z.object({});

/** How a program gets what the pages show. */
const dataPage = (l: Localiser): PageContent => ({
  title: l.plain('section-data'),
  body: html(
    <>
      <h1>{l.t('data-title')}</h1>
      <p class="aq-lede">{l.t('data-lede')}</p>
      <div class="aq-form">
        <h2>{l.t('data-json')}</h2>
        <p>{l.t('data-json-what')}</p>
        <p>
          <Link href={`/${l.language}/library.json`}>{`/${l.language}/library.json`}</Link>
        </p>
        <h2>{l.t('data-openapi')}</h2>
        <p>{l.t('data-openapi-what')}</p>
        <p>
          <Link href="/openapi.json">/openapi.json</Link>
        </p>
        <h2>{l.t('data-cite')}</h2>
        <p>{l.t('data-cite-what')}</p>
      </div>
    </>,
  ),
});

/** Pages about the site itself; their words depend on the host alone. */
export function siteViews(hostIn: (l: Localiser) => Host): readonly AnyView[] {
  const page = (section: Section, write: (l: Localiser, host: Host) => PageContent): AnyView =>
    view({
      name: `home.${section}`,
      path: `/${section}`,
      params: nothing,
      query: nothing,
      data: z.object({ title: z.string(), html: z.string() }),
      access: everybody,
      read: async (_tx, { language }) => {
        const l = localiser(language);
        const { title, body } = write(l, hostIn(l));
        return { title, html: body };
      },
      page: ({ title, html: body }, { l, href }) => ({
        title,
        section,
        crumbs: [{ label: l.plain('section-home'), href: href('/') }, { label: title }],
        body,
      }),
    });
  return [
    page('about', aboutPage),
    page('accessibility', accessibilityPage),
    page('privacy', privacyPage),
    page('data', dataPage),
  ];
}
