/** The six official languages of the United Nations, in the order in which their names stand on every page. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language's name in that language; it is never translated. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

/** `isLanguage('fr')` → true, `isLanguage('de')` → false. */
export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);

/** The direction in which a language is written; a tag that is not one of the six (`fa`, `he-IL`) is answered as well. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(ar|fa|he|ur|ps|ckb|dv|yi|sd|ug)(-|$)/i.test(language) ? 'rtl' : 'ltr';
