import { artefactsOf, isSymbolLine, type Line } from './artefacts.ts';
import { type Block, block } from './block.ts';
import { foldLine } from './fold.ts';
import { footnoteZones, lift } from './footnotes.ts';
import { bulletOf, isBulletAlone, isLabelAlone, labelOf } from './label.ts';
import { joinLines, mendWords, type Vocabulary, vocabularyOf } from './mend.ts';
import { opensPoint, opensPreambular } from './words/openings.ts';

/** Lines of a plain text; a form feed or a page marker begins a page. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  for (const part of text.split(/\r\n|[\n\r\u2028\v]/)) {
    const pages = part.split('\f');
    pages.forEach((piece, i) => {
      const clean = foldLine(piece).replace(/\s+$/, '');
      const trimmed = clean.trimStart();
      lines.push({ text: trimmed.replace(/\s+/g, ' '), indent: clean.length - trimmed.length, page: i > 0 });
    });
  }
  return lines;
};

const TERMINAL = /[.!?;:。;!?:؟؛…][”"»’')\]》]*$/u;
const SENTENCE_END = /[.!?。!?؟…][”"»’')\]》]*$/u;
const LOWER = /^[("“‘«]?\p{Ll}/u;
/** Words after which a number at the beginning of the next line is none of that line's own. */
const AWAITS_NUMBER =
  /\b(?:paragraphs?|paras?\.?|sections?|articles?|No\.|resolutions?|and|to|of|in|párrafos?|paragraphes?|artículos?)$|(?:пункт\p{L}*|第)$/iu;

/** Words that no line of its own ends with. */
const UNFINISHED =
  /(?:^|\s)(?:of|on|the|and|in|for|to|with|by|a|an|or|from|de|du|des|la|le|les|et|en|sur|el|los|las|y|del|para|и|в|на|по|о)$/iu;

/** How wide the lines of a text run; null when every line is a paragraph of its own. */
const widthOf = (lines: readonly Line[], gone: ReadonlySet<number>): number | null => {
  const lengths = lines.flatMap((line, i) => (line.text !== '' && !gone.has(i) ? [line.text.length] : [])).sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0;
  if (lengths.length === 0 || at(0.93) > 170) return null;
  const han = lines.some((line) => /\p{Script=Han}{4}/u.test(line.text));
  return Math.max(at(0.9), han ? 20 : 40);
};

