import type { Language, Stance } from '../document.ts';
import { type CueKind, type StanceLexicon, stanceWords } from '../words/stances/index.ts';
import { type Met, phrasesIn, type Token, tokensOf } from './phrases.ts';
import { isSpoken } from './speaker.ts';

export interface StanceReading {
  readonly stance: Stance;
  readonly why: string | null;
  /** Thanks, congratulations, and standing with another's statement: of no theme of their own. */
  readonly courtesy?: boolean;
}

const QUOTED = /“[^”]*”|«[^»]*»|„[^“]*“|"[^"]*"|《[^》]*》|「[^」]*」|(?<![\p{L}])‘[^’]{2,200}’(?!\p{L})/gu;
const ASIDE = /[((][^))]*[))]/g;
/** Chinese words that hold a sign of position by chance: `供应` (supply) holds `应` (should). */
const CHINESE_COMPOUNDS =
  /供应|应对|反应|相应|适应|响应|应用|效应|应急|应付|回应|应邀|对应|感应|须知|便宜|适宜|事宜|因应|需求|所需|不断|不同|不仅|不但|非常|无论|无偿|无线|未来|太空|太平|文件|意见一致/g;
const ASKS = /[??؟]["”»)\]]*\s*$/u;
const CONCEDES =
  /^\W*(?:while|although|though|whilst|even though|bien que|si bien|aunque|хотя|虽然|尽管|رغم|على الرغم|مع أن)(?![\p{L}])/iu;

const NO = new Set(['no', 'non', 'нет', 'لا', '否', '不', 'كلا']);
const YES = new Set(['yes', 'oui', 'sí', 'si', 'да', 'نعم', '是', '对']);

/** How far a negation reaches, in words; in Chinese in signs. */
const REACH = 4;
const REACH_ZH = 2;
/** `not only`, `no doubt`, `غير أن` (however) turn nothing round. */
const NO_NEGATION = new Set([
  'only',
  'seulement',
  'solo',
  'sólo',
  'только',
  'فقط',
  '仅',
  '但',
  '断',
  '同',
  'doubt',
  'أن',
  'less',
  'later',
]);

interface Cue {
  readonly kind: CueKind;
  readonly negated: boolean;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const isNegated = (tokens: readonly Token[], met: Met<CueKind>, words: StanceLexicon, language: Language): boolean => {
  const reach = language === 'zh' ? REACH_ZH : REACH;
  const negates = (i: number): boolean => words.not.has(tokens[i]?.word ?? '') && !NO_NEGATION.has(tokens[i + 1]?.word ?? '');
  // `n’est pas clair`: a phrase that holds its negation is not turned round once more.
  if (words.not.has((tokens[met.start] as Token).word)) return false;
  for (let i = met.start - 1; i >= 0 && i >= met.start - reach; i--) {
    if ((tokens[i + 1] as Token).broken) break;
    if (negates(i)) return true;
  }
  // `see no merit`: within the phrase, where its gap is.
  if (met.phrase.parts.some((part) => part.gap)) {
    for (let i = met.start + 1; i < met.end - 1; i++)
      if (negates(i) && !met.phrase.parts.some((part) => part.exact.has(tokens[i]?.word ?? ''))) return true;
  }
  // `возражений нет`, `замечаний не имеем`.
  return (
    language === 'ru' &&
    !(tokens[met.end]?.broken ?? true) &&
    /^(?:нет|не)$/.test(tokens[met.end]?.word ?? '') &&
    met.phrase.value === 'refuse'
  );
};

/** What a cue says for itself: its stance and how firmly. */
const meaning = ({ kind, negated }: Cue): readonly [Stance, number] => {
  switch (kind) {
    case 'agree':
      return negated ? ['oppose', 3] : ['support', 3];
    case 'refuse':
      return negated ? ['support', 3] : ['oppose', 3];
    case 'wish':
      return negated ? ['oppose', 2] : ['change', 3];
    case 'edit':
      return negated ? ['support', 2] : ['change', 3];
    case 'keep':
      return negated ? ['change', 3] : ['support', 3];
    case 'must':
      return ['change', 3];
    case 'may':
      return negated ? ['none', 0] : ['change', 2];
    case 'ask':
      return negated ? ['none', 0] : ['clarify', 3];
    case 'good':
      return negated ? ['change', 2] : ['support', 2];
    case 'lack':
      return negated ? ['support', 2] : ['change', 2];
    case 'thank':
      return negated ? ['none', 0] : ['support', 1];
    case 'join':
      return negated ? ['oppose', 3] : ['support', 3];
    case 'stand':
      return negated ? ['oppose', 2] : ['support', 0.5];
  }
};

/** `keep in mind`, `keep pace`, `keep the momentum` keep no text. */
const NOT_KEPT = new Set(['in', 'pace', 'up', 'momentum', 'peace', 'track', 'abreast', 'this', 'these', 'them']);

const NOTED = /^(?:noted|recalled|stressed|mentioned|remembered|recognized|recognised|acknowledged)$/;

/** Cues that are the author's own and used as such; the others are nouns, facts or somebody else's words. */
const ownCues = (
  tokens: readonly Token[],
  source: string,
  words: StanceLexicon,
  language: Language,
  aboutText: boolean,
): Cue[] => {
  const out: Cue[] = [];
  let spoken = false;
  let reached = 0;
  // Chinese words are not parted: its nouns are looked for as they stand.
  const speaksOfText = (start: number, end: number): boolean => {
    if (language === 'zh') return [...words.text].some((noun) => source.includes(noun));
    for (let i = Math.max(0, start - 14); i < Math.min(tokens.length, end + 4); i++)
      if (words.text.has((tokens[i] as Token).word)) return true;
    return false;
  };
  const bodyBefore = (at: number): boolean => {
    for (let i = at - 1; i >= 0 && i >= at - 4; i--)
      if (words.body.has((tokens[i] as Token).word) || words.text.has((tokens[i] as Token).word)) return true;
    return false;
  };
  for (const met of phrasesIn(tokens, words.cues)) {
    if (met.start < reached) continue;
    const kind = met.phrase.value;
    const first = tokens[met.start] as Token;
    const before = tokens[met.start - 1]?.word ?? '';
    if (language === 'en' && met.phrase.parts.length <= 3 && !isSpoken(tokens, met.start, source, spoken)) continue;
    if ((kind === 'good' || kind === 'lack') && !aboutText && !speaksOfText(met.start, met.end)) continue;
    if (kind === 'keep' && NOT_KEPT.has(tokens[met.end]?.word ?? '')) continue;
    if (kind === 'edit' || kind === 'keep') {
      const led = out.some((cue) => met.start - cue.end <= 5 && cue.kind !== 'stand' && cue.kind !== 'thank');
      const opens = met.start === 0 || first.broken;
      if (!led && !opens && !aboutText && !/^(?:be|être|ser)$/.test(before)) continue;
    }
    if (kind === 'may' && !bodyBefore(met.start)) continue;
    if (language === 'en' && kind === 'must') {
      if (/^needs?$/.test(first.word) && /^(?:the|a|no|any|urgent|this|their|our)$/.test(before)) continue;
      if (
        /^should$/.test(first.word) &&
        NOTED.test(tokens[met.end + (tokens[met.end]?.word === 'also' ? 2 : 1)]?.word ?? '') &&
        before === 'it'
      )
        continue;
    }
    if (kind === 'agree' || kind === 'wish' || kind === 'refuse' || kind === 'stand') spoken = true;
    out.push({
      kind,
      negated: isNegated(tokens, met, words, language),
      start: met.start,
      end: met.end,
      words: source.slice(first.from, (tokens[met.end - 1] as Token).to),
    });
    reached = met.end;
  }
  return out;
};

/** What a run of cues comes to: the first firm one, unless the one behind it completes it (`we would ask to explain`). */
const settled = (cues: readonly Cue[]): { stance: Stance; weight: number; cue: Cue } | null => {
  let best: { stance: Stance; weight: number; cue: Cue } | null = null;
  for (let i = 0; i < cues.length; i++) {
    const cue = cues[i] as Cue;
    const [stance, weight] = meaning(cue);
    if (stance === 'none') continue;
    if (best === null) {
      best = { stance, weight, cue };
      continue;
    }
    const near = cue.start - best.cue.end <= 5;
    const completes =
      (best.stance === 'change' && cue.kind === 'ask' && near && best.cue.kind === 'wish') ||
      (best.stance === 'change' && cue.kind === 'keep' && near && (best.cue.kind === 'wish' || best.cue.kind === 'must')) ||
      // `The addition is welcome`: what is added is not asked for but praised.
      (best.cue.kind === 'edit' &&
        (cue.kind === 'agree' || cue.kind === 'refuse' || cue.kind === 'good') &&
        best.cue === cues[0]) ||
      (best.stance === 'support' && best.cue.kind === 'agree' && cue.kind === 'edit' && cue.start - best.cue.end <= 3);
    if (completes || weight > best.weight) best = { stance, weight, cue };
  }
  return best;
};

/**
 * The stance a sentence takes, and the words that say so. Words in quotation marks are others' words and do not count; a negation
 * turns a word of position round, and what stands behind `but` outweighs courtesy before it.
 * `stanceOf('We are not in a position to accept this.', 'en')` → `{ stance: 'oppose', why: '“in a position to”, negated' }`
 *
 * `answers`: it stands right below a question, so that a bare yes or no takes a position.
 * `aboutText`: the sentence comments on a text (`Para. 12: too long`), so that praise and blame are positions on it.
 */
export const stanceOf = (sentence: string, language: Language, aboutText = false, answers = false): StanceReading => {
  let source = sentence.replace(QUOTED, (quote) => '·'.repeat(quote.length)).replace(ASIDE, (aside) => '·'.repeat(aside.length));
  if (language === 'zh') source = source.replace(CHINESE_COMPOUNDS, (word) => '·'.repeat(word.length));
  const words = stanceWords(language);
  const tokens = tokensOf(source);
  const cues = ownCues(tokens, source, words, language, aboutText);
  if (answers && tokens.length <= 3) {
    const [first] = tokens;
    if (first && NO.has(first.word)) return { stance: 'oppose', why: `answers “${first.word}”` };
    if (first && YES.has(first.word)) return { stance: 'support', why: `answers “${first.word}”` };
  }
  let cut = tokens.findIndex(
    (token, i) => i > 1 && words.but.has(token.word) && (token.broken || language === 'zh' || language === 'ar' || i > 3),
  );
  if (CONCEDES.test(source)) {
    const comma = tokens.findIndex((token, i) => i > 2 && token.broken);
    if (comma > 0) cut = comma;
  }
  if (ASKS.test(sentence)) {
    // A long sentence may put its proposal as a question; a short one asks.
    const said = tokens.length > 20 ? settled(cues) : null;
    if (said?.cue.kind !== 'wish') return { stance: 'clarify', why: 'asks a question' };
  }
  const before = settled(cut < 0 ? cues : cues.filter((cue) => cue.start < cut));
  const after = cut < 0 ? null : settled(cues.filter((cue) => cue.start >= cut));
  const main =
    after && (!before || after.stance === 'oppose' || before.weight < 3 || CONCEDES.test(source)) && after.weight >= 1
      ? after
      : (before ?? after);
  if (!main) return { stance: 'none', why: null };
  const why = `“${main.cue.words}”${main.cue.negated ? ', negated' : ''}`;
  return { stance: main.stance, why, courtesy: main.cue.kind === 'thank' || main.cue.kind === 'join' };
};
