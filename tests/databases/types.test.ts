import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { describe, expect } from 'vitest';
import type { Param } from '../../src/kernel/database/types.ts';
import { migratedSnapshot, onBothEngines } from '../support/databases.ts';
import { POWERS, TABLE, through } from './type-table.ts';

describe('one table of types', () => {
  onBothEngines('each type goes in and comes out as the table says', async (bed) => {
    const got = [];
    for (const [type, sent] of TABLE) got.push(await through(bed, sent, type));
    expect(got).toStrictEqual(TABLE.map(([, , value]) => value));
  });

  onBothEngines('null is null in every type', async (bed) => {
    for (const [type] of TABLE) expect(await through(bed, null, type), type).toBeNull();
  });

  onBothEngines('what has no place in our calendar is refused in words, and the connection goes on', async (bed) => {
    for (const [type, value] of [
      ['date', 'infinity'],
      ['date', '0044-03-15 BC'],
      ['timestamptz', '-infinity'],
      ['timestamptz', '0044-03-15 12:00:00 BC'],
      ['timestamptz[]', '{infinity}'],
    ] as const)
      await expect(through(bed, value, type), `${type} ${value}`).rejects.toThrow('outside the calendar');
    expect(await through(bed, 1, 'int4')).toBe(1);
  });

  onBothEngines('what is out of range, or not of the type, is refused with the same state', async (bed) => {
    for (const [type, value, state] of [
      ['int8', 9223372036854775808n, '22003'],
      ['int2', 40000, '22003'],
      ['int4', 'x', '22P02'],
      ['date', '2026-02-30', '22008'],
      ['text', 'a\0b', '22021'],
      ['jsonb', '"\\u0000"', '22P05'],
      ['uuid', 'x', '22P02'],
    ] as const)
      await expect(through(bed, value, type), `${type} ${value}`).rejects.toMatchObject({ state });
  });

  onBothEngines('a parameter of no known kind is a fault before it is sent', async (bed) => {
    for (const value of [{ a: 1 }, new Date(0), Symbol('x')])
      await expect(through(bed, value as unknown as Param, 'text')).rejects.toThrow('a query parameter has to be');
  });

  onBothEngines('any text, number, instant and list of texts comes back equal', async (bed) => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
    const instant = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }).filter((value) => !/\\u0000/.test(JSON.stringify(value)));
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.option(text)),
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        fc.double({ noNaN: true }),
        fc.uint8Array(),
        instant,
        json,
        async (a, list, int8, double, bytes, at, value) => {
          const { rows } = await bed.database.read(POWERS, (tx) =>
            sql`select ${a}::text a, ${list}::text[] list, ${int8}::int8 int8, ${double}::float8 double, ${bytes}::bytea bytes, ${at.toISOString()}::timestamptz at, ${JSON.stringify(value)}::jsonb value`.execute(
              tx as unknown as Kysely<unknown>,
            ),
          );
          const instantOf = at.toISOString().replace('Z', '000Z');
          expect(rows[0]).toEqual({
            a,
            list,
            int8,
            double: double === 0 ? expect.closeTo(0) : double,
            bytes,
            at: instantOf,
            value: JSON.parse(JSON.stringify(value)),
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the zone of the machine', () => {
  // Processes of their own, since a process reads its zone once.
  onBothEngines('changes nothing', async ({ url }) => {
    for (const TZ of ['America/New_York', 'Pacific/Apia']) {
      const child = join(import.meta.dirname, 'types-child.ts');
      const { stdout } = await promisify(execFile)(process.execPath, [child, url ?? (await migratedSnapshot())], {
        env: { ...process.env, TZ, PGTZ: TZ },
      });
      expect(JSON.parse(stdout), TZ).toEqual({ zone: TZ, differences: [] });
    }
  });
});
