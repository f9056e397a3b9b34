import { parse as parseArray } from 'postgres-array';

/**
 * One table of types for both engines. `pg` and PGlite disagree on int8, numeric, date and timestamptz; here both hand out
 * the server's text and this table alone decides what the house sees:
 *
 * | SQL                | TypeScript                                                     |
 * |--------------------|----------------------------------------------------------------|
 * | int2, int4, oid    | number                                                         |
 * | int8               | bigint                                                         |
 * | float4, float8     | number                                                         |
 * | numeric            | string (exact)                                                 |
 * | bool               | boolean                                                        |
 * | date               | `'2026-11-22'`                                                 |
 * | timestamptz        | Instant, `'2026-11-22T09:00:00.000000Z'` (always UTC, six digits) |
 * | json, jsonb        | parsed                                                         |
 * | bytea              | Uint8Array                                                     |
 * | text, uuid, others | string                                                         |
 */
export type Instant = string & { readonly __instant: unique symbol };

type Parser = (text: string) => unknown;

/** `'2026-11-22 09:00:00.5+00'` → `'2026-11-22T09:00:00.500000Z'`. The sessions of both engines run in UTC. */
export function parseInstant(text: string): Instant {
  const found = /^(\d{4,6}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (!found) throw new Error(`an instant outside the calendar, or a session that is not in UTC: ${text}`);
  return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(6, '0')}Z` as Instant;
}

/** A day of the calendar; `infinity` and days before the year 1 have no such form and are refused. */
function parseDay(text: string): string {
  if (!/^\d{4,6}-\d\d-\d\d$/.test(text)) throw new Error(`a day outside the calendar: ${text}`);
  return text;
}

const bytes: Parser = (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex'));
const scalar: ReadonlyArray<readonly [oid: number, arrayOid: number, parser: Parser]> = [
  [16, 1000, (text) => text === 't'],
  [17, 1001, bytes],
  [20, 1016, BigInt],
  [21, 1005, Number],
  [23, 1007, Number],
  [26, 1028, Number],
  [25, 1009, String],
  [700, 1021, Number],
  [701, 1022, Number],
  [1700, 1231, String],
  [1042, 1014, String],
  [1043, 1015, String],
  [18, 1002, String],
  [19, 1003, String],
  [1082, 1182, parseDay],
  [1083, 1183, String],
  [1114, 1115, String],
  [1184, 1185, parseInstant],
  [1186, 1187, String],
  [114, 199, JSON.parse],
  [3802, 3807, JSON.parse],
  [2950, 2951, String],
  [3614, 3643, String],
  [2278, 0, () => null],
];

/** OID → parser of the server's text form. */
export const parsers: Readonly<Record<number, Parser>> = Object.fromEntries(
  scalar.flatMap(([oid, arrayOid, parser]): [number, Parser][] => [
    [oid, parser],
    [arrayOid, (text) => parseArray(text, parser)],
  ]),
);

/** What a query may carry. JSON goes in as text (`JSON.stringify`), so that an array is never mistaken for a SQL array. */
export type Param = string | number | bigint | boolean | null | Uint8Array | readonly (string | number | bigint | null)[];

/** The server's text form of a parameter, the same for both engines; anything outside {@link Param} is a fault. */
export function encodeParam(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 't' : 'f';
  }
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(encodeElement).join(',')}}`;
  throw new TypeError(
    `a query parameter has to be text, number, boolean, bytes or a list of these, not ${Object.prototype.toString.call(value)}`,
  );
}

function encodeElement(value: unknown): string {
  const text = encodeParam(value);
  return text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A literal for settings that travel inside a script: `literal("l'eau")` → `'l''eau'`. Backslashes stay as they are. */
export function literal(text: string): string {
  if (text.includes('\0')) throw new TypeError('a NUL byte cannot stand in a setting');
  return `'${text.replaceAll("'", "''")}'`;
}
