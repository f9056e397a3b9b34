import { z } from 'zod';
import { keywords, letter, meta, record } from './fields.ts';

/** A category of malicious use of ICTs or of its effects. A technology is never itself one. */
export const threat = z.strictObject({
  ...record,
  category: z.enum(['malicious-software', 'techniques', 'targets', 'exploitation', 'tools-and-markets', 'actors', 'effects']),
  name: z.string().min(1),
  description: z.string().min(1),
  keywords,
  norms: z.array(letter),
  human_impact: z.string().min(1),
  standing: z.enum(['agreed', 'named-in-discussion', 'views-differ', 'not-agreed']),
});
export type Threat = z.infer<typeof threat>;

export const threatsFile = z.strictObject({ meta, records: z.array(threat) });
