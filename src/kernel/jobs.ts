import PgBoss from 'pg-boss';
import type { Database, Powers } from './database/database.ts';
import type { Param } from './database/types.ts';
import type { Json } from './record/index.ts';

/**
 * Work that may be tried again and has no meaning in diplomacy: rendering, mail, fetching. What has a meaning in time stands
 * in `due` (due.ts), what follows from an act in `follow.ts`. Built on pg-boss 10 through the house's own transactions, so
 * that it works on both engines, as the role acquis_jobs in the schema pgboss.
 */
export interface Queue {
  /** Letters, digits, hyphens. */
  readonly name: string;
  /** How often it is tried again after it threw, with a pause that doubles; 5 unless said. */
  readonly retries?: number;
  /** May run twice for one job (a crash between the work and its acknowledgement), so it has to be safe to repeat. */
  work(data: Json, job: { readonly id: string }): Promise<void>;
}

export interface JobSettings {
  readonly queues: readonly Queue[];
  /** Told of every failure; the job is tried again all the same. */
  readonly report: (error: unknown) => void;
  /** How often each queue is looked at; what this process sends is noticed at once. 10 seconds unless said. */
  readonly pollSeconds?: number;
  /** Seconds before the first new try; 15 unless said. */
  readonly retrySeconds?: number;
}

export interface Jobs {
  /** @returns the job's id. Called after the transaction that gives the reason, never inside one. */
  send(queue: string, data: Json): Promise<string>;
  /** Waits for the work that is being done (30 seconds at most), takes no more; the rest waits for the next start. */
  stop(): Promise<void>;
}

const AS: Powers = { role: 'acquis_jobs', claims: {} };

/** Makes the schema at the first start (about 300 ms, so it is called after the server listens) and begins to work. */
export async function startJobs(database: Database, settings: JobSettings): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => execute(database, text, values ?? []) },
    schema: 'pgboss',
    schedule: false,
    maintenanceIntervalSeconds: 600,
  });
  boss.on('error', settings.report);
  await boss.start();
  const workers = new Map<string, string>();
  for (const queue of settings.queues) {
    const retryDelay = settings.retrySeconds ?? 15;
    await boss.createQueue(queue.name, {
      name: queue.name,
      retryLimit: queue.retries ?? 5,
      retryDelay,
      retryBackoff: retryDelay > 0,
    });
    const worker = await boss.work<Json>(queue.name, { pollingIntervalSeconds: settings.pollSeconds ?? 10 }, async (jobs) => {
      for (const job of jobs) {
        try {
          await queue.work(job.data, { id: job.id });
        } catch (error) {
          settings.report(error);
          throw error;
        }
      }
    });
    workers.set(queue.name, worker);
  }
  return {
    send: async (name, data) => {
      const worker = workers.get(name);
      if (worker === undefined) throw new Error(`there is no queue ${name}`);
      const id = await boss.send(name, data as object);
      if (id === null) throw new Error(`the queue ${name} did not take the job`);
      boss.notifyWorker(worker);
      return id;
    },
    stop: () => boss.stop({ graceful: true, wait: true, timeout: 30_000 }),
  };
}

/** pg-boss sends single statements with parameters, and scripts that bring BEGIN and COMMIT, which are ours here. */
function execute(database: Database, text: string, values: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }> {
  const script = /^\s*begin;([\s\S]*?)commit;?\s*$/i.exec(text)?.[1];
  return database.withSession(AS, async (session) => {
    if (script === undefined) return { rows: [...(await session.query(text, values.map(asParam))).rows] };
    await session.script(script);
    return { rows: [] };
  });
}

function asParam(value: unknown): Param {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && !Array.isArray(value)) return JSON.stringify(value);
  return value as Param;
}
