import { commonWords } from './words/common.ts';

/** Words that carry over a line with a real hyphen when they come first: `non-\nstate`, `multi-\nstakeholder`. */
const HYPHEN_FIRST =
  /^(?:non|self|multi|cross|inter|sub|co|re|pre|post|anti|ex|vice|well|long|short|high|low|open|follow|peer|gender|human|risk)$/i;

/** Words that carry over a line with a real hyphen when they come last: `results-\noriented`. */
const HYPHEN_LAST =
  /^(?:oriented|based|driven|led|centric|centred|sensitive|related|wide|term|building|making|sharing|specific|neutral|ended|free|binding|governmental|government|general)$/i;

/** A sign that cuts a word at the end of a line. */
const HYPHENED = /[-‐]/;

/** How often each word stands in a text, in lower case: what a document's own words say about a word cut in two. */
export type Vocabulary = Pick<ReadonlyMap<string, number>, 'get' | 'has'>;

/**
 * `vocabularyOf(['the open-ended group'])` knows `open-ended`, `open`, `ended`, `the`, `group`. The words are counted when the first
 * is asked for: most texts have none cut in two.
 */
export const vocabularyOf = (lines: readonly string[]): Vocabulary => {
  let words: ReadonlyMap<string, number> | null = null;
  const counted = (): ReadonlyMap<string, number> => {
    words ??= countWords(lines);
    return words;
  };
  return { get: (word) => counted().get(word), has: (word) => counted().has(word) };
};

const countWords = (lines: readonly string[]): ReadonlyMap<string, number> => {
  const words = new Map<string, number>();
  const add = (word: string): void => {
    words.set(word, (words.get(word) ?? 0) + 1);
  };
  lines.forEach((whole, i) => {
    // Halves of a word cut at the end of a line are no words.
    const tail = HYPHENED.test(whole.slice(-1)) ? whole.replace(/[\p{L}\p{M}]+[-‐]$/u, '') : whole;
    const line = /[\p{L}\p{M}][-‐]$/u.test((lines[i - 1] ?? '').slice(-2)) ? tail.replace(/^[\p{L}\p{M}]+/u, '') : tail;
    for (const word of line.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu) ?? []) {
      add(word);
      if (word.includes('-')) for (const part of word.split('-')) add(part);
    }
  });
  return words;
};

/**
 * Two ends of lines as one run of text. A hyphen at the end is kept when the document writes the word with it or when both
 * halves are words, and dropped when it only cut a word: `informa-` + `tion` → `information`, `results-` + `oriented` → `results-oriented`.
 */
export const joinLines = (before: string, after: string, known: Vocabulary): string => {
  if (before === '') return after;
  if (after === '') return before;
  const cut = HYPHENED.test(before.slice(-1)) ? /([\p{L}\p{M}]+)[-‐]$/u.exec(before.slice(-60)) : null;
  const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  if (cut?.[1] && next) {
    const [first, second] = [cut[1].toLowerCase(), next.toLowerCase()];
    const bare = before.slice(0, -1);
    if (known.has(`${first}-${second}`) || /^\p{Lu}/u.test(next)) return `${bare}-${after}`;
    if (known.has(first + second) || commonWords.has(first + second)) return bare + after;
    const halves = (known.has(first) || commonWords.has(first)) && (known.has(second) || commonWords.has(second));
    return HYPHEN_FIRST.test(first) || HYPHEN_LAST.test(second) || halves ? `${bare}-${after}` : bare + after;
  }
  // Chinese is written without spaces; a line break between two of its signs is none.
  const han = /[\p{Script=Han},。;:、)》”]$/u.test(before.slice(-1)) && /^[\p{Script=Han}(《“]/u.test(after);
  if (han || (/[-—–/]$/u.test(before.slice(-1)) && /[\p{L}\p{N}][-—/]$/u.test(before.slice(-2)))) return before + after;
  return `${before} ${after}`;
};

/**
 * Text out of a PDF with its cut words put together again: `confidence -building`, `2021 –2025`, `promo ting`, `202 1`.
 * A pair of pieces is joined only when the document (or everyday English) has the whole word and lacks one of the pieces.
 */
export const mendWords = (text: string, known: Vocabulary): string => {
  const strong = (word: string): boolean => (known.get(word) ?? 0) > 1 || commonWords.has(word);
  return joinPieces(text, known, strong)
    .replace(/(?<=\p{L}) (?=[,;])/gu, '')
    .replace(/(\p{Ll}{2}) -(?=\p{Ll}{3})/gu, '$1-')
    .replace(/(\d{4}) ?([–-]) ?(?=\d{4}(?!\d))/g, '$1$2')
    .replace(/\b((?:19|20)\d) (\d)\b(?! (?:and|to))/g, '$1$2')
    .replace(/\b(20)(\d) (\d)\b/g, '$1$2$3')
    .replace(/\p{L}{6,}/gu, (word) => {
      const at = hyphenIn(word.toLowerCase(), known);
      return at > 0 ? `${word.slice(0, at)}-${word.slice(at)}` : word;
    });
};

/** Where a word lost its hyphen (`SecretaryGeneral`, `Openended`): only where the document writes it with one more often; 0 otherwise. */
const hyphenIn = (word: string, known: Vocabulary): number => {
  if (commonWords.has(word)) return 0;
  const own = known.get(word) ?? 0;
  for (let at = 3; at <= word.length - 3; at++) {
    const hyphened = known.get(`${word.slice(0, at)}-${word.slice(at)}`) ?? 0;
    if (hyphened > 0 && hyphened >= own) return at;
  }
  return 0;
};

/** Joins the two pieces of a word that a space cut. */
const joinPieces = (text: string, known: Vocabulary, strong: (word: string) => boolean): string => {
  const words = text.split(' ');
  const loose = (word: string): boolean => !commonWords.has(word) && (known.get(word) ?? 0) <= 1;
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i] ?? '';
    const second = /^(\p{Ll}+)([.,;:)”"]*)$/u.exec(words[i + 1] ?? '');
    const a = /^[(“"]?(\p{L}+)$/u.exec(first)?.[1]?.toLowerCase();
    if (a && second?.[1]) {
      const b = second[1];
      const joined = a + b;
      const whole = strong(joined) || ((known.get(joined) ?? 0) > 0 && joined.length > 5);
      if (joined.length > 1 && whole && (loose(a) || loose(b) || (a.length === 1 && b.length === 1))) {
        out.push(first + second[0]);
        i++;
        continue;
      }
    }
    out.push(first);
  }
  return out.join(' ');
};
