import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import pg from 'pg';
import { asDatabaseError, type Engine, type Rows, type Session } from './engine.ts';
import { encodeParam, parsers } from './types.ts';

const types = { getTypeParser: (oid: number) => parsers[oid] ?? String } as unknown as pg.CustomTypesConfig;

/** Statements are named, so that the server parses a hot query once per connection; long or endless ones are not. */
const names = new Map<string, string>();
function nameOf(sql: string): string | undefined {
  if (sql.length > 4000) return undefined;
  let name = names.get(sql);
  if (name === undefined && names.size < 500) {
    name = `a${createHash('sha1').update(sql).digest('hex').slice(0, 24)}`;
    names.set(sql, name);
  }
  return name;
}

/** A connection that dies while it is handed out fails its next query; unheard, its event would end the process. */
const heardByTheQuery = (): void => undefined;

class PostgresSession implements Session {
  readonly #client: pg.PoolClient;
  constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on('error', heardByTheQuery);
  }

  begin(script: string): Promise<void> {
    // Not awaited by the caller before the first query: with `pipeline` both travel in one round trip, and corked in one write.
    const { stream } = (this.#client as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    return this.#client.query(script).then(
      () => undefined,
      (error) => {
        throw asDatabaseError(error);
      },
    );
  }

  async query(sql: string, params: readonly unknown[]): Promise<Rows> {
    const name = nameOf(sql);
    try {
      const result = await this.#client.query({ text: sql, values: params.map(encodeParam), types, ...(name ? { name } : {}) });
      return { rows: result.rows, affected: result.rowCount ?? 0 };
    } catch (error) {
      throw asDatabaseError(error);
    }
  }

  async script(sql: string): Promise<void> {
    await this.begin(sql);
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    try {
      const result = await this.#client.query(how);
      // A COMMIT of a failed transaction answers ROLLBACK without an error; nobody may take that for an acknowledgement.
      if (how === 'commit' && result.command !== 'COMMIT')
        throw new Error('the transaction was rolled back instead of committed');
    } catch (error) {
      throw asDatabaseError(error);
    }
  }

  release(broken = false): void {
    this.#client.off('error', heardByTheQuery);
    this.#client.release(broken);
  }
}

/**
 * PostgreSQL 15 or newer. `url` is a connection string (`postgres://user@/db?host=/run/postgresql`).
 * @param options.connections pool size, 10 by default
 */
export function openPostgres(url: string, options: { connections?: number; onError?: (error: Error) => void } = {}): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    options: '-c timezone=UTC -c datestyle=ISO -c standard_conforming_strings=on -c idle_in_transaction_session_timeout=30000',
    application_name: 'acquis',
  } as pg.PoolConfig);
  // An idle connection that the server closed (restart, fail-over) must not take the process down.
  pool.on('error', (error) => options.onError?.(error));
  return {
    kind: 'postgres',
    acquire: async () => new PostgresSession(await pool.connect()),
    close: () => pool.end(),
  };
}
