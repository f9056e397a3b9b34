import type { Language, Stance } from '../document.ts';
import { stanceCues } from '../words/stances.ts';

export interface StanceReading {
  readonly stance: Stance;
  readonly why: string | null;
}

const QUOTED = /“[^”]*”|«[^»]*»|„[^“]*“|"[^"]*"|《[^》]*》/gu;

/** Whom a demand is addressed to: what they should, could or must do is a wish for the text or for action, not a bare fact. */
const ADDRESSEE =
  /(?:^|[^\p{L}])(?:States?|countries|OEWG|GGE|group|report|PoA|programme|mechanism|draft|text|section|paragraph|recommendations?|guidance|mandate|work|organi[sz]ations?|UN|Nations|Chair|process|repository|approach|dimension|discussions?|norms?|rules|idea|this|that|it|they|we|attention|measures?|efforts?|considerations|capacity[- ]building|stakeholders?|actors|dialogue|there|these|document|premise|chapters?|mandates?|assessments?|perspectives|importance|understanding)(?:\s[\p{L}’'-]+){0,14}?\s*$/iu;
/** Who speaks, right before a verb of position: `we`, a name, a delegation, or nobody when the sentence begins with the verb. */
const SPEAKER =
  /(?:^|[,;:—–]\s*|\b(?:and|but|[Tt]hat is why)\s+)(?:(?:[Ii]n (?:this|that|our|its) [^,]{1,40},|[Hh]owever,?|[Tt]herefore,?|[Mm]oreover,?|[Ff]or example,?|[Ii]n addition,?|[Aa]lso,?|[Ff]urther(?:more)?,?|[Ff]inally,?|[Ss]pecifically,?|[Ii]nstead,?|[Rr]ather,?)\s+)*(?:[Ww]e|I|(?:[Oo]ur|[Mm]y|[Tt]he|[Ii]ts)\s+(?:\p{L}+\s)?(?:delegation|government|country|group|Group)|(?:[Tt]he )?\p{Lu}[\p{L}\p{N}’'.-]*(?:\s(?:of|the|and|\p{Lu}[\p{L}’'.-]*)){0,4}|[Ii]t|[Tt]hey)\s+(?:(?:therefore|also|strongly|fully|further|equally|particularly|very much|warmly|generally|continues? to|would|will|can|additionally|thus|is|are|remains?|was|were)\s+)*$/u;
const OPENS =
  /^\W*(?:(?:para(?:graph)?s?\.?\s[\d\s,and-]+[:.]?|on paragraph \d+,|recommendations?:|comments?:|will|would|also|strongly|fully|particularly|further)\s*)*$/iu;
