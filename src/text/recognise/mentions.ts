import type { Mention } from '../document.ts';
import { together } from '../scan.ts';
import type { Found } from './names.ts';

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    'January February March April May June July August September October November December',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  ].flatMap((names) => names.split(' ').map((name, i) => [name.toLowerCase(), i + 1] as const)),
);
/** The months of the Levant and Iraq, which United Nations texts in Arabic print before the others: `آذار/مارس`. */
'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',').forEach((name, i) => {
  const other = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')[i] ?? '';
  MONTHS[name] = i + 1;
  MONTHS[`${name}/${other}`] = i + 1;
});
const WESTERN = /[٠-٩]/g;
const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})(?:st|nd|rd|th|er|º)?\\s(?:de\\s)?(${MONTH})(?:\\s?(?:,|de|del)?\\s((?:19|20)\\d\\d))?|(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s((?:19|20)\\d\\d)|(${MONTH})\\s(?:de\\s)?((?:19|20)\\d\\d))(?![\\p{L}\\p{N}])`,
  'giu',
);
const DATE_ZH = /((?:19|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/gu;
const ISO = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/g;

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD?', '€': 'EUR', '£': 'GBP', '¥': 'JPY?', 'US$': 'USD', 'CA$': 'CAD', 'C$': 'CAD', 'A$': 'AUD', 'AU$': 'AUD', 'NZ$': 'NZD', 'S$': 'SGD',
  dollars: 'USD?', dollar: 'USD?', euros: 'EUR', euro: 'EUR', pounds: 'GBP', rubles: 'RUB', roubles: 'RUB', рублей: 'RUB', долларов: 'USD?', dólares: 'USD?',
  евро: 'EUR', yuan: 'CNY', 美元: 'USD', 欧元: 'EUR', 元: 'CNY?', دولار: 'USD?', يورو: 'EUR',
}; // biome-ignore format: a table
const CODE = 'USD|EUR|GBP|CAD|AUD|NZD|CHF|JPY|CNY|RUB|SGD|NOK|SEK|DKK|BRL|MXN|INR|KRW|ZAR|SAR|AED';
const SCALE: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|mille|mil|тыс\p{L}*\.?|ألف)$/iu, 1e3],
  [/^(?:m|mn|mio|millions?|millones|millón|млн\.?|миллион\p{L}*|مليون|ملايين)$/iu, 1e6],
  [/^(?:bn|b|billions?|milliards?|млрд\.?|миллиард\p{L}*|مليار)$/iu, 1e9],
  [/^万$/u, 1e4],
  [/^亿$/u, 1e8],
];
const SCALES =
  'k|K|m|M|mn|bn|thousand|millions?|billions?|mille|milliards?|mil|millones|тыс\\.?|тысяч\\p{L}*|млн\\.?|миллион\\p{L}*|млрд\\.?|миллиард\\p{L}*|ألف|مليون|ملايين|مليار|万|亿';
const AMOUNT = '\\d{1,3}(?:[ ,.\\u00a0]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?';
const BEFORE = new RegExp(
  `((?:US|CA|C|AU|A|NZ|S)?\\$|€|£|¥|(?<![\\p{L}])(?:${CODE}))\\s?(${AMOUNT})\\s?(?:(${SCALES})(?![\\p{L}]))?`,
  'gu',
);
const AFTER = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{N}.,$€£])(${AMOUNT})\\s?(?:(${SCALES})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])\\s?)?(?:de\\s|d[’']|of\\s)?((?:US\\s|Canadian\\s)?(?:dollars?|euros?|pounds|rou?bles|yuan|dólares|долларов|евро|рублей|دولار|يورو)(?![\\p{L}])|美元|欧元|元|€|(?:${CODE})(?![\\p{L}]))`,
  'giu',
);

