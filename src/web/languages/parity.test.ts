import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../kernel/root.ts';
import { LANGUAGES, type Language } from './index.ts';

/** Whole numbers up to a million fall into these; French and Spanish "many" begins there and reads as the default. */
const PLURALS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  zh: ['other'],
  en: ['one', 'other'],
  fr: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  es: ['one', 'other'],
};
const CATEGORIES = new Set(PLURALS.ar);

interface Shape {
  readonly file: string;
  readonly variables: ReadonlySet<string>;
  /** The keys of each selector. */
  readonly selectors: readonly (readonly string[])[];
}

const shapeOf = (file: string, pattern: unknown): Shape => {
  const variables = new Set<string>();
  const selectors: string[][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const one = node as { type?: string; name?: string; variants?: { key: { value: unknown } }[] };
    if (one.type === 'var' && one.name !== undefined) variables.add(one.name);
    if (one.type === 'select') selectors.push((one.variants ?? []).map((variant) => String(variant.key.value)));
    for (const part of Object.values(node)) walk(part);
  };
  walk(pattern);
  return { file, variables, selectors };
};

const read = (language: Language): ReadonlyMap<string, Shape> => {
  const folder = join(projectRoot, 'locales', language);
  const shapes = new Map<string, Shape>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const source = readFileSync(join(folder, file), 'utf8');
    const body = new FluentResource(source).body;
    const written = [...source.matchAll(/^([a-z][\w-]*)\s*=/gm)].map((found) => found[1]);
    expect(
      body.map((message) => message.id),
      `${language}/${file}: every message can be read`,
    ).toEqual(written);
    for (const message of body) {
      expect(shapes.has(message.id), `${language}/${file}: ${message.id} stands once`).toBe(false);
      shapes.set(message.id, shapeOf(file, message.value));
    }
  }
  return shapes;
};

const english = read('en');

describe.each(LANGUAGES)('locale %s', (language) => {
  const own = read(language);

  it('has the same messages in the same files as English', () => {
    const names = (shapes: ReadonlyMap<string, Shape>): string[] =>
      [...shapes].map(([id, shape]) => `${shape.file} ${id}`).sort();
    expect(names(own)).toEqual(names(english));
  });

  it('uses the same variables as English', () => {
    for (const [id, shape] of own)
      expect([...shape.variables].sort(), id).toEqual([...(english.get(id)?.variables ?? [])].sort());
  });

  it('has the plural forms the language needs', () => {
    for (const [id, shape] of own) {
      for (const keys of shape.selectors) {
        if (!keys.some((key) => key !== 'other' && CATEGORIES.has(key))) continue;
        for (const category of PLURALS[language]) expect(keys, id).toContain(category);
        for (const key of keys) expect([...PLURALS[language], ...keys.filter((one) => /^\d+$/.test(one))], id).toContain(key);
      }
    }
  });

  it('counts where English counts', () => {
    if (language === 'zh') return;
    for (const [id, shape] of own) expect(shape.selectors.length, id).toBe(english.get(id)?.selectors.length);
  });
});
