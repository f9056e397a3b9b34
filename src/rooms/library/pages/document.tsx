import type { ComponentChild, VNode } from 'preact';
import { z } from 'zod';
import {
  Contents,
  Link,
  Paragraph,
  rich,
  Sign,
  SourceLine,
  StatusRow,
  Tag,
  type TextBlock,
} from '../../../web/components/index.ts';
import { directionOf, type Language, type Localiser, localiser } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { maySee } from '../access.ts';
import { citationOf, saysTitle } from '../cite.ts';
import { alternatesOf, documentFileName, documentFiles } from '../out.ts';
import { placesIn } from '../place.ts';
import { type DocumentHead, findByName, findDocument, frozenQuestion, shownIn } from '../reader.ts';
import {
  authorAndDate,
  Downloads,
  Footnotes,
  foreignTo,
  LanguageNotice,
  languageLinks,
  libraryCrumbs,
  marksOf,
  nameIn,
  Source,
} from './parts.tsx';
import { headShape, list, paragraphShape, slugParam } from './shapes.ts';

const shape = headShape.extend({
  shown: z.object({
    language: z.string(),
    title: z.string(),
    status: z.string(),
    translator: z.string().nullable(),
    publishedAt: z.string(),
  }),
  commentedOn: z.object({ slug: z.string(), title: z.string(), language: z.string(), demo: z.boolean() }).nullable(),
  paragraphs: list(paragraphShape.extend({ citation: z.string() })),
});
type Data = z.output<typeof shape>;

/** One document in the language of the page, or in its original one. */
export const documentView = view({
  name: 'library.document',
  path: '/library/:slug',
  params: z.object({ slug: slugParam }),
  query: z.object({}),
  data: shape,
  access: maySee,
  frozen: { question: ({ params }) => frozenQuestion(params.slug) },
  read: async (tx, { params, language }, viewer) => {
    const found = await findDocument(tx, params.slug, language, viewer);
    if (!found) return undefined;
    const { head, shown, paragraphs } = found;
    const on = head.commentsOn === null ? undefined : await findByName(tx, head.commentsOn, viewer);
    const titled = on && shownIn(on.languages, language);
    const name = { symbol: head.symbol, title: shown.title };
    const places = placesIn(paragraphs);
    const l = localiser(language);
    return {
      ...head,
      shown,
      commentedOn: on && titled ? { slug: on.slug, title: titled.title, language: titled.language, demo: on.demo } : null,
      paragraphs: paragraphs.map((one, index) => ({
        ...one,
        citation: citationOf(name, places[index] as (typeof places)[number], l),
      })),
    };
  },
  files: documentFiles,
  fileName: documentFileName,
  page: (data, { l, href, language, origin }) => {
    const path = `/library/${data.slug}`;
    const { shown } = data;
    const foreign = shown.language === language ? undefined : (shown.language as Language);
    const title = titleHeading(data);
    const headings = data.paragraphs.filter((one) => one.kind === 'heading' && one !== title);
    const text = textOf(l, data, title, href, foreign);
    return {
      title: shown.title,
      section: 'library',
      step: 'agree',
      demo: data.demo || undefined,
      crumbs: libraryCrumbs(l, { label: data.symbol ?? shown.title, lang: data.symbol === null ? foreign : undefined }),
      alternates: alternatesOf(href(path), documentFiles),
      body: (
        <>
          <h1 id={title?.address} {...foreignTo(l, shown.language)}>
            {shown.title}
          </h1>
          <StatusRow
            sign={data.symbol === null ? undefined : <Sign>{data.symbol}</Sign>}
            tags={tags(l, data)}
            facts={facts(l, data)}
          />
          {data.languages.length > 1 ? (
            <p class="aq-mute aq-screen">
              {l.t('library-this-page-in')} {languageLinks(data, path, shown.language)}
            </p>
          ) : null}
          <LanguageNotice
            l={l}
            shown={shown}
            original={data.languages.find((one) => one.status === 'original') ?? shown}
            path={path}
          />
          {data.commentedOn === null ? null : (
            <p class="aq-row">
              <span>
                {rich(l, 'library-comments-on', {
                  document: (
                    <Link
                      href={href(`/library/${data.commentedOn.slug}`)}
                      lang={data.commentedOn.language === language ? undefined : data.commentedOn.language}
                    >
                      <bdi>{data.commentedOn.title}</bdi>
                    </Link>
                  ),
                })}
              </span>
              {data.commentedOn.demo && !data.demo ? <Tag color="warning">{l.t('library-demo')}</Tag> : null}
            </p>
          )}
          <div class={headings.length > 1 ? 'aq-side-main aq-after' : 'aq-after'}>
            {headings.length > 1 ? (
              <Contents
                l={l}
                lang={foreign}
                entries={headings.map((one) => ({ label: headingOf(one), href: `#${one.address}` }))}
              >
                {data.languages.length > 1 ? (
                  <p class="aq-beneath">
                    {l.t('library-this-page-in')} {languageLinks(data, path, shown.language)}
                  </p>
                ) : null}
              </Contents>
            ) : null}
            <article class="aq-doc" aria-label={l.plain('library-text')} {...foreignTo(l, shown.language)}>
              {text}
            </article>
          </div>
          <SourceLine
            l={l}
            steward={<bdi>{nameIn(data.steward, language)}</bdi>}
            source={<Source text={data.source} />}
            verified={data.lastVerified ?? undefined}
            history={href(`${path}/history`)}
            facts={[
              rich(l, 'library-published', { instant: l.instant(shown.publishedAt) }),
              rich(l, 'library-permanent', {
                address: (
                  <Link href={href(path)}>
                    <bdi dir="ltr">{`${origin}${href(path)}`}</bdi>
                  </Link>
                ),
              }),
              <Downloads
                l={l}
                files={[
                  ['Word', href(`${path}.docx`)],
                  ['PDF', href(`${path}.pdf`)],
                  ['Akoma Ntoso', href(`${path}.xml`)],
                  ['JSON', href(`${path}.json`)],
                ]}
              />,
            ]}
          />
        </>
      ),
    };
  },
});

