import { join } from 'node:path';
import { describe, it } from 'vitest';
import { find, type Thing, variables } from '../../scripts/tools.mjs';

/** Why a thing is not here, or undefined when it is. */
const lacking = (thing: Thing): string | undefined => {
  const told = process.env[variables[thing].without];
  if (told) return told;
  return find(thing) ? undefined : `${thing} was not found; npm test says more`;
};

/** Whether a thing is here; for what is set up before the tests that need it. */
export const has = (thing: Thing): boolean => lacking(thing) === undefined;

/** The two doors into a test file, as vitest has them. */
interface Doors {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => unknown, timeout?: number): void;
}

/**
 * `describe` and `it` for tests that need more than the packages. Where a thing is missing they skip by name, with the
 * reason; with CI=true a missing thing is a failure.
 *
 *     const { describe } = needs('chromium', 'postgres');
 *     describe('the document page', () => { ... });
 */
export const needs = (...things: Thing[]): Doors => {
  const reasons = things.flatMap((thing) => lacking(thing) ?? []);
  if (reasons.length === 0) return { describe, it };
  const because = reasons.join('; ');
  if (process.env.CI !== 'true')
    return {
      describe: (name, body) => void describe.skip(`${name} [without: ${because}]`, body),
      it: (name, body) => void it.skip(`${name} [without: ${because}]`, body),
    };
  const refuse = (name: string): void =>
    void it(name, () => {
      throw new Error(`CI must not skip: ${because}`);
    });
  return { describe: refuse, it: refuse };
};

/** A path inside the shared folder: `shared('corpus', 'seeds')`. Guard the test with `needs('shared')`. */
export const shared = (...parts: string[]): string => join(find('shared') ?? '/nowhere', ...parts);
