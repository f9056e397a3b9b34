import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../root.ts';
import { asDatabaseError, type Engine, type Session } from './engine.ts';

/** One step of the schema: `0001-kernel-foundations`, its SQL, and the SHA-256 of that SQL. Steps are never changed once released. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** The schema and the program do not fit; the sentence says what to do. */
export class SchemaFault extends Error {
  override name = 'SchemaFault';
}

/**
 * All steps of all rooms in one forward-only list: every `tables/NNNN-room-what.sql` below `src/`, by number.
 * @throws {SchemaFault} two steps with one number, or a gap
 */
export function allMigrations(folder = join(projectRoot, 'src')): readonly Migration[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[\\/])tables[\\/]\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  return files.map((file, index) => {
    const name = basename(file, '.sql');
    if (Number(name.slice(0, 4)) !== index + 1)
      throw new SchemaFault(`migration ${name} stands at place ${index + 1}: numbers have to be unique and without gaps`);
    const text = readFileSync(join(folder, file), 'utf8');
    return { name, sql: text, sha256: createHash('sha256').update(text).digest('hex') };
  });
}

const ROLES = ['acquis_owner', 'acquis_app', 'acquis_public', 'acquis_jobs'];

/** Roles belong to the whole server, so several databases (and processes) may be making them at once. */
const bootstrap = `
${ROLES.map((role) => `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if; exception when duplicate_object or unique_violation then null; end $$;`).join('\n')}
do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant ${ROLES.join(', ')} to %I', current_user);
  end if;
exception when others then
  -- Already a member, or two first starts at once; a missing membership shows at the first SET ROLE.
  null;
end $$;
-- SQL that got into a query could otherwise give itself another role or other claims: select set_config('role', …). For the
-- server's owner only; elsewhere its administrator does it once (docs/threat-model.md).
do $$ begin
  if (select rolsuper from pg_roles where rolname = session_user) then
    revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
  end if;
end $$;
create extension if not exists pg_trgm;
-- A temporary table named like one of ours would come first in every search path.
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;
do $$ begin execute format('grant create on database %I to acquis_owner, acquis_jobs', current_database()); end $$;
grant create, usage on schema public to acquis_owner;
revoke create on schema public from public;
create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp());
grant select on migration to acquis_app, acquis_public;`;

/** One number for the advisory lock under which schemas are made. */
const LOCK = 7_205_520_260;

/**
 * Brings the schema to the list's end; every step is one transaction as `acquis_owner`.
 * @returns the names of the steps that were applied now
 * @throws {SchemaFault} the database is newer than the program, or an applied step was edited
 */
export async function migrate(engine: Engine, migrations: readonly Migration[] = allMigrations()): Promise<string[]> {
  const session = await engine.acquire();
  let broken = true;
  try {
    await session.query(`select pg_advisory_lock($1::int8)`, [LOCK]);
    await session.script(bootstrap);
    const { rows } = await session.query(`select name, sha256 from migration order by name`, []);
    const applied = new Map(rows.map((row) => [String(row.name), String(row.sha256)]));
    refuseMisfit(applied, migrations);
    const open = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of open) await apply(session, migration);
    await session.query(`select pg_advisory_unlock($1::int8)`, [LOCK]);
    broken = false;
    return open.map((migration) => migration.name);
  } finally {
    session.release(broken);
  }
}

function refuseMisfit(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]));
  for (const [name, sha256] of applied) {
    if (!known.has(name))
      throw new SchemaFault(
        `The database is newer than this program: it has the step ${name}. Start the newer version of Acquis.`,
      );
    if (known.get(name) !== sha256)
      throw new SchemaFault(
        `The step ${name} was changed after it had been applied. Restore the file as it was and write a new step.`,
      );
  }
}

async function apply(session: Session, migration: Migration): Promise<void> {
  try {
    await session.begin(`begin; set local role acquis_owner`);
    await session.script(migration.sql);
    await session.query(`reset role`, []);
    await session.query(`insert into migration (name, sha256) values ($1, $2)`, [migration.name, migration.sha256]);
    await session.end('commit');
  } catch (error) {
    await session.end('rollback').catch(() => undefined);
    throw new SchemaFault(`The step ${migration.name} failed: ${asDatabaseError(error).message}`);
  }
}
