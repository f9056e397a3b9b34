import { z } from 'zod';
import { alpha3, day, meta, names, note, record } from './fields.ts';

/** A member on a day: from <= day < until; without them, since before the records begin, and still. */
export const membership = z.strictObject({
  state: alpha3,
  from: day.optional(),
  until: day.optional(),
  status: z.enum(['observer', 'not-participating', 'contested', 'withdrawing', 'graduating']).optional(),
  note,
});
export type Membership = z.infer<typeof membership>;

export const groupKinds = [
  'regional-group',
  'regional-organisation',
  'intergovernmental-organisation',
  'alliance',
  'dialogue-forum',
  'coalition',
  'negotiating-group',
  'un-category',
] as const;

/** A group of States: a regional group, an organisation, a UN category, or States that speak together. */
export const group = z.strictObject({
  ...record,
  code: z.string().min(1),
  kind: z.enum(groupKinds),
  names,
  /** Members that the body itself counts, others than UN Member and observer States included. */
  official_size: z.number().int().positive(),
  members: z.array(membership).min(1),
  /** States that take part without being counted. */
  participants: z.array(z.strictObject({ state: alpha3, note: z.string().min(1) })).optional(),
  /** Members that are not UN Member or observer States; never shown as States. */
  other_members: z.array(z.string().min(1)).optional(),
  note,
});
export type Group = z.infer<typeof group>;

export const groupsFile = z.strictObject({ meta, records: z.array(group) });
