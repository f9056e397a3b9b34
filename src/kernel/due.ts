import { sql } from 'kysely';
import type { Database, ReadTx, WriteTx } from './database/database.ts';
import type { Instant } from './database/types.ts';
import { newId } from './ids.ts';
import type { Json } from './record/index.ts';

/** Something that has to happen at a time. */
export interface Due {
  readonly id: string;
  readonly at: Instant;
  readonly act: string;
  readonly key: string;
  readonly input: Json;
}

/** What happens when an act falls due. It runs in the transaction that marks it done, so it happens once. */
export type DueActs = Readonly<Record<string, (tx: WriteTx, due: Due) => Promise<void>>>;

const AS = { role: 'acquis_app', claims: { kind: 'operator', person: 'clock' } } as const;

/** Puts an act into the table; the same act and key again moves its time, unless it is done. */
export async function schedule(tx: WriteTx, act: string, key: string, at: string, input: Json = {}): Promise<void> {
  await sql`insert into due (id, at, act, key, input) values (${newId()}::uuid, ${at}::timestamptz, ${act}, ${key}, ${JSON.stringify(input)}::jsonb)
    on conflict (act, key) do update set at = excluded.at, input = excluded.input, retry_at = null where due.done_at is null`.execute(
    tx,
  );
}

/**
 * Does everything that is due by the database's time, oldest first. Several processes may tick at once (SKIP LOCKED).
 * @returns how many acts were done; one that fails is reported, counted, and tried again after a pause that doubles, from one minute to six hours
 */
export async function tick(database: Database, acts: DueActs, report: (due: Due, error: unknown) => void): Promise<number> {
  const isDue = sql`done_at is null and at <= acquis_now() and (retry_at is null or retry_at <= acquis_now())
    and act = any(${Object.keys(acts)}::text[])`;
  let done = 0;
  // Looked at first without writing: a tick with nothing to do must not wake those who wait for a commit.
  while (await database.read(AS, (tx) => anyRow(tx, sql`select from due where ${isDue} limit 1`))) {
    let current: Due | undefined;
    try {
      const went = await database.write(AS, async (tx) => {
        const query = sql<Due>`select id, at, act, key, input from due where ${isDue} order by at, id limit 1 for update skip locked`;
        current = (await query.execute(tx)).rows[0];
        if (!current) return false;
        await acts[current.act]?.(tx, current);
        await sql`update due set done_at = acquis_now(), attempts = attempts + 1 where id = ${current.id}::uuid`.execute(tx);
        return true;
      });
      // Another process is at what is left.
      if (!went) break;
      done += 1;
    } catch (error) {
      const due = current as Due | undefined;
      if (!due) throw error;
      report(due, error);
      await database.write(AS, (tx) => postpone(tx, due));
    }
  }
  return done;
}

const anyRow = async (tx: ReadTx, query: ReturnType<typeof sql>): Promise<boolean> =>
  (await query.execute(tx as never)).rows.length > 0;

const postpone = (tx: WriteTx, due: Due) =>
  sql`update due set attempts = attempts + 1,
      retry_at = acquis_now() + least(interval '1 minute' * power(2, least(attempts, 9)), interval '6 hours')
    where id = ${due.id}::uuid and done_at is null`.execute(tx);
