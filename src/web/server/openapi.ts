import { z } from 'zod';
import { type AnyAct, slugOf } from '../../parties/act.ts';
import { INPUT_CODES } from '../../parties/input.ts';
import { LANGUAGES } from '../languages/index.ts';
import type { AnyView } from '../view.ts';

type Schema = Record<string, unknown>;
const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return schema;
};
const json = (schema: Schema): Schema => ({ 'application/json': { schema } });
/** Files are asked for by people too: a refusal is a page. */
const page: Schema = { 'text/html': { schema: { type: 'string' } } };
const refusals = { $ref: '#/components/schemas/Refusals' };
const languageParameter = {
  name: 'language',
  in: 'path',
  required: true,
  description: 'Language of names and of the text where there are several',
  schema: { enum: LANGUAGES },
};

function parametersOf(shape: z.ZodObject, place: 'path' | 'query'): Schema[] {
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

const getOperation = (declared: AnyView): Schema => ({
  operationId: declared.name,
  tags: [declared.name.split('.')[0]],
  parameters: [languageParameter, ...parametersOf(declared.params, 'path'), ...parametersOf(declared.query, 'query')],
  responses: {
    200: {
      description: 'The data of the page at the same address without .json',
      content: json(schemaOf(declared.data, 'output')),
    },
    400: { description: 'The query does not fit', content: json(refusals) },
    404: { description: 'There is nothing here that you may see', content: json(refusals) },
  },
});

/** The same address with another suffix: bytes of a media type, described by it. */
const fileOperation = (declared: AnyView, suffix: string, type: string): Schema => ({
  operationId: `${declared.name}.${suffix}`,
  tags: [declared.name.split('.')[0]],
  parameters: [languageParameter, ...parametersOf(declared.params, 'path'), ...parametersOf(declared.query, 'query')],
  responses: {
    200: { description: `The same as a file (.${suffix})`, content: { [type]: {} } },
    400: { description: 'The query does not fit', content: page },
    404: { description: 'There is nothing here that you may see', content: page },
    503: { description: 'It cannot be made just now; try again later', content: page },
  },
});

const postOperation = (declared: AnyAct): Schema => {
  const input = schemaOf(declared.input, 'input') as { properties?: Schema };
  const submission = { type: 'string', format: 'uuid', description: 'Sent again, the same id gives the first answer' };
  const codes = [...INPUT_CODES, 'NOT_FOUND', 'SUBMISSION_USED', ...declared.refusals];
  return {
    operationId: declared.name,
    tags: [declared.name.split('.')[0]],
    requestBody: { required: true, content: json({ ...input, properties: { ...input.properties, submission } }) },
    responses: {
      200: { description: 'Done, with its number in the record', content: json({ $ref: '#/components/schemas/Answer' }) },
      404: { description: 'There is nothing here that you may act on', content: json(refusals) },
      422: { description: `Refused: ${codes.join(', ')}`, content: json(refusals) },
      429: { description: 'Too many acts from this address; try again later', content: json(refusals) },
    },
  };
};

/** The whole interface for programs, OpenAPI 3.1, from the same declarations that serve it. */
export function openApi(
  views: readonly AnyView[],
  acts: readonly AnyAct[],
  info: { title: string; version: string; origin: string },
): Schema {
  const paths: Record<string, Schema> = {};
  for (const declared of views) {
    const path = `/{language}${declared.path === '/' ? '' : declared.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[`${path}.json`] = { get: getOperation(declared) };
    for (const [suffix, { type }] of Object.entries(declared.files ?? {}))
      paths[`${path}.${suffix}`] = { get: fileOperation(declared, suffix, type) };
  }
  for (const declared of acts) paths[`/acts/${slugOf(declared.name)}`] = { post: postOperation(declared) };
  return {
    openapi: '3.1.0',
    info: { title: info.title, version: info.version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    ...(info.origin === '' ? {} : { servers: [{ url: info.origin }] }),
    paths,
    components: {
      schemas: {
        Answer: {
          type: 'object',
          required: ['result', 'seq', 'at'],
          properties: { result: {}, seq: { type: 'string' }, at: { type: 'string', format: 'date-time' } },
        },
        Refusals: {
          type: 'object',
          required: ['refusals'],
          properties: {
            refusals: {
              type: 'array',
              minItems: 1,
              items: {
                type: 'object',
                required: ['code'],
                properties: {
                  code: { type: 'string' },
                  field: { type: 'string' },
                  params: { type: 'object' },
                  sentence: { type: 'string' },
                },
              },
            },
          },
        },
      },
    },
  };
}
