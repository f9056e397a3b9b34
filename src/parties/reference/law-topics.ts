import { z } from 'zod';
import { keywords, meta, record } from './fields.ts';

/** A topic of international law by which positions are indexed. */
export const lawTopic = z.strictObject({
  ...record,
  parent: z.string().min(1).nullable(),
  name: z.string().min(1),
  description: z.string().min(1),
  keywords,
});
export type LawTopic = z.infer<typeof lawTopic>;

export const lawTopicsFile = z.strictObject({ meta, records: z.array(lawTopic) });
