import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../kernel/root.ts';

/** Components of the design system that our own use; the package holds thirty more, which stay at home. */
const BASE_PARTS = ['base', 'validation-message'] as const;
const COMPONENT_PARTS = [
  'link',
  'button',
  'input',
  'field',
  'fieldset',
  'alert',
  'skip-link',
  'card',
  'tag',
  'error-summary',
  'table',
  'breadcrumbs',
] as const;

const read = (path: string): string => readFileSync(path, 'utf8');
const themeFile = (): string => createRequire(join(projectRoot, 'package.json')).resolve('@digdir/designsystemet-css/theme');

/** Comments and line ends cost bytes on every first visit; no string in our stylesheet holds a comment's signs. */
const squeeze = (css: string): string => css.replace(/\/\*.*?\*\//gs, '').replace(/\s*\n\s*/g, '\n');

/** Our own stylesheet: the files of this folder in the order of their numbers; in the built program their minified twins. */
export const ownStylesheet = (): string => {
  const folder = join(projectRoot, ...(import.meta.url.endsWith('.ts') ? ['src', 'web', 'styles'] : ['dist', 'styles']));
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'));
  return files
    .toSorted()
    .map((name) => read(join(folder, name)))
    .join('\n');
};

/** The whole stylesheet: the design system's theme and parts in their layers, then ours, which is in no layer and so wins. */
const everything = (): string => {
  const theme = themeFile();
  const dist = dirname(dirname(theme));
  const layer = (name: string, parts: readonly string[]): string =>
    `@layer ${name}{${parts.map((part) => read(join(dist, 'src', `${part}.css`))).join('')}}`;
  return [
    '@layer ds.theme, ds.base, ds.components;',
    read(theme),
    layer('ds.base', BASE_PARTS),
    layer('ds.components', COMPONENT_PARTS),
    squeeze(ownStylesheet()),
  ].join('\n');
};

const DATA_URL = /url\("data:image\/svg\+xml[^,"]*,([^"]*)"\)/g;

/**
 * The stylesheet with its pictures taken out: the Content Security Policy allows pictures from our own origin and no `data:`
 * addresses, so each becomes a file. `place` is given the SVG and answers its address.
 */
export const stylesheet = (place: (svg: string) => string): string =>
  everything().replace(DATA_URL, (_whole, encoded: string) => `url("${place(decodeURIComponent(encoded))}")`);
