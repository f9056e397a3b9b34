import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Kysely, sql } from 'kysely';
import { expect } from 'vitest';
import type { Database, Powers } from '../../src/kernel/database/database.ts';
import { verifyRecord } from '../../src/kernel/record/index.ts';
import { sealerWith } from '../../src/kernel/secrets.ts';

const AS: Powers = { role: 'acquis_app', claims: { kind: 'operator', person: 'test' } };

export interface Writer {
  readonly process: ChildProcess;
  /** Keys of the acts that the database acknowledged, in order. */
  readonly acknowledged: string[];
  /** Answers when so many acts more were acknowledged. */
  after(acts: number): Promise<void>;
  /** Answers when the process is gone, with its exit code or signal. */
  readonly gone: Promise<number | string | null>;
  readonly trouble: () => string;
}

/** Starts a process that writes until it is ended (tests/support/writer-child.ts). */
export function startWriter(folder: string, url: string, who: string, count = ''): Writer {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/writer-child.ts'), folder, url, who, count], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acknowledged: string[] = [];
  let waiting: { at: number; resolve(): void; reject(error: Error): void } | undefined;
  let trouble = '';
  child.stderr.on('data', (chunk) => {
    trouble += String(chunk);
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('ready')) acknowledged.push(line);
    if (waiting && acknowledged.length >= waiting.at) waiting.resolve();
  });
  // 'close' and not 'exit': every line that was written has been read by then.
  const gone = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => {
      waiting?.reject(new Error(`the writer ended (${code ?? signal}): ${trouble}`));
      resolve(signal ?? code);
    });
  });
  const after = (acts: number): Promise<void> =>
    new Promise<void>((resolve, reject) => {
      waiting = { at: acknowledged.length + acts, resolve, reject };
    });
  return { process: child, acknowledged, after, gone, trouble: () => trouble };
}

/** Nothing that was acknowledged is lost, nothing is half done, and the record verifies. @returns how many acts there are */
export async function expectWhole(database: Database, acknowledged: readonly string[]): Promise<number> {
  const { keys, halves, verification } = await database.read(
    AS,
    async (tx) => {
      const rows = async (text: string) =>
        (await sql.raw<Record<string, unknown>>(text).execute(tx as unknown as Kysely<unknown>)).rows;
      return {
        keys: new Set(
          (await rows(`select subject ->> 'key' as key from record where act = 'test.write'`)).map((row) => String(row.key)),
        ),
        halves: await rows(
          `select coalesce(d.key, r.key) as key, d.n, r.n as entries from
            (select key, count(*) as n from due where act in ('test.left', 'test.right') group by key) d full join
            (select subject ->> 'key' as key, count(*) as n from record where act = 'test.write' group by 1) r on r.key = d.key
           where d.n is distinct from 2 or r.n is distinct from 1`,
        ),
        verification: await verifyRecord(tx, [], undefined, sealerWith(new Uint8Array(32))),
      };
    },
    { isolation: 'repeatable read', watchdog: false },
  );
  expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);
  expect(halves).toEqual([]);
  expect(verification.breaches).toEqual([]);
  expect(verification.entries).toBeGreaterThanOrEqual(keys.size);
  return keys.size;
}
