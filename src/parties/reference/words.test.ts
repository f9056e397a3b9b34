import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../kernel/root.ts';
import { languages, pillars } from '../../text/index.ts';
import { groupKinds } from './groups.ts';
import { actorKinds, documentKinds } from './kinds.ts';
import { loadReference } from './reference.ts';

describe('docs/words.md', () => {
  const sections = readFileSync(join(projectRoot, 'docs', 'words.md'), 'utf8')
    .split(/^### /m)
    .slice(1);

  it('says of every term what it means, its name in the code, its source and the term in six languages', () => {
    expect(sections.length).toBeGreaterThan(50);
    for (const section of sections) {
      const [term = '', ...rest] = section.split('\n');
      const items = new Map(
        rest.flatMap((line): [string, string][] => {
          const [, key, value] = /^- (\w+): (\S.*)$/.exec(line) ?? [];
          return key === undefined || value === undefined ? [] : [[key, value]];
        }),
      );
      expect([...items.keys()], term).toEqual(['Code', 'Source', ...languages]);
      expect(items.get('en'), term).toBe(term);
      expect(rest.join('\n').split('\n- ')[0]?.trim().length, term).toBeGreaterThan(20);
    }
  });

  it('explains each term once', () => {
    const terms = sections.map((one) => one.split('\n')[0]);
    expect(new Set(terms).size).toBe(terms.length);
  });
});

describe('locales/*/reference.ftl', () => {
  const reference = loadReference();
  const messages = (language: string): Map<string, string> =>
    new Map(
      new FluentResource(readFileSync(join(projectRoot, 'locales', language, 'reference.ftl'), 'utf8')).body.map((one) => [
        one.id,
        typeof one.value === 'string' ? one.value : JSON.stringify(one.value),
      ]),
    );

  it('has the same messages in all six languages', () => {
    const english = [...messages('en').keys()];
    for (const language of languages) expect([...messages(language).keys()], language).toEqual(english);
  });

  it('names every norm as the reference data does', () => {
    for (const language of languages) {
      const own = messages(language);
      for (const { letter, names } of reference.files.norms.records)
        expect(own.get(`norm-${letter}-title`)).toBe(names[language]);
    }
  });

  it('names every pillar, kind of document, actor, group, confidence and mode of adoption', () => {
    const wanted = [
      ...pillars.map((one) => `pillar-${one.replaceAll('_', '-')}`),
      ...documentKinds.map((one) => `kind-${one}`),
      ...actorKinds.map((one) => `actor-${one}`),
      ...groupKinds.map((one) => `group-${one}`),
      ...['verified', 'general-knowledge'].map((one) => `confidence-${one}`),
      ...new Set(reference.files.instruments.records.map((one) => `adopted-${one.adopted.mode}`)),
    ];
    const ids = messages('en');
    for (const id of wanted) expect(ids.has(id), id).toBe(true);
    for (const one of reference.files.instruments.records) expect(documentKinds).toContain(one.kind);
  });
});
