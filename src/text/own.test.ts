import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add, empty, fileOf, here, labelsOf, readFile, type Tally, tallyOf } from '../../bench/reading/measure.ts';

const total = (file: string): Tally => {
  const labels = labelsOf(join(here, file));
  return [...new Set(labels.map((one) => one.doc))].reduce(
    (sum, doc) =>
      add(
        sum,
        tallyOf(
          labels.filter((one) => one.doc === doc),
          readFile(fileOf(doc)),
          readFileSync(fileOf(doc), 'utf8'),
        ),
      ),
    empty(),
  );
};

/** Floors a little below the figures in bench/reading/README.md: a change that reads worse is seen. */
describe('fictional submissions in six languages', () => {
  it('of the first set, with which the words were widened', () => {
    const t = total('own-labels.jsonl');
    expect(t.n).toBe(214);
    expect(t.begin / t.n).toBeGreaterThanOrEqual(0.97);
    expect(t.pillar / t.n).toBeGreaterThanOrEqual(0.95);
    expect(t.stance / t.n).toBeGreaterThanOrEqual(0.95);
    expect(t.paraHit / (t.paraHit + t.paraExtra)).toBeGreaterThanOrEqual(0.97);
    expect(t.paraHit / (t.paraHit + t.paraMissed)).toBeGreaterThanOrEqual(0.97);
    expect(t.refHit / t.refWanted).toBeGreaterThanOrEqual(0.97);
  });
  it('of the second set', () => {
    const t = total('own-second-labels.jsonl');
    expect(t.n).toBe(83);
    expect(t.pillar / t.n).toBeGreaterThanOrEqual(0.83);
    expect(t.stance / t.n).toBeGreaterThanOrEqual(0.93);
    expect(t.paraHit / (t.paraHit + t.paraExtra + t.paraMissed)).toBeGreaterThanOrEqual(0.95);
  });
  it('of the third set', () => {
    const t = total('own-third-labels.jsonl');
    expect(t.n).toBe(43);
    expect(t.pillar / t.n).toBeGreaterThanOrEqual(0.9);
    expect(t.stance / t.n).toBeGreaterThanOrEqual(0.93);
  });
});
