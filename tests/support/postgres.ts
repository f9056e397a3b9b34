import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { addressOf, type Database, databaseIn } from './cluster.ts';

export { type Cluster, type Database, startCluster } from './cluster.ts';

/**
 * The PostgreSQL of this test run, started at the first call. Roles are shared by all its databases; take a database of
 * your own with `freshDatabase()`. It is ended with the run.
 */
export const postgres = async (): Promise<{ readonly url: string; readonly socketDir: string }> => {
  const answer: { socketDir?: string; trouble?: string } = JSON.parse(await text(connect(inject('postgresDesk'))));
  if (answer.socketDir === undefined) throw new Error(answer.trouble);
  return { url: addressOf(answer.socketDir, 'postgres'), socketDir: answer.socketDir };
};

/** An empty UTF-8 database in the run's PostgreSQL: `const { url, drop } = await freshDatabase()` in beforeAll, `drop` in afterAll. */
export const freshDatabase = async (): Promise<Database> => databaseIn((await postgres()).socketDir);
