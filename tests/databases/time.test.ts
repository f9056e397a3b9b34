import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import type { Powers } from '../../src/kernel/database/database.ts';
import { type DueActs, schedule, tick } from '../../src/kernel/due.ts';
import { catchUp, type Follower, hasFollowed, step } from '../../src/kernel/follow.ts';
import { appendToRecord } from '../../src/kernel/record/index.ts';
import { sealerWith } from '../../src/kernel/secrets.ts';
import { type Bed, onBothEngines, setClock } from '../support/databases.ts';

const AS: Powers = { role: 'acquis_app', claims: { kind: 'operator', person: 'operator:test' } };
const fail = (_what: unknown, error: unknown): void => {
  throw error;
};
const sealer = sealerWith(new Uint8Array(32));
const append = ({ database }: Bed, act: string, n: number) =>
  database.write(AS, (tx) => appendToRecord(tx, { act, by: {}, subject: { n }, inputs: {} }, sealer));
const seen = async ({ superuser }: Bed) => (await superuser('select what from seen order by id')).map((row) => row.what);
const tables = (bed: Bed) =>
  bed.superuser(
    'create table seen (id int generated always as identity, what text)',
    'grant select, insert on seen to acquis_app',
  );

/** Notes each entry it is shown; fails at the numbers in `bad`. */
const noting = (name: string, acts: readonly string[], bad = new Set<number>()): Follower => ({
  name,
  acts,
  follow: async (tx, { act, subject }) => {
    const { n } = subject as { n: number };
    await sql`insert into seen (what) values (${`${act} ${n}`})`.execute(tx);
    if (bad.has(n)) throw new Error(`not ${n}`);
  },
});

describe('a follower', () => {
  onBothEngines(
    'sees each of its entries once, in order, whatever happens between',
    async (bed) => {
      await tables(bed);
      for (let n = 0; n < 4; n++) {
        await append(bed, 'test.a', n);
        await append(bed, 'test.b', n);
      }
      const follower = noting('test', ['test.a']);
      const behind = () => bed.database.read({ role: 'acquis_public', claims: {} }, (tx) => hasFollowed(tx, 'test', ['test.a']));
      expect(await behind()).toBe(false);
      expect(await step(bed.database, follower)).toBe(true);
      expect(await seen(bed)).toEqual(['test.a 0']);

      // A fault after the consequence was written, before its place was: both go.
      const faults: unknown[] = [];
      await catchUp(bed.database, [noting('test', ['test.a'], new Set([2])), noting('other', ['test.b'])], (follower, error) =>
        faults.push([follower.name, String(error)]),
      );
      expect(faults).toEqual([['test', 'Error: not 2']]);
      expect(await seen(bed)).toEqual(['test.a 0', 'test.a 1', 'test.b 0', 'test.b 1', 'test.b 2', 'test.b 3']);
      expect(await behind()).toBe(false);

      // Several at once, as several processes would: no entry twice.
      await Promise.all([1, 2, 3].map(() => catchUp(bed.database, [follower], fail)));
      await catchUp(bed.database, [follower], fail);
      expect((await seen(bed)).filter((what) => String(what).startsWith('test.a'))).toEqual(
        [0, 1, 2, 3].map((n) => `test.a ${n}`),
      );
      expect(await behind()).toBe(true);
      await append(bed, 'test.b', 9);
      expect(await behind()).toBe(true);
      await append(bed, 'test.a', 9);
      expect(await behind()).toBe(false);
    },
    { fresh: true },
  );

  onBothEngines('with nothing to do commits nothing, so that commits may wake it', async (bed) => {
    const follower = noting('idle', ['test.never']);
    let commits = 0;
    const stop = bed.database.onCommit(() => {
      commits += 1;
    });
    await catchUp(bed.database, [follower], fail);
    await tick(bed.database, {}, fail);
    await tick(bed.database, { 'test.never': async () => undefined }, fail);
    stop();
    expect(commits).toBe(0);
  });
});

