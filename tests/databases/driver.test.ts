import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { describe, expect } from 'vitest';
import { Database, type Powers, type ReadTx } from '../../src/kernel/database/database.ts';
import { openPostgres } from '../../src/kernel/database/postgres.ts';
import { onBothEngines, postgresBed } from '../support/databases.ts';
import { startCluster } from '../support/postgres.ts';
import { needs } from '../support/skips.ts';

const APP: Powers = { role: 'acquis_app', claims: { kind: 'operator', person: "l'opératrice" } };
const PUBLIC: Powers = { role: 'acquis_public', claims: { kind: 'public' } };
const OWNER: Powers = { role: 'acquis_owner', claims: {} };

/** One statement as text: what SQL that found its way into a query could be. */
const ask = async (tx: unknown, text: string): Promise<Record<string, unknown>[]> =>
  (await sql.raw<Record<string, unknown>>(text).execute(tx as Kysely<unknown>)).rows;
const one = async (tx: unknown, text: string): Promise<Record<string, unknown>> => (await ask(tx, text))[0] ?? {};
const reading = (database: Database, text: string, powers = APP) => database.read(powers, (tx: ReadTx) => ask(tx, text));
const writing = (database: Database, text: string, powers = APP) => database.write(powers, (tx) => ask(tx, text));

describe('the settings of a transaction', () => {
  onBothEngines('role, claims and isolation are in force from the first query and gone with the transaction', async (bed) => {
    for (const powers of [APP, PUBLIC, OWNER]) {
      for (const isolation of ['read committed', 'repeatable read', 'serializable'] as const) {
        const seen = await bed.database.read(
          powers,
          (tx) =>
            one(
              tx,
              `select current_user as role, session_user as login, current_setting('acquis.viewer') as claims,
                current_setting('transaction_isolation') as isolation, current_setting('transaction_read_only') as only`,
            ),
          { isolation },
        );
        expect(seen).toMatchObject({ role: powers.role, claims: JSON.stringify(powers.claims), isolation, only: 'on' });
      }
    }
    const [after] = await bed.superuser(
      `select current_user = session_user as back, coalesce(current_setting('acquis.viewer', true), '') as claims`,
    );
    expect(after).toEqual({ back: true, claims: '' });
  });

  onBothEngines('serializable really refuses what read committed lets through', async ({ database, engine, superuser }) => {
    await superuser('create table shift (name text, on_call boolean)', 'grant select, update on shift to acquis_app');
    await superuser(`insert into shift values ('a', true), ('b', true)`);
    // One connection cannot race with itself: on the embedded engine the setting itself is the proof (test above).
    if (engine === 'pglite') return;
    let bothLooked = (): void => undefined;
    const looked = new Promise<void>((resolve) => {
      let count = 0;
      bothLooked = () => ++count === 2 && resolve();
    });
    const goOff = (name: string) =>
      database.write(
        APP,
        async (tx) => {
          await ask(tx, 'select count(*) from shift where on_call');
          bothLooked();
          await looked;
          await ask(tx, `update shift set on_call = false where name = '${name}'`);
        },
        { isolation: 'serializable' },
      );
    const outcomes = await Promise.allSettled([goOff('a'), goOff('b')]);
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(failed).toHaveLength(1);
    expect(failed[0]?.reason).toMatchObject({ state: '40001' });
  });
});