/** Whether a line looks like a heading by itself: short, begins like a title, no stop at its end. */
export const looksLikeHeading = (text: string): boolean => {
  if (text.length > 110 || TERMINAL.test(text) || /[,،,]$/.test(text)) return false;
  if (!/\p{L}/u.test(text) || LOWER.test(text) || /^[([]/.test(text)) return false;
  const words = text.split(' ');
  if (/\p{Script=Han}/u.test(text)) return text.length <= 32 && !/[,。;]/.test(text);
  return words.length <= 14;
};

/** The organ that speaks, in a line of its own before the preamble of its resolution. */
const ORGAN =
  /^(?:The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)|L[’']Assemblée générale|Le Conseil de sécurité|La Asamblea General|El Consejo de Seguridad|Генеральная Ассамблея|Совет Безопасности|إن الجمعية العامة|大会)[,،,]?$/u;

/** A row of a table drawn with bars: `16 | We would prefer … | Replace …`. */
const ROW = /^[^|]{1,60}\s\|\s[^|]+(?:\s\||$)/u;

/** A comment that begins with the paragraph it is on: `Para. 12: delete`, `К пункту 10:`, `第10段:`. */
const ON_PARAGRAPH =
  /^(?:(?:on |ad )?par(?:a|agraph)s?\.?|¶¶?|(?:au |aux |sur le )?paragraphes?|(?:al |en el |sobre el )?párr(?:afo|s)?s?\.?|(?:к |по |в )?(?:пункт\p{L}*|пп?\.)|(?:(?:في|بشأن) )?الفقر(?:ة|ات|تان|تين)|第)\s?(?:من\s)?[\d٠-٩]{1,3}[^.。;!?]{0,30}[:：]\s?\S/iu;

/** Structural beginnings that never continue a paragraph. */
const opensItem = (line: string): boolean =>
  bulletOf(line) !== null || opensPoint(line) || ON_PARAGRAPH.test(line) || /^(?:#{1,6} \S|\||>)/.test(line);

interface Reading {
  readonly width: number | null;
  readonly known: Vocabulary;
}

/** Signs that the first word of a line would need at the end of the line before. */
const firstWord = (line: string): number => (/^\p{Script=Han}/u.test(line) ? 1 : (line.split(' ')[0]?.length ?? 0));

/** Whether `next` goes on with the paragraph whose last line is `last`. */
const goesOn = (
  last: string,
  next: string,
  gap: { readonly blank: boolean; readonly page: boolean },
  first: boolean,
  { width }: Reading,
): boolean => {
  if (opensItem(next) || /^#{1,6} \S|^\|/.test(last) || ORGAN.test(next) || ROW.test(next) || (gap.blank && ROW.test(last)))
    return false;
  const ended = TERMINAL.test(last);
  if (gap.blank || gap.page) {
    if (ended && SENTENCE_END.test(last)) return gap.page && !gap.blank && LOWER.test(next);
    if (/[-‐]$/.test(last)) return true;
    if (labelOf(next) && !AWAITS_NUMBER.test(last)) return false;
    const full = width !== null && last.length + 1 + firstWord(next) >= width * 0.9;
    if (UNFINISHED.test(last) && !ended) return true;
    if (LOWER.test(next)) return !ended && (!first || full || opensItem(last) || !looksLikeHeading(last) || /[,،,]$/.test(last));
    return (
      full &&
      /[\p{L}\p{N})]$/u.test(last) &&
      !/^[A-ZА-Я]\.\s/.test(next) &&
      (!looksLikeHeading(next) || !first || /^[“"«]/.test(last))
    );
  }
  if (width === null) return LOWER.test(next) && !ended && !first;
  const label = labelOf(next);
  if (label && !AWAITS_NUMBER.test(last)) return false;
  if (opensPreambular(next) && /[,،;]\d{0,2}$/.test(last.replace(/\s\d{1,2}$/, ''))) return false;
  const full = last.length + 1 + firstWord(next) >= width * 0.88;
  if (full) return true;
  if (ended) return false;
  if (UNFINISHED.test(last)) return true;
  return LOWER.test(next) || /[,،,]$/.test(last) || (!first && !looksLikeHeading(next)) || /[-–—]$/.test(last);
};

/**
 * Lines (a plain text, or a page layout turned into lines) as blocks: page artefacts taken out, footnotes set apart, lines
 * of one paragraph joined, cut words mended. What a block is (heading, bullet, label) is left to `assemble`.
 */
export const blocksFromLines = (lines: readonly Line[]): Block[] => {
  const gone = artefactsOf(lines);
  const zones = footnoteZones(lines, gone);
  const inZone = new Set<number>();
  for (const zone of zones) for (let i = zone.from; i < zone.to; i++) inZone.add(i);
  const notes = new Set(zones.flatMap((zone) => zone.notes.map((note) => note.label).filter((label) => label !== '')));
  const known = vocabularyOf(lines.map((line) => line.text));
  const reading: Reading = { width: widthOf(lines, new Set([...gone, ...inZone])), known };
  const paged = gone.size > 2;

  const blocks: Block[] = [];
  let current: string[] = [];
  let pending = '';
  let gap = { blank: false, page: false };
  const close = (): void => {
    if (current.length === 0 && pending === '') return;
    const joined = current.reduce((text, line) => joinLines(text, line, known), '');
    const whole = paged ? mendWords(joined, known) : joined;
    const { text, at } = lift(pending === '' ? whole : `${pending} ${whole}`.trim(), notes);
    blocks.push(
      block(text, {
        ...(ROW.test(text) ? { kind: 'table' as const } : {}),
        marks: at.map((mark) => ({ from: mark.at, to: mark.at, type: 'footnote' as const, target: mark.label })),
      }),
    );
    current = [];
    pending = '';
  };
  const closeNotes = (i: number): void => {
    const zone = zones.find((z) => z.from === i);
    for (const note of zone?.notes ?? [])
      later.push(block(note.text, { kind: 'footnote', label: note.label === '' ? null : note.label }));
  };
  const later: Block[] = [];
  lines.forEach((line, i) => {
    closeNotes(i);
    if (line.page) gap.page = true;
    if (gone.has(i) || inZone.has(i)) {
      gap = { blank: gap.blank, page: true };
      return;
    }
    if (line.text === '') {
      gap.blank = true;
      return;
    }
    // A ruled line parts sections and says nothing.
    if (/^(?:[-*_=~]\s?){3,}$/.test(line.text)) {
      close();
      return;
    }
    if (isLabelAlone(line.text) || isBulletAlone(line.text)) {
      close();
      pending = line.text;
    } else if (pending !== '' && current.length === 0) {
      current = [line.text];
    } else {
      const last = current.at(-1);
      if (last !== undefined && !isSymbolLine(last) && goesOn(last, line.text, pageless(gap), current.length === 1, reading)) {
        current.push(line.text);
      } else {
        close();
        current = [line.text];
      }
    }
    gap = { blank: false, page: false };
  });
  close();
  return [...blocks, ...later];
};

/** Beside a page's edge empty lines say nothing: the page put them there. */
const pageless = (gap: { blank: boolean; page: boolean }): { blank: boolean; page: boolean } =>
  gap.page ? { blank: false, page: true } : gap;
