import { z } from 'zod';
import { meta, note, record } from './fields.ts';

export const capacityTypes = [
  'theme',
  'cmm-dimension',
  'cmm-stage',
  'activity-type',
  'iati-activity-status',
  'iati-organisation-role',
  'iati-organisation-type',
  'dac-gender-marker',
  'iati-policy-marker',
  'dac-sector',
  'oewg-principle',
  'gfce-principle',
] as const;

/** A theme, activity type, principle or code by which needs, offers and projects are described. */
export const capacityTerm = z.strictObject({
  ...record,
  type: z.enum(capacityTypes),
  code: z.string().min(1),
  name: z.string().min(1),
  description: z.string().min(1),
  group: z.string().min(1).optional(),
  group_name: z.string().min(1).optional(),
  paragraph: z.union([z.string(), z.number()]).optional(),
  policy_marker: z.union([z.string(), z.number()]).optional(),
  note,
});
export type CapacityTerm = z.infer<typeof capacityTerm>;

export const capacityFile = z.strictObject({ meta, records: z.array(capacityTerm) });
