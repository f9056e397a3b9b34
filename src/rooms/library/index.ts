import type { Room } from '../../web/room.ts';
import { publishDocument, reportMistake } from './acts.ts';
import { resolveCitations } from './follow.ts';
import { documentView } from './pages/document.tsx';
import { historyView } from './pages/history.tsx';
import { libraryView } from './pages/library.tsx';
import { paragraphView } from './pages/paragraph.tsx';
import { searchView } from './pages/search.tsx';
import { suggestDocument } from './suggest.ts';

/** The library: agreed documents and all published texts, their citations, and search. */
export const library: Room = {
  name: 'library',
  views: [libraryView, documentView, historyView, paragraphView, searchView],
  acts: [publishDocument, reportMistake, suggestDocument],
  followers: [resolveCitations],
};

export { publishDocument } from './acts.ts';
export { slugFor } from './cite.ts';
export { DocumentFacts } from './pages/parts.tsx';
export { type DocumentHead, listDocuments, namedFiles, shownIn } from './reader.ts';
export { verifyTexts } from './verify.ts';
export type { Publication } from './writer.ts';