describe('a transaction that only reads', () => {
  onBothEngines('cannot write: 25006', async ({ database }) => {
    await expect(reading(database, `insert into follower (name) values ('x')`)).rejects.toMatchObject({ state: '25006' });
    await expect(
      reading(database, `with x as (insert into follower (name) values ('x') returning 1) select * from x`),
    ).rejects.toMatchObject({ state: '25006' });
  });

  onBothEngines('cannot be turned into one that writes, by statement or by function', async ({ database, superuser }) => {
    for (const first of [
      'set transaction read write',
      'set local transaction_read_only = off',
      'set role acquis_owner',
      'reset role',
      'reset all',
      'discard all',
      'commit',
      'rollback; begin',
      'do $$ begin end $$',
      '/* select */ reset role',
      '-- select\nreset role',
    ]) {
      const tried = database.read(APP, async (tx) => {
        await ask(tx, first).catch(() => undefined);
        await ask(tx, `insert into follower (name) values ('intruder')`);
      });
      await expect(tried, first).rejects.toMatchObject({ state: '25006' });
    }
    for (const first of [
      `select set_config('transaction_read_only', 'off', true)`,
      `select set_config('role', 'none', true)`,
      `select set_config('acquis.viewer', '{"kind":"operator"}', true)`,
      `select query_to_xml('select set_config(''role'', ''none'', true)', true, true, '')`,
      `update pg_settings set setting = 'none' where name = 'role'`,
      `select 1; reset role`,
      `select 1; set transaction read write; insert into follower (name) values ('intruder')`,
    ]) {
      await expect(reading(database, first), first).rejects.toMatchObject({
        state: expect.stringMatching(/^(42501|42601|25006|25001)$/),
      });
      await expect(writing(database, first), first).rejects.toMatchObject({
        state: expect.stringMatching(/^(42501|42601|25006|25001)$/),
      });
    }
    expect(await superuser(`select name from follower where name = 'intruder'`)).toEqual([]);
  });

  onBothEngines('cannot put a table of its own before ours', async ({ database }) => {
    const tried = database.withSession(APP, (session) => session.query('create temporary table record_head (seq bigint)', []));
    await expect(tried).rejects.toMatchObject({ state: '42501' });
    await expect(
      database.withSession(APP, (session) => session.query('create table record_head2 (seq bigint)', [])),
    ).rejects.toMatchObject({ state: '42501' });
  });
});

