import { z } from 'zod';
import { address, meta, note, record } from './fields.ts';

export const organisationKinds = [
  'un-body',
  'intergovernmental',
  'regional-organisation',
  'alliance',
  'coalition-of-states',
  'government-body',
  'multistakeholder',
  'humanitarian',
  'civil-society',
  'academia',
  'technical-community',
  'private-sector',
] as const;

/** A body named in the field. */
export const organisation = z.strictObject({
  ...record,
  acronym: z.string().min(1),
  name: z.string().min(1),
  also_known_as: z.union([z.string(), z.array(z.string())]).optional(),
  kind: z.enum(organisationKinds),
  url: address,
  region: z.string().min(1),
  note,
});
export type Organisation = z.infer<typeof organisation>;

export const organisationsFile = z.strictObject({ meta, records: z.array(organisation) });
