import { z } from 'zod';
import { address, alpha3, confidence, meta, note, record, year } from './fields.ts';

/** A published view on how international law applies; of a State or of a regional body, never of both. */
export const position = z
  .strictObject({
    ...record,
    kind: z.enum(['national', 'regional']),
    state: alpha3.nullable(),
    body: z.string().min(1).nullable(),
    year,
    month: z.number().int().min(1).max(12).nullable(),
    title: z.string().min(1),
    official_url: address.nullable(),
    url_confidence: confidence.optional(),
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
    /** Law topics a source names; empty means not indexed, never that the position is silent. */
    topics: z.array(z.string().min(1)),
    note,
  })
  .refine((one) => (one.kind === 'national') === (one.state !== null) && (one.kind === 'regional') === (one.body !== null), {
    message: 'is national with a State, or regional with a body',
    path: ['kind'],
  });
export type Position = z.infer<typeof position>;

export const positionsFile = z.strictObject({ meta, records: z.array(position) });