describe('the discipline of transactions', () => {
  onBothEngines('a query on the database inside a transaction throws instead of waiting for ever', async ({ database }) => {
    await expect(database.read(APP, () => reading(database, 'select 1'))).rejects.toThrow('a stray query');
    await expect(database.write(APP, () => writing(database, 'select 1'))).rejects.toThrow('a stray query');
    expect(await reading(database, 'select 1 as yes')).toEqual([{ yes: 1 }]);
  });

  onBothEngines('a transaction inside a transaction throws', async ({ database }) => {
    const nested = database.write(APP, (tx) => tx.transaction().execute(async () => 1));
    await expect(nested).rejects.toThrow('a transaction inside a transaction');
  });

  onBothEngines('a query after the end throws', async ({ database }) => {
    let kept: unknown;
    await database.read(APP, async (tx) => {
      kept = tx;
    });
    await expect(ask(kept, 'select 1')).rejects.toThrow('a query after its transaction was over (committed)');
    await database
      .write(APP, async (tx) => {
        kept = tx;
        throw new Error('no');
      })
      .catch(() => undefined);
    await expect(ask(kept, 'select 1')).rejects.toThrow('rolled back');
  });

  onBothEngines('one that stays open too long is rolled back and its connection goes to the next', async ({ database }) => {
    let end = (): void => undefined;
    const never = new Promise<void>((resolve) => {
      end = resolve;
    });
    const late = database.write(
      APP,
      async (tx) => {
        await ask(tx, `insert into follower (name) values ('late')`);
        await never;
        await ask(tx, `insert into follower (name) values ('later')`);
      },
      { watchdogMs: 30 },
    );
    const next = reading(database, `select name from follower where name like 'late%'`);
    await expect(late).rejects.toThrow('took longer than 0.03 seconds and was rolled back');
    expect(await next).toEqual([]);
    end();
    expect(await reading(database, `select name from follower where name like 'late%'`)).toEqual([]);
  });

  onBothEngines('a statement that runs too long is ended by PostgreSQL', async ({ database, engine }) => {
    // The embedded engine cannot be interrupted inside a statement (docs/threat-model.md).
    if (engine === 'pglite') return;
    const slow = database.read(APP, (tx) => ask(tx, 'select pg_sleep(600)'), { watchdogMs: 50 });
    await expect(slow).rejects.toThrow(/took longer|statement timeout/);
    expect(await reading(database, 'select 1 as yes')).toEqual([{ yes: 1 }]);
  });

  onBothEngines('the commit of a failed transaction is never taken for an acknowledgement', async ({ database }) => {
    const swallowed = database.write(APP, async (tx) => {
      await ask(tx, `insert into follower (name) values ('swallowed')`);
      await ask(tx, 'select 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(swallowed).rejects.toThrow('the transaction was rolled back instead of committed');
    expect(await reading(database, `select 1 from follower where name = 'swallowed'`)).toEqual([]);
  });

  onBothEngines('a constraint that is checked at the commit refuses the commit', async ({ database, superuser }) => {
    await superuser(
      'create table parent (id int primary key)',
      'create table child (parent int references parent deferrable initially deferred)',
    );
    await superuser('grant select, insert on child to acquis_app');
    await expect(writing(database, 'insert into child values (7)')).rejects.toMatchObject({ state: '23503' });
    expect(await reading(database, 'select * from child')).toEqual([]);
  });

  onBothEngines('powers that do not exist give no transaction at all', async ({ database }) => {
    const nobody = { role: 'acquis_nobody', claims: {} } as unknown as Powers;
    await expect(writing(database, 'select 1', nobody)).rejects.toThrow();
    expect(await reading(database, 'select current_user as role')).toEqual([{ role: 'acquis_app' }]);
  });

  onBothEngines('connections come back clean after whatever happened on them', async ({ database, superuser }) => {
    const settings = () =>
      superuser(
        `select current_user = session_user as own, coalesce(current_setting('acquis.viewer', true), '') as claims,
          current_setting('search_path') as path, current_setting('statement_timeout') as timeout, current_setting('TimeZone') as zone`,
      );
    const before = await settings();
    expect(before).toMatchObject([{ own: true, claims: '', timeout: '0', zone: 'UTC' }]);
    await Promise.allSettled([
      writing(database, 'select 1 / 0'),
      database.write(APP, async () => Promise.reject(new Error('no'))),
      writing(database, `select current_setting('acquis.viewer')`, PUBLIC),
      database.write(OWNER, (tx) => ask(tx, `set local search_path = pg_catalog`)),
      ...Array.from({ length: 20 }, () => reading(database, 'select 1')),
    ]);
    for (let round = 0; round < 12; round++) expect(await settings()).toEqual(before);
  });

  onBothEngines('claims with quotes, backslashes and other alphabets arrive as they were', async ({ database }) => {
    const person = `l'eau \\' \\\\ "د" 🜨 $$ ; reset role; --`;
    const [row] = await reading(database, `select acquis_claim('person') as person`, { role: 'acquis_app', claims: { person } });
    expect(row).toEqual({ person });
    await expect(reading(database, 'select 1', { role: 'acquis_app', claims: { person: '\0' } })).resolves.toHaveLength(1);
  });

  onBothEngines('a commit wakes those who wait for it, a look and a rollback do not', async ({ database }) => {
    let woken = 0;
    const stop = database.onCommit(() => {
      woken += 1;
    });
    await reading(database, 'select 1');
    await writing(database, 'select 1 / 0').catch(() => undefined);
    expect(woken).toBe(0);
    await writing(database, 'select 1');
    expect(woken).toBe(1);
    stop();
    await writing(database, 'select 1');
    expect(woken).toBe(1);
  });
});

const withPostgres = needs('postgres');
withPostgres.describe('PostgreSQL that goes away', () => {
  withPostgres.it('a connection ended in mid-transaction fails that transaction alone', async () => {
    const bed = await postgresBed();
    try {
      const tried = bed.database.write(APP, async (tx) => {
        const { pid } = await one(tx, 'select pg_backend_pid() as pid');
        const other = new pg.Client({ connectionString: bed.url });
        await other.connect();
        await other.query('select pg_terminate_backend($1, 5000)', [pid]);
        await other.end();
        await ask(tx, `insert into follower (name) values ('lost')`);
      });
      await expect(tried).rejects.toThrow();
      expect(await reading(bed.database, `select 1 from follower where name = 'lost'`)).toEqual([]);
    } finally {
      await bed.close();
    }
  });

  withPostgres.it('after a restart of the server the next read works', async () => {
    const cluster = await startCluster();
    const faults: Error[] = [];
    const database = new Database(openPostgres(cluster.url, { onError: (error) => faults.push(error) }));
    const look = () =>
      database.withSession({ role: 'postgres', claims: {} } as unknown as Powers, (s) => s.query('select 1 as yes', []));
    try {
      await Promise.all([look(), look(), look()]);
      await cluster.kill9();
      await expect(look()).rejects.toThrow();
      await cluster.restart();
      expect((await look()).rows).toEqual([{ yes: 1 }]);
      await Promise.all([look(), look(), look()]);
    } finally {
      await database.close();
      await cluster.stop();
    }
  });
});
