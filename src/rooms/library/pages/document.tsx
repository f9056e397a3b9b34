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
import type { Localiser } from '../../../web/languages/index.ts';
import { directionOf, type Language, OWN_NAMES } from '../../../web/languages/index.ts';
import { view } from '../../../web/view.ts';
import { maySee } from '../access.ts';
import { citationOf } from '../cite.ts';
import {
  type DocumentHead,
  type ExpressionHead,
  findByName,
  findDocument,
  frozenQuestion,
  type StoredParagraph,
} from '../reader.ts';
import { Dated, languageLinks, libraryCrumbs, marksOf, nameIn } from './parts.tsx';
import { headShape, list, paragraphShape, slugParam } from './shapes.ts';

const shape = headShape.extend({
  shown: z.object({
    language: z.string(),
    title: z.string(),
    status: z.string(),
    translator: z.string().nullable(),
    publishedAt: z.string(),
  }),
  commentedOn: z.object({ slug: z.string(), title: z.string() }).nullable(),
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
    const title = (on?.languages.find((one) => one.language === language) ?? on?.languages[0])?.title;
    const name = { symbol: head.symbol, title: shown.title };
    return {
      ...head,
      shown,
      commentedOn: on && title ? { slug: on.slug, title } : null,
      paragraphs: paragraphs.map((one) => ({ ...one, citation: citationOf(name, labelsOf(paragraphs, one), one.address) })),
    };
  },
  page: (data, { l, href, language }) => {
    const path = `/library/${data.slug}`;
    const { shown } = data;
    const foreign = shown.language === language ? undefined : (shown.language as Language);
    const headings = data.paragraphs.filter((one, index) => one.kind === 'heading' && !saysTitle(data, index));
    return {
      title: shown.title,
      section: 'library',
      step: 'agree',
      demo: data.demo || undefined,
      crumbs: libraryCrumbs(l, { label: data.symbol ?? shown.title, lang: foreign }),
      alternates: [{ type: 'application/json', href: href(`${path}.json`) }],
      body: (
        <>
          <h1 lang={foreign} dir={foreign && directionOf(foreign)}>
            {shown.title}
          </h1>
          <StatusRow
            sign={data.symbol === null ? undefined : <Sign>{data.symbol}</Sign>}
            tags={tags(l, data)}
            facts={facts(l, data, path)}
          />
          <Notice l={l} data={data} language={language} href={href} />
          <div class={headings.length > 1 ? 'aq-side-main' : ''}>
            {headings.length > 1 ? (
              <Contents
                l={l}
                lang={foreign}
                entries={headings.map((one) => ({ label: headingOf(one), href: `#${one.address}` }))}
              />
            ) : null}
            <article class="aq-doc" aria-label={l.plain('library-text')} lang={foreign} dir={foreign && directionOf(foreign)}>
              {textOf(l, data, href(path), foreign)}
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
              <Link href={href(`${path}.json`)}>JSON</Link>,
            ]}
          />
        </>
      ),
    };
  },
});

/** The labels from the outermost paragraph to this one, for the citation. */
export function labelsOf(
  paragraphs: readonly Pick<StoredParagraph, 'address' | 'parent' | 'label'>[],
  one: Pick<StoredParagraph, 'address' | 'parent' | 'label'>,
): string[] {
  const above = one.parent === null ? undefined : paragraphs.find((other) => other.address === one.parent);
  return [...(above ? labelsOf(paragraphs, above) : []), ...(one.label === null ? [] : [one.label])];
}

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

function facts(l: Localiser, data: Data, path: string): ComponentChild[] {
  const author = nameIn(data.author, l.language);
  const numbered = data.paragraphs.filter((one) => one.depth === 0 && one.kind !== 'heading' && one.kind !== 'footnote').length;
  return [
    ...(author === undefined ? [] : [<bdi key="a">{author}</bdi>]),
    ...(data.dated === null ? [] : [<Dated key="d" l={l} dated={data.dated} />]),
    l.t('library-paragraphs', { count: numbered }),
    ...(data.languages.length > 1
      ? [
          <span key="l">
            {l.t('library-this-page-in')} {languageLinks(data, path, data.shown.language)}
          </span>,
        ]
      : []),
  ];
}

