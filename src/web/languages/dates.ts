import type { Language } from './language.ts';

/** Arabic month names in the double form of United Nations documents. */
const ARABIC_MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const;

const TAGS: Readonly<Record<Language, string>> = {
  ar: 'ar-u-nu-latn',
  zh: 'zh-u-nu-latn',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};

/** The locale tag for Intl: European digits in every language, day before month in English. */
export const intlTag = (language: Language): string => TAGS[language];

type Shape = 'year' | 'month' | 'day';
const OPTIONS: Readonly<Record<Shape, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A date in running text: `2026-11-22` → "22 November 2026", `2026-11` → "November 2026", `2026` → "2026". Hours, if any,
 * are cut. What is no such date is given back as it stands, since a source may date a text in its own words.
 */
export const writeDate = (language: Language, iso: string): string => {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(iso);
  const [, year, month, day] = found ?? [];
  if (year === undefined) return iso;
  const when = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(when.getTime()) || when.getUTCDate() !== Number(day ?? 1)) return iso;
  const shape: Shape = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  if (shape === 'year' && language !== 'zh') return year;
  if (language === 'ar') {
    const name = ARABIC_MONTHS[when.getUTCMonth()] ?? '';
    return shape === 'day' ? `${when.getUTCDate()} ${name} ${year}` : `${name} ${year}`;
  }
  const key = `${language} ${shape}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(intlTag(language), { ...OPTIONS[shape], timeZone: 'UTC', calendar: 'gregory' });
    formats.set(key, format);
  }
  const text = format.format(when);
  if (language === 'ru') return text.replace(/\sг\.$/u, ' года');
  if (language === 'fr' && shape === 'day') return text.replace(/^1 /u, '1er ');
  return text;
};
