import { sql } from 'kysely';
import type { Database, ReadTx, WriteTx } from './database/database.ts';
import type { Instant } from './database/types.ts';
import type { Json } from './record/index.ts';

/** One entry of the record as followers see it; inputs are read by those who need them, under their own powers. */
export interface Followed {
  readonly seq: bigint;
  readonly at: Instant;
  readonly act: string;
  readonly subject: Json;
}

/**
 * What a room does when others' acts appear in the record. Never a callback: a place in the record, moved in the same
 * transaction as the consequence, so that after a crash it goes on exactly where it was.
 */
export interface Follower {
  /** `'library.resolveCitations'`: stable, since its place in the record is kept under it. */
  readonly name: string;
  readonly acts: readonly string[];
  follow(tx: WriteTx, entry: Followed): Promise<void>;
}

const AS = { role: 'acquis_app', claims: { kind: 'operator', person: 'follower' } } as const;

/**
 * Takes one follower forward by one of its entries, in one transaction.
 * @returns false when it has nothing left to do
 */
export async function step(database: Database, follower: Follower): Promise<boolean> {
  // Looked at first without writing: what wakes followers is a commit, and a step with nothing to do must not be one.
  const behind = await database.read(AS, (tx) => hasFollowed(tx, follower.name, follower.acts).then((all) => !all));
  if (!behind) return false;
  return database.write(AS, async (tx) => {
    await sql`insert into follower (name) values (${follower.name}) on conflict do nothing`.execute(tx);
    const place = (
      await sql<{ seq: bigint }>`select seq from follower where name = ${follower.name} for update skip locked`.execute(tx)
    ).rows[0];
    // Another process is at it; it will go on to the end.
    if (!place) return false;
    const query = sql<Followed>`select seq, at, act, subject from record where seq > ${place.seq}::int8 and act = any(${[...follower.acts]}::text[]) order by seq limit 1`;
    const next = (await query.execute(tx)).rows[0];
    if (!next) return false;
    await follower.follow(tx, next);
    await sql`update follower set seq = ${next.seq}::int8 where name = ${follower.name}`.execute(tx);
    return true;
  });
}

/** Takes all followers to the end of the record; a follower that fails stays where it is and is reported, the others go on. */
export async function catchUp(
  database: Database,
  followers: readonly Follower[],
  report: (follower: Follower, error: unknown) => void,
): Promise<void> {
  for (const follower of followers) {
    try {
      while (await step(database, follower));
    } catch (error) {
      report(follower, error);
    }
  }
}

/** Whether a follower has dealt with every entry of these acts; until then pages say "being prepared". For every viewer. */
export async function hasFollowed(tx: ReadTx | WriteTx, name: string, acts: readonly string[]): Promise<boolean> {
  const query = sql<{ followed: boolean }>`select record_followed(${name}, ${[...acts]}::text[]) as followed`;
  return (await query.execute(tx as never)).rows[0]?.followed ?? false;
}
