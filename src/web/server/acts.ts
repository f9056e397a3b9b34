import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../../kernel/ids.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { type AnyAct, slugOf } from '../../parties/act.ts';
import { readInput } from '../../parties/input.ts';
import { perform } from '../../parties/perform.ts';
import { PUBLIC, powersOf } from '../../parties/viewer.ts';
import { actForm } from '../act-form.tsx';
import { readForm } from '../codec.ts';
import { LANGUAGES, type Language, localiser } from '../languages/index.ts';
import { notFound, sendError } from './errors.ts';
import { formatOf } from './formats.ts';
import type { House } from './house.ts';
import { sentenceOf } from './sentences.ts';
import { bodyOf, type Shower } from './show.ts';

const statusOf = (refusals: readonly Refusal[]): number => (refusals[0]?.code === 'NOT_FOUND' ? 404 : 422);

/** Every act as a JSON operation, `POST /acts/<act>`, and where it has one as a plain form in every language. */
export function serveActs(app: FastifyInstance, house: House, shower: Shower): void {
  const limit = { config: { rateLimit: { max: house.actsPerMinute ?? 30, timeWindow: '1 minute' } } };
  for (const declared of house.acts) {
    const slug = slugOf(declared.name);
    app.post(`/acts/${slug}`, limit, async (request, reply) => {
      const body = request.body ?? {};
      if (typeof body !== 'object' || Array.isArray(body)) return sendError(request, reply, shower, 'bad-request');
      const { submission, ...input } = body as Record<string, unknown>;
      const outcome =
        submission === undefined || typeof submission === 'string'
          ? await perform(house, declared, PUBLIC, input, submission)
          : refuse('INPUT_MALFORMED', {}, 'submission');
      reply.header('cache-control', 'no-store');
      if (outcome.ok) return outcome.value;
      return reply.code(statusOf(outcome.refusals)).send({
        refusals: outcome.refusals.map((one) => ({ ...one, sentence: sentenceOf(localiser('en'), one, 'data', slug) })),
      });
    });
    if (!declared.form) continue;
    for (const language of LANGUAGES) {
      const url = `/${language}${declared.form.path}`;
      app.get(url, (request, reply) =>
        fits(declared, request) && !isFile(request)
          ? showForm(house, declared, language, request, reply, shower, {}, [])
          : notFound(request, reply, shower),
      );
      app.post(url, limit, (request, reply) => takeForm(house, declared, language, request, reply, shower));
    }
  }
}

/** A form has no files: an address that only looks like a file of a view beside it names nothing. */
const isFile = (request: FastifyRequest): boolean => !['page', 'json'].includes(formatOf(request.raw));

/** Whether the address of a form can name something: an address that does not fit names nothing. */
function fits(declared: AnyAct, request: FastifyRequest): boolean {
  const params = request.params as Record<string, string>;
  const inPath = Object.fromEntries(Object.keys(params).map((name) => [name, true as const]));
  return readInput(declared.input.pick(inPath as Record<string, true> & Record<number, never>), params).ok;
}

async function takeForm(
  house: House,
  declared: AnyAct,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  shower: Shower,
): Promise<unknown> {
  if (!fits(declared, request)) return notFound(request, reply, shower);
  if (request.body !== undefined && typeof request.body !== 'string')
    return sendError(request, reply.code(415), shower, 'bad-request');
  const { submission = newId(), ...fields } = readForm(new URLSearchParams(request.body ?? ''));
  const outcome =
    typeof submission === 'string'
      ? await perform(house, declared, PUBLIC, { ...fields, ...(request.params as object) }, submission)
      : refuse('INPUT_MALFORMED', {}, 'submission');
  if (outcome.ok) return reply.header('cache-control', 'no-store').redirect(`/${language}/done/${submission}`, 303);
  if (statusOf(outcome.refusals) === 404) return notFound(request, reply, shower);
  reply.code(422);
  // An id that cannot be used, or was used for something else, would only be refused again.
  const spent = outcome.refusals.some((one) => one.field === 'submission' || one.code === 'SUBMISSION_USED');
  const again = spent || typeof submission !== 'string' ? undefined : submission;
  return showForm(house, declared, language, request, reply, shower, fields, outcome.refusals, again);
}

async function showForm(
  house: House,
  declared: AnyAct,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  shower: Shower,
  values: Readonly<Record<string, string | string[]>>,
  refusals: readonly Refusal[],
  submission?: string,
): Promise<FastifyReply> {
  const l = localiser(language);
  const { form } = declared;
  const about =
    form?.about &&
    (await house.database.read(powersOf(PUBLIC, 'read'), async (tx) =>
      form.about?.(tx, request.params as Record<string, string>, language, PUBLIC),
    ));
  if (form?.about && !about) return notFound(request, reply, shower);
  const slug = slugOf(declared.name);
  const errors = refusals.map((one) => ({
    sentence: sentenceOf(l, one, 'page', slug),
    ...(one.field === undefined ? {} : { field: one.field }),
  }));
  const path = request.url.slice(3).split('?')[0] ?? '/';
  const params = request.params as Record<string, string>;
  const parts = actForm(declared, {
    l,
    action: `/${language}${path}`,
    params,
    about,
    values,
    errors,
    submission: submission ?? newId(),
  });
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
  return reply.send(shower.frame({ ...parts, body: bodyOf(parts) }, language, path, ''));
}
