import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { WriteTx } from '../database/database.ts';
import type { Instant } from '../database/types.ts';
import type { Sealer } from '../secrets.ts';
import { canonical, digestOf, hashOf, type Json, sealedAs } from './entry.ts';

/** What an act leaves behind. `sensitive` inputs are sealed with the host's key. */
export interface Entry {
  readonly act: string;
  readonly by: Json;
  readonly subject: Json;
  readonly inputs: Json;
  readonly sensitive?: boolean;
  /** The form that the act came in, and its answer, kept with the entry so that a replay is told the same. */
  readonly submission?: { readonly person: string; readonly id: string; readonly answer: Json };
}

/**
 * Appends one entry; has to be the transaction's last statement, since from here to the commit every other act waits.
 * @returns the entry's number and time; numbers are in the order of commits
 */
export async function appendToRecord(tx: WriteTx, entry: Entry, sealer: Sealer): Promise<{ seq: bigint; at: Instant }> {
  const salt = randomBytes(32);
  const inputsDigest = digestOf(salt, entry.inputs);
  const sealed = entry.sensitive ? sealer.seal(canonical(entry.inputs), sealedAs(inputsDigest)) : null;
  const locked = await sql<{ seq: bigint; hash: Uint8Array; at: Instant }>`select seq, hash, at from record_lock()`.execute(tx);
  const head = locked.rows[0];
  if (!head) throw new Error('the record has no head');
  const envelope = { ...entry, seq: head.seq + 1n, at: head.at, inputsDigest, prev: head.hash };
  await sql`select record_append(${envelope.seq}::int8, ${envelope.at}::timestamptz, ${entry.act}, ${canonical(entry.by)}::jsonb, ${canonical(entry.subject)}::jsonb,
    ${inputsDigest}::bytea, ${envelope.prev}::bytea, ${hashOf(envelope)}::bytea, ${salt}::bytea,
    ${entry.sensitive ? null : canonical(entry.inputs)}::jsonb, ${sealed}::bytea,
    ${entry.submission?.person ?? null}::text, ${entry.submission?.id ?? null}::uuid, ${entry.submission ? canonical(entry.submission.answer) : null}::jsonb)`.execute(
    tx,
  );
  return { seq: envelope.seq, at: envelope.at };
}
