import { sql } from 'kysely';
import type { Database, WriteTx } from './database/database.ts';
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

/** Whether a follower has dealt with everything up to `seq`; until then pages say "being prepared". */
export async function hasFollowed(tx: WriteTx, name: string, acts: readonly string[]): Promise<boolean> {
  const query = sql<{ behind: boolean }>`select exists (select from record r where r.act = any(${[...acts]}::text[])
    and r.seq > coalesce((select seq from follower where name = ${name}), 0)) as behind`;
  return !(await query.execute(tx)).rows[0]?.behind;
}
