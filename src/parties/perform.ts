import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database, ReadTx, WriteTx } from '../kernel/database/database.ts';
import { DatabaseError } from '../kernel/database/engine.ts';
import type { Instant } from '../kernel/database/types.ts';
import { isId } from '../kernel/ids.ts';
import { appendToRecord, type Json } from '../kernel/record/index.ts';
import { accept, type Outcome, refuse } from '../kernel/refusal.ts';
import type { Sealer } from '../kernel/secrets.ts';
import type { ActDeclaration } from './act.ts';
import { type InputCode, readInput } from './input.ts';
import { bylineOf, personOf, powersOf, type Viewer } from './viewer.ts';

/** What an act needs of the house. */
export interface Bench {
  readonly database: Database;
  readonly sealer: Sealer;
}

/** The answer to an accepted act: its result and its entry in the record. */
export type Answer = { readonly act: string; readonly result: Json; readonly seq: string; readonly at: Instant };
export type ActCode = InputCode | 'NOT_FOUND' | 'SUBMISSION_USED';

class Refused extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super('refused');
    this.outcome = outcome;
  }
}

/**
 * Performs an act: everything or nothing, in one transaction.
 * @param submission id of the form that was sent, a UUID; the same id by the same person gives the first answer again
 * @returns the answer, or refusals: of the input (`INPUT_…`), `NOT_FOUND`, `SUBMISSION_USED`, or the act's own
 */
export async function perform<Input extends z.ZodObject, Loaded, Plan, Result extends Json, Code extends string>(
  { database, sealer }: Bench,
  declared: ActDeclaration<Input, Loaded, Plan, Result, Code>,
  viewer: Viewer,
  raw: unknown,
  submission?: string,
): Promise<Outcome<Answer, string>> {
  const input = readInput(declared.input, raw);
  if (!input.ok) return input;
  if (submission !== undefined && !isId(submission)) return refuse('INPUT_MALFORMED', {}, 'submission');
  const once = (): Promise<Outcome<Answer, string>> =>
    database.write(powersOf(viewer, 'act'), async (tx) => {
      const before = submission === undefined ? undefined : await answered(tx as never, viewer, submission, declared.name);
      if (before) return before;
      const loaded = await declared.load(tx as never, input.value, viewer);
      if (loaded === undefined || !declared.access.allows(viewer, loaded)) throw new Refused(refuse('NOT_FOUND'));
      const acting = { viewer, now: await timeOfAct(tx) };
      const plan = declared.rules(loaded, input.value, acting);
      if (!plan.ok) throw new Refused(plan);
      const result = await declared.write(tx, plan.value, acting);
      const entry = {
        act: declared.name,
        by: bylineOf(viewer),
        subject: declared.subject(plan.value, result),
        inputs: declared.inputs ? declared.inputs(input.value) : (raw as Json),
      };
      const recorded = await appendToRecord(
        tx,
        {
          ...entry,
          sensitive: declared.sensitive ?? false,
          ...(submission === undefined ? {} : { submission: { person: personOf(viewer), id: submission, answer: result } }),
        },
        sealer,
      );
      return accept({ act: declared.name, result, seq: recorded.seq.toString(), at: recorded.at });
    });
  try {
    return await once();
  } catch (error) {
    // Two copies of one form at once: the second waited for the first, then met its rows or its answer. Whatever that led to
    // (a rule's refusal, a row that is there already), what the first was told is the answer.
    const met = error instanceof Refused || (error instanceof DatabaseError && error.state === '23505');
    if (met && submission !== undefined) {
      const first = await database.read(powersOf(viewer, 'act'), (tx) => answered(tx, viewer, submission, declared.name));
      if (first) return first;
    }
    // A refusal rolls back like a fault, so that nothing of a refused act can stay.
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

async function timeOfAct(tx: WriteTx): Promise<Instant> {
  const { rows } = await sql<{ now: Instant }>`select acquis_now() as now`.execute(tx);
  return (rows[0] as { now: Instant }).now;
}

/** What this person was told when the same form came in before. */
export async function answered(
  tx: ReadTx,
  viewer: Viewer,
  id: string,
  act?: string,
): Promise<Outcome<Answer, string> | undefined> {
  const query = sql<{ act: string; answer: Json; seq: bigint; at: Instant }>`
    select s.act, s.answer, s.seq, r.at from submission_answer s, record_time(s.seq) r where s.person = ${personOf(viewer)} and s.id = ${id}::uuid`;
  const row = (await query.execute(tx as never)).rows[0];
  if (!row) return undefined;
  if (act !== undefined && row.act !== act) return refuse('SUBMISSION_USED');
  return accept({ act: row.act, result: row.answer, seq: row.seq.toString(), at: row.at });
}
