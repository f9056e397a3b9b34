import { z } from 'zod';
import { accept, type Outcome, refuse } from '../../kernel/refusal.ts';
import { language, loosely, names } from './fields.ts';
import { actorKinds, documentKinds } from './kinds.ts';

/** A path below the manifest's own folder: it cannot climb out of it. */
const below = z
  .string()
  .min(1)
  .refine((path) => !/^[/\\]|^[A-Za-z]:|\\|\0/.test(path) && !path.split('/').includes('..'), 'leads out of the folder');

/** One text of a document: the original, an official version, or a courtesy translation with translator and day. */
const textFile = z
  .object({
    language: language.optional(),
    file: below,
    version: z.enum(['original', 'official', 'courtesy']).optional(),
    translator: z.string().min(1).optional(),
    translated_on: loosely.optional(),
  })
  .refine((one) => one.version !== 'courtesy' || one.translator !== undefined, {
    message: 'a courtesy translation names its translator',
    path: ['translator'],
  });

/** What a manifest or a sidecar can say about a document. Nothing is mandatory: the reader of the file finds out the rest. */
const facts = {
  slug: z
    .string()
    .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/)
    .optional(),
  kind: z.enum(documentKinds).optional(),
  symbol: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
  titles: names.partial().optional(),
  /** Code of the actor: alpha-3 of a State, acronym of an organisation, id of a group, or a code of actors.json. */
  actor: z.string().min(1).optional(),
  /** The author in words, where no code is given. */
  author: z.string().min(1).optional(),
  author_kind: z.string().min(1).optional(),
  body: z.string().min(1).optional(),
  /** `2026`, `2026-10` or `2026-10-05`. */
  date: loosely.optional(),
  /** The language of negotiation, or of the original. */
  language: language.optional(),
  /** Slug or symbol of the document commented on; in a sidecar it may be a name in words. */
  comments_on: z.string().min(1).optional(),
  steward: z.string().min(1).optional(),
  source: z.array(z.string().min(1)).optional(),
  last_verified: loosely.optional(),
  licence: z.string().min(1).optional(),
  completeness: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
  demo: z.boolean().optional(),
};

export const documentFacts = z.object(facts);
export type DocumentFacts = z.infer<typeof documentFacts>;

export const manifestEntry = z
  .object({ ...facts, files: z.array(textFile).min(1) })
  .refine((one) => new Set(one.files.map((file) => file.language ?? file.file)).size === one.files.length, {
    message: 'two files in one language',
    path: ['files'],
  });
export type ManifestEntry = z.infer<typeof manifestEntry>;

export const manifest = z.object({ about: z.string().optional(), documents: z.array(manifestEntry) });
export type Manifest = z.infer<typeof manifest>;

/** A fictional or further actor that a folder brings with it. */
export const actorsFile = z.object({
  about: z.string().optional(),
  records: z.array(
    z.object({
      code: z.string().regex(/^[A-Z][A-Z0-9-]*$/),
      kind: z.enum(actorKinds),
      names,
      fictional: z.boolean(),
      note: z.string().min(1).optional(),
    }),
  ),
});
export type ActorsFile = z.infer<typeof actorsFile>;

type Code = 'MANIFEST_INVALID' | 'MANIFEST_SLUG_TWICE';

/**
 * Check what a `manifest.json` holds. Refusals: MANIFEST_INVALID with the field (`documents.2.date`), MANIFEST_SLUG_TWICE.
 * `readManifest({ documents: [{ files: [{ file: 'a.pdf' }] }] })` → accepted
 */
export const readManifest = (json: unknown): Outcome<Manifest, Code> => {
  const read = manifest.safeParse(json);
  if (!read.success) return refuse('MANIFEST_INVALID', { field: read.error.issues[0]?.path.join('.') || 'documents' });
  const seen = new Set<string>();
  for (const { slug } of read.data.documents) {
    if (slug !== undefined && seen.has(slug)) return refuse('MANIFEST_SLUG_TWICE', { slug });
    if (slug !== undefined) seen.add(slug);
  }
  return accept(read.data);
};

/** Check what an `actors.json` holds. Refusal: MANIFEST_INVALID with the field. */
export const readActors = (json: unknown): Outcome<ActorsFile, Code> => {
  const read = actorsFile.safeParse(json);
  return read.success
    ? accept(read.data)
    : refuse('MANIFEST_INVALID', { field: read.error.issues[0]?.path.join('.') || 'records' });
};
