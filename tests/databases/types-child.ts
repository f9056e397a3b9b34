import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Database } from '../../src/kernel/database/database.ts';
import { openPglite } from '../../src/kernel/database/pglite.ts';
import { openPostgres } from '../../src/kernel/database/postgres.ts';
import { TABLE, through } from './type-table.ts';

/** The table of types in this process's zone, on PostgreSQL at the address given or on the embedded copy. */
const where = process.argv[2] ?? '';
const engine = where.startsWith('postgres') ? openPostgres(where) : await openPglite({ snapshot: readFileSync(where) });
const database = new Database(engine);
const differences: string[] = [];
for (const [type, sent, expected] of TABLE) {
  const got = await through({ database }, sent, type);
  if (!isDeepStrictEqual(got, expected)) differences.push(`${type}: ${String(expected)} became ${String(got)}`);
}
await database.close();
process.stdout.write(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, differences }));
