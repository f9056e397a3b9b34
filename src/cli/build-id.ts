import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../kernel/root.ts';
import { assets } from '../web/assets.ts';

/**
 * What the look of a page depends on besides its data: the program (the names of its bundled parts are hashes of their contents),
 * the sentences, the style, and what the host says of itself. Browsers ask with it whether a page they hold is still good; the
 * version's number alone would answer yes after a rebuild.
 * @param host everything from the settings that stands on pages, as JSON can carry it
 */
export function buildId(host: unknown): string {
  const program = join(projectRoot, 'dist', 'main.js');
  const hash = createHash('sha256')
    .update(JSON.stringify(host))
    .update([...assets().byHref.keys()].sort().join(' '));
  const locales = join(projectRoot, 'locales');
  const sentences = readdirSync(locales, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ftl'));
  for (const file of [...sentences.sort().map((name) => join(locales, name)), ...(existsSync(program) ? [program] : [])])
    hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 16);
}
