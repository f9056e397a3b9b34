import type { StanceWords } from './kinds.ts';

/** English words of position, from the practice of statements and written comments in United Nations bodies. */
export const en: StanceWords = {
  cues: {
    agree: `see|sees .. point|purpose|use|wisdom, may|could be value|merit in, be value|merit in, there is value|merit in, ok, okay, flexible, no problem with, fine with, prepared to accept|support|join|consider|explore, inclined to support|accept|agree, give|gives .. support, express|expresses .. support|appreciation|satisfaction, gratified, heartened, reassured, delighted, on board, grateful for the inclusion|proposal, would not object, support, supports, supporting, supportive of, welcome, welcomes, welcoming, agree, agrees, concur, concurs, endorse, endorses
      back, backs, favour, favours, favor, favors, in favour of, in favor of, commend, commends, applaud, applauds, accept, accepts, acceptable
      join|joins consensus, co-sponsor|co-sponsors, cosponsor|cosponsors
      see|sees .. merit|value|benefit|benefits|advantage|advantages|usefulness|need|reason|necessity, find|finds .. merit|value|useful|helpful|helpfully|interesting
      find|finds .. of great|much|some|real use, can|could|will go along with?, can|could|will live with, could|can be flexible, can|could join
      share|shares the|this|that|these|their|our|your view|views|concern|concerns|assessment|opinion|stress|emphasis|interest|understanding|position
      value|values the|this|that|our|its, appreciate|appreciates, reaffirm|reaffirms, are|is|am encouraged by|that|to, is|are|am|be pleased with|to|that|by
      content with, satisfied with, comfortable with, open to, would be open to, stand|stands|remain|remains ready to, look|looks forward to
      attach|attaches .. importance, importance is attached, take|takes note with appreciation|satisfaction|interest, note|notes with appreciation|satisfaction|interest|pleasure
      lend|lends .. support, deserve|deserves|merit|merits .. support|consideration|attention, worth considering|supporting|exploring|pursuing, subscribe|subscribes to
      in a position to, has|have our|my|its|the|full support, yes, warmly, equally|also|most|particularly|especially welcome, gladly, we can
      recognise|recognises|recognize|recognizes the need, is|are glad to|that, happy with|to, echo|echoes, identify|identifies with
, strongly|fully supported|endorsed|backed|shared|agreed, would be useful|valuable|welcome|beneficial, commit|commits|committed to`,
    refuse: `hesitation, hesitations, hesitancy, qualms, unhappy, troubled by, fail|fails to see, misgivings, problematic, sits uneasily, sit uneasily, unhelpful, inappropriate, unwarranted, unwise, ill advised, not agreeable, not a|the place|time|moment to|for, cannot be .. basis, steer clear, do without, oppose, opposes, opposed to, object, objects, objection, objections, reject, rejects, disagree, disagrees, dissociate|dissociates|disassociate|disassociates
      difficulty, difficulties, difficult to accept|support|agree|see|join, hard to accept|support|agree|see, uncomfortable with, unacceptable, inadmissible
      reservation, reservations, reserve|reserves its|our|my|the|their position|right, reserve|reserves on, unconvinced, sceptical, skeptical, doubt, doubts, doubtful
      strong|serious concerns, have|has|had|express|expresses|harbour|harbours .. doubts|doubt|reservations|misgivings|concerns, concerned about|at|by the|this|that, advise|advises|advising|caution|cautions|warn|warns against, premature, too early, too soon, undesirable, unnecessary
      not .. needed|necessary|required at|now|at, no need, no guarantee, would|could undermine|weaken|dilute|duplicate, prejudge|prejudges, red line, prejudice|prejudices the
      not be productive, counterproductive, counter-productive, rather than creating|attempting|opening, step backward|backwards, at odds with our, refuse|refuses, decline|declines to
      goes|go too far|beyond the mandate|beyond what, exceeds our|the mandate`,
    wish: `write, would welcome|appreciate a|an|more|further|additional|if|the addition|inclusion, invite|invites the|states|all|other|member to, press|presses for, please, disappointing, disappointed, fall|falls short, could|might|can be improved|strengthened|clearer|better|more|further|made|enriched, one could|might|may, would add|delete|insert|replace|drop|keep .. to|the|a, would be well advised, still to be, remains to be, what matters is that, would make the|this|it|them, would strengthen|improve|complete the|this|it, recommend, recommends, suggest, suggests, suggesting, propose, proposes, urge, urges, request, requests, encourage, encourages, call|calls for|on|upon
      ask|asks for|that|to|the, would .. like|wish|prefer|want, would .. see, prefer, prefers, preference, preferable, hope, hopes, hoping, want, wants, wish to see|have, advocate|advocates for?
      insist, insists, plead, pleads, seek|seeks .. change|changes|amendment|amendments, better to, would rather, would be better|clearer|stronger|preferable|helpful to?|easier
      regret, regrets, miss a|the|any, would emphasise|emphasize|underline, would also emphasise|emphasize|underline
      are|is .. needed, need for greater|more|further, is|are called for, deserve|deserves more|better|greater, merits|merit more|greater
      benefit|benefits|gain|gains from being|more|a|greater, would benefit|gain from, instead of, should|could|might .. further, go|goes further`,
    edit: `delete, deleted, deleting, deletion of, remove, removed, strike, struck, omit, omitted, drop, dropped, replace, replaced, replacing, substitute, insert, inserted, inserting
      add, added, adding, addition of, move, moved to, merge, merged, shorten, shortened, reword, reworded, rephrase, rephrased, redraft, redrafted, reformulate, reformulated, amend, amended
      split into?, streamline, streamlined, reorder, reordered, bracket, place in brackets|square, put in|into brackets|square, change .. to, revert to, bring|brought .. forward, can go, put this right, kept apart`,
    keep: `retain, retained, retaining, retention, keep, maintain as|the, as drafted, as it stands, as is, stay as, leave as, no changes|change|comments|comment, no further comments|changes`,
    must: `should, be imperative|crucial|essential|vital|necessary to|that, must, ought to, shall, has|have to, need|needs to, need not, is|are to be, cannot be ignored|overlooked, it is|would .. crucial|essential|imperative|important|vital|necessary|desirable|indispensable that|to
      crucial|essential|imperative|vital|indispensable that, will need to, important that|to,`,
    may: 'could, might',
    ask: `who decides|pays|is|will, what does .. mean|entail|cover|imply, on what basis, in what way, how will|would|does|is, would be good|helpful|useful|interesting to know|hear|understand|learn, questions arise|remain, raises questions|a question|the question, seek|seeks clarity|clarification|an explanation, clarify, clarifies, clarified, clarification, clarifications, clarifying, unclear, not clear, wonder, wonders, wondering, question whether, ask|asks what|whether|how|who|why|if|when, make clear
      would|should like|be .. know|understand|learn|hear, interested to know|hear|learn, grateful .. know|hear|explain|explanation, further|more details|detail|clarity|information|explanation are|is|on|about|would|regarding
      what is|are meant|understood, tell us, please explain, explanation of|for|why, helpful|useful to know|understand|hear|have`,
    good: `step in the right direction, right direction, agreeable, clear, clearer, better, to the point, elegant, welcome, workable, pragmatic, realistic, good, very good, excellent, useful, helpful, accurate, accurately, balanced, fair, sound, solid, correct, correctly, rightly, strongest, strong, improvement, improved, comprehensive, clear improvement, positive
      timely, constructive, satisfactory, faithful, faithfully, captures, reflects, valuable, important step, merit, merits, achievement, success, full view, proven, basis, agreeable, fine, commendable`,
    lack: `dangerous, out of step, vanished, disappeared, dropped out, duplicative, contradicts, contradictory, inconsistent, unhelpful, too, falls|fall short, not clear enough, does not go, do not go, leaves|leave open|out|aside, thin, skewed, one sided, premature, too long|short|narrow|broad|vague|weak|strong|far|general|detailed|prescriptive|restrictive|many|much|little|few|soft|limited|wordy, lengthy, long, weak, weaker, vague, ambiguous, imprecise, repetitive, redundant, superfluous, incomplete, unbalanced
      silent, missing, absent, lacks, lacking, omits, overlooks, ignores, neglects, insufficient, insufficiently, inadequate, inadequately, not .. adequately|sufficiently|properly|mention|address|reflect|include
      out of place, duplicates, repeats, repetition, afterthought, misleading, inaccurate, incorrect, outdated, confusing, same thing, might|may|could be read|misread|understood|interpreted as, reads as, understates, overstates, fails to, does not tell`,
    thank: `thank, thanks, thankful, grateful, congratulate, congratulates, congratulations, gratitude, express .. appreciation, pay|pays tribute, sympathise, sympathize, sympathises, understand|understands|appreciate|appreciates the intention|intent|rationale|motivation|concern`,
    join: `associate|associates|align|aligns itself|ourselves|myself|themselves, associate|align my delegation, join|joins others|the|previous|those, echo the statement|statements, endorse the statement|submission`,
    stand: `believe, believes, consider, considers, think, thinks, stress, stresses, underline, underlines, underscore, underscores, emphasise, emphasises, emphasize, emphasizes, recognise, recognises, recognize, recognizes, hold|holds that
      maintain|maintains that, is|are of the view|opinion, in our|my view|opinion, our|my view is, from our|my perspective|point, view|views .. as, regard|regards .. as, remain|remains convinced|of|committed, is|are convinced, confirm|confirms, recalls, recall, recall that, is|are committed`,
  },
  not: 'not, no, nor, never, cannot, neither, without, t, hardly, scarcely, unable, nothing, none, less, little, unlikely, hesitate, hesitant, reluctant',
  but: 'but, however, yet, although, though, nevertheless, nonetheless, whereas',
  body: 'mechanism, poa, oewg, gge, group, report, programme, process, states, guidance, output, outputs, organization, organisation, members, secretariat, chair, we, it, this, these, mandate',
  text: `draft, paragraph, paragraphs, para, paras, text, section, sections, chapter, wording, language, formulation, phrase, sentence, sentences, proposal, proposals, idea, report, document, paper, word, words, term, reference
    version, recommendation, recommendations, conclusions, introduction, annex, title, picture, description, list, checklist, table, definition, structure, compromise, amendment, amendments, suggestion, approach, outline, summary`,
};
