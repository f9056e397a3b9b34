import type { Token } from './phrases.ts';

/**
 * English words that are nouns as often as verbs (`support`), or verbs of others as often as of the author (`recommends`): they
 * take a position only behind somebody who speaks.
 */
const NEED_SPEAKER = new Set(
  `support supports supporting open satisfied comfortable content back backs value values share shares favour favours favor favors accept accepts join joins call calls ask asks request requests
  recommend recommends propose proposes suggest suggests suggesting encourage encourages urge urges hope hopes hoping want wants prefer prefers reject rejects
  oppose opposes disagree disagrees object objects stress stresses consider considers underline underlines underscore underscores emphasise emphasises emphasize
  emphasizes think thinks recognise recognises recognize recognizes welcome welcomes welcoming agree agrees look looks stand stands remain remains attach attaches doubt
  doubts caution cautions warn warns appreciate appreciates believe believes seek seeks insist insists confirm confirms advocate advocates endorse endorses commend
  commends applaud applauds concur concurs view views regard regards reserve reserves regret regrets note notes take takes subscribe subscribes commit commits
  committed identify identifies refuse refuses decline declines hold holds maintain maintains plead pleads recall recalls find finds see sees lend lends thank thanks`.split(
    /\s+/,
  ),
);
/** What may stand between who speaks and the verb. */
const BETWEEN = new Set(
  `also strongly fully therefore further warmly particularly very much equally additionally generally firmly thus sincerely deeply especially greatly highly again once
  only still now always certainly gladly wholeheartedly broadly largely simply accordingly in principle respectfully kindly nevertheless would will can could do does did
  may might must should not cannot never nor t be been are is am has have had continue continues wish wishes likewise too all both then moreover however`.split(
    /\s+/,
  ),
);
/** `wishes to support`, `in a position to accept`: the infinitive belongs to who speaks. */
const BEFORE_TO = new Set(
  'wish wishes like happy pleased glad ready able prepared inclined position want wants hesitate reluctant continue continues unable willing liberty unlikely going have has'.split(
    ' ',
  ),
);
const WHO = new Set(
  'we i delegation delegations government country mission ministry republic kingdom it they coalition'.split(' '),
);
/** Capitalised words that are no speakers. */
const NOT_WHO = new Set(
  `states state member members paragraph paragraphs section sections report draft resolution assembly council charter committee secretary general article norm norms
  countries these those this that such some many others other all both which who what any every each there delegates participants experts gge gges oewg poa un unga ungge gfce nations charter text annex`.split(
    /\s+/,
  ),
);

/** `We would like`: others' wishes (`as they would like`) are no position of the author's. */
const WISHES = new Set(['like', 'wish', 'want', 'prefer']);

/** Whether somebody who takes positions stands before the word at `at`: `We therefore`, `My delegation cannot`, `Norway`, or nobody. */
export const isSpoken = (tokens: readonly Token[], at: number, source: string, spokenBefore: boolean): boolean => {
  const first = tokens[at] as Token;
  const wishes = first.word === 'would' && tokens.slice(at + 1, at + 4).some((token) => WISHES.has(token.word));
  if (wishes && /^(?:they|states|some|many|others|countries|who|which)$/.test(tokens[at - 1]?.word ?? '')) return false;
  if (!NEED_SPEAKER.has(first.word)) return true;
  let i = at - 1;
  let broken = first.broken;
  let helped = false;
  while (i >= 0 && !broken) {
    const { word, broken: cut } = tokens[i] as Token;
    if (word === 'to' && BEFORE_TO.has(tokens[i - 1]?.word ?? '')) {
      i -= 2;
      helped = true;
    } else if (BETWEEN.has(word)) {
      if (/^(?:would|will|can|could|cannot|not|is|are|am)$/.test(word)) helped = true;
      i--;
    } else break;
    broken = cut;
  }
  const last = i < 0 || broken;
  if (last) {
    // `Supports the draft`, `Para. 12: agree`; but not `Support for victims`.
    if (tokens[at + 1] === undefined || helped || /s$/.test(first.word)) return true;
    return !/^(?:for|from|of|to|by|in|is|are|was|were|and)$/.test(tokens[at + 1]?.word ?? '') && !/ing$/.test(first.word)
      ? !broken || at < 4 || spokenBefore
      : false;
  }
  const who = tokens[i] as Token;
  if (WHO.has(who.word)) return true;
  if (/^(?:and|but|or|then)$/.test(who.word)) return spokenBefore || i === 0;
  if (who.word === 's') return false;
  const capital = /\p{Lu}/u.test(source[who.from] ?? '');
  return capital && !NOT_WHO.has(who.word);
};
