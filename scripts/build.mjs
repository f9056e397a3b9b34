// `npm run build`: our own TypeScript to dist/ (packages stay outside, see docs/decisions/001-toolchain.md).
// Made in a folder beside dist/ and put in place at the end, so that a failed build leaves the last good one standing.
import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const fresh = join(root, `dist.new-${process.pid}`);
const old = join(root, `dist.old-${process.pid}`);

/** Entry points by the name they get in dist/. @param {string} pattern @param {string} [folder] */
const entries = (pattern, folder = '') =>
  globSync(pattern, { cwd: root })
    .sort()
    .map((path) => ({ in: join(root, path), out: folder + basename(path).replace(/\.(tsx?|css)$/, '') }));

/** Program parts that run in a thread or process of their own (`entry()` in src/kernel/root.ts finds them beside dist/main.js). */
const parts = ['src/**/pglite-worker.ts', 'src/**/reading-child.ts', 'src/**/typesetting-child.ts'].flatMap((pattern) =>
  entries(pattern),
);
const islands = entries('src/web/islands/*.ts', 'islands/');
const styles = entries('src/web/styles/*.css', 'styles/');

/** @type {import('esbuild').BuildOptions} */
const common = { outdir: fresh, bundle: true, logLevel: 'warning', absWorkingDir: root, legalComments: 'none' };

/** What runs on the server: one folder, flat, so that a part is found beside whichever chunk asks for it. */
const server = () =>
  build({
    ...common,
    entryPoints: [...entries('src/main.ts'), ...parts, { in: join(root, 'src/text/index.ts'), out: 'text' }],
    platform: 'node',
    // Not `node22`: for that esbuild makes patterns with Unicode properties anew at every use.
    target: 'es2024',
    format: 'esm',
    packages: 'external',
    splitting: true,
    sourcemap: true,
    chunkNames: 'chunk-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });

/** What runs in a browser: each island a script of its own, without modules to fetch. */
const browser = () =>
  build({
    ...common,
    entryPoints: islands,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: true,
    sourcemap: false,
  });

const css = () => build({ ...common, entryPoints: styles, minify: true, loader: { '.css': 'css' }, external: ['/*'] });

mkdirSync(fresh, { recursive: true });
try {
  await Promise.all([server(), islands.length > 0 && browser(), styles.length > 0 && css()]);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
} catch {
  // esbuild has printed what is wrong and where.
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
