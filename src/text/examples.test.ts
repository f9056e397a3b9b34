import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../kernel/root.ts';
import * as library from './index.ts';

/** The code of the README as one program; `x; // y` becomes a check that x is y. */
const program = [...readFileSync(join(projectRoot, 'src/text/README.md'), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)]
  .map((block) => block[1] ?? '')
  .join('\n')
  .replace(/^(\S.*); \/\/ (.+)$/gm, 'same($1, $2);');

it('the examples of the README run and give what they say', () => {
  const names = Object.keys(library);
  const same = (given: unknown, wanted: unknown): void => expect(given).toEqual(wanted);
  expect(program.match(/same\(/g)?.length).toBeGreaterThanOrEqual(8);
  new Function('same', ...names, program)(same, ...Object.values(library));
});
