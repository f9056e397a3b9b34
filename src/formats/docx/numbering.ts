import { printed } from '../html.ts';
import { all, child, val, type Xml } from './xml.ts';

interface Level {
  readonly format: string;
  /** As Word writes it: `%1.`, `(%2)`. */
  readonly text: string;
  readonly start: number;
}

/** What automatic numbering prints before a paragraph. */
export type Printed = { readonly bullet: true } | { readonly bullet: false; readonly label: string };

/** Word's automatic numbering, counted as the paragraphs come. */
export interface Numbering {
  /** The printed number of the next paragraph of a list at a level (0 for the outermost); null when it prints none. */
  readonly next: (id: string, level: number) => Printed | null;
}

const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const CHINESE = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const chinese = (n: number): string =>
  n <= 10
    ? (CHINESE[n] ?? '')
    : n < 20
      ? `十${CHINESE[n - 10]}`
      : `${CHINESE[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : CHINESE[n % 10]}`;

const write = (format: string, n: number): string => {
  switch (format) {
    case 'lowerLetter':
      return printed('a', n);
    case 'upperLetter':
      return printed('A', n);
    case 'lowerRoman':
      return printed('i', n);
    case 'upperRoman':
      return printed('I', n);
    case 'russianLower':
      return CYRILLIC[(n - 1) % CYRILLIC.length] ?? '';
    case 'russianUpper':
      return (CYRILLIC[(n - 1) % CYRILLIC.length] ?? '').toUpperCase();
    case 'arabicAlpha':
    case 'arabicAbjad':
      return ARABIC[(n - 1) % ARABIC.length] ?? '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return n < 100 ? chinese(n) : String(n);
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(n);
  }
};

const levelOf = (source: Xml): Level => ({
  format: val(source, 'w:numFmt') ?? 'decimal',
  text: val(source, 'w:lvlText') ?? '',
  start: Number(val(source, 'w:start') ?? 1) || 0,
});

/** Reads `numbering.xml`; without it nothing is numbered. */
export const numberingOf = (xml: Xml | null): Numbering => {
  const root = xml ? child(xml, 'w:numbering') : undefined;
  const abstracts = new Map<string, Map<number, Level>>();
  for (const source of all(root, 'w:abstractNum')) {
    const levels = new Map(all(source, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), levelOf(level)]));
    abstracts.set(source.attributes['w:abstractNumId'] ?? '', levels);
  }
  const lists = new Map<
    string,
    { readonly counters: string; readonly levels: Map<number, Level>; readonly restarts: Map<number, number> }
  >();
  for (const source of all(root, 'w:num')) {
    const id = source.attributes['w:numId'] ?? '';
    const abstract = val(source, 'w:abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstract) ?? []);
    const restarts = new Map<number, number>();
    for (const override of all(source, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl']);
      const own = child(override, 'w:lvl');
      if (own) levels.set(at, levelOf(own));
      const start = val(override, 'w:startOverride');
      if (start !== undefined) restarts.set(at, Number(start));
    }
    lists.set(id, { counters: abstract, levels, restarts });
  }
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next: (id, at) => {
      const list = lists.get(id);
      const level = list?.levels.get(at);
      if (!list || !level) return null;
      if (level.format === 'bullet') return { bullet: true };
      const counts = counters.get(list.counters) ?? [];
      counters.set(list.counters, counts);
      // A list that says where it starts begins anew the first time it is used.
      const restart = list.restarts.get(at);
      if (restart !== undefined && !begun.has(`${id}/${at}`)) counts[at] = restart - 1;
      begun.add(`${id}/${at}`);
      counts[at] = (counts[at] ?? level.start - 1) + 1;
      counts.length = at + 1;
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const of = Number(digit) - 1;
        return write(list.levels.get(of)?.format ?? 'decimal', counts[of] ?? list.levels.get(of)?.start ?? 1);
      });
      return label.trim() === '' ? null : { bullet: false, label: label.trim() };
    },
  };
};
