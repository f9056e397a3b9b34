import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from './viewer.ts';

/**
 * Who may, decided once: the same rule answers yes or no for one row in memory and becomes the predicate of a list in SQL.
 * A property test compares the two on random rows (tests/doors/access.test.ts). What no rule allows is denied.
 */
export interface Access<Row = unknown> {
  allows(viewer: Viewer, row: Row): boolean;
  /** The predicate; `table` is the alias of the rows in the query. */
  where(viewer: Viewer, table: string): RawBuilder<boolean>;
}

const constant = (yes: boolean): RawBuilder<boolean> => (yes ? sql<boolean>`true` : sql<boolean>`false`);

/** Depends on the viewer alone. */
export const viewerIs = (...kinds: readonly Viewer['kind'][]): Access<unknown> => ({
  allows: (viewer) => kinds.includes(viewer.kind),
  where: (viewer) => constant(kinds.includes(viewer.kind)),
});

/** Everybody, the public included; said out loud, since an act or view without a rule does not start. */
export const everybody: Access<unknown> = { allows: () => true, where: () => constant(true) };

/** Rows in which a column holds this value. */
export const columnIs = <Column extends string>(column: Column, value: string): Access<Readonly<Record<Column, string>>> => ({
  allows: (_viewer, row) => row[column] === value,
  where: (_viewer, table) => sql<boolean>`${sql.ref(`${table}.${column}`)} = ${value}`,
});

export const anyOf = <Row>(...rules: readonly Access<Row>[]): Access<Row> => ({
  allows: (viewer, row) => rules.some((rule) => rule.allows(viewer, row)),
  // `false or`: of no rules at all there is nothing that allows.
  where: (viewer, table) =>
    sql<boolean>`(${sql.join([constant(false), ...rules.map((rule) => rule.where(viewer, table))], sql` or `)})`,
});

export const allOf = <Row>(...rules: readonly Access<Row>[]): Access<Row> => ({
  // What no rule allows is denied, so rules that were forgotten do not open anything.
  allows: (viewer, row) => rules.length > 0 && rules.every((rule) => rule.allows(viewer, row)),
  where: (viewer, table) =>
    sql<boolean>`(${sql.join([constant(rules.length > 0), ...rules.map((rule) => rule.where(viewer, table))], sql` and `)})`,
});

/** `(level, named_states)` of foundations.md; levels open to whom is decided here and in the row-level policies alike. */
export const VISIBILITIES = ['delegation', 'named', 'states', 'accredited', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Public rows for everybody, all rows for the operator. */
export const byVisibility: Access<{ readonly visibility: string }> = anyOf<{ readonly visibility: string }>(
  columnIs('visibility', 'public'),
  viewerIs('operator'),
);
