import { z } from 'zod';
import { alpha3, meta, names, record } from './fields.ts';

/** A Member State or observer State, by its UN short names only. */
export const state = z.strictObject({
  ...record,
  alpha2: z.string().regex(/^[A-Z]{2}$/),
  alpha3,
  m49: z.string().regex(/^\d{3}$/),
  names,
  status: z.enum(['member', 'observer']),
  m49_region: z.string().min(1),
  m49_subregion: z.string().min(1),
  notes: z.array(z.string().min(1)).optional(),
});
export type State = z.infer<typeof state>;

export const statesFile = z.strictObject({ meta, records: z.array(state) });
