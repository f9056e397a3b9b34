import { akomaNtoso } from '../../formats/out/akoma-ntoso.ts';
import { bibtex, type Citable, cslJson, plainCitation, ris } from '../../formats/out/citations.ts';
import { csv } from '../../formats/out/csv.ts';
import type { OutDocument, OutMark } from '../../formats/out/document.ts';
import { pdf } from '../../formats/out/pdf.ts';
import { word } from '../../formats/out/word.ts';
import { type Language, type Localiser, localiser, OWN_NAMES } from '../../web/languages/index.ts';
import type { At } from '../../web/view.ts';
import { type Place, placeWords } from './cite.ts';
import { marksOf, nameIn } from './pages/parts.tsx';
import { type DocumentHead, type ExpressionHead, type StoredParagraph, shownIn } from './reader.ts';

type Head = Omit<DocumentHead, 'id' | 'version' | 'visibility'>;
type Document = Head & { readonly shown: ExpressionHead; readonly paragraphs: readonly StoredParagraph[] };
interface Paragraph {
  readonly document: Head;
  readonly language: string;
  readonly title: string;
  readonly citation: string;
  readonly address: string;
  readonly place: Place;
}
type AtPage = Pick<At, 'l' | 'origin'>;

const statusOf = (status: string): OutDocument['status'] =>
  status === 'official' || status === 'courtesy' || status === 'machine' ? status : 'original';

/** What has to be known before the first word, as on the page. */
const noticesOf = (document: Document, original: ExpressionHead, l: Localiser): readonly string[] => {
  const { shown, demo } = document;
  const translated = { courtesy: 'library-courtesy-by', machine: 'library-machine-by' }[shown.status];
  const translation = {
    translator: shown.translator ?? l.plain('library-no-translator'),
    day: l.day(shown.publishedAt.slice(0, 10)),
    original: OWN_NAMES[original.language as Language],
  };
  return [...(demo ? [l.plain('library-demo')] : []), ...(translated === undefined ? [] : [l.plain(translated, translation)])];
};

/** The source line of the page, in words alone. */
function sourceLinesOf(document: Document, address: string, l: Localiser): readonly string[] {
  const { author, dated, steward, source, lastVerified, shown } = document;
  const said = (id: string, words: string | undefined): string =>
    `${l.plain(id)}${l.language === 'fr' ? '\u00a0' : ''}: ${words ?? '–'}`;
  const verified = lastVerified === null ? l.plain('source-not-verified') : l.day(lastVerified);
  return [
    [
      nameIn(author, l.language) ?? l.plain('library-no-author'),
      dated === null ? l.plain('library-no-date') : l.day(dated),
      l.plain('library-published', { instant: l.instant(shown.publishedAt) }),
    ].join(' · '),
    [said('source-steward', nameIn(steward, l.language)), said('source-source', source), said('source-verified', verified)].join(
      ' · ',
    ),
    l.plain('library-permanent', { address }),
  ];
}

/** A document for the formats that leave the house, in the language of its text: that is whom the file is read by. */
export function documentOut(document: Document, { origin }: AtPage): OutDocument {
  const { shown, slug, symbol } = document;
  const language = shown.language as Language;
  const l = localiser(language);
  const original = document.languages.find((one) => one.status === 'original') ?? shown;
  const at = (slug: string, address: string | null): string =>
    `${origin}/${language}/library/${slug}${address === null ? '' : `/${address}`}`;
  const address = at(slug, null);
  const called = new Set<string>();
  return {
    title: shown.title,
    symbol,
    kind: document.kind,
    language,
    author: nameIn(document.author, language) ?? null,
    date: document.dated,
    steward: nameIn(document.steward, language) ?? '–',
    source: document.source,
    work: `${origin}/library/${slug}`,
    address,
    citation: symbol ?? shown.title,
    original: original.language as Language,
    status: statusOf(shown.status),
    translator: shown.translator,
    publishedAt: shown.publishedAt,
    demo: document.demo,
    notices: noticesOf(document, original, l),
    sourceLines: sourceLinesOf(document, address, l),
    paragraphs: document.paragraphs.map((one) => ({
      address: one.address,
      kind: one.kind,
      label: one.label,
      depth: one.depth,
      text: one.text,
      marks: marksOf(one, at, called).flatMap(({ from, to, type, target }): OutMark[] =>
        type === 'italic' ? [{ from, to, type }] : type !== 'found' && target ? [{ from, to, type, target }] : [],
      ),
    })),
  };
}

/** The document's files; each is made from what the page shows. */
export const documentFiles = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: (data: Document, at: AtPage) => word(documentOut(data, at)),
  },
  pdf: { type: 'application/pdf', make: (data: Document, at: AtPage) => pdf(documentOut(data, at)) },
  xml: {
    type: 'application/xml; charset=utf-8',
    ending: 'akn.xml',
    make: (data: Document, at: AtPage) => akomaNtoso(documentOut(data, at)),
  },
};
export const documentFileName = ({ symbol, shown }: Document): string => `${symbol ?? shown.title} ${shown.language}`;

/** A paragraph as it is cited, in the words of the page. */
export const citableOf = (
  { document, language, title, citation, address, place }: Paragraph,
  { l, origin }: AtPage,
): Citable => ({
  title,
  symbol: document.symbol,
  kind: document.kind,
  author: nameIn(document.author, l.language) ?? null,
  date: document.dated,
  language,
  publisher: nameIn(document.steward, l.language) ?? '–',
  address: `${origin}/${l.language}/library/${document.slug}/${address}`,
  place: placeWords(title, place, l),
  citation,
});

const cited = (write: (of: Citable) => string) => (data: Paragraph, at: AtPage) => write(citableOf(data, at));
/** The forms of a paragraph's citation. */
export const paragraphFiles = {
  ris: { type: 'application/x-research-info-systems; charset=utf-8', make: cited(ris) },
  bib: { type: 'application/x-bibtex; charset=utf-8', make: cited(bibtex) },
  csl: { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', ending: 'csl.json', make: cited(cslJson) },
  txt: { type: 'text/plain; charset=utf-8', make: cited(plainCitation) },
};
export const paragraphFileName = ({ citation }: Paragraph): string => citation;

/** The formats of a page for its head: JSON, and the files that its view offers. */
export const alternatesOf = (
  address: string,
  files: Readonly<Record<string, { readonly type: string }>>,
): readonly { readonly type: string; readonly href: string }[] =>
  Object.entries({ json: { type: 'application/json' }, ...files }).map(([suffix, { type }]) => ({
    type: type.replace(/;.*/, ''),
    href: `${address}.${suffix}`,
  }));

/** Documents that a table holds at most. */
export const MOST_ROWS = 10_000;

/** The list as a table: names of columns as in the JSON, titles in the language of the page where they have one. */
export const listCsv = ({ documents }: { readonly documents: readonly Head[] }, { l, origin }: AtPage): string =>
  csv(
    [
      'symbol',
      'title',
      'kind',
      'dated',
      'author',
      'body',
      'languages',
      'demo',
      'commentsOn',
      'steward',
      'source',
      'lastVerified',
      'address',
    ],
    documents.map((one) => [
      one.symbol,
      shownIn(one.languages, l.language).title,
      one.kind,
      one.dated,
      nameIn(one.author, l.language) ?? null,
      one.body,
      one.languages.map(({ language }) => language).join(' '),
      one.demo ? 'true' : 'false',
      one.commentsOn,
      nameIn(one.steward, l.language) ?? null,
      one.source,
      one.lastVerified,
      `${origin}/${l.language}/library/${one.slug}`,
    ]),
  );
