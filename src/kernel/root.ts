import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, found from this module whether it runs from `src/` or bundled in `dist/`. */
export const projectRoot: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const up = dirname(folder);
    if (up === folder) throw new Error('package.json not found above the program');
    folder = up;
  }
  return folder;
})();

/**
 * The address of a program part that runs in its own thread or process: the TypeScript file beside `from` in development
 * and under test, its bundle of the same name in production. `entry(import.meta.url, 'pglite-worker')`
 */
export const entry = (from: string, name: string): URL => new URL(`./${name}${from.endsWith('.ts') ? '.ts' : '.js'}`, from);
