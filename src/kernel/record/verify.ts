import { sql } from 'kysely';
import type { ReadTx } from '../database/database.ts';
import type { Instant } from '../database/types.ts';
import type { Sealer } from '../secrets.ts';
import type { Checkpoint } from './checkpoint.ts';
import { digestOf, hashOf, type Json, START, sealedAs } from './entry.ts';

/** What is wrong with the record, by the first entry at which it shows. Codes are `verify`'s vocabulary. */
export interface Breach {
  readonly code:
    | 'RECORD_CHANGED'
    | 'RECORD_MISSING'
    | 'RECORD_INPUTS_CHANGED'
    | 'RECORD_HEAD_DIFFERS'
    | 'RECORD_TAIL_CUT'
    | 'RECORD_REWRITTEN';
  readonly seq: bigint;
  readonly sentence: string;
}

export interface Verification {
  readonly entries: number;
  readonly erased: number;
  readonly sealed: number;
  readonly checkpoints: number;
  readonly breaches: readonly Breach[];
}

interface Row {
  seq: bigint;
  at: Instant;
  act: string;
  by: Json;
  subject: Json;
  inputs_digest: Uint8Array;
  prev: Uint8Array;
  hash: Uint8Array;
  salt: Uint8Array | null;
  inputs: Json | null;
  sealed: Uint8Array | null;
  erased: boolean;
  payload: boolean;
}

const PAGE = 1_000;
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/**
 * Walks the whole chain and compares it with its head and with the signed checkpoints. Without a checkpoint a cut tail, or a
 * record that was rewritten from the start by somebody with the database's powers, cannot be seen: the answer says how many it had.
 * @param progress told after every thousand entries
 * @param sealer the host's key, with which sealed inputs are opened and compared too; without it they are only counted
 */
export async function verifyRecord(
  tx: ReadTx,
  checkpoints: readonly Checkpoint[],
  progress: (seq: bigint) => void = () => undefined,
  sealer?: Sealer,
): Promise<Verification> {
  const breaches: Breach[] = [];
  const awaited = new Map(checkpoints.map((checkpoint) => [checkpoint.seq, checkpoint.hash]));
  let prev: Uint8Array = START;
  let seq = 0n;
  let [entries, erased, sealed] = [0, 0, 0];
  let head: Head | undefined;
  for (;;) {
    const page = await readPage(tx, seq);
    if (page.length === 0) {
      // Asked in one statement, so that an entry appended meanwhile is never taken for a difference.
      head = await readHead(tx, seq);
      if (head?.more) continue;
      break;
    }
    for (const row of page) {
      const expected = seq + 1n;
      if (row.seq !== expected)
        breaches.push({
          code: 'RECORD_MISSING',
          seq: expected,
          sentence: `Entry ${expected} is missing: after ${seq} comes ${row.seq}.`,
        });
      const { inputs_digest: inputsDigest, ...rest } = row;
      if (!same(row.prev, prev) || !same(row.hash, hashOf({ ...rest, inputsDigest }))) {
        breaches.push({
          code: 'RECORD_CHANGED',
          seq: row.seq,
          sentence: `Entry ${row.seq} (${row.act}) was changed, or is not in its place.`,
        });
      }
      const fault = inputsFault(row, sealer);
      if (fault)
        breaches.push({ code: 'RECORD_INPUTS_CHANGED', seq: row.seq, sentence: `Entry ${row.seq} (${row.act}): ${fault}` });
      const signed = awaited.get(row.seq);
      if (signed !== undefined && signed !== Buffer.from(row.hash).toString('hex')) {
        breaches.push({
          code: 'RECORD_REWRITTEN',
          seq: row.seq,
          sentence: `Entry ${row.seq} is not the one that a signed checkpoint names: the record was rewritten at or before it.`,
        });
      }
      awaited.delete(row.seq);
      entries += 1;
      if (row.erased) erased += 1;
      if (row.sealed) sealed += 1;
      seq = row.seq;
      prev = row.hash;
    }
    progress(seq);
  }
  for (const missing of [...awaited.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    breaches.push({
      code: 'RECORD_TAIL_CUT',
      seq: missing,
      sentence: `A signed checkpoint names entry ${missing}, but the record ends at ${seq}: its tail was cut off.`,
    });
  }
  if (!head || head.seq !== seq || !same(head.hash, prev)) {
    breaches.push({
      code: 'RECORD_HEAD_DIFFERS',
      seq,
      sentence: `The head says entry ${head?.seq ?? 'none'}, the record ends at ${seq}.`,
    });
  }
  return { entries, erased, sealed, checkpoints: checkpoints.length, breaches };
}

function inputsFault(row: Row, sealer: Sealer | undefined): string | undefined {
  if (!row.payload) return 'its inputs are missing without having been erased.';
  if (row.erased || row.salt === null || (row.sealed && !sealer)) return undefined;
  return inputsMatch(row, row.salt, sealer) ? undefined : 'its inputs are not those that were recorded.';
}

function inputsMatch(row: Row, salt: Uint8Array, sealer: Sealer | undefined): boolean {
  if (!row.sealed || !sealer) return same(digestOf(salt, row.inputs), row.inputs_digest);
  try {
    const inputs = JSON.parse(sealer.open(row.sealed, sealedAs(row.inputs_digest))) as Json;
    return same(digestOf(salt, inputs), row.inputs_digest);
  } catch {
    return false;
  }
}

interface Head {
  seq: bigint;
  hash: Uint8Array;
  more: boolean;
}
async function readHead(tx: ReadTx, after: bigint): Promise<Head | undefined> {
  const query = sql<Head>`select seq, hash, exists (select from record r where r.seq > ${after}::int8) as more from record_head`;
  return (await query.execute(tx as never)).rows[0];
}

async function readPage(tx: ReadTx, after: bigint): Promise<readonly Row[]> {
  const query = sql<Row>`select r.seq, r.at, r.act, r.by, r.subject, r.inputs_digest, r.prev, r.hash,
      p.salt, p.inputs, p.sealed, p.erased_at is not null as erased, p.seq is not null as payload
    from record r left join record_payload p on p.seq = r.seq where r.seq > ${after}::int8 order by r.seq limit ${PAGE}`;
  return (await query.execute(tx as never)).rows;
}
