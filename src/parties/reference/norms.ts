import { z } from 'zod';
import { confidence, keywords, letter, meta, names, record } from './fields.ts';

/** One of the eleven voluntary norms of A/70/174, paragraph 13. */
export const norm = z.strictObject({
  ...record,
  letter,
  paragraph: z.string().regex(/^A\/70\/174, 13 \([a-k]\)$/),
  /** `positive`: says what States do; `limiting`: says what they do not do. */
  nature: z.enum(['positive', 'limiting']),
  names,
  paraphrase: z.string().min(1),
  keywords,
  human_rights_topics: z.array(z.string().min(1)),
  gender_angle: z.string().min(1),
  related: z.strictObject({
    cbm_themes: z.array(z.string()),
    capacity_themes: z.array(z.string()),
    law_topics: z.array(z.string()),
    norms: z.array(letter),
  }),
  guidance: z.array(z.strictObject({ text: z.string().min(1), basis: z.string().min(1), confidence })).min(1),
});
export type Norm = z.infer<typeof norm>;

export const normsFile = z.strictObject({ meta, records: z.array(norm) });
