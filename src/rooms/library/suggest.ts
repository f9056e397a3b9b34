import { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { accept, refuse } from '../../kernel/refusal.ts';
import { act } from '../../parties/act.ts';
import { mayReport } from './access.ts';
import { findByName } from './reader.ts';
import type { LibraryTables } from './words.ts';

/** Tells the host which document is missing here, and where it can be found. Refused: LIBRARY_SUGGESTION_HERE. */
export const suggestDocument = act({
  name: 'library.suggestDocument',
  input: z.strictObject({ name: z.string().min(3).max(300), place: z.url({ protocol: /^https?$/ }).max(500) }),
  sensitive: true,
  access: mayReport,
  refusals: ['LIBRARY_SUGGESTION_HERE'],
  load: async (tx, { name }, viewer) => ({ here: (await findByName(tx, name, viewer))?.slug ?? null }),
  rules: ({ here }, input) => (here === null ? accept(input) : refuse('LIBRARY_SUGGESTION_HERE', { slug: here }, 'name')),
  write: async (tx, { name, place }, { now }) => {
    const id = newId();
    await tx.withTables<LibraryTables>().insertInto('document_suggestion').values({ id, at: now, name, place }).execute();
    return { id };
  },
  subject: (_plan, { id }) => ({ suggestion: id }),
  form: { path: '/suggest-a-document', fields: [{ name: 'name' }, { name: 'place' }], back: () => '/library' },
});
