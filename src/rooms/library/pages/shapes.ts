import { z } from 'zod';
import { LANGUAGES } from '../../../web/languages/index.ts';

/** A list that nobody changes after it was read. */
export const list = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).readonly();

/** The JSON of a document's head, shared by lists and documents. */
export const headShape = z.object({
  slug: z.string(),
  kind: z.string(),
  symbol: z.string().nullable(),
  actor: z.string().nullable(),
  author: z.record(z.string(), z.string()).nullable(),
  body: z.string().nullable(),
  dated: z.string().nullable(),
  commentsOn: z.string().nullable(),
  visibility: z.string(),
  demo: z.boolean(),
  steward: z.record(z.string(), z.string()),
  source: z.string(),
  lastVerified: z.string().nullable(),
  languages: list(
    z.object({
      language: z.string(),
      title: z.string(),
      status: z.string(),
      translator: z.string().nullable(),
      publishedAt: z.string(),
    }),
  ),
});

export const markShape = z.object({ from: z.int(), to: z.int(), type: z.string(), target: z.string().nullable() });

export const paragraphShape = z.object({
  address: z.string(),
  parent: z.string().nullable(),
  kind: z.string(),
  label: z.string().nullable(),
  depth: z.int(),
  text: z.string(),
  marks: list(markShape),
  references: list(z.object({ type: z.string(), raw: z.string(), slug: z.string().nullable(), address: z.string().nullable() })),
});

export const slugParam = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/);
export const addressParam = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,199}$/);
export const pageParam = z.coerce.number().int().min(1).max(10_000).default(1);
/** A filter: one value, or several where the name comes again in the address. */
const several = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value).min(1).max(40)]).optional();
export const kindParam = several(z.string().regex(/^[a-z-]{1,40}$/));
export const yearParam = several(z.string().regex(/^\d{4}$/));
export const languageParam = several(z.enum(LANGUAGES));
export const countShape = list(z.object({ value: z.string(), count: z.int() }));

/** Where a paragraph stands, for its citation. */
export const placeShape = z.object({
  kind: z.string(),
  address: z.string(),
  labels: list(z.string()),
  text: z.string(),
  heading: z.string().nullable(),
  headingLabel: z.string().nullable(),
  headingAddress: z.string().nullable(),
  nth: z.int(),
  nthOfAll: z.int(),
});
