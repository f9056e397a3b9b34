import type { FluentBundle, FluentVariable } from '@fluent/bundle';
import { intlTag, writeDate } from './dates.ts';
import { directionOf, LANGUAGES, type Language } from './language.ts';
import { bundles, strict } from './messages.ts';

export type MessageArguments = Readonly<Record<string, string | number>>;

/** Everything that depends on the language of the page. One per language, shared by all requests. */
export interface Localiser {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** A sentence for the text of a page; Fluent's isolation marks stand around the values, so that directions do not mix. */
  t(id: string, args?: MessageArguments): string;
  /** The same without isolation marks: for attributes, titles, JSON, CSV and mail subjects. */
  plain(id: string, args?: MessageArguments): string;
  /** Whether the message exists in this language or in English. */
  has(id: string): boolean;
  /** `2026-11-22` → "22 November 2026"; also `2026-11` and `2026`. */
  day(isoDate: string): string;
  /** `2026-11-22T14:20:00Z` → "22 November 2026, 14:20 UTC" */
  instant(iso: string): string;
  /** European digits in every language: 12000 → "12,000". */
  number(value: number): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
  /** Order of names in this language, for `Array.prototype.sort`. */
  readonly compare: (a: string, b: string) => number;
}

const ISOLATION = /[\u2068\u2069]/g;

const build = (language: Language): Localiser => {
  const own = bundles.get(language) as FluentBundle;
  const english = bundles.get('en') as FluentBundle;
  const numbers = new Intl.NumberFormat(intlTag(language));
  const lists = new Intl.ListFormat(intlTag(language), { type: 'conjunction' });
  const fixed = new Map<string, string>();

  const t = (id: string, args?: MessageArguments): string => {
    const ready = fixed.get(id);
    if (ready !== undefined) return ready;
    const bundle = own.hasMessage(id) ? own : english;
    const pattern = bundle.getMessage(id)?.value;
    if (strict && (bundle !== own || pattern === undefined || pattern === null)) {
      throw new Error(`locales/${language}: message "${id}" is missing`);
    }
    if (pattern === undefined || pattern === null) return id;
    if (typeof pattern === 'string') {
      fixed.set(id, pattern);
      return pattern;
    }
    const faults: Error[] = [];
    const text = bundle.formatPattern(pattern, (args ?? {}) as Record<string, FluentVariable>, faults);
    if (strict && faults.length > 0) throw new Error(`locales/${language}: message "${id}": ${faults.join('; ')}`);
    return text;
  };

  const localiser: Localiser = {
    language,
    direction: directionOf(language),
    t,
    plain: (id, args) => t(id, args).replace(ISOLATION, ''),
    has: (id) => own.hasMessage(id) || english.hasMessage(id),
    day: (iso) => writeDate(language, iso),
    instant: (iso) => {
      const when = new Date(iso);
      if (Number.isNaN(when.getTime())) return iso;
      const utc = when.toISOString();
      return localiser.plain('shell-instant', { day: writeDate(language, utc), hour: utc.slice(11, 16) });
    },
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    compare: new Intl.Collator(intlTag(language)).compare,
  };
  return localiser;
};

const localisers: ReadonlyMap<Language, Localiser> = new Map(LANGUAGES.map((language) => [language, build(language)]));

/** `localiser('fr').day('2026-11-01')` → "1er novembre 2026" */
export const localiser = (language: Language): Localiser => localisers.get(language) as Localiser;