describe('what is due', () => {
  onBothEngines(
    'is done once, when its time has come by the database’s clock',
    async (bed) => {
      await tables(bed);
      const acts: DueActs = {
        'test.do': async (tx, { key, at }) => void (await sql`insert into seen (what) values (${`${key} ${at}`})`.execute(tx)),
      };
      const plan = (key: string, at: string) => bed.database.write(AS, (tx) => schedule(tx, 'test.do', key, at));
      await setClock(bed, '2026-11-22T09:00:00Z');
      await plan('late', '2026-11-25T09:00:00Z');
      await plan('early', '2026-11-22T10:00:00Z');
      await plan('unknown', '2026-11-22T08:00:00Z');
      await bed.superuser(`update due set act = 'test.retired' where key = 'unknown'`);
      expect(await tick(bed.database, acts, fail)).toBe(0);
      await setClock(bed, '2026-11-22T10:00:00Z');
      expect(await tick(bed.database, acts, fail)).toBe(1);
      // The clock goes back: what was done stays done; then it leaps a week: all that lies between is done, in order.
      await setClock(bed, '2026-11-22T08:00:00Z');
      expect(await tick(bed.database, acts, fail)).toBe(0);
      await plan('later', '2026-11-26T09:00:00Z');
      await plan('moved', '2026-11-24T09:00:00Z');
      await plan('moved', '2026-11-27T09:00:00Z');
      await plan('early', '2027-01-01T09:00:00Z');
      await setClock(bed, '2026-11-29T10:00:00Z');
      const both = await Promise.all([1, 2, 3].map(() => tick(bed.database, acts, fail)));
      expect(both.reduce((sum, count) => sum + count)).toBe(3);
      const done = (await seen(bed)).map(String);
      expect(done[0]).toBe('early 2026-11-22T10:00:00.000000Z');
      expect(done.slice(1).sort()).toEqual([
        'late 2026-11-25T09:00:00.000000Z',
        'later 2026-11-26T09:00:00.000000Z',
        'moved 2026-11-27T09:00:00.000000Z',
      ]);
    },
    { fresh: true },
  );

  onBothEngines(
    'and fails is tried again after a pause that grows, keeps its time, and holds nobody up',
    async (bed) => {
      await tables(bed);
      let well = false;
      const acts: DueActs = {
        'test.do': async (tx, { key, at }) => {
          await sql`insert into seen (what) values (${`${key} ${at}`})`.execute(tx);
          if (key === 'bad' && !well) await sql`select 1 / 0`.execute(tx);
        },
      };
      await setClock(bed, '2026-11-22T09:00:00Z');
      for (const [key, at] of [
        ['bad', '08:00'],
        ['good', '08:30'],
      ] as const)
        await bed.database.write(AS, (tx) => schedule(tx, 'test.do', key, `2026-11-22T${at}:00Z`));
      const failures: string[] = [];
      const report = (due: { key: string }, error: unknown) => failures.push(`${due.key}: ${(error as Error).message}`);
      expect(await tick(bed.database, acts, report)).toBe(1);
      expect(failures).toEqual(['bad: division by zero']);
      const pauses = [];
      for (let round = 0; round < 14; round++) {
        expect(await tick(bed.database, acts, report)).toBe(0);
        const [row] = await bed.superuser(
          `select extract(epoch from retry_at - acquis_now())::int as pause, retry_at, attempts from due where key = 'bad'`,
        );
        pauses.push(Number(row?.pause) / 60);
        expect(row?.attempts).toBe(round + 1);
        await setClock(bed, String(row?.retry_at));
        await tick(bed.database, acts, report);
      }
      expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360, 360]);
      // After months of failures the pause is still six hours.
      await bed.superuser(`update due set attempts = 100000, retry_at = null where key = 'bad'`);
      await tick(bed.database, acts, report);
      well = true;
      await setClock(bed, '2027-11-22T09:00:00Z');
      expect(await tick(bed.database, acts, fail)).toBe(1);
      expect(await seen(bed)).toEqual(['good 2026-11-22T08:30:00.000000Z', 'bad 2026-11-22T08:00:00.000000Z']);
    },
    { fresh: true },
  );
});
