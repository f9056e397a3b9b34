import type { Language } from './document.ts';

/** The commonest short words; those that two of the three languages share are left out. */
const STOP_WORDS: ReadonlyMap<string, Language> = new Map(
  (
    [
      ['en', 'the of and to in that is for with by on as be should are this its which from it would states has'],
      ['fr', 'le les des du et dans pour par une est aux qui sur au avec sont cette ces il nous être été leur ou'],
      ['es', 'el los las del y para por con una al se como sobre su más sus esta entre estados también ha lo'],
    ] as const
  ).flatMap(([language, words]) => words.split(' ').map((word) => [word, language] as const)),
);

/** How much of a text is looked at: enough to be sure, little enough to be quick. */
const SAMPLE = 20_000;

/**
 * The language of a text among the six: by script where the script decides, by its commonest words otherwise.
 * A text that gives no sign (numbers only) is taken for English. `languageOf('пункт 24')` → `'ru'`
 */
export const languageOf = (text: string): Language => {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu);
  const arabic = count(/\p{Script=Arabic}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  // One Chinese sign carries about as much as three letters.
  const han = count(/\p{Script=Han}/gu) * 3;
  const most = Math.max(latin, arabic, cyrillic, han);
  if (most === 0) return 'en';
  if (most === arabic) return 'ar';
  if (most === cyrillic) return 'ru';
  if (most === han) return 'zh';
  const votes = { en: 0, fr: 0, es: 0 } as Record<string, number>;
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const language = STOP_WORDS.get(word);
    if (language) votes[language] = (votes[language] ?? 0) + 1;
  }
  const { en = 0, fr = 0, es = 0 } = votes;
  if (fr > en && fr >= es) return 'fr';
  return es > en ? 'es' : 'en';
};
