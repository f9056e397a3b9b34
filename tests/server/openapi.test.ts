import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questions } from '../channels/sweep.ts';
import { type Bed, pgliteBed } from '../support/databases.ts';
import { houseOn, rooms, type Seed, seed } from '../support/house.ts';

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
}
interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: object;
}
let bed: Bed;
let app: FastifyInstance;
let seeded: Seed;
let document: OpenApi;
beforeAll(async () => {
  bed = await pgliteBed();
  seeded = await seed(bed);
  app = await houseOn(bed);
  document = (await app.inject('/openapi.json')).json();
});
afterAll(async () => {
  await app.close();
  await bed.close();
});
const declared = { views: rooms.flatMap((room) => room.views), acts: rooms.flatMap((room) => room.acts) };
const operations = (): Operation[] =>
  Object.values(document.paths).flatMap(({ get, post }) => [get, post].filter((one) => one !== undefined));

describe('the description for programs', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('names every view, file and act once', () => {
    const names = operations().map((one) => one.operationId);
    const files = declared.views.flatMap((one) => Object.keys(one.files ?? {}).map((suffix) => `${one.name}.${suffix}`));
    expect(names.toSorted()).toEqual([...[...declared.views, ...declared.acts].map((one) => one.name), ...files].toSorted());
  });

  it('describes every answer that is given, in data and in refusals', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    (formats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv);
    const checks = new Map<string, ReturnType<typeof ajv.compile>>();
    for (const operation of operations())
      for (const [status, { content }] of Object.entries(operation.responses)) {
        const schema = content?.['application/json']?.schema;
        if (schema) checks.set(`${operation.operationId} ${status}`, ajv.compile({ ...schema, components: document.components }));
      }
    const seen = new Set<string>();
    for (const { from, channel, ask } of questions(declared, seeded, ['en', 'ar'])) {
      if (channel !== 'json' && channel !== 'operation') continue;
      const name = from.replace(/^the (?:view|act) /, '');
      const answer = await app.inject(ask);
      const check = checks.get(`${name} ${answer.statusCode}`);
      expect(check, `${name} answers ${answer.statusCode} to ${ask.url}, which is not described`).toBeDefined();
      expect(check?.(answer.json()) ? [] : check?.errors, `${ask.method} ${ask.url}: ${answer.body.slice(0, 300)}`).toEqual([]);
      seen.add(`${name} ${answer.statusCode}`);
    }
    for (const { name } of declared.views) expect([...seen], name).toContain(`${name} 200`);
    for (const { name, form } of declared.acts) if (form) expect([...seen], name).toContain(`${name} 200`);
  });

  it('gives nothing in an answer that is not described', async () => {
    const { paragraphs, ...head } = (await app.inject(`/en/library/${seeded.open.slug}.json`)).json();
    expect(Object.keys(head), 'ids of the database stay in it').not.toContain('id');
    expect(JSON.stringify({ paragraphs, head })).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/);
  });
});
