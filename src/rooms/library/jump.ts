import { sql } from 'kysely';
import type { ReadTx } from '../../kernel/database/database.ts';
import type { Viewer } from '../../parties/viewer.ts';
import { maySee } from './access.ts';
import type { Place } from './cite.ts';
import { findHead, findParagraph, shownIn } from './reader.ts';

/** What somebody meant who typed a symbol or a citation into the search. */
export interface Jump {
  readonly slug: string;
  readonly symbol: string;
  readonly title: string;
  readonly kind: string;
  readonly demo: boolean;
  readonly language: string;
  /** The paragraph, where one was named and is there; otherwise the document as a whole is meant. */
  readonly place: Place | null;
}

/** Numbers, single letters (also right behind a number), small Roman numerals, addresses; words such as "paragraph" name nothing. */
const PARTS =
  /(?<![\p{L}\d])(?:\d{1,4}(?=[a-z]?(?![\p{L}\d]))|(?:pp|op|fn|n|h)\d{1,4}(?![\p{L}\d])|(?:[a-z]|[ivx]{2,5})(?![\p{L}\d]))|(?<=\d)[a-z](?![\p{L}\d])/gu;

/**
 * A symbol, and behind it the addresses that a citation may mean, the nearest first. `A/70/174 13 f`, `A/70/174, paragraph 13 (f)` →
 * `{ symbol: 'A/70/174', addresses: ['13.f', '13'] }`; undefined where no symbol stands first.
 */
export function readCitation(typed: string): { readonly symbol: string; readonly addresses: readonly string[] } | undefined {
  const found = /^["“«\s]*(\p{L}[\p{L}\d.()-]*(?:\/[\p{L}\d.()-]*[\p{L}\d)])+)([\s\S]*)$/u.exec(typed);
  if (!found) return undefined;
  const [, symbol = '', rest = ''] = found;
  const parts = rest.toLowerCase().match(PARTS) ?? [];
  const used = parts.slice(0, 4);
  return { symbol, addresses: used.map((_part, index) => used.slice(0, used.length - index).join('.')) };
}

/** The document or paragraph that was named, if this viewer may see it. */
export async function findJump(tx: ReadTx, typed: string, wish: string, viewer: Viewer): Promise<Jump | undefined> {
  const named = readCitation(typed);
  if (!named) return undefined;
  const query = sql<{
    slug: string;
  }>`select w.slug from work w where upper(w.symbol) = upper(${named.symbol}) and ${maySee.where(viewer, 'w')} limit 1`;
  const slug = (await query.execute(tx as never)).rows[0]?.slug;
  const head = slug === undefined ? undefined : await findHead(tx, slug);
  if (!head || !maySee.allows(viewer, head)) return undefined;
  const { title, language } = shownIn(head.languages, wish);
  const { kind, demo } = head;
  const jump = { slug: head.slug, symbol: head.symbol ?? named.symbol, title, kind, demo, language };
  for (const address of named.addresses) {
    const found = await findParagraph(tx, head.slug, address, wish, viewer);
    if (found) return { ...jump, place: found.place };
  }
  return { ...jump, place: null };
}
