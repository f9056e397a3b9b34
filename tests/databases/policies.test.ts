import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database, Powers } from '../../src/kernel/database/database.ts';
import { appendToRecord } from '../../src/kernel/record/index.ts';
import { projectRoot } from '../../src/kernel/root.ts';
import { sealerWith } from '../../src/kernel/secrets.ts';
import { onBothEngines } from '../support/databases.ts';

const PUBLIC: Powers = { role: 'acquis_public', claims: { kind: 'public', person: 'public' } };
const APP_PUBLIC: Powers = { role: 'acquis_app', claims: { kind: 'public', person: 'public' } };
const OPERATOR: Powers = { role: 'acquis_app', claims: { kind: 'operator', person: 'operator:test' } };
const JOBS: Powers = { role: 'acquis_jobs', claims: {} };

const ask = (database: Database, powers: Powers, text: string) =>
  database.write(powers, async (tx) => (await sql.raw<Record<string, unknown>>(text).execute(tx as Kysely<unknown>)).rows);

/**
 * Tables without row-level policies: everybody who has a grant sees all rows. Each has its reason; a new table of a room
 * either has policies or is written down here.
 */
const WITHOUT_POLICIES: Readonly<Record<string, string>> = {
  migration: 'names of the steps of the schema, public in the source',
  record_head: 'a number and a hash, for those who append',
  follower: 'names and numbers, for followers',
  due: 'what has to happen, for the clock; not readable by the public role',
};

describe('row-level security against SQL that goes around the code', () => {
  onBothEngines('the record, its inputs and other persons’ answers are not to be had', async ({ database }) => {
    const sealer = sealerWith(new Uint8Array(32));
    await database.write(OPERATOR, (tx) =>
      appendToRecord(
        tx,
        {
          act: 'test.secret',
          by: { kind: 'operator' },
          subject: {},
          inputs: { name: 'in confidence' },
          submission: { person: 'operator:test', id: '019319f0-1234-7abc-8def-0123456789ab', answer: { told: 'the operator' } },
        },
        sealer,
      ),
    );
    for (const table of ['record', 'record_payload', 'submission_answer']) {
      expect(await ask(database, APP_PUBLIC, `select * from ${table}`), table).toEqual([]);
      expect(await ask(database, { role: 'acquis_app', claims: {} }, `select * from ${table}`), table).toEqual([]);
      expect((await ask(database, OPERATOR, `select * from ${table}`)).length, table).toBeGreaterThan(0);
      for (const powers of [PUBLIC, JOBS])
        await expect(ask(database, powers, `select * from ${table}`), table).rejects.toMatchObject({ state: '42501' });
    }
    expect(
      await ask(database, APP_PUBLIC, `update record_payload set erased_at = now(), salt = null, inputs = null returning 1`),
    ).toEqual([]);
    // A leaky function in the condition is asked only about rows that the policy lets through.
    expect(
      await ask(database, APP_PUBLIC, `select 1 from record_payload where 1 / (length(inputs::text) - length(inputs::text)) = 1`),
    ).toEqual([]);
    for (const change of [
      `insert into record_payload (seq, salt, inputs) values (99, '\\x00', '{}')`,
      `insert into record select * from record`,
      `update record set act = 'x'`,
      `update record_head set seq = 7`,
      `insert into submission_answer select * from submission_answer`,
      `delete from due`,
      `delete from follower`,
    ])
      await expect(ask(database, OPERATOR, change), change).rejects.toMatchObject({ state: '42501' });
  });

  onBothEngines('claims that are not JSON let nobody in', async ({ superuser, database }) => {
    const session = await database.engine.acquire();
    try {
      await session.begin(`begin; set local role acquis_app; set local acquis.viewer = 'kind=operator'`);
      await expect(session.query('select * from record', [])).rejects.toMatchObject({ state: '22P02' });
    } finally {
      await session.end('rollback');
      session.release();
    }
    expect(await superuser('select 1 as yes')).toEqual([{ yes: 1 }]);
  });
});

