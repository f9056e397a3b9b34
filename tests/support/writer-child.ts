import { sql } from 'kysely';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Powers } from '../../src/kernel/database/database.ts';
import { openDatabase } from '../../src/kernel/database/open.ts';
import { newId } from '../../src/kernel/ids.ts';
import { appendToRecord } from '../../src/kernel/record/index.ts';
import { sealerWith } from '../../src/kernel/secrets.ts';

/**
 * A process that writes without end until it is killed, and says on its standard output what the database acknowledged:
 * one number a line. Each act writes two rows and an entry of the record, so that half of one would show.
 * Arguments: the data folder, PostgreSQL's address or '', who writes, how many acts (absent: without end).
 */
const [folder = '', url = '', who = 'writer', count = ''] = process.argv.slice(2);
const AS: Powers = { role: 'acquis_app', claims: { kind: 'operator', person: who } };
const { database, close } = await openDatabase({ folder, ...(url ? { url } : {}) }, systemClock, 'guest');
const sealer = sealerWith(new Uint8Array(32));
process.stdout.write(`ready ${database.engine.kind}\n`);
for (let n = 0; count === '' || n < Number(count); n++) {
  const key = `${who}-${newId()}`;
  await database.write(AS, async (tx) => {
    for (const act of ['test.left', 'test.right'])
      await sql`insert into due (id, at, act, key) values (${newId()}::uuid, now(), ${act}, ${key})`.execute(tx);
    const entry = { act: 'test.write', by: { who }, subject: { key }, inputs: { key, padding: 'x'.repeat((n * 997) % 5_000) } };
    await appendToRecord(tx, entry, sealer);
  });
  process.stdout.write(`${key}\n`);
}
await close();
