import { z } from 'zod';
import { letter, meta, pillar, record } from './fields.ts';

/** A question of the voluntary survey. No answer is mandatory and none carries a score. */
export const question = z.strictObject({
  ...record,
  pillar,
  norm: letter.nullable(),
  question: z.string().min(1),
  answer_type: z.enum(['status', 'text', 'link', 'date']),
  /** How far the question goes (1 to 4), not how a State stands. */
  level: z.number().int().min(1).max(4),
  evidence: z.array(z.string().min(1)),
  human_rights_followup: z.string().min(1).optional(),
  gender_followup: z.string().min(1).optional(),
});
export type Question = z.infer<typeof question>;

export const surveyFile = z.strictObject({
  meta,
  scale: z.strictObject({
    answer_types: z.strictObject({ status: z.array(z.string()), text: z.string(), link: z.string(), date: z.string() }),
    levels: z.record(z.string(), z.string().min(1)),
  }),
  records: z.array(question),
});
