import { z } from 'zod';
import { address, confidence, day, loosely, meta, note, record, year } from './fields.ts';

const votes = {
  yes: z.number().int().min(0).max(193),
  no: z.number().int().min(0).max(193),
  abstain: z.number().int().min(0).max(193),
  confidence,
};

/** How a text was adopted. A tally is there whole or not at all, with its own confidence. */
export const adoption = z.union([
  z.strictObject({ mode: z.literal('recorded-vote'), ...votes }),
  z.strictObject({
    mode: z.enum(['without-a-vote', 'consensus', 'no-consensus', 'recorded-vote', 'treaty', 'not-applicable', 'not-recorded']),
    in_force: day.optional(),
  }),
]);

/** A resolution, decision, report, treaty or regional text. */
export const instrument = z.strictObject({
  ...record,
  symbol: z.string().min(1).nullable(),
  /** How texts cite it: `resolution 70/237`. */
  cited_as: z.string().min(1).optional(),
  kind: z.enum(['resolution', 'decision', 'report', 'draft', 'treaty', 'regional-instrument', 'international-resolution']),
  /** Ours: it says what the text does. */
  title: z.string().min(1),
  body: z.string().min(1),
  main_committee: z.string().min(1).optional(),
  date: loosely.nullable(),
  date_precision: z.enum(['day', 'month', 'year']),
  year,
  session: z.number().int().positive().nullable(),
  adopted: adoption,
  committee_vote: z.strictObject(votes).optional(),
  agreed_on: day.optional(),
  /** The group of experts or working group whose report it is. */
  group: z.string().min(1).optional(),
  establishes: z.string().min(1).optional(),
  sponsor: z.string().min(1).optional(),
  draft: z.string().min(1).optional(),
  url: address,
  note,
});
export type Instrument = z.infer<typeof instrument>;

export const instrumentsFile = z.strictObject({ meta, records: z.array(instrument) });
