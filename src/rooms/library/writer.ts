import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { WriteTx } from '../../kernel/database/database.ts';
import type { Instant } from '../../kernel/database/types.ts';
import { newId } from '../../kernel/ids.ts';
import { canonical, type Json } from '../../kernel/record/index.ts';
import type { ReadParagraph } from '../../text/index.ts';
import { addressesOf, type Place } from './addresses.ts';
import type { Described, LibraryTables, TextStatus } from './words.ts';

/** A document about to be published in one language. */
export interface Publication extends Described {
  readonly language: string;
  readonly title: string;
  readonly status: TextStatus;
  readonly translator: string | null;
  readonly file: string | null;
  readonly fileName: string | null;
  readonly paragraphs: readonly Pick<ReadParagraph, 'kind' | 'label' | 'text' | 'marks' | 'references'>[];
}

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();

/** What a text's content hash covers: order, addresses, labels and words. `verify` computes it again from the tables. */
export const contentHash = (
  paragraphs: readonly { address: string; kind: string; label: string | null; text: string; marks: Json }[],
): Uint8Array =>
  sha256(canonical(paragraphs.map(({ address, kind, label, text, marks }) => [address, kind, label, text, marks])));

/** The paragraphs as they are stored: NFC, addresses given, each with the hash of its words. */
export function prepare(
  publication: Publication,
  places: readonly Place[] = addressesOf(publication.paragraphs),
): { rows: readonly Prepared[]; hash: Uint8Array } {
  const rows = publication.paragraphs.map((paragraph, index) => {
    const text = paragraph.text.normalize('NFC');
    const { address, parent, depth } = places[index] as Place;
    return {
      ...paragraph,
      text,
      address,
      parent,
      depth,
      position: index,
      marks: paragraph.marks as unknown as Json,
      sha256: sha256(text),
    };
  });
  return { rows, hash: contentHash(rows) };
}
type Prepared = Omit<Publication['paragraphs'][number], 'marks'> &
  Place & { readonly position: number; readonly marks: Json; readonly sha256: Uint8Array };

export interface Published {
  readonly work: string;
  readonly version: string;
}

/** Writes a work's first version in its first language. */
export async function publishFirst(
  tx: WriteTx,
  publication: Publication,
  prepared: ReturnType<typeof prepare>,
  now: Instant,
): Promise<Published> {
  const db = tx.withTables<LibraryTables>();
  const [work, version] = [newId(), newId()];
  const { slug, kind, symbol, actor, author, body, dated, commentsOn, visibility, demo, steward, source, lastVerified } =
    publication;
  await db
    .insertInto('work')
    .values({
      id: work,
      slug,
      kind,
      symbol,
      actor,
      author: author === null ? null : JSON.stringify(author),
      body,
      dated,
      comments_on: commentsOn,
      visibility,
      states: [],
      demo,
      steward: JSON.stringify(steward),
      source,
      last_verified: lastVerified,
      created_at: now,
    })
    .execute();
  await db.insertInto('version').values({ id: version, work, ordinal: 1, label: null }).execute();
  await addExpression(tx, publication, version, prepared.hash);
  const ids = prepared.rows.map(() => newId());
  await insertMany(
    tx,
    'paragraph (id, work)',
    'id uuid, work uuid',
    ids.map((id) => ({ id, work })),
  );
  await insertMany(
    tx,
    'paragraph_in_version (version, paragraph, position, parent, kind, label, address, depth)',
    'version uuid, paragraph uuid, position int, parent uuid, kind text, label text, address text, depth int',
    prepared.rows.map(({ position, parent, kind, label, address, depth }, index) => ({
      version,
      paragraph: ids[index] as string,
      position,
      parent: parent === null ? null : (ids[parent] as string),
      kind,
      label,
      address,
      depth,
    })),
  );
  await writeTexts(tx, publication, prepared, { work, version }, ids, now);
  return { work, version };
}

/** Adds a later language to a version: `ids` are the version's paragraphs in their order. */
export async function publishTranslation(
  tx: WriteTx,
  publication: Publication,
  prepared: ReturnType<typeof prepare>,
  published: Published,
  ids: readonly string[],
  now: Instant,
): Promise<Published> {
  await addExpression(tx, publication, published.version, prepared.hash);
  await writeTexts(tx, publication, prepared, published, ids, now);
  return published;
}

async function addExpression(tx: WriteTx, publication: Publication, version: string, hash: Uint8Array): Promise<void> {
  const { language, title, status, translator, file, fileName } = publication;
  await tx
    .withTables<LibraryTables>()
    .insertInto('expression')
    .values({ version, language, title, status, translator, file, file_name: fileName, content_hash: hash, published_at: null })
    .execute();
}

async function writeTexts(
  tx: WriteTx,
  publication: Publication,
  prepared: ReturnType<typeof prepare>,
  { work, version }: Published,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  const { language, visibility } = publication;
  const texts = prepared.rows.map((row, index) => ({ ...row, id: newId(), paragraph: ids[index] as string }));
  await insertMany(
    tx,
    'paragraph_text (id, version, paragraph, language, label, text, marks, sha256)',
    'id uuid, version uuid, paragraph uuid, language text, label text, text text, marks jsonb, sha256 bytea',
    texts.map(({ id, paragraph, label, text, marks, sha256: hash }) => ({
      id,
      version,
      paragraph,
      language,
      label,
      text,
      marks,
      sha256: `\\x${Buffer.from(hash).toString('hex')}`,
    })),
  );
  const references = texts.flatMap(({ id, references: found }) =>
    found.map(({ type, raw, target }, ordinal) => ({ text: id, ordinal, type, raw, target })),
  );
  await insertMany(
    tx,
    'text_reference (text, ordinal, type, raw, target)',
    'text uuid, ordinal int, type text, raw text, target text',
    references,
  );
  // Frozen from here on: the database refuses every further change.
  await sql`update expression set published_at = ${now}::timestamptz where version = ${version}::uuid and language = ${language}`.execute(
    tx,
  );
  await sql`insert into paragraph_search (text, work, language, visibility, words, plain)
    select id, ${work}::uuid, language, ${visibility}, to_tsvector(search_configuration(language), text), lower(text)
    from paragraph_text where version = ${version}::uuid and language = ${language}`.execute(tx);
}

/** Any number of rows in one statement: they travel as one JSON value, so the statement's text stays the same. */
async function insertMany(tx: WriteTx, into: string, columns: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.replace(/(\w+) \w+/g, '$1');
  await sql`insert into ${sql.raw(into)} select ${sql.raw(names)} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows (${sql.raw(columns)})`.execute(
    tx,
  );
}
