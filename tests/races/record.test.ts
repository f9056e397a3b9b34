import { type Kysely, sql } from 'kysely';
import { expect } from 'vitest';
import { expectWhole, startWriter } from '../recovery/kill.ts';
import { postgresBed } from '../support/databases.ts';
import { needs } from '../support/skips.ts';

needs('postgres').it(
  'several processes append at once: numbers without gaps, in the order of the commits',
  async () => {
    const bed = await postgresBed();
    try {
      const writers = ['a', 'b', 'c'].map((who) => startWriter('.', bed.url ?? '', who, '15'));
      let over = false;
      const ended = Promise.all(writers.map((writer) => writer.gone)).then((codes) => {
        over = true;
        return codes;
      });
      // Whoever looks meanwhile sees a beginning of the record and never a gap: an entry with a lower number that
      // appears later would have been overlooked by every follower.
      let looks = 0;
      while (!over) {
        const { rows } = await bed.database.read({ role: 'acquis_app', claims: { kind: 'operator' } }, (tx) =>
          sql<{ n: bigint; last: bigint; head: bigint }>`select count(*) as n, coalesce(max(seq), 0) as last,
            (select seq from record_head) as head from record`.execute(tx as unknown as Kysely<unknown>),
        );
        expect(rows[0]?.n).toBe(rows[0]?.last);
        expect(rows[0]?.head).toBe(rows[0]?.last);
        looks += 1;
      }
      expect(await ended).toEqual([0, 0, 0]);
      expect(looks).toBeGreaterThan(0);
      const acknowledged = writers.flatMap((writer) => writer.acknowledged);
      expect(await expectWhole(bed.database, acknowledged)).toBe(45);
      const times = await bed.superuser(
        'select count(*) as back from (select at < lag(at) over (order by seq) as back from record) x where back',
      );
      expect(times).toEqual([{ back: 0n }]);
    } finally {
      await bed.close();
    }
  },
  60_000,
);
