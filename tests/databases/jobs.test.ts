import { describe, expect } from 'vitest';
import { startJobs } from '../../src/kernel/jobs.ts';
import { onBothEngines } from '../support/databases.ts';

const quick = { pollSeconds: 0.5, retrySeconds: 0 };

describe('jobs', () => {
  onBothEngines('a job that fails is tried again until it is done, once', async ({ database }) => {
    const reported: string[] = [];
    const tries: unknown[] = [];
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const jobs = await startJobs(database, {
      ...quick,
      report: (error) => reported.push(String(error)),
      queues: [
        {
          name: 'flaky',
          work: async (data) => {
            tries.push(data);
            if (tries.length < 3) throw new Error(`try ${tries.length}`);
            finish();
          },
        },
      ],
    });
    await jobs.send('flaky', { what: ['é', 'ع', 1, null] });
    await finished;
    await jobs.stop();
    expect(tries).toEqual(Array.from({ length: 3 }, () => ({ what: ['é', 'ع', 1, null] })));
    expect(reported).toEqual(['Error: try 1', 'Error: try 2']);
    await expect(jobs.send('unknown', {})).rejects.toThrow('there is no queue unknown');
  });

  onBothEngines('a job sent before a stop is done after the next start', async ({ database, superuser }) => {
    const fault = (error: unknown): void => {
      throw error;
    };
    let free = (): void => undefined;
    const busy = new Promise<void>((resolve) => {
      free = resolve;
    });
    let begun = (): void => undefined;
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const done: unknown[] = [];
    const first = await startJobs(database, {
      ...quick,
      report: fault,
      queues: [
        {
          name: 'later',
          work: async (data) => {
            begun();
            await busy;
            done.push(data);
          },
        },
      ],
    });
    await first.send('later', { n: 1 });
    await started;
    await first.send('later', { n: 2 });
    const stopping = first.stop();
    free();
    await stopping;
    // The one that was being done was finished; the other waits in the database.
    expect(done).toEqual([{ n: 1 }]);
    expect(await superuser(`select state::text from pgboss.job where name = 'later' and state < 'active'`)).toHaveLength(1);
    const all = await new Promise<unknown[]>((resolve, reject) => {
      startJobs(database, {
        ...quick,
        report: reject,
        queues: [
          {
            name: 'later',
            work: async (data) => {
              done.push(data);
              resolve(done);
            },
          },
        ],
      }).then((second) => stops.push(second.stop), reject);
    });
    expect(all).toEqual([{ n: 1 }, { n: 2 }]);
    for (const stop of stops.splice(0)) await stop();
  });

  onBothEngines('nothing of it belongs to, or is open to, anybody else', async ({ superuser }) => {
    const owners = await superuser(
      `select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'pgboss'::regnamespace`,
    );
    expect(owners).toEqual([{ owner: 'acquis_jobs' }]);
    const open = await superuser(
      `select has_schema_privilege('acquis_public', 'pgboss', 'usage') or has_schema_privilege('acquis_app', 'pgboss', 'usage') as open`,
    );
    expect(open).toEqual([{ open: false }]);
  });
});
const stops: (() => Promise<void>)[] = [];
