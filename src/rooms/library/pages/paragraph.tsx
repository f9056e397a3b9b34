import { z } from 'zod';
import { hasFollowed } from '../../../kernel/follow.ts';
import { Link, Paragraph, rich, Sign, SourceLine, StatusRow, Tag, type TextBlock } from '../../../web/components/index.ts';
import { directionOf, type Language, localiser, OWN_NAMES } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { maySee } from '../access.ts';
import { citationOf, placeWords, saysTitle } from '../cite.ts';
import { resolveCitations } from '../follow.ts';
import { alternatesOf, paragraphFileName, paragraphFiles } from '../out.ts';
import { citingOf, findParagraph, shownIn } from '../reader.ts';
import { authorAndDate, Footnotes, foreignTo, LanguageNotice, libraryCrumbs, marksOf, nameIn, Source } from './parts.tsx';
import { addressParam, headShape, list, paragraphShape, placeShape, slugParam } from './shapes.ts';

const MOST_CITING = 50;

/** One paragraph at its permanent address: the citation, what stands around it, who cites it. */
export const paragraphView = view({
  name: 'library.paragraph',
  path: '/library/:slug/:address',
  params: z.object({ slug: slugParam, address: addressParam }),
  query: z.object({}),
  data: z.object({
    document: headShape,
    visibility: z.string(),
    language: z.string(),
    title: z.string(),
    citation: z.string(),
    address: z.string(),
    place: placeShape,
    paragraphs: list(paragraphShape),
    notes: list(paragraphShape),
    texts: list(z.object({ language: z.string(), text: z.string() })),
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** False while references of texts published just now are still being looked up. */
    citationsReady: z.boolean(),
    citedBy: list(
      z.object({
        slug: z.string(),
        title: z.string(),
        symbol: z.string().nullable(),
        demo: z.boolean(),
        language: z.string(),
        place: placeShape,
      }),
    ),
  }),
  access: maySee,
  read: async (tx, { params, language }, viewer) => {
    const found = await findParagraph(tx, params.slug, params.address, language, viewer);
    if (!found) return undefined;
    const { document, shown, ...rest } = found;
    return {
      ...rest,
      document,
      visibility: document.visibility,
      language: shown.language,
      title: shown.title,
      citation: citationOf({ symbol: document.symbol, title: shown.title }, found.place, localiser(language)),
      citationsReady: await hasFollowed(tx, resolveCitations.name, resolveCitations.acts),
      citedBy: await citingOf(tx, document.id, found.address, viewer, MOST_CITING),
    };
  },
  files: paragraphFiles,
  fileName: paragraphFileName,
  page: (data, { l, href, language, origin }) => {
    const { document, address, place } = data;
    const base = `/library/${document.slug}`;
    const path = `${base}/${address}`;
    const shown = shownIn(document.languages, data.language);
    const foreign = data.language === language ? undefined : (data.language as Language);
    const [self, ...below] = data.paragraphs;
    const called = new Set<string>();
    const hrefOf = (slug: string, to: string | null): string => href(`/library/${slug}${to === null ? '' : `/${to}`}`);
    const kindOf = (kind: string, otherwise: 'plain' | 'sub'): TextBlock['kind'] =>
      kind === 'bullet' || kind === 'quote' ? kind : otherwise;
    const blocks: TextBlock[] = self
      ? [
          { text: self.text, marks: marksOf(self, hrefOf, called), kind: kindOf(self.kind, 'plain') },
          ...below.map(
            (one): TextBlock => ({
              text: one.text,
              marks: marksOf(one, hrefOf, called),
              kind: kindOf(one.kind, 'sub'),
              label: one.label ?? undefined,
              id: one.address,
              href: href(`${base}/${one.address}`),
            }),
          ),
        ]
      : [];
    const numbered = self !== undefined && self.label !== null && self.kind !== 'heading' && self.kind !== 'footnote';
    const words = placeWords(data.title, place, l);
    const cites = data.paragraphs.flatMap((one) => one.references).filter((one) => one.slug !== null);
    const others = data.texts.filter((one) => one.language !== data.language);
    const under = place.heading !== null && !saysTitle(place.heading, data.title);
    return {
      title: data.citation,
      section: 'library',
      step: 'agree',
      demo: document.demo || undefined,
      crumbs: libraryCrumbs(
        l,
        { label: document.symbol ?? data.title, href: href(base), lang: document.symbol === null ? foreign : undefined },
        { label: words },
      ),
      alternates: alternatesOf(href(path), paragraphFiles),
      body: (
        <>
          <h1>{document.symbol === null ? <bdi>{words}</bdi> : <Sign>{data.citation}</Sign>}</h1>
          <StatusRow
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
              <Link key="t" href={href(base)} lang={foreign}>
                <bdi>{data.title}</bdi>
              </Link>,
              ...authorAndDate(l, document),
              ...(under
                ? [
                    <Link key="h" href={href(`${base}#${place.headingAddress}`)} lang={foreign}>
                      <bdi>{place.headingLabel === null ? place.heading : `${place.headingLabel}. ${place.heading}`}</bdi>
                    </Link>,
                  ]
                : []),
            ]}
          />
          <LanguageNotice
            l={l}
            shown={shown}
            original={document.languages.find((one) => one.status === 'original') ?? shown}
            path={path}
          />
          <div class="aq-after" {...foreignTo(l, data.language)}>
            <Paragraph
              l={l}
              id={address}
              number={numbered ? (self.label ?? undefined) : undefined}
              href={href(path)}
              blocks={blocks}
              lang={foreign ?? language}
              citation={data.citation}
              citationForms={[
                { label: 'RIS', href: href(`${path}.ris`) },
                { label: 'BibTeX', href: href(`${path}.bib`) },
                { label: 'CSL', href: href(`${path}.csl`) },
              ]}
              openCitation
            />
            <Footnotes l={l} notes={data.notes} called={called} lang={foreign} />
          </div>
          <nav class="aq-row aq-screen" aria-label={l.plain('library-beside')}>
            {data.before === null ? null : (
              <Link href={href(`${base}/${data.before}`)} rel="prev">
                {l.t('library-before')}
              </Link>
            )}
            {data.after === null ? null : (
              <Link href={href(`${base}/${data.after}`)} rel="next">
                {l.t('library-after')}
              </Link>
            )}
            <Link href={href(`${base}#${address}`)}>{l.t('library-in-context')}</Link>
            <Link href={href(`${path}/report-a-mistake`)}>{l.t('library-report')}</Link>
          </nav>
          {others.length === 0 ? null : (
            <section>
              <h2>{l.t('library-in-other-languages')}</h2>
              {others.map((one) => (
                <details class="aq-more" key={one.language}>
                  <summary lang={one.language}>{OWN_NAMES[one.language as Language]}</summary>
                  <div class="aq-text aq-beside" lang={one.language} dir={directionOf(one.language)}>
                    <p>{one.text}</p>
                    <p class="aq-sm">
                      <Link href={`/${one.language}${path}`} hreflang={one.language}>
                        <bdi dir="ltr">{`/${one.language}${path}`}</bdi>
                      </Link>
                    </p>
                  </div>
                </details>
              ))}
            </section>
          )}
          {cites.length === 0 ? null : (
            <section>
              <h2>{l.t('library-cites')}</h2>
              <ul>
                {cites.map((one, index) => (
                  <li key={index}>
                    <Link href={hrefOf(one.slug ?? '', one.address)}>
                      <bdi>{one.raw}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{l.t('library-cited-by')}</h2>
            {data.citationsReady ? null : <p role="status">{l.t('library-being-prepared')}</p>}
            {data.citedBy.length === 0 ? (
              <p class="aq-mute">{l.t('library-not-cited')}</p>
            ) : (
              <ul>
                {data.citedBy.map((one) => (
                  <li key={`${one.slug}/${one.place.address}`}>
                    <Link href={hrefOf(one.slug, one.place.address)}>
                      <bdi>{citationOf(one, one.place, l)}</bdi>
                    </Link>{' '}
                    {one.demo ? <Tag color="warning">{l.t('library-demo')}</Tag> : null}
                  </li>
                ))}
              </ul>
            )}
          </section>
          <SourceLine
            l={l}
            steward={<bdi>{nameIn(document.steward, language)}</bdi>}
            source={<Source text={document.source} />}
            verified={document.lastVerified ?? undefined}
            history={href(`${base}/history`)}
            facts={[
              rich(l, 'library-permanent', {
                address: (
                  <Link href={href(path)}>
                    <bdi dir="ltr">{`${origin}${href(path)}`}</bdi>
                  </Link>
                ),
              }),
              <Link class="aq-screen" href={href(`${path}.json`)}>
                JSON
              </Link>,
            ]}
          />
        </>
      ),
    };
  },
});
