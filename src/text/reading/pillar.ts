import type { Pillar } from '../document.ts';
import { type Finds, together } from '../scan.ts';
import { type CueSet, pillarCues, wholeCues } from '../words/pillars.ts';

export type Scores = ReadonlyMap<Pillar, { readonly score: number; readonly cue: string }>;

/** The same words behind a look back, which says the same and can be looked for together with the cues. */
const WHOLE = new RegExp(wholeCues.source.replace(/^\(\?:\^\|\[\^\\p\{L\}\]\)/, '(?<![\\p{L}])'), wholeCues.flags);
const looks = new WeakMap<CueSet, (text: string) => Finds>();
const lookFor = (cues: CueSet): ((text: string) => Finds) => {
  const known = looks.get(cues);
  if (known) return known;
  const look = together([cues.pattern, WHOLE]);
  looks.set(cues, look);
  return look;
};

/** How strongly each theme speaks out of a text; a theme named twice counts a little more than once, not double. */
export const pillarScores = (whole: string, language: string): Scores => {
  // An acronym behind its own name says nothing new.
  const text = whole.includes(' (') ? whole.replace(/(?<=\p{L}) \(\p{Lu}[\p{Lu}\d-]{1,8}s?\)/gu, '') : whole;
  const scores = new Map<Pillar, { best: number; rest: number; cue: string; at: number }>();
  const set = pillarCues(language);
  const { pattern, cues } = set;
  const all = lookFor(set)(text);
  for (const found of all(pattern)) {
    const cue = cues[found.findIndex((group, n) => n > 0 && group !== undefined) - 1];
    if (!cue) continue;
    const { pillar, weight } = cue;
    const entry = scores.get(pillar);
    const word = found[0].trim();
    if (!entry) scores.set(pillar, { best: weight, rest: 0, cue: word, at: found.index });
    else if (weight > entry.best) scores.set(pillar, { best: weight, rest: entry.rest + entry.best, cue: word, at: entry.at });
    else scores.set(pillar, { ...entry, rest: entry.rest + weight });
  }
  const first = Math.min(...[...scores.values()].filter((entry) => entry.best >= 2.5).map((entry) => entry.at));
  const out = new Map<Pillar, { score: number; cue: string }>();
  for (const [pillar, { best, rest, cue, at }] of scores) {
    // What a sentence names first it is about; what it names again weighs less and less.
    out.set(pillar, { score: best + Math.min(2, 0.3 * rest) + (at === first ? 0.9 : 0), cue });
  }
  const [general] = all(WHOLE);
  if (general) out.set('general', { score: 1.75, cue: general[0].replace(/^[^\p{L}]+/u, '') });
  return out;
};

/** The themes a heading names when it names several about as clearly: `Norms and international law`. */
export const themesOfHeading = (heading: string, language: string): Pillar[] => {
  const ranked = [...pillarScores(heading, language)].filter(([pillar, { score }]) => pillar !== 'general' && score >= 2);
  const most = Math.max(0, ...ranked.map(([, { score }]) => score));
  return ranked.filter(([, { score }]) => score > most * 0.5).map(([pillar]) => pillar);
};

/** The theme a heading or question names, when it names one clearly. */
export const pillarOfHeading = (heading: string, language: string): Pillar | null => {
  const ranked = [...pillarScores(heading, language)]
    .filter(([pillar]) => pillar !== 'general')
    .sort((a, b) => b[1].score - a[1].score);
  const [first, second] = ranked;
  if (!first || first[1].score < 2) return null;
  return second && second[1].score > first[1].score * 0.8 ? null : first[0];
};

export interface PillarContext {
  /** The theme of the whole document: naming it again says little about a single sentence. */
  readonly everywhere?: Pillar | null;
  /** Theme of the nearest heading, question or recommendation above, strongest word first, with what says so. */
  readonly above: readonly { readonly pillar: Pillar; readonly weight: number; readonly why: string }[];
}

/** The theme of a sentence: its own words and what stands above it, added up. */
export const pillarOf = (sentence: string, language: string, context: PillarContext): { pillar: Pillar; why: string[] } => {
  const scores = pillarScores(sentence, language);
  const sums = new Map<Pillar, number>();
  for (const [pillar, { score }] of scores) sums.set(pillar, pillar === context.everywhere ? score * 0.3 : score);
  for (const { pillar, weight } of context.above) sums.set(pillar, (sums.get(pillar) ?? 0) + weight);
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 1) return { pillar: 'general', why: [] };
  const cue = scores.get(best[0])?.cue;
  return {
    pillar: best[0],
    why: [
      ...(cue === undefined ? [] : [`names “${cue}”`]),
      ...context.above.filter((one) => one.pillar === best[0] && one.weight >= 1).map((one) => one.why),
    ],
  };
};