/** Those of whom something can be asked. */
const ASKED = /\b(?:States|OEWG|GGE|group|report|PoA|mechanism|draft|text|organi[sz]ations|countries|we)\s*$/i;
/** `Canada believes that …`: a position, whose mood the rest of the sentence decides. */
const BELIEF =
  /(?:^|[,;:—–]\s*|\b(?:and|but)\s+)(?:recommendation:\s*)?(?:we|(?:our|the|my) delegation|\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,3})\s+(?:(?:also|strongly|therefore|firmly|further|continues? to)\s+)*(?:believes?|considers?|thinks?|recogni[sz]es?|stress(?:es)?|holds?|maintains?|is of the view|are of the view)\b|(?:^|,\s*)(?:in (?:our|\p{Lu}\p{L}+[’']s) view|(?:our|\p{Lu}\p{L}+[’']s) view is|from (?:our|\p{Lu}\p{L}+[’']s) perspective)\b/u;

const MODAL = /^(?:should|must|could|ought to|needs? to|shall|is|are|would be imperative)/i;
const FACT = /^(?:support|back|value|share|encourage|call|recommend|suggest|propose|request|ask|add)(?:ed|ing)?$/i;
const ADJECTIVAL =
  /^(?:rightly|(?:is|are) (?:a |an |in )?(?:good|sound|excellent|solid|acceptable|balanced|the basis)|important and|excellent|itself an|(?:gives?) a|there may|recognises? the|would be useful|could (?:itself )?become|the best tool|proven|great importance|equally welcome|no need|there is no)/i;

/** `It should be noted that …` asks for nothing. */
const NOTED = /^ (?:also )?be (?:noted|recalled|stressed|mentioned|remembered)/;

interface Hit {
  readonly stance: Stance;
  readonly at: number;
  readonly cue: string;
}

/** Whether a cue is the author's own word in this place, and not a noun, an infinitive or somebody else's verb. */
const own = (stance: Stance, cue: string, before: string, after: string, latin: boolean): boolean => {
  if (!latin) return true;
  if (stance === 'oppose' || stance === 'clarify') return true;
  if (stance === 'change' && MODAL.test(cue)) {
    if (/^could/i.test(cue))
      return (
        !/^ not /.test(after) &&
        /(?:OEWG|GGE|report|PoA|programme|group|States|mechanism|section|text|draft|process|it|guidance|outputs?|recommendation|we|These|this)\s+(?:also\s|therefore\s|usefully\s|then\s|further\s)*$/i.test(
          before,
        )
      );
    if (/^should/i.test(cue)) return !(/\bit $/i.test(before) && NOTED.test(after));
    if (/^(?:must|shall|ought|needs?)/i.test(cue)) return ADDRESSEE.test(before) || before.trim().split(/\s+/).length <= 14;
    return true;
  }
  if (
    stance === 'change' &&
    /^(?:it is |would be |go(?:es)? further|does not|write |replace|insert|delete|first of all|need for greater|hopes?$|wants?)/i.test(
      cue,
    )
  ) {
    return /^(?:write|replace|insert|delete)/i.test(cue)
      ? OPENS.test(before) || /,\s*$/.test(before)
      : /^(?:hopes?|wants?)/i.test(cue)
        ? SPEAKER.test(before) || OPENS.test(before)
        : true;
  }
  if (ADJECTIVAL.test(cue)) return true;
  if (OPENS.test(before))
    return (
      !/^(?:support|back|value|share|encourage|call|ask|request)$/i.test(cue.split(' ')[0] ?? '') ||
      /(?:will|would)\s*$/i.test(before)
    );
  // `has supported the programme since 2007`, `contributed to` are facts; `strongly supported` is a position.
  if (FACT.test(cue.split(' ').at(-1) ?? '') && /(?:ed|ing)$/i.test(cue) && !/strongly|fully/i.test(cue)) return false;
  return SPEAKER.test(before);
};

/**
 * The stance a sentence takes, and the words that say so. Words in quotation marks are others' words and do not count.
 * `stanceOf('We welcome the draft.', 'en')` → `{ stance: 'support', why: '“welcome”' }`
 */
export const stanceOf = (sentence: string, language: Language): StanceReading => {
  const text = sentence
    .replace(QUOTED, (quote) => '·'.repeat(quote.length))
    .replace(/\([^)]*\)/g, (aside) => '·'.repeat(aside.length));
  const latin = language === 'en';
  const hits: Hit[] = [];
  for (const { stance, pattern } of stanceCues(language)) {
    for (const found of text.matchAll(pattern)) {
      if (!own(stance, found[0], text.slice(0, found.index), text.slice(found.index + found[0].length), latin)) continue;
      hits.push({ stance, at: found.index, cue: found[0].trim() });
      break;
    }
  }
  const first = (stance: Stance): Hit | undefined => hits.filter((hit) => hit.stance === stance).sort((a, b) => a.at - b.at)[0];
  const [oppose, clarify, support, change] = [first('oppose'), first('clarify'), first('support'), first('change')];
  const say = (hit: Hit): StanceReading => ({ stance: hit.stance, why: `“${hit.cue}”` });
  if (oppose && (!support || oppose.at <= support.at || /[,;] but /.test(text))) return say(oppose);
  if (clarify && (!support || clarify.at < support.at)) return say(clarify);
  if (support && (!change || support.at <= change.at)) return say(support);
  const belief = latin ? BELIEF.exec(text) : null;
  // `We believe that any approach must respect human rights` states a principle and asks nobody for anything.
  if (belief && change && /^must$/i.test(change.cue) && !ASKED.test(text.slice(0, change.at)))
    return { stance: 'support', why: `“${belief[0].replace(/^[,;:—–\s]+/, '')}”` };
  if (change) return say(change);
  if (oppose) return say(oppose);
  if (belief && !/\bcould\b|\bmay\b/.test(text)) return { stance: 'support', why: `“${belief[0].replace(/^[,;:—–\s]+/, '')}”` };
  return { stance: 'none', why: null };
};