/** What a reader has to know before the first word: another language, a courtesy translation, what the text comments on. */
function Notice({
  l,
  data,
  language,
  href,
}: {
  l: Localiser;
  data: Data;
  language: Language;
  href(path: string): string;
}): VNode {
  const { shown } = data;
  const original = data.languages.find((one) => one.status === 'original') ?? shown;
  return (
    <>
      {shown.language === language ? null : (
        <p class="ds-alert" data-color="info">
          {l.t('library-other-language', { language: OWN_NAMES[shown.language as Language] })}
        </p>
      )}
      {shown.status === 'courtesy' ? (
        <p class="ds-alert" data-color="info">
          {rich(l, 'library-courtesy', {
            translator: <bdi>{shown.translator ?? ''}</bdi>,
            original: (
              <Link href={`/${original.language}/library/${data.slug}`} lang={original.language as Language}>
                {OWN_NAMES[original.language as Language]}
              </Link>
            ),
          })}
        </p>
      ) : null}
      {data.commentedOn === null ? null : (
        <p>
          {rich(l, 'library-comments-on', {
            document: (
              <Link href={href(`/library/${data.commentedOn.slug}`)}>
                <bdi>{data.commentedOn.title}</bdi>
              </Link>
            ),
          })}
        </p>
      )}
    </>
  );
}

/** The document's first heading is its title again: the page has it already as its own. */
const saysTitle = (data: Data, index: number): boolean =>
  data.paragraphs[index]?.text === data.shown.title && data.paragraphs.slice(0, index).every((one) => one.kind === 'heading');

const headingOf = ({ label, text }: { readonly label: string | null; readonly text: string }): string =>
  label === null ? text : `${label}. ${text}`;

/** Headings, paragraphs with those below them, and the footnotes at the end. */
function textOf(l: Localiser, data: Data, base: string, foreign: Language | undefined): VNode[] {
  const out: VNode[] = [];
  const notes = data.paragraphs.filter((one) => one.kind === 'footnote');
  const body = data.paragraphs.filter((one) => one.kind !== 'footnote');
  for (let at = 0; at < body.length; at++) {
    const one = body[at] as Data['paragraphs'][number];
    if (one.kind === 'heading') {
      if (saysTitle(data, data.paragraphs.indexOf(one))) continue;
      out.push(
        <h2 id={one.address} key={one.address}>
          {headingOf(one)}
        </h2>,
      );
      continue;
    }
    const blocks: TextBlock[] = [blockOf(one, base, false)];
    while ((body[at + 1]?.depth ?? 0) > one.depth && body[at + 1]?.kind !== 'heading')
      blocks.push(blockOf(body[++at] as Data['paragraphs'][number], base, true));
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
  if (notes.length > 0) {
    out.push(
      <section class="aq-notes" key="notes" aria-label={l.plain('library-footnotes')}>
        <h2>{l.t('library-footnotes')}</h2>
        {notes.map((one) => (
          <p id={one.address} key={one.address} class="aq-sm">
            <sup>{one.label}</sup> {one.text}
          </p>
        ))}
      </section>,
    );
  }
  return out;
}

const blockOf = (one: Data['paragraphs'][number], base: string, below: boolean): TextBlock => {
  const kind = one.kind === 'quote' ? 'quote' : one.kind === 'bullet' ? 'bullet' : below ? 'sub' : 'plain';
  const place = below ? { id: one.address, href: `${base}/${one.address}` } : {};
  return {
    text: one.text,
    marks: marksOf(one as StoredParagraph),
    kind,
    ...(below && one.label !== null ? { label: one.label } : {}),
    ...(kind === 'quote' && below ? { id: one.address } : place),
  };
};

/** A source that is an address is a link; words are words. */
export const Source = ({ text }: { readonly text: string }): VNode => (
  <>
    {text.split(/\s+(?=https?:\/\/)|(?<=\S)\s*\n\s*/).map((part, index) => (
      <span key={index}>
        {index === 0 ? '' : ' · '}
        {/^https?:\/\/\S+$/.test(part) ? (
          <Link href={part}>{part.replace(/^https?:\/\//, '').slice(0, 80)}</Link>
        ) : (
          <bdi>{part}</bdi>
        )}
      </span>
    ))}
  </>
);
export type { ExpressionHead };
