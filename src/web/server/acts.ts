import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../../kernel/ids.ts';
import { messageOf, type Refusal } from '../../kernel/refusal.ts';
import { type AnyAct, slugOf } from '../../parties/act.ts';
import { perform } from '../../parties/perform.ts';
import { PUBLIC } from '../../parties/viewer.ts';
import { actForm } from '../act-form.tsx';
import { readForm } from '../codec.ts';
import { LANGUAGES, type Language, type Localiser, localiser } from '../languages/index.ts';
import type { House } from './house.ts';
import { bodyOf, type Shower } from './show.ts';
import { notFound } from './views.ts';

/** The sentence of a refusal in the language of the page; `field` stands for the field's own label. */
export function sentenceOf(l: Localiser, slug: string, refusal: Refusal): string {
  const label = refusal.field === undefined ? undefined : `act-${slug}-${refusal.field}`;
  const field = label !== undefined && l.has(label) ? l.plain(label) : (refusal.field ?? '');
  return l.t(messageOf(refusal.code), { ...refusal.params, field });
}

const statusOf = (refusals: readonly Refusal[]): number => (refusals[0]?.code === 'NOT_FOUND' ? 404 : 422);

/** Every act as a JSON operation, `POST /acts/<act>`, and where it has one as a plain form in every language. */
export function serveActs(app: FastifyInstance, house: House, shower: Shower): void {
  const limit = { config: { rateLimit: { max: house.actsPerMinute ?? 30, timeWindow: '1 minute' } } };
  for (const declared of house.acts) {
    const slug = slugOf(declared.name);
    app.post(`/acts/${slug}`, limit, async (request, reply) => {
      const { submission, ...input } = (request.body ?? {}) as Record<string, unknown>;
      const outcome = await perform(house, declared, PUBLIC, input, submission === undefined ? undefined : String(submission));
      reply.header('cache-control', 'no-store');
      if (outcome.ok) return outcome.value;
      return reply
        .code(statusOf(outcome.refusals))
        .send({ refusals: outcome.refusals.map((one) => ({ ...one, sentence: sentenceOf(localiser('en'), slug, one) })) });
    });
    if (!declared.form) continue;
    for (const language of LANGUAGES) {
      const url = `/${language}${declared.form.path}`;
      app.get(url, (request, reply) => showForm(declared, language, request, reply, shower, {}, []));
      app.post(url, limit, (request, reply) => takeForm(house, declared, language, request, reply, shower));
    }
  }
}

async function takeForm(
  house: House,
  declared: AnyAct,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  shower: Shower,
): Promise<unknown> {
  const { submission, ...fields } = readForm(new URLSearchParams(typeof request.body === 'string' ? request.body : ''));
  const outcome = await perform(
    house,
    declared,
    PUBLIC,
    { ...fields, ...(request.params as object) },
    typeof submission === 'string' ? submission : newId(),
  );
  if (outcome.ok) return reply.redirect(`/${language}/done/${typeof submission === 'string' ? submission : ''}`, 303);
  if (statusOf(outcome.refusals) === 404) return notFound(reply, 'page', language, shower);
  reply.code(422);
  return showForm(
    declared,
    language,
    request,
    reply,
    shower,
    fields,
    outcome.refusals,
    typeof submission === 'string' ? submission : undefined,
  );
}

function showForm(
  declared: AnyAct,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  shower: Shower,
  values: Readonly<Record<string, string | string[]>>,
  refusals: readonly Refusal[],
  submission?: string,
): FastifyReply {
  const l = localiser(language);
  const slug = slugOf(declared.name);
  const errors = refusals.map((one) => ({
    sentence: sentenceOf(l, slug, one),
    ...(one.field === undefined ? {} : { field: one.field }),
  }));
  const path = request.url.slice(3).split('?')[0] ?? '/';
  const params = request.params as Record<string, string>;
  const parts = actForm(declared, {
    l,
    action: `/${language}${path}`,
    params,
    values,
    errors,
    submission: submission ?? newId(),
  });
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
  return reply.send(shower.frame({ ...parts, body: bodyOf(parts) }, language, path, ''));
}
