import type { ComponentChild, VNode } from 'preact';
import { type Crumb, Link, markText, rich, Sign, Tag, type TextMark } from '../../../web/components/index.ts';
import { directionOf, LANGUAGES, type Language, type Localiser, OWN_NAMES } from '../../../web/languages/index.ts';
import { type DocumentHead, type ExpressionHead, noteAddress, type StoredParagraph } from '../reader.ts';
import { FOUND_FROM, FOUND_TO } from '../search.ts';

/** A name in the language of the page, or as it is known. */
export const nameIn = (names: Readonly<Record<string, string>> | null, language: Language): string | undefined =>
  names?.[language] ?? names?.en ?? Object.values(names ?? {})[0];

/** A date that may be a year or a month alone. */
export const Dated = ({ l, dated }: { readonly l: Localiser; readonly dated: string }) => (
  <time dateTime={dated}>{l.day(dated)}</time>
);

/** Author and date; where the source does not say, that is said. */
export const authorAndDate = (l: Localiser, { author, dated }: Pick<DocumentHead, 'author' | 'dated'>): ComponentChild[] => {
  const name = nameIn(author, l.language);
  return [
    name === undefined ? l.t('library-no-author') : <bdi key="a">{name}</bdi>,
    dated === null ? l.t('library-no-date') : <Dated key="d" l={l} dated={dated} />,
  ];
};

/** What a document is, in the line under its title: symbol, kind, whether it is invented, author and date. */
export const DocumentFacts = ({
  l,
  document,
}: {
  readonly l: Localiser;
  readonly document: Pick<DocumentHead, 'symbol' | 'kind' | 'demo' | 'author' | 'dated'>;
}): VNode => {
  const [author, date] = authorAndDate(l, document);
  return (
    <p class="aq-row aq-sm">
      {document.symbol === null ? null : <Sign>{document.symbol}</Sign>}
      <Tag>{l.t(`kind-${document.kind}`)}</Tag>
      {document.demo ? <Tag color="warning">{l.t('library-demo')}</Tag> : null}
      <span class="aq-mute">
        {author} · {date}
      </span>
    </p>
  );
};

export const libraryCrumbs = (l: Localiser, ...further: readonly Crumb[]): readonly Crumb[] => [
  { label: l.plain('section-home'), href: `/${l.language}` },
  { label: l.plain('section-library'), href: `/${l.language}/library` },
  ...further,
];

/** The page in each language in which the text exists; the one on the page is not a link. */
export const languageLinks = (document: Pick<DocumentHead, 'languages'>, path: string, shown: string): ComponentChild[] =>
  LANGUAGES.filter((one) => document.languages.some((has) => has.language === one)).flatMap((language, index) => [
    index === 0 ? '' : ' · ',
    language === shown ? (
      <bdi lang={language}>{OWN_NAMES[language]}</bdi>
    ) : (
      <bdi>
        <Link href={`/${language}${path}`} lang={language} hreflang={language}>
          {OWN_NAMES[language]}
        </Link>
      </bdi>
    ),
  ]);

const OwnName = ({ language }: { readonly language: string }): VNode => (
  <bdi lang={language}>{OWN_NAMES[language as Language]}</bdi>
);

/** What a reader has to know before the first word: the text is in another language, or is a courtesy translation. */
export const LanguageNotice = ({
  l,
  shown,
  original,
  path,
}: {
  readonly l: Localiser;
  readonly shown: ExpressionHead;
  readonly original: ExpressionHead;
  readonly path: string;
}): VNode => (
  <>
    {shown.language === l.language ? null : (
      <p class="ds-alert" data-color="info">
        {rich(l, 'library-shown-in', { language: <OwnName language={shown.language} /> })}
      </p>
    )}
    {shown.status === 'courtesy' || shown.status === 'machine' ? (
      <p class="ds-alert" data-color="info">
        {rich(l, shown.status === 'machine' ? 'library-machine-by' : 'library-courtesy-by', {
          translator: <bdi>{shown.translator ?? l.t('library-no-translator')}</bdi>,
          day: <Dated l={l} dated={shown.publishedAt.slice(0, 10)} />,
          original: (
            <Link href={`/${original.language}${path}`} lang={original.language} hreflang={original.language}>
              {OWN_NAMES[original.language as Language]}
            </Link>
          ),
        })}
      </p>
    ) : null}
  </>
);

