import type { Reference, ReferenceType } from '../document.ts';
import { together } from '../scan.ts';
import { reportsByYear } from '../words/bodies.ts';

/** A reference and where it stands. */
export interface Pointed extends Reference {
  readonly from: number;
  readonly to: number;
  /** It points into another document (`paragraph 13 of A/70/174`), not into the text that is commented on. */
  readonly foreign: boolean;
}

const digits = (text: string): string => text.replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660));
const AND = '(?:,|;|and|or|&|to|–|-|et|ou|à|au|y|e|o|a|al|и|по|до|или|و|أو|إلى|、|和|及|至|或)';
const N = '[\\d٠-٩]{1,3}(?![\\d٠-٩/])(?:\\s?bis|\\s?ter|\\s?alt)?(?:\\s?\\((?:[a-z]|[ivx]{1,4})\\))*';
const LIST = `${N}(?:\\s?(?:,\\s?)?${AND}\\s?${N})*`;

const PARAGRAPH = new RegExp(
  `(?<![\\p{L}])(?:(?:operative |preambular )?para(?:graph)?s?\\.?|¶¶?|paragraphes?|párrafos?|párrs?\\.|пункт(?:ы|а|у|е|ов|ах|ам|ами|ом)?|пп?\\.|(?:و|ب|ل|وال|بال|لل|ال|وفي )?فقر(?:ة|ات|تين|تان)|الفقر(?:ة|ات|تين|تان))\\s?(?:(?:nos?\\.?|n[°º]|№|from|del|de|с|со|من|رقم|المرقمة)\\s)?(${LIST})`,
  'giu',
);
const PARAGRAPH_ZH = new RegExp(`第\\s?(${LIST})\\s?(?:段|款)`, 'gu');
const OPERATIVE = /\b((?:OP|PP)\s?\d{1,3}(?:\s?(?:bis|ter|alt))?)\b/g;

/** Every number a list names, ranges counted out: `12 to 14 and 17` → 12, 13, 14, 17. */
export const numbersIn = (list: string): string[] => {
  const out: string[] = [];
  const plain = digits(list);
  const items = [...plain.matchAll(/(\d{1,3})(\s?(?:bis|ter|alt))?((?:\s?\((?:[a-z]|[ivx]{1,4})\))*)/gi)];
  items.forEach((item, i) => {
    const before = i === 0 ? '' : plain.slice((items[i - 1]?.index ?? 0) + (items[i - 1]?.[0].length ?? 0), item.index).trim();
    const [low, high] = [Number(items[i - 1]?.[1] ?? 0), Number(item[1])];
    if (/^(?:to|–|-|à|au|a|al|по|до|إلى|至)$/.test(before) && high > low && high - low < 40) {
      for (let n = low + 1; n < high; n++) out.push(String(n));
    }
    out.push(`${item[1]}${(item[2] ?? '').trim() ? ` ${item[2]?.trim()}` : ''}${(item[3] ?? '').replace(/\s/g, '')}`);
  });
  return out;
};

const SYMBOL =
  /(?<![\p{L}\p{N}/])(?:[ASE]|TD|CD|NPT|CCW|ST)\/(?:[A-Z][A-Za-z]*\.?\d*\/)*(?:\d{1,4}|L\.\d{1,3}|CRP\.\d{1,3})(?:\/(?:\d{1,4}|[A-Z][A-Za-z]*\.[\dl]{1,3}))*(?![\p{L}\p{N}])/gu;
