import type { Line } from './artefacts.ts';
import { fold } from './fold.ts';

/** The rule that a page draws above its footnotes. */
const RULE = /^[_‗─━]{5,}$/;

/** A footnote with its printed number. */
export interface Footnote {
  readonly label: string;
  readonly text: string;
}

export interface FootnoteZone {
  /** Index of the first and behind the last line of the zone. */
  readonly from: number;
  readonly to: number;
  readonly notes: readonly Footnote[];
}

const NUMBER = /^(\d{1,2})$/;
const NUMBERED = /^(\d{1,2})\.?\s+(\S.*)$/;

/** Notes out of the lines of a zone; extraction often sets all numbers before or behind the texts, so they are dealt out in order. */
const notesOf = (lines: readonly string[]): Footnote[] => {
  const numbers: number[] = [];
  const texts: string[] = [];
  let ended = true;
  for (const line of lines) {
    const alone = NUMBER.exec(line)?.[1];
    const numbered = NUMBERED.exec(line);
    if (alone) {
      numbers.push(Number(alone));
      ended = true;
    } else if (numbered?.[1] && numbered[2] && ended && /^\p{Lu}|^["“(]|^http/u.test(numbered[2])) {
      numbers.push(Number(numbered[1]));
      texts.push(numbered[2]);
      ended = /[.!?]["”)]?$/.test(line);
    } else if (ended || texts.length === 0) {
      texts.push(line);
      ended = /[.!?]["”)]?$/.test(line);
    } else {
      texts[texts.length - 1] = `${texts.at(-1)} ${line}`;
      ended = /[.!?]["”)]?$/.test(line);
    }
  }
  numbers.sort((a, b) => a - b);
  return texts.map((text, i) => ({ label: numbers[i] === undefined ? '' : String(numbers[i]), text: fold(text) }));
};

/** Whether numbers of notes have been read whose texts are still to come: page marks may stand between them. */
const wanting = (content: readonly string[]): boolean => {
  const numbers = content.filter((line) => NUMBER.test(line)).length;
  return numbers > content.length - numbers;
};

/**
 * Footnotes at the foot of pages: a rule (or a long gap of blanks), then numbers and texts up to the end of the page.
 * `gone` are the lines that belong to the page itself.
 */
export const footnoteZones = (lines: readonly Line[], gone: ReadonlySet<number>): FootnoteZone[] => {
  const zones: FootnoteZone[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (!RULE.test(lines[from]?.text ?? '') || gone.has(from)) continue;
    const content: string[] = [];
    let to = from + 1;
    for (; to < lines.length; to++) {
      const line = lines[to];
      if (!line || (line.page && !wanting(content))) break;
      if (gone.has(to)) {
        if (wanting(content)) continue;
        break;
      }
      if (line.text === '') continue;
      if (RULE.test(line.text)) break;
      content.push(line.text);
    }
    const notes = notesOf(content);
    if (notes.length > 0 && notes.some((note) => note.label !== '')) {
      zones.push({ from, to, notes });
      from = to - 1;
    }
  }
  // Without a rule: a number alone, then its text, at the edge of a page.
  for (let i = 0; i < lines.length - 1; i++) {
    if (zones.some((zone) => i >= zone.from && i < zone.to) || gone.has(i)) continue;
    const number = NUMBER.exec(lines[i]?.text ?? '')?.[1];
    const indented = lines[i + 1];
    if (!number || !indented || (lines[i - 1]?.text ?? '') !== '' || indented.indent === 0 || !/^\p{Lu}/u.test(indented.text))
      continue;
    let to = i + 1;
    const content: string[] = [];
    const isAddress = (at: number): boolean => /^https?:\S*$/.test(lines[at]?.text ?? '');
    while (to < lines.length && lines[to]?.text !== '' && (to === i + 1 || !lines[to]?.page))
      content.push(lines[to++]?.text ?? '');
    // Addresses of links are often printed below the notes.
    while (isAddress(to) || (lines[to]?.text === '' && isAddress(to + 1))) {
      if (lines[to]?.text !== '') content.push(lines[to]?.text ?? '');
      to++;
    }
    zones.push({ from: i, to, notes: [{ label: number, text: fold(content.join(' ')) }] });
    i = to;
  }
  return zones.sort((a, b) => a.from - b.from);
};

const MONTH = /^\s?(?:January|February|March|April|May|June|July|August|September|October|November|December)/;

/**
 * Takes the loose numbers of footnotes out of a text: they stand behind punctuation, a closing quote, a year or a word.
 * `lift('of the Secretary-General, 1', new Set(['1']))` → `{ text: 'of the Secretary-General,', at: [{ at: 25, label: '1' }] }`
 */
export const lift = (text: string, labels: ReadonlySet<string>): { text: string; at: { at: number; label: string }[] } => {
  const at: { at: number; label: string }[] = [];
  if (labels.size === 0) return { text, at };
  let out = '';
  let last = 0;
  const pattern = /(?<=[,;.:”")\]]|\b(?:19|20)\d\d)( ?)(\d{1,2})(?=$|[\s,;.)])/g;
  for (const found of text.matchAll(pattern)) {
    const label = found[2] ?? '';
    const before = text[found.index - 1] ?? '';
    if (!labels.has(label) || MONTH.test(text.slice(found.index + found[0].length))) continue;
    // `1.13`, `2.5`: a number, not a note; a year needs the space that keeps `20152` from being one.
    if (found[1] === '' && !/[,;”")\]]/.test(before) && !(before === '.' && !/\d\.$/.test(text.slice(0, found.index)))) continue;
    if (/(?:paras?|paragraphs?|No|art|articles?|chap|sect|vol|pp?)\.?$/i.test(text.slice(0, found.index).trimEnd())) continue;
    out += text.slice(last, found.index);
    at.push({ at: out.length, label });
    last = found.index + found[0].length;
  }
  return { text: out + text.slice(last), at };
};
