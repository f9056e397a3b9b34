import { Worker } from 'node:worker_threads';
import { entry } from '../root.ts';
import { DatabaseError, type Engine, type Rows, type Session } from './engine.ts';
import type { Answer, Request, WorkerData } from './pglite-worker.ts';
import { encodeParam } from './types.ts';

// Distributes over the union, so that each request keeps its own fields.
type WithoutId<R> = R extends { id: number } ? Omit<R, 'id'> : never;

/** The worker's messages as calls; when the worker dies every open call fails and `onDeath` is told. */
class WorkerLine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  readonly ready: Promise<void>;
  #last = 0;
  #dead: Error | undefined;

  constructor(data: WorkerData, onDeath: (error: Error) => void) {
    this.#worker = new Worker(entry(import.meta.url, 'pglite-worker'), { workerData: data, execArgv: [] });
    this.ready = new Promise((resolve, reject) => this.#waiting.set(0, { resolve: () => resolve(), reject }));
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.error) {
        const { message, code, constraint } = answer.error;
        waiting?.reject(code ? new DatabaseError(message, code, constraint) : new Error(message));
      } else waiting?.resolve(answer.value);
    });
    const die = (error: Error) => {
      if (this.#dead) return;
      this.#dead = error;
      for (const waiting of this.#waiting.values()) waiting.reject(error);
      this.#waiting.clear();
      onDeath(error);
    };
    this.#worker.on('error', die);
    this.#worker.on('exit', (code) => die(new Error(`the database worker ended with code ${code}`)));
  }

  ask(request: WithoutId<Request>): Promise<unknown> {
    if (this.#dead) return Promise.reject(this.#dead);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }
}

/** Hands out the one connection in the order of asking. */
class Turnstile {
  #last: Promise<void> = Promise.resolve();
  async enter(): Promise<() => void> {
    const before = this.#last;
    let leave = (): void => undefined;
    this.#last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  }
}

class PgliteSession implements Session {
  readonly #line: WorkerLine;
  readonly #leave: () => void;
  constructor(line: WorkerLine, leave: () => void) {
    this.#line = line;
    this.#leave = leave;
  }
  async begin(script: string): Promise<void> {
    await this.#line.ask({ op: 'script', sql: script });
  }
  async query(sql: string, params: readonly unknown[]): Promise<Rows> {
    return (await this.#line.ask({ op: 'query', sql, params: params.map(encodeParam) })) as Rows;
  }
  async script(sql: string): Promise<void> {
    await this.#line.ask({ op: 'script', sql });
  }
  async end(how: 'commit' | 'rollback'): Promise<void> {
    await this.#line.ask({ op: 'end', how });
  }
  release(): void {
    this.#leave();
  }
}

export interface PgliteEngine extends Engine {
  /** How often the database asked for the disk since it was opened. */
  fsyncs(): Promise<number>;
  /** The whole data folder as a tar; the start of a test's database. */
  dump(): Promise<Uint8Array>;
}

/**
 * The embedded database, in a worker thread. With a `folder` it is durable; whoever opens one holds its lock
 * (folder-lock.ts) first. Without a folder it lives in memory.
 */
export async function openPglite(data: WorkerData, onDeath: (error: Error) => void = () => undefined): Promise<PgliteEngine> {
  let closing = false;
  const line = new WorkerLine(data, (error) => {
    if (!closing) onDeath(error);
  });
  await line.ready;
  const turnstile = new Turnstile();
  return {
    kind: 'pglite',
    acquire: async () => {
      const leave = await turnstile.enter();
      if (!closing) return new PgliteSession(line, leave);
      leave();
      throw new Error('the database is closed');
    },
    close: async () => {
      if (closing) return;
      const leave = await turnstile.enter();
      closing = true;
      await line.ask({ op: 'close' });
      leave();
    },
    fsyncs: async () => (await line.ask({ op: 'fsyncs' })) as number,
    dump: async () => {
      const leave = await turnstile.enter();
      try {
        return (await line.ask({ op: 'dump' })) as Uint8Array;
      } finally {
        leave();
      }
    },
  };
}
