import type { ComponentChild } from 'preact';
import { type Crumb, Link, markText, type TextMark } from '../../../web/components/index.ts';
import { LANGUAGES, type Language, type Localiser, OWN_NAMES } from '../../../web/languages/index.ts';
import type { DocumentHead, StoredParagraph } from '../reader.ts';
import { FOUND_FROM, FOUND_TO } from '../search.ts';

/** A name in the language of the page, or as it is known. */
export const nameIn = (names: Readonly<Record<string, string>> | null, language: Language): string | undefined =>
  names?.[language] ?? names?.en ?? Object.values(names ?? {})[0];

/** A date that may be a year or a month alone. */
export const Dated = ({ l, dated }: { readonly l: Localiser; readonly dated: string }) => (
  <time dateTime={dated}>{l.day(dated)}</time>
);

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
      <span lang={language}>{OWN_NAMES[language]}</span>
    ) : (
      <Link href={`/${language}${path}`} lang={language}>
        {OWN_NAMES[language]}
      </Link>
    ),
  ]);

/** Stored marks as marks of the page: bold is the file's own taste and is not shown; a footnote leads to its place on the page. */
export const marksOf = (paragraph: StoredParagraph): readonly TextMark[] =>
  paragraph.marks.flatMap(({ from, to, type, target }): TextMark[] => {
    if (type === 'italic') return [{ from, to, type }];
    if (type === 'link') return [{ from, to, type, target }];
    if (type === 'footnote')
      return [{ from, to, type, target: target === null ? null : `fn${target.toLowerCase().replace(/[^a-z0-9]+/g, '-')}` }];
    return [];
  });

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
