import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Cluster, startCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Socket at which a test file asks for the run's PostgreSQL; the answer is one line of JSON. */
    readonly postgresDesk: string;
  }
}

/**
 * One PostgreSQL per test run, started when the first test asks for it (a run of pure tests starts none) and ended with
 * the run. Test files run in processes of their own, so they ask over a socket.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir().length > 60 ? '/tmp' : tmpdir(), 'acquis-desk-'));
  const address = join(folder, 'desk.sock');
  let cluster: Promise<Cluster> | undefined;

  const desk = createServer((caller) => {
    cluster ??= startCluster();
    cluster.then(
      ({ socketDir }) => caller.end(JSON.stringify({ socketDir })),
      (cause: unknown) => caller.end(JSON.stringify({ trouble: String(cause) })),
    );
  });
  await new Promise<void>((listening) => desk.listen(address, listening));
  project.provide('postgresDesk', address);

  return async () => {
    desk.close();
    await (await cluster?.catch(() => undefined))?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
