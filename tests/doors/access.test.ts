import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import * as rules from '../../src/parties/access.ts';
import { act } from '../../src/parties/act.ts';
import { PUBLIC, powersOf, type Viewer } from '../../src/parties/viewer.ts';
import * as library from '../../src/rooms/library/access.ts';
import { type Bed, onBothEngines } from '../support/databases.ts';

type Row = { readonly visibility: string; readonly kind: string; readonly note: string | null };
type Rule = rules.Access<Row>;

const OPERATOR: Viewer = { kind: 'operator', name: 'host' };
const VIEWERS: readonly Viewer[] = [PUBLIC, OPERATOR];

/** Rules as they are exported, of this module and of the rooms; makers of rules with arguments of every sort. */
const exported: readonly { name: string; rule: Rule }[] = [
  ...Object.entries(rules).flatMap(([name, rule]) =>
    typeof rule === 'object' && 'allows' in rule ? [{ name, rule: rule as Rule }] : [],
  ),
  ...Object.entries(library).map(([name, rule]) => ({ name: `library.${name}`, rule: rule as Rule })),
];
const odd = fc.constantFrom("it's", '%', '"', '\\', '', 'null', 'true', 'публично', "'; drop table x; --");
const value = fc.oneof(fc.constantFrom(...rules.VISIBILITIES), odd);
const leaf = fc.oneof(
  fc.constantFrom(...exported),
  fc
    .subarray(['public', 'operator'] as const)
    .map((kinds) => ({ name: `viewerIs(${kinds})`, rule: rules.viewerIs(...kinds) as Rule })),
  fc
    .tuple(fc.constantFrom('visibility', 'kind'), value)
    .map(([column, wish]) => ({ name: `${column} = ${wish}`, rule: rules.columnIs(column, wish) as unknown as Rule })),
);
const { rule: anyRule } = fc.letrec<{ rule: { name: string; rule: Rule } }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all) => ({
      name: `anyOf(${all.map((one) => one.name)})`,
      rule: rules.anyOf(...all.map((one) => one.rule)),
    })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all) => ({
      name: `allOf(${all.map((one) => one.name)})`,
      rule: rules.allOf(...all.map((one) => one.rule)),
    })),
  ),
}));
const row: fc.Arbitrary<Row> = fc.record({ visibility: value, kind: value, note: fc.option(odd) });

/** Which of the rows the predicate lets through, by their places. */
async function inSql({ database }: Bed, rows: readonly Row[], where: RawBuilder<boolean>): Promise<number[]> {
  const query = sql<{ place: number }>`select r.place from jsonb_to_recordset(${JSON.stringify(
    rows.map((one, place) => ({ ...one, place })),
  )}::jsonb) as r (place int, visibility text, kind text, note text) where ${where} order by r.place`;
  const { rows: found } = await database.read(powersOf(PUBLIC, 'read'), (tx) => query.execute(tx as never));
  return found.map((one) => one.place);
}

describe('an access rule', () => {
  onBothEngines('says the same of a row in memory and in a list in SQL', async (bed) => {
    await fc.assert(
      fc.asyncProperty(
        anyRule,
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...VIEWERS),
        async ({ rule }, rows, viewer) => {
          const inMemory = rows.flatMap((one, place) => (rule.allows(viewer, one) ? [place] : []));
          expect(await inSql(bed, rows, rule.where(viewer, 'r'))).toEqual(inMemory);
        },
      ),
      { numRuns: 120 },
    );
  });

  onBothEngines('lets the public see public rows alone, and the operator all', async (bed) => {
    const rows = rules.VISIBILITIES.map((visibility) => ({ visibility, kind: 'report', note: null }));
    expect(await inSql(bed, rows, rules.byVisibility.where(PUBLIC, 'r'))).toEqual([rules.VISIBILITIES.indexOf('public')]);
    expect(await inSql(bed, rows, rules.byVisibility.where(OPERATOR, 'r'))).toHaveLength(rows.length);
  });

  onBothEngines('of nobody denies: rules without a member let nothing through', async (bed) => {
    const rows: Row[] = [{ visibility: 'public', kind: 'report', note: null }];
    expect(rules.anyOf().allows(OPERATOR, rows[0])).toBe(false);
    expect(await inSql(bed, rows, rules.anyOf().where(OPERATOR, 'r'))).toEqual([]);
    expect(rules.allOf().allows(OPERATOR, rows[0])).toBe(false);
    expect(await inSql(bed, rows, rules.allOf().where(OPERATOR, 'r'))).toEqual([]);
    expect(rules.viewerIs().allows(OPERATOR, rows[0])).toBe(false);
  });

  it('is asked for before anything starts', () => {
    expect(() => act({ name: 'test.bare' } as never)).toThrow('the act test.bare has no access rule');
  });
});
