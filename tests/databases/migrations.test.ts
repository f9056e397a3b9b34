import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterEach, describe, expect } from 'vitest';
import { Database } from '../../src/kernel/database/database.ts';
import { allMigrations, type Migration, migrate } from '../../src/kernel/database/migrations.ts';
import { localeFault } from '../../src/kernel/database/open.ts';
import { openPostgres } from '../../src/kernel/database/postgres.ts';
import { onBothEngines } from '../support/databases.ts';
import { freshDatabase, postgres } from '../support/postgres.ts';
import { needs } from '../support/skips.ts';

const step = (name: string, sql: string): Migration => ({ name, sql, sha256: createHash('sha256').update(sql).digest('hex') });
const later = (sql: string): readonly Migration[] => [...allMigrations(), step('9999-test-later', sql)];

describe('the schema', () => {
  onBothEngines('is made by the list of steps, once', async ({ database }) => {
    expect(await migrate(database.engine)).toEqual([]);
  });

  onBothEngines('is refused when it is newer than the program, or a step was edited', async ({ database, superuser }) => {
    await expect(migrate(database.engine, allMigrations().slice(0, -1))).rejects.toThrow(
      /^The database is newer than this program: it has the step 0.*\. Start the newer version of Acquis\.$/,
    );
    const [first, ...rest] = allMigrations();
    const edited = [{ ...(first as Migration), sha256: '00' }, ...rest];
    await expect(migrate(database.engine, edited)).rejects.toThrow(
      'The step 0001-kernel-foundations was changed after it had been applied',
    );
    expect(await superuser('select 1 as yes')).toEqual([{ yes: 1 }]);
    expect(await migrate(database.engine)).toEqual([]);
  });

  onBothEngines(
    'keeps nothing of a step that fails, and the next try works',
    async ({ database, superuser }) => {
      const bad = later(`create table half (id int); insert into half values (1); select 1 / 0;`);
      await expect(migrate(database.engine, bad)).rejects.toThrow('The step 9999-test-later failed: division by zero');
      expect(
        await superuser(`select to_regclass('half') as half, (select count(*) from migration where name like '9999%') as steps`),
      ).toEqual([{ half: null, steps: 0n }]);
      const good = later(`create table whole (id int); insert into whole values (1);`);
      expect(await migrate(database.engine, good)).toEqual(['9999-test-later']);
      expect(await superuser(`select pg_get_userbyid(relowner) as owner from pg_class where relname = 'whole'`)).toEqual([
        { owner: 'acquis_owner' },
      ]);
    },
    { fresh: true },
  );
});

const withPostgres = needs('postgres');
withPostgres.describe('PostgreSQL at its first start', () => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });
  const fresh = async () => {
    const { url, drop } = await freshDatabase();
    undo.push(drop);
    return url;
  };
  const engineAt = (url: string) => {
    const engine = openPostgres(url, { connections: 2 });
    undo.push(() => engine.close());
    return engine;
  };

  withPostgres.it('two processes that start at once: one makes the schema, the other waits', async () => {
    const url = await fresh();
    const made = await Promise.all([1, 2, 3].map(() => migrate(engineAt(url))));
    const names = allMigrations().map(({ name }) => name);
    expect(made.map((list) => list.length).sort()).toEqual([0, 0, names.length]);
    expect(made.flat()).toEqual(names);
  });

  withPostgres.it('several databases of one server may start at once, though they share the roles', async () => {
    const urls = await Promise.all([1, 2, 3].map(fresh));
    const made = await Promise.all(urls.map((url) => migrate(engineAt(url))));
    for (const list of made) expect(list).toHaveLength(allMigrations().length);
  });

  withPostgres.it('a login without a superuser’s powers is enough, once the roles are there', async () => {
    const url = await fresh();
    const { url: desk } = await postgres();
    const name = new URL(url.replace('@/', '@localhost/')).pathname.slice(1);
    const admin = new pg.Client({ connectionString: desk });
    await admin.connect();
    await migrate(engineAt(await fresh()));
    const login = `login_${name}`;
    await admin.query(`create role ${login} login`);
    await admin.query(`grant acquis_owner, acquis_app, acquis_public, acquis_jobs to ${login}`);
    await admin.query(`alter database ${name} owner to ${login}`);
    try {
      const engine = engineAt(url.replace('postgres@', `${login}@`));
      expect(await migrate(engine)).toHaveLength(allMigrations().length);
      const database = new Database(engine);
      expect(await database.read({ role: 'acquis_public', claims: {} }, async () => 'read')).toBe('read');
      await engine.close();
      undo.length = 0;
    } finally {
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${login}`);
      await admin.end();
    }
  });

  withPostgres.it('a database in another encoding or locale is refused in words', async () => {
    const { url, socketDir } = await postgres();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    undo.push(() => admin.end());
    for (const [name, options, words] of [
      ['ascii', `encoding 'SQL_ASCII' locale 'C'`, 'The database has the encoding SQL_ASCII. Create it with UTF8'],
      ['latin', `encoding 'LATIN1' locale 'C'`, 'The database has the encoding LATIN1. Create it with UTF8'],
      [
        'plain',
        `encoding 'UTF8' locale 'C'`,
        'The database has a locale that does not know Cyrillic letters. Create it with UTF8',
      ],
    ] as const) {
      const database = `locale_${name}_${process.pid}`;
      await admin.query(`create database ${database} template template0 ${options}`);
      const engine = openPostgres(url.replace('@/postgres', `@/${database}`));
      expect(await localeFault(new Database(engine)), socketDir).toContain(words);
      await engine.close();
      await admin.query(`drop database ${database} with (force)`);
    }
    expect(await localeFault(new Database(engineAt(await fresh())))).toBeUndefined();
  });
});
