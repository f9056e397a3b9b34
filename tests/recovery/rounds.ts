import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { Database } from '../../src/kernel/database/database.ts';
import { migrate } from '../../src/kernel/database/migrations.ts';
import { openDatabase } from '../../src/kernel/database/open.ts';
import { openPostgres } from '../../src/kernel/database/postgres.ts';
import { migratedFolder } from '../support/databases.ts';
import { startCluster } from '../support/postgres.ts';
import { needs } from '../support/skips.ts';
import { expectWhole, startWriter } from './kill.ts';

/**
 * Rounds of kill -9 in mid-write on both engines. `every`: how often the database itself is opened and compared; the embedded
 * one is recovered at every start of the writer anyway.
 */
export function killRounds(rounds: number, timeout: number): void {
  it(
    `${rounds} kills of the process that holds the embedded database: nothing acknowledged lost, nothing half done`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'acquis-kill-'));
      try {
        await migratedFolder(folder);
        const acknowledged: string[] = [];
        for (let round = 0; round < rounds; round++) {
          const writer = startWriter(folder, '', `round${round}`);
          await writer.after(1 + (round % 7) * 3);
          writer.process.kill('SIGKILL');
          expect(await writer.gone).toBe('SIGKILL');
          acknowledged.push(...writer.acknowledged);
          const again = await openDatabase({ folder }, systemClock, 'server');
          await expectWhole(again.database, acknowledged);
          await again.close();
        }
        expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
        console.log(`embedded: ${rounds} kills, ${acknowledged.length} acts acknowledged, 0 lost`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    timeout,
  );

  needs('postgres').it(
    `${rounds} kills of PostgreSQL and of its writers: nothing acknowledged lost, nothing half done`,
    async () => {
      const cluster = await startCluster({ durable: true });
      try {
        const { url } = await cluster.freshDatabase();
        const first = openPostgres(url);
        await migrate(first);
        await first.close();
        const acknowledged: string[] = [];
        for (let round = 0; round < rounds; round++) {
          const writers = ['a', 'b'].map((who) => startWriter('.', url, `round${round}${who}`));
          await Promise.all(writers.map((writer) => writer.after(1 + (round % 7) * 3)));
          // Every other round the writers are killed instead of the server.
          if (round % 2 === 0) {
            await cluster.kill9();
            await Promise.all(writers.map((writer) => writer.gone));
            await cluster.restart();
          } else {
            for (const writer of writers) writer.process.kill('SIGKILL');
            await Promise.all(writers.map((writer) => writer.gone));
          }
          acknowledged.push(...writers.flatMap((writer) => writer.acknowledged));
          const database = new Database(openPostgres(url));
          await expectWhole(database, acknowledged);
          await database.close();
        }
        console.log(`PostgreSQL: ${rounds} kills, ${acknowledged.length} acts acknowledged, 0 lost`);
      } finally {
        await cluster.stop();
      }
    },
    timeout,
  );
}