const amountOf = (written: string, scale: string | undefined): number => {
  const grouped = written.replace(/[\u00a0 ]/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  const number = Number(grouped.replace(',', '.'));
  const factor = SCALE.find(([pattern]) => scale && pattern.test(scale))?.[1] ?? 1;
  return Math.round(number * factor * 100) / 100;
};

/** States whose own money is a dollar, for a `$` that does not say whose. */
const DOLLARS: Readonly<Record<string, string>> = {
  CAN: 'CAD',
  AUS: 'AUD',
  NZL: 'NZD',
  SGP: 'SGD',
  USA: 'USD',
  JAM: 'JMD',
  FJI: 'FJD',
};

const iso = (year: string | undefined, month: number | undefined, day: string | undefined): string =>
  [year, month && String(month).padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');

const INTRODUCED =
  /((?:\p{Lu}[\p{L}’'-]*|of|for|on|the|and|de|des|du|la|las|los|y|in|Sobre|et|à)(?:\s(?:\p{Lu}[\p{L}’'-]*|of|for|on|the|and|de|des|du|la|las|los|y|in|Sobre|et|à)){1,9})\s\((\p{Lu}[\p{Lu}\d-]{1,9}s?)\)$/u;
const ACRONYM = /\s\(\p{Lu}[\p{Lu}\d-]{1,9}s?\)/gu;
/** No name is longer, so that one is looked for only so far before its acronym. */
const NAME_WORDS = 10;

/** Names with their acronym behind them, in order, none overlapping. */
const introductions = (text: string): RegExpExecArray[] => {
  const out: RegExpExecArray[] = [];
  let free = 0;
  for (const acronym of text.matchAll(ACRONYM)) {
    let from = acronym.index;
    for (let words = 0; words < NAME_WORDS && from > free; words++) {
      from--;
      while (from > free && !/\s/.test(text[from - 1] ?? '')) from--;
    }
    const to = acronym.index + acronym[0].length;
    const found = INTRODUCED.exec(text.slice(from, to));
    if (!found) continue;
    out.push(found);
    free = to;
  }
  return out;
};

/** Acronyms that a document introduces by itself: `Freedom Online Coalition (FOC)` gives both writings. */
export const introduced = (text: string): Map<string, string> => {
  const out = new Map<string, string>();
  for (const found of introductions(text)) {
    const acronym = found[2] ?? '';
    const words = (found[1] ?? '').split(/\s/);
    // The name begins where its capitals begin to spell the acronym.
    for (let i = words.length - 1; i >= 0; i--) {
      const capitals = words.slice(i).filter((word) => /^\p{Lu}/u.test(word));
      const spelt = capitals.map((word) => word[0]).join('');
      if (
        capitals.length > 0 &&
        /^\p{Lu}/u.test(words[i] ?? '') &&
        spelt.length >= acronym.replace(/s$/, '').length - 1 &&
        spelt[0] === acronym[0]
      ) {
        out.set(acronym, words.slice(i).join(' '));
        break;
      }
    }
  }
  return out;
};

const look = together([BEFORE, AFTER, DATE, DATE_ZH, ISO]);

/** States and organisations out of the names found, money and dates, in the order of the text. `home`: the State whose document it is. */
export const mentionsIn = (
  text: string,
  names: readonly Found[],
  own: ReadonlyMap<string, string>,
  home: string | null,
): Mention[] => {
  // Arabic-Indic digits are read as the others; what is given back is what is written.
  const all = look(/[٠-٩]/.test(text) ? text.replace(WESTERN, (digit) => String(digit.charCodeAt(0) - 0x660)) : text);
  const written = (found: RegExpExecArray): string => text.slice(found.index, found.index + found[0].length);
  const placed: { readonly at: number; readonly mention: Mention }[] = [];
  for (const name of names) {
    if (name.kind !== 'treaty')
      placed.push({ at: name.from, mention: { type: name.kind, raw: name.written, value: name.value } });
  }
  for (const [acronym, full] of own) {
    for (const written of [full, acronym]) {
      let at = text.indexOf(written);
      while (at >= 0 && (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[at + written.length] ?? '')))
        at = text.indexOf(written, at + 1);
      if (at >= 0 && !names.some((name) => at >= name.from && at < name.to))
        placed.push({ at, mention: { type: 'organisation', raw: written, value: acronym } });
    }
  }
  const money = (at: number, raw: string, amount: string, scale: string | undefined, sign: string): void => {
    const known =
      CURRENCIES[sign] ??
      CURRENCIES[sign.toLowerCase()] ??
      (/^US /i.test(sign) ? 'USD' : /^Canadian/i.test(sign) ? 'CAD' : /^[A-Z]{3}$/.test(sign) ? sign : 'USD?');
    const currency = known === 'USD?' && home && DOLLARS[home] ? `${DOLLARS[home]}?` : known;
    placed.push({ at, mention: { type: 'money', raw: raw.trim(), value: { amount: amountOf(amount, scale), currency } } });
  };
  for (const found of all(BEFORE)) money(found.index, written(found), found[2] ?? '', found[3], found[1] ?? '');
  for (const found of all(AFTER)) money(found.index, written(found), found[1] ?? '', found[2], found[3] ?? '');
  for (const found of all(DATE)) {
    const [, day, month, year, month2, day2, year2, month3, year3] = found;
    const value = month3
      ? iso(year3, MONTHS[month3.toLowerCase()], undefined)
      : month2
        ? iso(year2, MONTHS[month2.toLowerCase()], day2)
        : iso(year, MONTHS[(month ?? '').toLowerCase()], day);
    if (/^\d{4}/.test(value)) placed.push({ at: found.index, mention: { type: 'date', raw: written(found), value } });
  }
  for (const found of all(DATE_ZH))
    placed.push({
      at: found.index,
      mention: { type: 'date', raw: found[0], value: iso(found[1], found[2] ? Number(found[2]) : undefined, found[3]) },
    });
  for (const found of all(ISO)) placed.push({ at: found.index, mention: { type: 'date', raw: found[0], value: found[0] } });
  return placed.sort((a, b) => a.at - b.at).map(({ mention }) => mention);
};