const REGIONAL = /\b(?:PC\.DEC\/\d{3,4}|MC\.DEC\/\d{1,2}\/\d{2}|CICTE\/RES\.\s?\d+\/\d{2}|AG\/RES\.\s?\d{3,4})/g;
const RESOLUTION =
  /(?<![\p{L}])(?:(?:Human Rights Council|General Assembly|UNGA|Security Council)\s)?(resolutions?|res\.?|décisions?|résolutions?|resoluci[oó]n(?:es)?|decisions?|decisi[oó]n(?:es)?|резолюци\p{L}*|решени\p{L}*|(?:و|ب|ال|بال|لل)*قرار(?:ات|ها)?|(?:و|ب|ال|بال)*مقررات?)\s(?:n[°o]\s?|№\s?|(?:Генеральной Ассамблеи|Ассамблеи|Совета по правам человека|الجمعية العامة|مجلس حقوق الإنسان|de l[’']Assemblée générale|de la Asamblea General|of the General Assembly)\s)?(\d{1,2}\/\d{1,3}(?:\s[A-Z](?![\p{L}.]))?)/giu;
const RESOLUTION_ZH = /第\s?(\d{1,2}\/\d{1,3})\s?(?:号)?(决议|决定)/gu;
const BARE = /(?<![\p{L}\p{N}/.-])\d{2}\/\d{1,3}(?:\s[A-Z](?![\p{L}.]))?(?![\p{N}/])/gu;
const COUNCIL = /(?<![\p{L}])resolution\s(\d{3,4})(?:\s?\((\d{4})\))?(?![\d/])/giu;

const SECTION =
  /(?<![\p{L}])(?:(?:sub-?)?sections?|chapters?|annex(?:es)?|parts?|chapitres?|annexes?|secci[oó]n(?:es)?|cap[ií]tulos?|anexos?|раздел(?:ы|а|у|е|ов|ах)?|глав(?:а|ы|е|у)|приложени\p{L}*|القسم|الفرع|المرفق|الفصل)\s([A-ZА-Я]|[IVX]{1,5}|\d{1,2}|[أ-ي])(?![\p{L}\p{N}.]\p{L}|\p{L}|\p{N})(?:\s?(-|–|to|and|,|et|y|и|à|a)\s?([A-ZА-Я]|[IVX]{1,5})(?![\p{L}\p{N}]))?/gu;
const SECTION_ANY = /^(?:sections?|chapters?|annex|part)/i;
const SECTION_ZH = /第([一二三四五六七八九十]{1,3}|\d{1,2})(?:节|章|部分)/gu;
const PAGE = /(?<![\p{L}])(?:pages?|p\.|pp\.)\s\d{1,3}(?:\s?(?:-|–|to|and)\s?\d{1,3})?(?![\p{N}])/giu;
const PRINCIPLE =
  /(?<![\p{L}])(?:Principles?|Articles?|Arts?\.|artículos?|стать\p{L}*|المادة|第[一二三四五六七八九十百]+条)\s?(\d{1,3}(?:\s?\(\w\))*)/giu;

const NORM =
  /(?<![\p{L}])(?:norms?|normes?|normas?|норм\p{L}{0,3}|القاعدة|规范)\s(?:13\s?)?(\(?[a-k]\)(?:\s?(?:,|and|or|to|et|y|и|و|和|-|–)\s?\(?[a-k]\))*|13\s?\([a-k]\)|[A-Ka-k](?=[\s,.;]|$)(?!\s\p{Ll}+\s(?:of|to)))/giu;
const MEASURE =
  /(?<![\p{L}])(?:(OSCE|OAS|ARF|ASEAN|UN|global)\s)?(?:CBMs?|measures?|МД|تدبير)\s(?:no\.?\s?)?(\d{1,2}(?:\s?(?:,|and|to|-|–)\s?\d{1,2})*)(?!\s?%)/giu;

const YEAR = '(?:19|20)\\d\\d(?:\\s?[-–/]\\s?(?:(?:19|20)?\\d\\d))?';
const YEARS = `${YEAR}(?:(?:\\s?,\\s?|,?\\s(?:and|et|y|и)\\s)${YEAR})*`;
const REPORT = new RegExp(
  `(?<![\\p{L}\\d])(?:(${YEARS})\\s)?((?:UN\\s?|final |first |second |third |agreed |adopted |consensus |last two |previous )*)(UNGGE|GGEs?|OEWG|Groups? of Governmental Experts|Open-ended Working Group)?\\s?((?:consensus |final |annual |progress |summary )*)(reports?)(?:\\sof the (?:UN |United Nations )?(GGE|OEWG|Group of Governmental Experts|Open-ended Working Group))?(?:\\s(?:in|of) (${YEARS}))?(?![\\p{L}])`,
  'gu',
);
const GROUP_YEARS = new RegExp(`(?<![\\p{L}\\d])(${YEARS})\\s(UN\\s?)?(UNGGE|GGEs?|OEWG)(?![\\p{L}])`, 'gu');
const GROUP_OF_YEAR = new RegExp(`(?<![\\p{L}])(GGE|OEWG) of (${YEARS})`, 'gu');
const DRAFTS =
  /(?<![\p{L}])(?:(?:initial |first |revised |second )*pre-?draft|(?:zero|first|second|third|revised|latest|current|rev\. ?\d) draft|draft (?:report|resolution|decision)|non-paper|annual progress reports?|APRs?|Chair(?:’|')s summary|final report|elements paper|revised paper|avant-projet|projet zéro|proyecto (?:preliminar|cero)|предварительн\p{L}+ проект\p{L}*|проект (?:доклада|резолюции)|нулев\p{L}+ проект\p{L}*|projet (?:de rapport|de résolution)|version révisée|borrador (?:cero|revisado)|proyecto de (?:informe|resolución)|المسودة (?:الأولية|الصفرية|المنقحة)|مشروع (?:التقرير|القرار))(?!\p{L})|预稿|零草案|修订草案|报告草案|决议草案/giu;

const letters = (from: string, to: string): string[] => {
  const [a, b] = [from.charCodeAt(0), to.charCodeAt(0)];
  if (from.length !== 1 || to.length !== 1 || b <= a || b - a > 20) return [from, to];
  return Array.from({ length: b - a + 1 }, (_, i) => String.fromCharCode(a + i));
};

/** The symbol of the resolution or decision a text calls by its number. */
const actSymbol = (before: string, number: string): string => {
  const clean = number.replace(/\s/, ' ');
  if (/Human Rights Council|droits de l|Derechos Humanos|правам человека|حقوق الإنسان|人权理事会/i.test(before))
    return `A/HRC/RES/${clean}`;
  return /d[eé]cisi|решени|مقرر|决定/i.test(before) ? `A/DEC/${clean}` : `A/RES/${clean}`;
};

const look = together([
  SYMBOL,
  REGIONAL,
  RESOLUTION,
  RESOLUTION_ZH,
  COUNCIL,
  OPERATIVE,
  SECTION,
  SECTION_ZH,
  PAGE,
  PRINCIPLE,
  NORM,
  MEASURE,
  REPORT,
  PARAGRAPH,
  PARAGRAPH_ZH,
  GROUP_YEARS,
  GROUP_OF_YEAR,
  DRAFTS,
]);

/** Everything in a text that points at another text or a part of one, in order; overlapping readings keep the longer. */
export const referencesIn = (text: string): Pointed[] => {
  const out: Pointed[] = [];
  const all = look(text);
  const add = (
    type: ReferenceType,
    found: RegExpExecArray | { index: number; 0: string },
    target: string | null,
    foreign = false,
  ): void => {
    const lead = found[0].length - found[0].trimStart().length;
    const raw = found[0].trim();
    out.push({ type, raw, target, from: found.index + lead, to: found.index + lead + raw.length, foreign });
  };
  for (const found of all(SYMBOL)) add('document', found, found[0]);
  for (const found of all(REGIONAL)) add('document', found, found[0].replace(/\s/, ''));
  const acts = all(RESOLUTION);
  for (const found of acts) add('document', found, actSymbol(found[0], found[2] ?? ''));
  for (const found of all(RESOLUTION_ZH)) add('document', found, actSymbol(found[2] ?? '', found[1] ?? ''));
  for (const found of all(COUNCIL)) add('document', found, `S/RES/${found[1]}${found[2] ? ` (${found[2]})` : ''}`);
  // A list goes on after its first number: `resolutions 53/70 of 4 December 1998, 54/49 of …`.
  for (const act of acts) {
    const from = act.index + act[0].length;
    const stop = text.slice(from).search(/[;.](?=\s|$)/);
    const rest = text.slice(from, stop < 0 ? undefined : from + stop);
    for (const found of rest.matchAll(BARE)) {
      const index = from + found.index;
      if (out.some((other) => index >= other.from && index < other.to)) continue;
      const word = [...acts].reverse().find((other) => other.index < index)?.[0] ?? act[0];
      add('document', { index, 0: found[0] }, actSymbol(word, found[0]));
    }
  }
  const paragraphs = (pattern: RegExp): void => {
    for (const found of all(pattern)) {
      const before = text.slice(Math.max(0, found.index - 40), found.index);
      const after = text.slice(found.index + found[0].length, found.index + found[0].length + 60);
      const symbol =
        /([ASE]\/[A-Z0-9./]*\d)\s?,\s*$/.exec(before)?.[1] ??
        /^\s(?:(?:of|de|du|del|de la|из|من)\s(?:the\s|l[’'])?(?:\p{L}+\s){0,2}?|(?:документа|резолюции|доклада|القرار|الوثيقة)\s)([ASE]\/[A-Z0-9./]*\d|\d{2}\/\d{1,3})/u.exec(
          after,
        )?.[1] ??
        null;
      const owner = symbol === null ? null : /^\d/.test(symbol) ? `A/RES/${symbol}` : symbol;
      for (const number of numbersIn(found[1] ?? ''))
        add('paragraph', found, owner === null ? number : `${owner}, ${number}`, owner !== null);
    }
  };
  paragraphs(PARAGRAPH);
  paragraphs(PARAGRAPH_ZH);
  for (const found of all(OPERATIVE)) add('paragraph', found, found[0].replace(/^(OP|PP)\s/, '$1'));
  for (const found of all(SECTION)) {
    if (SECTION_ANY.test(found[0]) && /^part/i.test(found[0]) && !/^Part /.test(found[0])) continue;
    const [, first = '', join = '', last] = found;
    const targets = last === undefined ? [first] : /^(?:-|–|to|à|a)$/.test(join) ? letters(first, last) : [first, last];
    for (const target of targets) add('section', found, target);
  }
  for (const found of all(SECTION_ZH)) add('section', found, found[1] ?? null);
  for (const found of all(PAGE)) add('section', found, found[0].toLowerCase());
  for (const found of all(PRINCIPLE))
    add(/^pri/i.test(found[0]) ? 'section' : 'treaty', found, found[0].replace(/^art\w*\.?/i, 'Article'));
  for (const found of all(NORM)) {
    const named = [...(found[1] ?? '').matchAll(/(?:^|[(\s,])\(?([a-k])\)?(?=[),\s]|$)/gi)].map((one) =>
      (one[1] ?? '').toLowerCase(),
    );
    const range = /\b(?:to|-|–)\b/.test(found[1] ?? '') && named.length === 2 ? letters(named[0] ?? '', named[1] ?? '') : named;
    for (const letter of range) add('norm', found, letter);
  }
  for (const found of all(MEASURE)) {
    if (/^measures? /.test(found[0])) continue;
    const near = /\b(OSCE|OAS|ARF|ASEAN)\b/.exec(text.slice(Math.max(0, found.index - 200), found.index + found[0].length));
    const behind = /^\s(?:of|within|under|at) the (OSCE|OAS|ARF|ASEAN)\b/.exec(
      text.slice(found.index + found[0].length, found.index + found[0].length + 24),
    );
    const body = found[1]?.toUpperCase() ?? behind?.[1] ?? near?.[1] ?? null;
    for (const number of numbersIn(found[2] ?? ''))
      add('measure', found, body === null ? number : `${body === 'GLOBAL' ? 'UN' : body}-${number}`);
  }
  for (const found of all(REPORT)) {
    const [, years, , group, , , of, later] = found;
    const when = [...(years ?? later ?? '').matchAll(/(?:19|20)\d\d(?:\s?[-–/]\s?((?:19|20)?\d\d))?/g)];
    const who = /OEWG|Open/.test(group ?? of ?? '') ? 'OEWG' : 'GGE';
    if (when.length === 0) {
      if (group !== undefined || of !== undefined) add('document', found, null);
      continue;
    }
    for (const year of when) {
      const last = year[1] === undefined ? year[0] : year[1].length === 2 ? `20${year[1]}` : year[1];
      add('document', found, reportsByYear[who]?.[last] ?? null);
    }
  }
  for (const pattern of [GROUP_YEARS, GROUP_OF_YEAR, DRAFTS]) for (const found of all(pattern)) add('document', found, null);
  const kept = out.filter(
    (one) =>
      !out.some(
        (other) =>
          other !== one &&
          other.from <= one.from &&
          other.to >= one.to &&
          other.to - other.from > one.to - one.from &&
          sameFamily(other, one),
      ),
  );
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
};

/** A longer reading swallows a shorter one of its own family; a paragraph within a document's reference stays. */
const sameFamily = (longer: Pointed, shorter: Pointed): boolean => longer.type === shorter.type || shorter.type === 'measure';