const tags = (l: Localiser, data: Pick<DocumentHead, 'kind' | 'demo'>): VNode[] => [
  <Tag key="kind">{l.t(`kind-${data.kind}`)}</Tag>,
  ...(data.demo
    ? [
        <Tag key="demo" color="warning">
          {l.t('library-demo')}
        </Tag>,
      ]
    : []),
];

function facts(l: Localiser, data: Data): ComponentChild[] {
  const numbered = data.paragraphs.filter((one) => one.depth === 0 && one.kind !== 'heading' && one.kind !== 'footnote').length;
  return [...authorAndDate(l, data), l.t('library-paragraphs', { count: numbered })];
}

type Shown = Data['paragraphs'][number];

/** The first heading that only says the document's title again: the page has it already as its own. */
const titleHeading = (data: Data): Shown | undefined => {
  const first = data.paragraphs.find((one) => one.kind === 'heading');
  return first !== undefined && saysTitle(first.text, data.shown.title) ? first : undefined;
};

const headingOf = ({ label, text }: { readonly label: string | null; readonly text: string }): string =>
  label === null ? text : `${label}. ${text}`;

/** What never stands inside the paragraph before it. */
const ALONE: ReadonlySet<string> = new Set(['heading', 'table']);

/** Headings, tables, paragraphs with those below them, and the footnotes at the end. */
function textOf(
  l: Localiser,
  data: Data,
  title: Shown | undefined,
  href: (path: string) => string,
  foreign: Language | undefined,
): VNode[] {
  const base = href(`/library/${data.slug}`);
  const called = new Set<string>();
  const hrefOf = (slug: string, address: string | null): string =>
    slug === data.slug && address !== null ? `#${address}` : href(`/library/${slug}${address === null ? '' : `/${address}`}`);
  const blockOf = (one: Shown, below: boolean): TextBlock => ({
    text: one.text,
    marks: marksOf(one, hrefOf, called),
    kind: one.kind === 'quote' ? 'quote' : one.kind === 'bullet' ? 'bullet' : below ? 'sub' : 'plain',
    ...(below ? { id: one.address, href: `${base}/${one.address}` } : {}),
    ...(below && one.label !== null ? { label: one.label } : {}),
  });
  const out: VNode[] = [];
  const body = data.paragraphs.filter((one) => one.kind !== 'footnote' && one !== title);
  for (let at = 0; at < body.length; at++) {
    const one = body[at] as Shown;
    if (one.kind === 'heading') {
      out.push(
        <h2 id={one.address} key={one.address}>
          {headingOf(one)}
        </h2>,
      );
      continue;
    }
    if (one.kind === 'table') {
      const rows = [one];
      while (body[at + 1]?.kind === 'table') rows.push(body[++at] as Shown);
      out.push(<Rows key={one.address} l={l} rows={rows} base={base} lang={foreign} />);
      continue;
    }
    const blocks: TextBlock[] = [blockOf(one, false)];
    while ((body[at + 1]?.depth ?? 0) > one.depth && !ALONE.has(body[at + 1]?.kind ?? ''))
      blocks.push(blockOf(body[++at] as Shown, true));
    out.push(
      <Paragraph
        l={l}
        key={one.address}
        id={one.address}
        number={one.label ?? undefined}
        href={`${base}/${one.address}`}
        blocks={blocks}
        lang={foreign ?? l.language}
        citation={one.citation}
      />,
    );
  }
  const notes = data.paragraphs.filter((one) => one.kind === 'footnote');
  return [...out, <Footnotes key="notes" l={l} notes={notes} called={called} lang={foreign} />];
}

/** Rows of a table as they came: cells parted by a bar; each row is a paragraph and has its address. */
const Rows = ({
  l,
  rows,
  base,
  lang,
}: {
  readonly l: Localiser;
  readonly rows: readonly Shown[];
  readonly base: string;
  readonly lang: Language | undefined;
}): VNode => {
  const id = `${rows[0]?.address}-table`;
  return (
    <section class="aq-scroll aq-rows" aria-labelledby={id} tabindex={0}>
      <table class="ds-table aq-tight">
        <caption id={id} class="ds-sr-only">
          <span lang={lang === undefined ? undefined : l.language} dir={lang === undefined ? undefined : directionOf(l.language)}>
            {l.t('library-table', { count: rows.length })}
          </span>
        </caption>
        <tbody>
          {rows.map((row) => (
            <tr id={row.address} key={row.address}>
              <th scope="row">
                <Link href={`${base}/${row.address}`} label={l.plain('paragraph-unnumbered-link')}>
                  ¶
                </Link>
              </th>
              {row.text.split(' | ').map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
