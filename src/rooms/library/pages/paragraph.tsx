import { z } from 'zod';
import { EmptyState, Link, Paragraph, rich, Sign, SourceLine, StatusRow, type TextBlock } from '../../../web/components/index.ts';
import { type Language, OWN_NAMES } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { maySee } from '../access.ts';
import { citationOf } from '../cite.ts';
import { citingOf, findParagraph, type StoredParagraph } from '../reader.ts';
import { Source } from './document.tsx';
import { Dated, libraryCrumbs, marksOf, nameIn } from './parts.tsx';
import { addressParam, headShape, list, paragraphShape, slugParam } from './shapes.ts';

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
    paragraphs: list(paragraphShape),
    path: list(z.object({ address: z.string(), text: z.string() })),
    texts: list(z.object({ language: z.string(), text: z.string() })),
    before: z.string().nullable(),
    after: z.string().nullable(),
    citedBy: list(
      z.object({
        slug: z.string(),
        address: z.string(),
        title: z.string(),
        symbol: z.string().nullable(),
        label: z.string().nullable(),
        language: z.string(),
      }),
    ),
  }),
  access: maySee,
  read: async (tx, { params, language }, viewer) => {
    const found = await findParagraph(tx, params.slug, params.address, language, viewer);
    if (!found) return undefined;
    const { document, shown, paragraphs, path, texts, labels, address, before, after } = found;
    const citedBy = await citingOf(tx, document.id, address, viewer, MOST_CITING);
    return {
      document,
      visibility: document.visibility,
      language: shown.language,
      title: shown.title,
      citation: citationOf({ symbol: document.symbol, title: shown.title }, labels, address),
      address,
      paragraphs,
      path,
      texts,
      before,
      after,
      citedBy,
    };
  },
  page: (data, { l, href, language }) => {
    const { document, address } = data;
    const base = `/library/${document.slug}`;
    const foreign = data.language === language ? undefined : (data.language as Language);
    const [self, ...below] = data.paragraphs;
    const author = nameIn(document.author, language);
    const blocks: TextBlock[] = self
      ? [
          { text: self.text, marks: marksOf(self as StoredParagraph), kind: 'plain' },
          ...below.map(
            (one): TextBlock => ({
              text: one.text,
              marks: marksOf(one as StoredParagraph),
              kind: one.kind === 'bullet' ? 'bullet' : 'sub',
              label: one.label ?? undefined,
              id: one.address,
              href: href(`${base}/${one.address}`),
            }),
          ),
        ]
      : [];
    const cites = data.paragraphs.flatMap((one) => one.references).filter((one) => one.slug !== null);
    return {
      title: data.citation,
      section: 'library',
      step: 'agree',
      demo: document.demo || undefined,
      crumbs: libraryCrumbs(
        l,
        { label: document.symbol ?? data.title, href: href(base), lang: foreign },
        { label: self?.label ?? address },
      ),
      alternates: [{ type: 'application/json', href: href(`${base}/${address}.json`) }],
      languages: undefined,
      body: (
        <>
          <h1>
            <Sign>{data.citation}</Sign>
          </h1>
          <StatusRow
            facts={[
              <Link href={href(base)} lang={foreign}>
                <bdi>{data.title}</bdi>
              </Link>,
              ...(author === undefined ? [] : [<bdi key="a">{author}</bdi>]),
              ...(document.dated === null ? [] : [<Dated key="d" l={l} dated={document.dated} />]),
              ...data.path.slice(0, 1).map((heading) => (
                <Link key="h" href={href(`${base}#${heading.address}`)} lang={foreign}>
                  <bdi>{heading.text}</bdi>
                </Link>
              )),
            ]}
          />
          <Paragraph
            l={l}
            id={address}
            number={self?.label ?? undefined}
            href={href(`${base}/${address}`)}
            blocks={blocks}
            lang={foreign ?? language}
            citation={data.citation}
            openCitation
          />
          <p class="aq-row">
            {data.before === null ? null : <Link href={href(`${base}/${data.before}`)}>{l.t('library-before')}</Link>}
            {data.after === null ? null : <Link href={href(`${base}/${data.after}`)}>{l.t('library-after')}</Link>}
            <Link href={href(`${base}#${address}`)}>{l.t('library-in-context')}</Link>
            <Link href={href(`${base}/${address}/report-a-mistake`)}>{l.t('library-report')}</Link>
          </p>
          {data.texts.length > 1 ? (
            <section>
              <h2>{l.t('library-in-other-languages')}</h2>
              <ul class="aq-row aq-flush">
                {data.texts
                  .filter((one) => one.language !== data.language)
                  .map((one) => (
                    <li key={one.language}>
                      <Link href={`/${one.language}${base}/${address}`} lang={one.language as Language}>
                        {OWN_NAMES[one.language as Language]}
                      </Link>
                    </li>
                  ))}
              </ul>
            </section>
          ) : null}
          {cites.length === 0 ? null : (
            <section>
              <h2>{l.t('library-cites')}</h2>
              <ul>
                {cites.map((one, index) => (
                  <li key={index}>
                    <Link href={href(`/library/${one.slug}${one.address === null ? '' : `/${one.address}`}`)}>
                      <bdi>{one.raw}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{l.t('library-cited-by')}</h2>
            {data.citedBy.length === 0 ? (
              <EmptyState title={l.plain('library-not-cited')}>{l.t('library-not-cited-what')}</EmptyState>
            ) : (
              <ul>
                {data.citedBy.map((one) => (
                  <li key={`${one.slug}/${one.address}`}>
                    <Link href={href(`/library/${one.slug}/${one.address}`)}>
                      <bdi>{citationOf(one, one.label === null ? [] : [one.label], one.address)}</bdi>
                    </Link>
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
            facts={[
              rich(l, 'library-permanent', { address: <Link href={href(`${base}/${address}`)}>{`${base}/${address}`}</Link> }),
              <Link href={href(`${base}/${address}.json`)}>JSON</Link>,
            ]}
          />
        </>
      ),
    };
  },
});
