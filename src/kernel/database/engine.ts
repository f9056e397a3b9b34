/**
 * What a database engine has to do, and nothing more. Three exist: PostgreSQL through a pool, PGlite in a worker thread,
 * and the owner's socket, through which a command uses the embedded database while the server has it open.
 */
export interface Rows {
  readonly rows: readonly Record<string, unknown>[];
  /** Rows that an INSERT, UPDATE, DELETE or MERGE touched. */
  readonly affected: number;
}

export interface Session {
  /** Starts a transaction with its settings in one message. May be sent ahead: a failure shows at the next `query`. */
  begin(script: string): Promise<void>;
  query(sql: string, params: readonly unknown[]): Promise<Rows>;
  /** Several statements without parameters; for migrations. */
  script(sql: string): Promise<void>;
  /** Ends the transaction; on COMMIT resolves only when the engine has acknowledged it. */
  end(how: 'commit' | 'rollback'): Promise<void>;
  /** Gives the connection back; `broken` closes it instead. */
  release(broken?: boolean): void;
}

export interface Engine {
  readonly kind: 'postgres' | 'pglite' | 'owner';
  acquire(): Promise<Session>;
  close(): Promise<void>;
}

/** The database refused a statement: SQLSTATE in `state`, e.g. `'23505'` for a unique violation. */
export class DatabaseError extends Error {
  readonly state: string;
  readonly constraint: string | undefined;
  constructor(message: string, state: string, constraint?: string) {
    super(message);
    this.name = 'DatabaseError';
    this.state = state;
    this.constraint = constraint;
  }
}

/** Any driver's error as a {@link DatabaseError}. */
export function asDatabaseError(error: unknown): Error {
  if (error instanceof DatabaseError) return error;
  if (!(error instanceof Error)) return new Error(String(error));
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (typeof code !== 'string' || code.length !== 5) return error;
  return new DatabaseError(error.message, code, typeof constraint === 'string' ? constraint : undefined);
}