/** Language and direction of a text that is not in the language of its page. */
export const foreignTo = (l: Localiser, language: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  language === l.language ? {} : { lang: language, dir: directionOf(language) };

/** Anchor of the first place where a footnote is called. */
export const callOf = (note: string): string => `call-${note}`;

/**
 * Stored marks as marks of the page: bold is the file's own taste and is not shown; a footnote leads to its place on the page; words that
 * refer to something in the library lead there. `called` remembers which footnotes have an anchor already.
 */
export const marksOf = (
  paragraph: Pick<StoredParagraph, 'text' | 'marks' | 'references'>,
  hrefOf: (slug: string, address: string | null) => string,
  called: Set<string>,
): readonly TextMark[] => [
  ...paragraph.marks.flatMap(({ from, to, type, target }): TextMark[] => {
    if (type === 'italic') return [{ from, to, type }];
    if (type === 'link') return [{ from, to, type, target }];
    const [note] = type === 'footnote' ? noteAddress(target) : [];
    if (note === undefined) return [];
    const id = called.has(note) ? undefined : callOf(note);
    called.add(note);
    return [{ from, to, type: 'footnote', target: note, label: target ?? undefined, id }];
  }),
  ...referenceMarks(paragraph, hrefOf),
];

const NOT_IN_A_WORD = /[\p{L}\d/]/u;

/** The words of each reference whose target is here, in their order in the text. */
function referenceMarks(
  { text, references }: Pick<StoredParagraph, 'text' | 'references'>,
  hrefOf: (slug: string, address: string | null) => string,
): TextMark[] {
  const marks: TextMark[] = [];
  let at = 0;
  for (const { raw, slug, address } of references) {
    const next = text.indexOf(raw, at);
    const from = next >= 0 ? next : text.indexOf(raw);
    const to = from + raw.length;
    if (from < 0 || raw === '' || NOT_IN_A_WORD.test(text[to] ?? ' ') || NOT_IN_A_WORD.test(text[from - 1] ?? ' ')) continue;
    if (next >= 0) at = to;
    if (slug !== null) marks.push({ from, to, type: 'link', target: hrefOf(slug, address) });
  }
  return marks;
}

/** Footnotes below a text, each with the way back to where it is called. */
export const Footnotes = ({
  l,
  notes,
  called,
  lang,
}: {
  readonly l: Localiser;
  readonly notes: readonly Pick<StoredParagraph, 'address' | 'label' | 'text'>[];
  readonly called: ReadonlySet<string>;
  /** Language of the notes, where it is not that of what stands around them. */
  readonly lang?: string | undefined;
}): VNode | null =>
  notes.length === 0 ? null : (
    <section class="aq-notes" aria-labelledby="footnotes">
      <h2 id="footnotes" lang={lang === undefined ? undefined : l.language} dir={lang === undefined ? undefined : l.direction}>
        {l.t('library-footnotes')}
      </h2>
      {notes.map((one) => (
        <p id={one.address} key={one.address} class="aq-text">
          <sup>{one.label}</sup> <bdi>{one.text}</bdi>{' '}
          {called.has(one.address) ? (
            <Link
              href={`#${callOf(one.address)}`}
              role="doc-backlink"
              label={l.plain('library-note-back', { label: one.label ?? '' })}
            >
              ↑
            </Link>
          ) : null}
        </p>
      ))}
    </section>
  );

/** Words between the signs of the search as `mark`. */
export function foundWords(marked: string): ComponentChild {
  const marks: TextMark[] = [];
  let text = '';
  for (const part of marked.split(new RegExp(`(${FOUND_FROM}[^${FOUND_TO}]*${FOUND_TO})`))) {
    const bare = part.replaceAll(FOUND_FROM, '').replaceAll(FOUND_TO, '');
    if (part.startsWith(FOUND_FROM)) marks.push({ from: text.length, to: text.length + bare.length, type: 'found' });
    text += bare;
  }
  return markText(text, marks, false);
}

/** `addressWith('/en/library', { kind: ['report', 'draft'], page: '2' })` → "/en/library?kind=report&kind=draft&page=2" */
export function addressWith(path: string, values: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    (value === undefined ? [] : typeof value === 'string' ? [value] : value).map((one) => [name, one]),
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

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

/** The same text as files, plain links: `<Downloads l={l} files={[['PDF', '/en/library/A-70-174.pdf']]} />` */
export const Downloads = ({
  l,
  files,
}: {
  readonly l: Localiser;
  readonly files: readonly (readonly [string, string])[];
}): VNode => (
  <span class="aq-screen">
    {l.t('library-download')}{' '}
    {files.map(([name, href], index) => [
      index === 0 ? '' : ' · ',
      <Link key={name} href={href}>
        <bdi>{name}</bdi>
      </Link>,
    ])}
  </span>
);
