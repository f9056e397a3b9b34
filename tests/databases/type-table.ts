import { type Kysely, sql } from 'kysely';
import type { Database } from '../../src/kernel/database/database.ts';
import type { Param } from '../../src/kernel/database/types.ts';

export const POWERS = { role: 'acquis_public', claims: {} } as const;

/** What a value of a type becomes on its way in and out again. */
export async function through({ database }: { readonly database: Database }, value: Param, type: string): Promise<unknown> {
  const { rows } = await database.read(POWERS, (tx) =>
    sql<{ value: unknown }>`select ${value}::${sql.raw(type)} as value`.execute(tx as unknown as Kysely<unknown>),
  );
  return rows[0]?.value;
}

/** What is sent, and what comes back, on both engines and in every zone. */
export const TABLE: readonly (readonly [type: string, sent: Param, got: unknown])[] = [
  ['bool', true, true],
  ['bool', false, false],
  ['int2', -32768, -32768],
  ['int4', 2147483647, 2147483647],
  ['int8', 9223372036854775807n, 9223372036854775807n],
  ['int8', -9223372036854775808n, -9223372036854775808n],
  ['int8', 0n, 0n],
  ['oid', 4294967295, 4294967295],
  ['float4', 0.5, 0.5],
  ['float8', 5e-324, 5e-324],
  ['float8', 1.7976931348623157e308, 1.7976931348623157e308],
  ['float8', Number.NaN, Number.NaN],
  ['float8', Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ['numeric', '12345678901234567890.123456789012345678900', '12345678901234567890.123456789012345678900'],
  ['numeric', '-0.000', '0.000'],
  ['numeric', 'NaN', 'NaN'],
  ['text', '', ''],
  ['text', '👩‍👩‍👧 العربيّة \u202e \ufffd \u0001 \' " \\ \n\t', '👩‍👩‍👧 العربيّة \u202e \ufffd \u0001 \' " \\ \n\t'],
  ['varchar(3)', 'é中😀', 'é中😀'],
  ['uuid', '019319F0-1234-7abc-8def-0123456789ab', '019319f0-1234-7abc-8def-0123456789ab'],
  ['date', '2026-11-22', '2026-11-22'],
  ['date', '0001-01-01', '0001-01-01'],
  ['date', '2011-12-30', '2011-12-30'],
  ['time', '23:59:59.999999', '23:59:59.999999'],
  ['timestamp', '2026-11-01 01:30:00', '2026-11-01 01:30:00'],
  ['timestamptz', '2026-11-22T09:00:00.123456Z', '2026-11-22T09:00:00.123456Z'],
  ['timestamptz', '2026-11-22T09:00:00.5+05:45', '2026-11-22T03:15:00.500000Z'],
  ['timestamptz', '1883-11-18T12:03:58-04:56:02', '1883-11-18T17:00:00.000000Z'],
  ['timestamptz', '2011-12-30T10:00:00Z', '2011-12-30T10:00:00.000000Z'],
  ['jsonb', '{"b":[1,null,"\\u00e9"],"a":{}}', { b: [1, null, 'é'], a: {} }],
  ['jsonb', '[1,2]', [1, 2]],
  ['jsonb', '"text"', 'text'],
  ['jsonb', 'null', null],
  ['json', ' {"a" : 1}', { a: 1 }],
  ['bytea', new Uint8Array([0, 1, 127, 128, 255]), new Uint8Array([0, 1, 127, 128, 255])],
  ['bytea', new Uint8Array(), new Uint8Array()],
  ['int8[]', [1n, null, -9223372036854775808n], [1n, null, -9223372036854775808n]],
  [
    'text[]',
    ['', 'NULL', null, 'a,b', '{"c"}', '\\', ' d ', '"', 'ع'],
    ['', 'NULL', null, 'a,b', '{"c"}', '\\', ' d ', '"', 'ع'],
  ],
  ['text[]', [], []],
  ['date[]', ['2026-11-22', null], ['2026-11-22', null]],
  ['timestamptz[]', ['2026-11-22T09:00:00Z'], ['2026-11-22T09:00:00.000000Z']],
  ['numeric[]', ['1.10'], ['1.10']],
  ['bool[]', '{t,f,NULL}', [true, false, null]],
  ['uuid[]', ['019319f0-1234-7abc-8def-0123456789ab'], ['019319f0-1234-7abc-8def-0123456789ab']],
  ['jsonb[]', '{"{\\"a\\":1}",NULL}', [{ a: 1 }, null]],
  ['bytea[]', '{"\\\\x00ff",NULL}', [new Uint8Array([0, 255]), null]],
  [
    'int4[]',
    '{{1,2},{3,NULL}}',
    [
      [1, 2],
      [3, null],
    ],
  ],
];
