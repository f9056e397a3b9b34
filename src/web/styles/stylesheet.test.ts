import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../kernel/root.ts';
import { assets } from '../assets.ts';
import { ownStylesheet } from './stylesheet.ts';

const own = ownStylesheet();
const sent = assets().css;

describe('the stylesheet', () => {
  it('weighs at most 32 KB as it is sent', () => {
    expect(sent.gzip.length).toBeLessThanOrEqual(32 * 1024);
    expect(sent.br.length).toBeLessThanOrEqual(sent.gzip.length);
    expect(gunzipSync(sent.gzip).equals(sent.body)).toBe(true);
  });

  it('has the same dark colours chosen and automatic', () => {
    const block = (start: RegExp): string[] => {
      const found = start.exec(own);
      const from = (found?.index ?? 0) + (found?.[0].length ?? 0);
      return own
        .slice(from, own.indexOf('}', from))
        .replace(/\/\*.*?\*\//gs, '')
        .split(';')
        .map((line) => line.trim())
        .filter(Boolean);
    };
    const chosen = block(/^\[data-color-scheme="?dark"?\] \{/m);
    const automatic = block(/\[data-color-scheme="?auto"?\] \{/);
    expect(chosen.length).toBeGreaterThan(30);
    expect(automatic).toEqual(chosen);
  });

  it('knows start and end, never left and right', () => {
    const physical =
      /(?:^|[\s;{(])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/;
    const found = own.split('\n').filter((line) => physical.test(line));
    expect(found).toEqual([]);
    expect(physical.test('  margin-left: 1rem;')).toBe(true);
    expect(physical.test('  text-align: right;')).toBe(true);
  });

  it('asks nothing of another host and holds no picture that the content policy forbids', () => {
    const css = sent.body.toString();
    expect(css).not.toMatch(/url\(\s*["']?(?:data:|https?:|\/\/)/);
    expect(css).not.toContain('@import');
    for (const [, href] of css.matchAll(/url\("?([^")]+)"?\)/g)) expect(assets().byHref.has(href ?? ''), href).toBe(true);
  });

  it('has a rule for every class that our pages use', () => {
    const css = sent.body.toString();
    const used = new Set<string>();
    for (const file of globSync('src/**/*.tsx', { cwd: projectRoot }).filter((name) => !name.includes('.test.'))) {
      const source = readFileSync(join(projectRoot, file), 'utf8');
      for (const [name] of source.matchAll(/\b(?:aq|ds)-[a-z][a-z0-9-]*/g)) used.add(name);
      expect(source, `${file} has no style attribute`).not.toMatch(/\sstyle=/);
    }
    expect(used.size).toBeGreaterThan(40);
    for (const name of used) expect(css, name).toMatch(new RegExp(`\\.${name}(?![a-z0-9-])`));
  });
});
