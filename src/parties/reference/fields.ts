import { z } from 'zod';
import { languages, pillars } from '../../text/index.ts';

/** A name or short title in the six languages; none may be absent or empty. */
export const names = z.strictObject({
  ar: z.string().min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
  fr: z.string().min(1),
  ru: z.string().min(1),
  es: z.string().min(1),
});
export type Names = z.infer<typeof names>;

/** Where a fact was read: an address, `github:owner/repo:path`, or the name of a document. Never empty. */
export const source = z.array(z.string().min(1)).min(1);

/** `verified`: seen in a source. `general-knowledge`: to be checked before it is relied on. */
export const confidence = z.enum(['verified', 'general-knowledge']);
export type Confidence = z.infer<typeof confidence>;

export const day = z.iso.date();
/** `2015`, `2020-03` or `2020-03-11`. */
export const loosely = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not a year, a month or a day');
export const year = z.number().int().min(1945).max(2100);
export const alpha3 = z.string().regex(/^[A-Z]{3}$/, 'is not a code of three capital letters');
export const letter = z.string().regex(/^[a-k]$/, 'is not a letter from a to k');
export const address = z.url({ protocol: /^https?$/ });
export const note = z.string().min(1).optional();
export const language = z.enum(languages);

/** Keywords by language; English is always there. */
export const keywords = z
  .partialRecord(language, z.array(z.string().min(1)).min(1))
  .refine((by) => by.en !== undefined, 'has no English keywords');

/** What every record has. */
export const record = { id: z.string().regex(/^[A-Za-z0-9:-]+$/), source, confidence };

/** What stands at the head of every file. Further remarks are free. */
export const meta = z
  .object({
    title: z.string().min(1),
    description: z.string().min(1),
    compiled: day,
    last_verified: day,
    steward: z.string().min(1),
    disclaimer: z.string().min(1),
  })
  .catchall(z.string());

/** The pillars as they are named in every interface of the program. */
export const pillar = z.enum(pillars);
export type { Pillar } from '../../text/index.ts';
