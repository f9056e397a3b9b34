import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/kernel/refusal.ts';
import { projectRoot } from '../../src/kernel/root.ts';
import { slugOf } from '../../src/parties/act.ts';
import { INPUT_CODES } from '../../src/parties/input.ts';
import { LANGUAGES, type Language } from '../../src/web/languages/index.ts';
import { rooms } from '../support/house.ts';

const acts = rooms.flatMap((room) => room.acts);

/** All code of the program, without its comments: codes that no declaration lists stand in it as words. */
const source = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(join(projectRoot, 'src', name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
  .join('\n');
const written = (prefix: string): string[] => [...new Set(source.match(new RegExp(`\\b${prefix}_[A-Z][A-Z_]*\\b`, 'g')) ?? [])];

/** The sentences of refusals by language: message id → the names of its variables. */
const files = ['refusals.ftl', 'reading.ftl'];
const sentences = (
  language: Language,
  among = readdirSync(join(projectRoot, 'locales', language)),
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    among.flatMap((file) =>
      new FluentResource(readFileSync(join(projectRoot, 'locales', language, file), 'utf8')).body.map((message) => {
        const names = new Set(
          [...JSON.stringify(message.value ?? '').matchAll(/"type":"var","name":"(\w+)"/g)].map((found) => found[1] as string),
        );
        return [message.id, [...names].sort()] as const;
      }),
    ),
  );

/** Every code that a person can be told: those that acts declare, those of inputs and submissions, and of files that are read. */
const codes = new Set(
  [
    ...acts.flatMap((act) => act.refusals),
    ...INPUT_CODES,
    'NOT_FOUND',
    'SUBMISSION_USED',
    'FORM_FROM_ELSEWHERE',
    ...written('READING'),
    ...written('MANIFEST'),
    ...written('IMPORT'),
  ].filter((code) => !/_(?:CODES|REFUSALS|LIMITS?)$/.test(code)),
);

describe('every refusal has its sentence', () => {
  it('knows the codes at all', () => {
    expect(codes.size).toBeGreaterThan(25);
    expect([...codes].every((code) => /^[A-Z]+(_[A-Z]+)+$/.test(code))).toBe(true);
  });

  it.each(LANGUAGES)('in %s, with the variables of the English one', (language) => {
    const own = sentences(language);
    const english = sentences('en');
    for (const code of codes) {
      expect(own.has(messageOf(code)), `${code} has no sentence in locales/${language}`).toBe(true);
      expect(own.get(messageOf(code)), code).toEqual(english.get(messageOf(code)));
    }
  });

  it('and no sentence is without a code', () => {
    const known = new Set([...codes].map(messageOf));
    expect([...sentences('en', files).keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  it('and codes that stand in the program are declared by the act that gives them', () => {
    const declared = new Set(acts.flatMap((act) => act.refusals));
    const given = [...source.matchAll(/refuse\('([A-Z]+_[A-Z_]+)'/g)].map((found) => found[1] as string);
    expect(given.filter((code) => !declared.has(code) && !codes.has(code))).toEqual([]);
  });
});

describe('every act has its words', () => {
  it.each(acts.filter((act) => act.form !== undefined).map((act) => ({ name: act.name, act })))(
    '$name, in six languages',
    ({ act }) => {
      const slug = slugOf(act.name);
      const ids = ['title', 'lede', 'send', 'done', 'next', ...(act.form?.fields ?? []).map((field) => field.name)];
      for (const language of LANGUAGES) {
        const text = readdirSync(join(projectRoot, 'locales', language))
          .map((file) => readFileSync(join(projectRoot, 'locales', language, file), 'utf8'))
          .join('\n');
        for (const id of ids) expect(text.includes(`\nact-${slug}-${id} = `), `act-${slug}-${id} in ${language}`).toBe(true);
      }
    },
  );
});