describe('every table of the schema', () => {
  onBothEngines('has row-level policies or stands on the list of those without', async ({ superuser }) => {
    const rows = await superuser(
      `select relname as name, relrowsecurity as guarded, pg_get_userbyid(relowner) as owner,
        exists (select from pg_policy where polrelid = c.oid) as policies
       from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
    );
    expect(rows.length).toBeGreaterThan(5);
    const unguarded = rows.filter((row) => !row.guarded).map((row) => row.name);
    expect(unguarded.filter((name) => !(String(name) in WITHOUT_POLICIES))).toEqual([]);
    expect(Object.keys(WITHOUT_POLICIES).filter((name) => !unguarded.includes(name))).toEqual([]);
    expect(rows.filter((row) => row.guarded && !row.policies)).toEqual([]);
    expect(rows.filter((row) => row.name !== 'migration' && row.owner !== 'acquis_owner')).toEqual([]);
  });

  onBothEngines('gives the public role nothing but SELECT, and PUBLIC nothing', async ({ superuser }) => {
    const grants = await superuser(
      `select c.relname as table, a.privilege_type as may, coalesce(r.rolname, 'PUBLIC') as who
       from pg_class c cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
       where c.relnamespace = 'public'::regnamespace and (r.rolname = 'acquis_public' or a.grantee = 0)`,
    );
    const columns = await superuser(
      `select c.relname as table, a.privilege_type as may from pg_attribute t join pg_class c on c.oid = t.attrelid
       cross join aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
       where c.relnamespace = 'public'::regnamespace and (r.rolname in ('acquis_public') or a.grantee = 0)`,
    );
    expect([...grants, ...columns].filter((grant) => grant.may !== 'SELECT' || grant.who === 'PUBLIC')).toEqual([]);
  });

  onBothEngines('cannot be read or written by the public role without a grant', async ({ database, superuser }) => {
    const tables = await superuser(
      `select c.relname as name, has_table_privilege('acquis_public', c.oid, 'select') as open from pg_class c
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S') order by 1`,
    );
    for (const { name, open } of tables) {
      const looked = ask(database, PUBLIC, `select * from ${name} limit 1`);
      if (open) await expect(looked, String(name)).resolves.toBeDefined();
      else await expect(looked, String(name)).rejects.toMatchObject({ state: '42501' });
      await expect(ask(database, PUBLIC, `delete from ${name}`), String(name)).rejects.toMatchObject({
        state: expect.stringMatching(/42501|42809|55000/),
      });
    }
  });

  onBothEngines(
    'functions with their owner’s powers have a closed search path and are not for everybody',
    async ({ superuser }) => {
      const rows = await superuser(
        `select p.proname as name, array_to_string(p.proconfig, ';') as config, has_function_privilege('acquis_public', p.oid, 'execute') as open
       from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`,
      );
      expect(rows.filter((row) => row.config !== 'search_path=public, pg_temp')).toEqual([]);
      const PUBLIC_FUNCTIONS = ['record_followed'];
      expect(rows.filter((row) => row.open).map((row) => row.name)).toEqual(PUBLIC_FUNCTIONS);
    },
  );
});

describe('who is who', () => {
  onBothEngines('no transaction runs as the superuser', async ({ database }) => {
    for (const role of ['acquis_public', 'acquis_app', 'acquis_jobs', 'acquis_owner'] as const)
      for (const mode of ['read', 'write'] as const) {
        const look = async (tx: unknown) =>
          (
            await sql<Record<string, unknown>>`select current_user as role, current_setting('is_superuser') as super,
            (select rolsuper or rolbypassrls or rolcreaterole or rolcanlogin from pg_roles where rolname = current_user) as powerful`.execute(
              tx as Kysely<unknown>,
            )
          ).rows[0];
        expect(await database[mode]({ role, claims: {} }, look)).toEqual({ role, super: 'off', powerful: false });
      }
  });

  it('only the kernel opens connections, and only migrations take the owner’s role', () => {
    const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
    );
    const holding = (pattern: RegExp) =>
      sources.filter((file) => pattern.test(readFileSync(join(projectRoot, 'src', file), 'utf8'))).sort();
    expect(holding(/'acquis_owner'|role acquis_owner/)).toEqual(['kernel/database/database.ts', 'kernel/database/migrations.ts']);
    expect(holding(/\.acquire\(\)/)).toEqual([
      'kernel/database/database.ts',
      'kernel/database/migrations.ts',
      'kernel/database/open.ts',
      'kernel/database/owner-socket.ts',
    ]);
    expect(holding(/\.withSession\(/).filter((file) => file !== 'kernel/jobs.ts')).toEqual([]);
  });
});
