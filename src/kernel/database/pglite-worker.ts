import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, protocol } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { DurableFS, durableStart } from './durable-fs.ts';
import { asDatabaseError } from './engine.ts';
import { encodeParam, parsers } from './types.ts';

/** PGlite blocks the thread it runs in for as long as a query takes; so it runs in this one. */
export interface WorkerData {
  /** Real path of the folder; absent: in memory (tests). */
  readonly folder?: string;
  /** A tar of a prepared data folder to start from (tests). */
  readonly snapshot?: Uint8Array;
}
export type Request =
  | { readonly id: number; readonly op: 'query'; readonly sql: string; readonly params: readonly (string | null)[] }
  | { readonly id: number; readonly op: 'script'; readonly sql: string }
  | { readonly id: number; readonly op: 'end'; readonly how: 'commit' | 'rollback' }
  | { readonly id: number; readonly op: 'fsyncs' | 'dump' | 'close' };
export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: { message: string; code?: string; constraint?: string };
}

const port = parentPort;
if (!port) throw new Error('this file is a worker');
const { folder, snapshot } = workerData as WorkerData;
const files = folder === undefined ? undefined : new DurableFS(folder);

// Parameters arrive as the server's text already (types.ts); PGlite's own serializers must leave them alone.
const asIs = Object.fromEntries(Object.keys(parsers).map((oid) => [oid, (value: unknown) => value as string]));
const startParams = (PGlite as unknown as { defaultStartParams: string[] }).defaultStartParams;

const database = await PGlite.create({
  extensions: { pg_trgm },
  parsers: parsers as Record<number, (text: string) => unknown>,
  serializers: asIs,
  ...(files ? { fs: files, startParams: durableStart(startParams) } : {}),
  ...(snapshot ? { loadDataDir: new Blob([snapshot as Uint8Array<ArrayBuffer>]) } : {}),
});
await database.exec(`set timezone = 'UTC'; set datestyle = 'ISO'; set standard_conforming_strings = on`);

async function perform(request: Request): Promise<unknown> {
  switch (request.op) {
    case 'query': {
      const result = await database.query<Record<string, unknown>>(request.sql, request.params as unknown[], {
        parsers: parsers as Record<number, (text: string) => unknown>,
      });
      return { rows: result.rows, affected: result.affectedRows ?? 0 };
    }
    case 'script':
      await database.exec(request.sql);
      return undefined;
    case 'end':
      return end(request.how);
    case 'fsyncs':
      return files?.fsyncs ?? 0;
    case 'dump':
      return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer());
    case 'close':
      await database.close();
      return undefined;
  }
}

/** A COMMIT of a failed transaction answers ROLLBACK without an error; nobody may take that for an acknowledgement. */
async function end(how: 'commit' | 'rollback'): Promise<void> {
  const { messages } = await database.execProtocol(protocol.serialize.query(how));
  const said = messages.map((message) => ('text' in message ? message.text : undefined)).find(Boolean);
  if (said !== how.toUpperCase()) throw new Error('the transaction was rolled back instead of committed');
}

// One after the other: the engine has one connection, and the order of messages is the order of statements.
let line = Promise.resolve();
port.on('message', (request: Request) => {
  line = line.then(async () => {
    let answer: Answer;
    try {
      answer = { id: request.id, value: await perform(request) };
    } catch (thrown) {
      const error = asDatabaseError(thrown);
      const { state, constraint } = error as { state?: string; constraint?: string };
      answer = {
        id: request.id,
        error: { message: error.message, ...(state ? { code: state } : {}), ...(constraint ? { constraint } : {}) },
      };
    }
    port.postMessage(answer);
    if (request.op === 'close') port.close();
  });
});
port.postMessage({ id: 0, value: encodeParam(true) });
