import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, longestRising } from './assign.ts';
import { compare, differences } from './index.ts';

const A = [
  '1. The host keeps a list of courses that are open to all delegations of the mechanism.',
  '2. Delegations name one person each who answers questions about hospitals and schools.',
  '3. Exercises are held twice a year, and their lessons are written down; those who took part read them first, and then they are published for everybody.',
  '4. Small islands may ask for travel support from the common fund of the mechanism.',
  '5. Nothing in this text changes the law that applies between its parties.',
];
const kinds = (a: readonly string[], b: readonly string[]) =>
  compare(a, b).map((one) => `${one.kind} ${one.a.join('+')}>${one.b.join('+')}`);

describe('lineage', () => {
  it('tells same, changed, added and deleted; printed numbers do not count', () => {
    const b = [
      '1. The host keeps a list of courses that are open to all delegations of the mechanism.',
      '2. A wholly new matter of another kind stands here, about rivers.',
      '3. Delegations name two persons each who answer questions about hospitals, schools and ports.',
      '4. Small islands may ask for travel support from the common fund of the mechanism.',
      '5. Nothing in this text changes the law that applies between its parties.',
    ];
    expect(kinds(A, b)).toEqual(['same 0>0', 'added >1', 'changed 1>2', 'deleted 2>', 'same 3>3', 'same 4>4']);
  });
  it('tells a split and a merger', () => {
    const [first, second] = [
      'Exercises are held twice a year, and their lessons are written down;',
      'those who took part read them first, and then they are published for everybody.',
    ];
    const bare = A.map((text) => text.slice(3));
    const b = [bare[0], bare[1], first, second, bare[3], bare[4]] as string[];
    expect(kinds(bare, b)).toEqual(['same 0>0', 'same 1>1', 'split 2>2+3', 'same 3>4', 'same 4>5']);
    expect(kinds(b, bare)).toEqual(['same 0>0', 'same 1>1', 'merged 2+3>2', 'same 4>3', 'same 5>4']);
  });
  it('tells a paragraph that moved from those that stayed', () => {
    const bare = A.map((text) => text.slice(3));
    expect(kinds(bare, [bare[4], ...bare.slice(0, 4)] as string[])).toEqual([
      'moved 4>0',
      'same 0>1',
      'same 1>2',
      'same 2>3',
      'same 3>4',
    ]);
  });
  it('puts every paragraph in exactly one entry', () => {
    const text = fc
      .array(fc.constantFrom('list', 'host', 'island', 'course', 'law', 'fund', 'a'), { minLength: 1, maxLength: 9 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.array(text, { maxLength: 12 }), (a, b) => {
        const pairs = compare(a, b);
        expect(pairs.flatMap((one) => one.a).sort((x, y) => x - y)).toEqual(a.map((_, i) => i));
        expect(pairs.flatMap((one) => one.b).sort((x, y) => x - y)).toEqual(b.map((_, j) => j));
      }),
    );
  });
  it('of a text with itself is the same throughout', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 15 }), (a) => {
        expect(compare(a, a).every((one) => one.kind === 'same' && one.a[0] === one.b[0])).toBe(true);
      }),
    );
  });
});

it('differences give back both texts to the letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const runs = differences(a, b);
      const of = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join('');
      expect([of('inserted'), of('deleted')]).toEqual([a, b]);
    }),
  );
});

it('assign finds the best of all pairings', () => {
  const best = (gain: number[][], row = 0, used = new Set<number>()): number =>
    row === gain.length
      ? 0
      : Math.max(
          best(gain, row + 1, used),
          ...(gain[row] ?? []).map((g, j) => (used.has(j) || g <= 0 ? 0 : g + best(gain, row + 1, new Set([...used, j])))),
        );
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (gain) => {
        const out = assign(Float64Array.from(gain.flat()), gain.length, 4);
        const sum = [...out].reduce((total, j, i) => total + (j < 0 ? 0 : (gain[i]?.[j] ?? 0)), 0);
        expect(sum).toBe(best(gain));
      },
    ),
  );
});

it('longestRising keeps a rising run', () => {
  expect([...longestRising([1, 5, 2, 3])].sort()).toEqual([0, 2, 3]);
});
