/** Shortened words whose dot ends no sentence, in the languages that write them so. */
const SHORTENED =
  /(?:^|[\s(“"«])(?:paras?|pars?|párrs?|arts?|nos?|núms?|vols?|chaps?|caps?|sects?|secs?|figs?|pp?|op|cf|cit|ed|eds|e\.g|i\.e|etc|vs|viz|res|rés|corr|add|rev|dr|mr|mrs|ms|prof|st|sr|sra|mm?|mme|jr|inc|ltd|co|u\.s|u\.k|u\.n|ee\.uu|ibid|approx|resp|гл|ст|стр|см|п|пп|г|гг|др|т\.д|т\.е|т|рез)\.$/iu;
const INITIAL = /(?:^|[\s(])\p{Lu}\.$/u;
const OPENING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '「': '」', '『': '』', '(': ')', '[': ']' };

/** Spans in quotation marks or brackets, within which a sentence does not end: `via the “Stop. Think. Connect.” Coalition`. */
const protectedSpans = (text: string): [number, number][] => {
  const spans: [number, number][] = [];
  if (!/[“«„「『([]/.test(text)) return spans;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x28 && code !== 0x5b && code < 0xab) continue;
    const closing = OPENING[text[i] ?? ''];
    if (!closing) continue;
    const end = text.slice(i + 1, i + 600).indexOf(closing) + i + 1;
    if (end > i) {
      spans.push([i, end]);
      i = end;
    }
  }
  return spans;
};

const ENDS = /[.!?…]+[”"»’'’)\]]*(?:\d{1,2}(?=\s))?\s+(?=[\p{Lu}\p{Lo}\d“"«‘([„¿¡])|[。!?]+[”」』)]*\s*|[؟][”")\]]*\s+/gu;

/**
 * A paragraph as sentences, which put together again give the paragraph to the letter.
 * `sentencesOf('See para. 5. It stands.')` → `['See para. 5. ', 'It stands.']`
 */
export const sentencesOf = (text: string): string[] => {
  const spans = protectedSpans(text);
  const sentences: string[] = [];
  let from = 0;
  let span = 0;
  for (const found of text.matchAll(ENDS)) {
    const stop = found.index;
    const end = stop + found[0].length;
    while (span < spans.length && (spans[span]?.[1] ?? 0) < stop) span++;
    const inside = spans[span];
    // A stop inside a quotation counts only when the quotation ends with it.
    if (inside && inside[0] < stop && inside[1] >= end) continue;
    const before = text.slice(Math.max(from, stop - 12), stop + 1);
    if (text[stop] === '.' && (SHORTENED.test(before) || INITIAL.test(before))) continue;
    // `1. ` or `(a). ` at the beginning is a label that was not taken off.
    if (stop - from < 9 && /^\s*(?:\d{1,3}|\p{L})\.$/u.test(text.slice(from, stop + 1))) continue;
    sentences.push(text.slice(from, end));
    from = end;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
};
