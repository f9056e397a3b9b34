import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Engine, Session } from './engine.ts';
import { literal } from './types.ts';

/**
 * For whom a transaction runs. `role` is the database role whose grants and row-level policies bind it; `claims` become the
 * setting `acquis.viewer`, which the policies read. What the claims mean is not the kernel's business.
 */
export interface Powers {
  readonly role: 'acquis_public' | 'acquis_app' | 'acquis_jobs' | 'acquis_owner';
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Reading and writing are different powers: who holds a `ReadTx` cannot write, by type and by the database. */
export type ReadTx<Tables = unknown> = ReadonlyKysely<Tables>;
export type WriteTx<Tables = unknown> = Kysely<Tables>;

/** A transaction that stayed open longer than this is rolled back: on the embedded engine it stalls every reader. */
const WATCHDOG_MS = 5_000;

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** `false` for migrations and bulk maintenance, which may take long. */
  readonly watchdog?: boolean;
  /** How long the transaction may stay open, in milliseconds; five seconds unless said. */
  readonly watchdogMs?: number;
}

const inside = new AsyncLocalStorage<true>();

/**
 * What a room may ask: statements about rows. `SET ROLE`, `RESET`, `SET TRANSACTION` and `DO` would lead out of the
 * transaction's powers, on the embedded engine as far as the superuser; the function `set_config` is taken away for the same
 * reason (migrations.ts). The engines refuse a second statement in one query themselves.
 */
const DATA = /^[\s(]*(select|insert|update|delete|merge|with|values)\b/i;

/** Kysely on one session: built per transaction, so that there is no outer `db` on which a query could deadlock. */
class SessionDriver implements Driver {
  readonly connection: DatabaseConnection;
  over: string | undefined;
  constructor(session: Session, begun: () => Promise<void>, free: boolean) {
    this.connection = {
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        if (this.over !== undefined)
          throw new Error(`a query after its transaction was over (${this.over}): ${query.sql.slice(0, 80)}`);
        if (!free && !DATA.test(query.sql))
          throw new Error(`only select, insert, update, delete and merge may be asked here: ${query.sql.slice(0, 80)}`);
        const [result] = await Promise.all([session.query(query.sql, query.parameters), begun()]);
        return { rows: result.rows as R[], numAffectedRows: BigInt(result.affected) };
      },
      streamQuery: () => {
        throw new Error('streaming is not used here: page through an ordered list instead');
      },
    };
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction = refuseNesting;
  commitTransaction = refuseNesting;
  rollbackTransaction = refuseNesting;
}
async function refuseNesting(): Promise<never> {
  throw new Error('a transaction inside a transaction: pass the one that is open');
}

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
const kyselyOn = (driver: SessionDriver): Kysely<unknown> =>
  new Kysely<unknown>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createQueryCompiler: () => compiler,
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  });

const beginScript = (mode: 'read only' | 'read write', powers: Powers, isolation: string, limit: number | undefined): string =>
  `begin isolation level ${isolation} ${mode}; ${limit === undefined ? '' : `set local statement_timeout = ${limit}; `}set local role ${literal(powers.role)}; set local acquis.viewer = ${literal(JSON.stringify(powers.claims))}`;

export class Database {
  readonly engine: Engine;
  readonly #committed = new Set<() => void>();
  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** A consistent look, in a transaction that cannot write. */
  read<Result>(powers: Powers, look: (tx: ReadTx) => Promise<Result>, options: TransactionOptions = {}): Promise<Result> {
    return this.#run('read only', powers, look as unknown as (tx: Kysely<unknown>) => Promise<Result>, options);
  }

  /**
   * One read-only query whose transaction travels with it: begin, question and end leave in one message and are answered in one.
   * For the hot path of a page, where three round trips would cost more than the page.
   */
  async look<Row>(powers: Powers, question: CompiledQuery<Row>): Promise<readonly Row[]> {
    if (inside.getStore()) throw new Error('a stray query: inside a transaction only that transaction may be used');
    const session = await this.engine.acquire();
    let broken = true;
    try {
      const limit = this.engine.kind === 'postgres' ? WATCHDOG_MS : undefined;
      const begun = session.begin(beginScript('read only', powers, 'read committed', limit));
      const [, found] = await Promise.all([begun, session.query(question.sql, question.parameters), session.end('rollback')]);
      broken = false;
      return found.rows as unknown as readonly Row[];
    } finally {
      session.release(broken);
    }
  }

  /** One transaction that may write; it is committed when `act` resolves, rolled back when it throws. */
  async write<Result>(powers: Powers, act: (tx: WriteTx) => Promise<Result>, options: TransactionOptions = {}): Promise<Result> {
    const result = await this.#run('read write', powers, act, options);
    for (const wake of this.#committed) wake();
    return result;
  }

  /** Called after every commit of this process; followers and the due table wake by it. Returns the way to stop. */
  onCommit(wake: () => void): () => void {
    this.#committed.add(wake);
    return () => this.#committed.delete(wake);
  }

  /**
   * One transaction for a library that brings SQL of its own (jobs.ts): the same settings and powers, without the typed tables
   * and without the check of what is asked. Nobody else has a use for it.
   */
  withSession<Result>(powers: Powers, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.#run('read write', powers, (_tx, session) => work(session), {});
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  async #run<Result>(
    mode: 'read only' | 'read write',
    powers: Powers,
    work: (tx: Kysely<unknown>, session: Session) => Promise<Result>,
    { isolation = 'read committed', watchdog = true, watchdogMs = WATCHDOG_MS }: TransactionOptions,
  ): Promise<Result> {
    if (inside.getStore()) throw new Error('a stray query: inside a transaction only that transaction may be used');
    const session = await this.engine.acquire();
    let broken = false;
    let timer: NodeJS.Timeout | undefined;
    try {
      // PostgreSQL ends a statement that runs too long itself; the embedded engine cannot be interrupted inside a statement.
      const limit = watchdog && this.engine.kind === 'postgres' ? watchdogMs : undefined;
      const begun = session.begin(beginScript(mode, powers, isolation, limit));
      // A failure to begin is reported by the first query or by the end; until then it must not count as unhandled.
      begun.catch(() => undefined);
      const driver = new SessionDriver(session, () => begun, powers.role === 'acquis_owner');
      try {
        const late = new Promise<never>((_, reject) => {
          if (!watchdog) return;
          timer = setTimeout(() => {
            driver.over = 'it took too long';
            reject(new Error(`a transaction took longer than ${watchdogMs / 1_000} seconds and was rolled back`));
          }, watchdogMs);
        });
        const working = inside.run(true, () => work(kyselyOn(driver), session));
        const result = await (watchdog ? Promise.race([working, late]) : working);
        driver.over ??= 'committed';
        await Promise.all([begun, session.end('commit')]);
        return result;
      } catch (error) {
        driver.over ??= 'rolled back';
        await session.end('rollback').catch(() => {
          broken = true;
        });
        throw error;
      }
    } finally {
      clearTimeout(timer);
      session.release(broken);
    }
  }
}
