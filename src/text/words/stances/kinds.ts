/**
 * What a word of position does. A negation turns some of them round: `cannot accept` refuses, `no objection` agrees.
 *
 * agree: takes a text or idea on; refuse: does not; wish: asks for something else; edit: says how the text shall change;
 * keep: wants it as it is; must: says what ought to be; may: says what could be (weak); ask: wants to know; good, lack: praises or
 * faults a text (only where a text is spoken about); thank: courtesy, which gives way to what follows; join: stands with another's statement; join: stands with somebody else's statement; stand: a conviction.
 */
export const cueKinds = [
  'agree',
  'refuse',
  'wish',
  'edit',
  'keep',
  'must',
  'may',
  'ask',
  'good',
  'lack',
  'thank',
  'join',
  'stand',
] as const;
export type CueKind = (typeof cueKinds)[number];

/** The words of position of one language. */
export interface StanceWords {
  readonly cues: Readonly<Partial<Record<CueKind, string>>>;
  /** Words that turn what follows them round. */
  readonly not: string;
  /** Words behind which the weightier half of a sentence stands: `but`. */
  readonly but: string;
  /** Whom something can be asked of: `mechanism`, `States`. */
  readonly body: string;
  /** Nouns for the text spoken about: `draft`, `paragraph`, `wording`. */
  readonly text: string;
}
