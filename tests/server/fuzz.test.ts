import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slugOf } from '../../src/parties/act.ts';
import { LANGUAGES } from '../../src/web/languages/index.ts';
import { exampleOf, INPUTS, PARAMS, QUERIES } from '../channels/examples.ts';
import { type Bed, pgliteBed, postgresBed } from '../support/databases.ts';
import { houseOn, rooms, type Seed, seed } from '../support/house.ts';
import { has } from '../support/skips.ts';

let bed: Bed;
let app: FastifyInstance;
let seeded: Seed;
beforeAll(async () => {
  bed = await (has('postgres') ? postgresBed() : pgliteBed());
  seeded = await seed(bed);
  app = await houseOn(bed);
});
afterAll(async () => {
  await app.close();
  await bed.close();
});

const views = rooms.flatMap((room) => room.views);
const acts = rooms.flatMap((room) => room.acts);
const viewOf = (name: string) => views.find((view) => view.name === name) as (typeof views)[number];
const actOf = (name: string) => acts.find((act) => act.name === name) as (typeof acts)[number];
const nasty = fc.constantFrom(
  '',
  ' ',
  '\0',
  '%',
  '_',
  '%%',
  "'",
  '"',
  '\\',
  '--',
  "' or 1=1 --",
  '$1',
  '#{x}',
  '<script>',
  '../..',
  '.',
  '..',
  '.json',
  '\u202e',
  '\ufeff',
  '👩🏽‍💻',
  '\ud800',
  'a'.repeat(5000),
  '(',
  '!',
  '&',
  '|',
  ':*',
  '<->',
  '-',
  '--a',
  '"a',
  '...',
  '１',
  'İ',
  'ﬁ',
  '中文',
  'ٱلنَّص',
  '__proto__',
  'constructor',
  '1e400',
  '-1',
  '0',
  '99999999999999999999',
  'NaN',
  '\r\nset-cookie: a=b',
  '\n',
  '\t',
  '％',
);
const text = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  fc.lorem(),
);
const percent = (value: string): string => {
  try {
    return encodeURIComponent(value);
  } catch {
    return '%ED%A0%80';
  }
};
const sane = (answer: { statusCode: number; body: string; headers: object }, what: string): void => {
  expect(answer.statusCode, what).toBeLessThan(500);
  expect(answer.headers, what).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(answer.headers, what).not.toHaveProperty('set-cookie');
  expect(answer.body, what).not.toMatch(/\bat .+\.[jt]s:\d|node_modules|syntax error|invalid byte|FST_ERR/);
};

describe('whatever comes in', () => {
  it('no address of a view is a fault, nor is what stands in its place or its query', async () => {
    const question = fc.constantFrom(...views.map((view) => view.name)).chain((name) =>
      fc.record({
        name: fc.constant(name),
        language: fc.constantFrom(...LANGUAGES),
        params: fc.array(fc.option(text, { nil: undefined }), { minLength: 2, maxLength: 2 }),
        query: fc.array(
          fc.tuple(
            fc.oneof(fc.constantFrom(...Object.keys(viewOf(name).query.shape), 'x'), text),
            fc.option(text, { nil: undefined }),
          ),
          { maxLength: 3 },
        ),
        suffix: fc.constantFrom('', '', '.json', '.csv'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(question, async ({ name: asking, language, params, query, suffix }) => {
        const view = viewOf(asking);
        let at = 0;
        const path =
          view.path === '/'
            ? ''
            : view.path.replace(/:(\w+)/g, (_all, name: string) =>
                percent(params[at++] ?? (exampleOf(PARAMS, view.name, name)(seeded).open[0] as string)),
              );
        const asked = query.map(([name, value]) => {
          const known = Object.hasOwn(QUERIES, name) ? QUERIES[name]?.(seeded)[0] : undefined;
          return `${percent(name)}=${percent(value ?? known ?? '')}`;
        });
        const url = `/${language}${path}${suffix}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
        sane(await app.inject(url), url);
      }),
      { numRuns: 400 },
    );
  });

  it('no path, method or header is a fault', async () => {
    const path = fc.array(
      fc.oneof(
        fc.constantFrom('en', 'library', 'search', 'acts', 'assets', 'done', 'health', '..', '%', '%2f', '%00', ''),
        text.map(percent),
      ),
      { maxLength: 5 },
    );
    const question = fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
      path,
      headers: fc.dictionary(
        fc.constantFrom(
          'accept',
          'accept-language',
          'accept-encoding',
          'if-none-match',
          'origin',
          'sec-fetch-site',
          'content-type',
          'x-forwarded-for',
          'host',
          'cookie',
          'range',
        ),
        fc.oneof(
          fc.constantFrom('application/json', '*/*', '*', 'null', 'fr;q=9', 'br;q=0', 'https://', '://', ','),
          fc.string({ maxLength: 30 }),
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(question, async ({ method, path: parts, headers }) => {
        const url = `/${parts.join('/')}`;
        sane(await app.inject({ method: method as 'GET', url, headers }), `${method} ${url} ${JSON.stringify(headers)}`);
      }),
      { numRuns: 400 },
    );
  });

  it('no body of an act is a fault, by form or by JSON', async () => {
    const question = fc.constantFrom(...acts.map((act) => act.name)).chain((name) =>
      fc.record({
        name: fc.constant(name),
        // Some fields are right, so that what is wrong in the others reaches the rules and the database.
        values: fc.dictionary(
          fc.oneof(fc.constantFrom(...Object.keys(actOf(name).input.shape), 'submission'), text),
          fc.oneof(text, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>),
          { maxKeys: 4 },
        ),
        right: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(question, async ({ name: asking, values, right }) => {
        const act = actOf(asking);
        const names = Object.keys(act.input.shape);
        const example = (name: string): unknown =>
          Object.hasOwn(INPUTS, name)
            ? exampleOf(INPUTS, act.name, name)(seeded)[0]
            : exampleOf(PARAMS, act.name, name)(seeded).open[0];
        const input = { ...(right ? Object.fromEntries(names.map((name) => [name, example(name)])) : {}), ...values };
        sane(await app.inject({ method: 'POST', url: `/acts/${slugOf(act.name)}`, payload: input }), JSON.stringify(input));
        if (!act.form) return;
        const path = act.form.path.replace(/:(\w+)/g, (_all, name: string) => percent(String(input[name] ?? example(name))));
        const fields = Object.entries(input).map(
          ([name, value]) => `${percent(name)}=${percent(String(JSON.stringify(value) ?? value))}`,
        );
        const payload = fields.join('&');
        sane(
          await app.inject({
            method: 'POST',
            url: `/ar${path}`,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload,
          }),
          payload,
        );
      }),
      { numRuns: 300 },
    );
  });
});
