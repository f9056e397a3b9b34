import type { Block } from './block.ts';
import { fold, key } from './fold.ts';

/** A UN symbol, alone: `A/RES/73/27`, `A/AC.290/2021/CRP.2`, `S/2019/12/Add.1`. */
const SYMBOL = /^((?:[ASE]|TD|CD|NPT|CCW|UNIDIR)\/[A-Z0-9][A-Za-z0-9.]*(?:\/[A-Za-z0-9.]+)*)\*{0,2}$/;
const OF_THE_PAGE =
  /^(?:United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|الأمم المتحدة|联合国|General Assembly|Assemblée générale|Asamblea General|Генеральная Ассамблея|الجمعية العامة|大会|Security Council|Distr\.?:? .{0,20}|Original:? .{0,20}|\d{1,2} \p{L}+ (?:19|20)\d\d)$/iu;
const SESSION = /^(?:\p{L}+-?\p{L}* (?:emergency special )?session|Agenda items? [\d, and()a-z]+|Item \d+ of the .*agenda)$/u;

/** The head of a UN document: its symbol, its title, and where its text begins. */
export interface Masthead {
  readonly symbol: string | null;
  readonly title: string | null;
  /** Blocks without the page's own words (`Distr.: General`, `United Nations`, agenda items). */
  readonly rest: readonly Block[];
}

/** Reads the masthead that UN documents open with; other documents pass through unchanged. */
export const mastheadOf = (blocks: readonly Block[]): Masthead => {
  const at = blocks.slice(0, 8).findIndex((b) => SYMBOL.test(fold(b.text)));
  if (at < 0) return { symbol: null, title: null, rest: blocks };
  const symbol = SYMBOL.exec(fold(blocks[at]?.text ?? ''))?.[1] ?? null;
  // The number of a resolution stands before its title, as `73/27.`
  const own = symbol?.split('/').slice(-2).join('/') ?? '';
  const texts = blocks.map((b) => fold(b.text));
  const numberAt =
    own === '' ? -1 : texts.slice(0, 30).findIndex((text) => text === `${own}.` || text === own || text.startsWith(`${own}. `));
  const joined = numberAt >= 0 && (texts[numberAt] ?? '').length > own.length + 1;
  const titleAt = numberAt < 0 ? -1 : joined ? numberAt : numberAt + 1;
  const title = titleAt < 0 ? null : joined ? (texts[titleAt] ?? '').slice(own.length + 2) : (texts[titleAt] ?? null);
  const head = titleAt < 0 ? Math.min(blocks.length, 24) : titleAt;
  const rest: Block[] = [];
  blocks.forEach((current, i) => {
    const text = texts[i] ?? '';
    if (i === at || (i === numberAt && !joined) || (i < head && (OF_THE_PAGE.test(text) || SESSION.test(text)))) return;
    if (i === titleAt) rest.push({ ...current, text: title ?? '', kind: 'heading', level: 1 });
    // Agenda items repeat the title; what else stands above it is text, not a heading.
    else if (i < titleAt && title !== null) {
      if (key(text) !== key(title)) rest.push({ ...current, kind: current.kind ?? 'paragraph' });
    } else rest.push(current);
  });
  return { symbol, title, rest };
};
