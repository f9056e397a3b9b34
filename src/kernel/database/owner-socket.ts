import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { asDatabaseError, DatabaseError, type Engine, type Rows, type Session } from './engine.ts';
import { listen, say } from './owner-wire.ts';
import type { PgliteEngine } from './pglite.ts';

type Call =
  | { op: 'acquire' | 'release' | 'dump' | 'commit' | 'rollback' }
  | { op: 'begin' | 'script'; sql: string }
  | { op: 'query'; sql: string; params: readonly unknown[] };
type Question = Call & { id: number };
type Reply = { id: number; value?: unknown; error?: { message: string; code?: string; constraint?: string } };

/** A command that stopped in mid-transaction (suspended, debugger) must not stall the server for longer than this. */
const GUEST_MS = 30_000;

/** Lets other commands of the same user work on the embedded database while the server has it open. */
export async function openOwnerSocket(path: string, engine: PgliteEngine): Promise<() => Promise<void>> {
  rmSync(path, { force: true });
  const guests = new Set<Socket>();
  const server = createServer((socket) => {
    guests.add(socket);
    const guest = new Guest(engine, () => socket.destroy());
    let line = Promise.resolve();
    listen(socket, (message) => {
      const question = message as Question;
      line = line.then(async () => {
        try {
          say(socket, { id: question.id, value: await guest.answer(question) } satisfies Reply);
        } catch (thrown) {
          const error = asDatabaseError(thrown) as Error & { state?: string; constraint?: string };
          const { message: text, state, constraint } = error;
          say(socket, {
            id: question.id,
            error: { message: text, ...(state ? { code: state } : {}), ...(constraint ? { constraint } : {}) },
          });
        }
      });
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      guests.delete(socket);
      line.then(() => guest.leave());
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // The socket is made within listen(); nothing else may be made under this mask.
    const mask = process.umask(0o177);
    try {
      server.listen(path, resolve);
    } finally {
      process.umask(mask);
    }
  });
  chmodSync(path, 0o600);
  server.unref();
  return async () => {
    for (const socket of guests) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
}

class Guest {
  readonly #engine: PgliteEngine;
  readonly #end: () => void;
  #session: Session | undefined;
  #limit: NodeJS.Timeout | undefined;
  constructor(engine: PgliteEngine, end: () => void) {
    this.#engine = engine;
    this.#end = end;
  }

  async answer(question: Question): Promise<unknown> {
    if (question.op === 'dump') return this.#engine.dump();
    if (question.op === 'acquire') {
      if (this.#session) throw new Error('a guest has one connection');
      this.#session = await this.#engine.acquire();
      this.#limit = setTimeout(this.#end, GUEST_MS);
      return undefined;
    }
    const session = this.#session;
    if (!session) throw new Error('no connection was asked for');
    switch (question.op) {
      case 'begin':
        return session.begin(question.sql);
      case 'script':
        return session.script(question.sql);
      case 'query':
        return session.query(question.sql, question.params);
      case 'commit':
      case 'rollback':
        return session.end(question.op);
      case 'release':
        clearTimeout(this.#limit);
        this.#session = undefined;
        return session.release();
    }
  }

  /** The command went away: what it had not committed is undone, and the connection goes back. */
  async leave(): Promise<void> {
    clearTimeout(this.#limit);
    const session = this.#session;
    this.#session = undefined;
    await session?.end('rollback').catch(() => undefined);
    session?.release();
  }
}

export interface OwnerEngine extends Engine {
  dump(): Promise<Uint8Array>;
}

/** The other end: the embedded database through its owner. One socket a session, opened when asked for. */
export async function connectToOwner(path: string): Promise<OwnerEngine> {
  const line = await OwnerLine.open(path);
  line.close();
  return {
    kind: 'owner',
    acquire: async () => {
      const session = new OwnerSession(await OwnerLine.open(path));
      await session.acquire();
      return session;
    },
    close: async () => undefined,
    dump: async () => {
      const asking = await OwnerLine.open(path);
      try {
        return (await asking.ask({ op: 'dump' })) as Uint8Array;
      } finally {
        asking.close();
      }
    },
  };
}

const GONE = 'the server that has the database open went away';

class OwnerLine {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #last = 0;
  #gone = false;
  private constructor(socket: Socket) {
    this.#socket = socket;
    listen(socket, (message) => {
      const { id, value, error } = message as Reply;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (!error) waiting?.resolve(value);
      else
        waiting?.reject(error.code ? new DatabaseError(error.message, error.code, error.constraint) : new Error(error.message));
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#gone = true;
      for (const waiting of this.#waiting.values()) waiting.reject(new Error(GONE));
      this.#waiting.clear();
    });
  }
  static open(path: string): Promise<OwnerLine> {
    return new Promise((resolve, reject) => {
      const socket = connect(path);
      socket.once('error', reject);
      socket.once('connect', () => resolve(new OwnerLine(socket)));
    });
  }
  ask(call: Call): Promise<unknown> {
    if (this.#gone) return Promise.reject(new Error(GONE));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      say(this.#socket, { ...call, id });
    });
  }
  close(): void {
    this.#socket.end();
  }
}

class OwnerSession implements Session {
  readonly #line: OwnerLine;
  constructor(line: OwnerLine) {
    this.#line = line;
  }
  async acquire(): Promise<void> {
    await this.#line.ask({ op: 'acquire' });
  }
  async begin(script: string): Promise<void> {
    await this.#line.ask({ op: 'begin', sql: script });
  }
  async query(sql: string, params: readonly unknown[]): Promise<Rows> {
    return (await this.#line.ask({ op: 'query', sql, params })) as Rows;
  }
  async script(sql: string): Promise<void> {
    await this.#line.ask({ op: 'script', sql });
  }
  async end(how: 'commit' | 'rollback'): Promise<void> {
    await this.#line.ask({ op: how });
  }
  release(): void {
    this.#line.ask({ op: 'release' }).then(
      () => this.#line.close(),
      () => undefined,
    );
  }
}
