import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { openReader } from './index.ts';
import { chance, mutate, samples } from './mutated.ts';

/** How many spoilt files; `MUTATED=200000 npm run proof` for a long night. */
const COUNT = Number(process.env.MUTATED ?? 20_000);
const SECONDS = 10;
const reader = openReader({ milliseconds: SECONDS * 1000 });
afterAll(() => reader.close());

const ownMegabytes = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? 0) / 1024;

it(`${COUNT} spoilt files of every kind give a document or a refusal: no fault, no crash, none out of time or memory`, async () => {
  const draw = chance(20_261_122);
  const counts = new Map<string, number>();
  const bad: string[] = [];
  const before = process.platform === 'linux' ? ownMegabytes() : 0;
  let slowest = 0;
  for (let i = 0; i < COUNT; i++) {
    const [name, bytes] = samples[i % samples.length] as (typeof samples)[number];
    const spoilt = mutate(bytes, draw);
    const begun = performance.now();
    const outcome = await reader.read({ bytes: spoilt, name });
    slowest = Math.max(slowest, performance.now() - begun);
    const code = outcome.ok ? 'read' : outcome.refusals[0].code;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (['READING_FAILED', 'READING_TIMEOUT', 'READING_MEMORY'].includes(code))
      bad.push(`file ${i} (${name}): ${code} ${outcome.ok ? '' : JSON.stringify(outcome.refusals[0].params ?? {})}`);
  }
  process.stdout.write(
    `spoilt files: ${[...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([code, n]) => `${n} ${code}`)
      .join(', ')}; slowest ${slowest.toFixed(0)} ms\n`,
  );
  expect(bad).toEqual([]);
  if (process.platform === 'linux') expect(ownMegabytes() - before).toBeLessThan(300);
});
