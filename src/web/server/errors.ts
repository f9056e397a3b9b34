import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.ts';
import { type Language, localiser } from '../languages/index.ts';
import { type ErrorKind, errorKind } from '../pages/index.ts';
import { formatOf, languageOf } from './formats.ts';
import { sentenceOf } from './sentences.ts';
import type { Shower } from './show.ts';

/** Whether a program is talked to: it asked for JSON by the suffix, or performs an act as a JSON operation. */
const toProgram = (request: FastifyRequest): boolean => formatOf(request.raw) === 'json' || request.url.startsWith('/acts/');

/**
 * An answer that is no page: in the language of the address, as a page or, for programs, as `{ refusals }` with a sentence.
 * `refusals` say what was wrong; without them the sentence of the error page stands for them.
 */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  shower: Shower,
  kind: ErrorKind,
  { refusals = [], reference }: { readonly refusals?: readonly Refusal[]; readonly reference?: string } = {},
): FastifyReply {
  const language = toProgram(request) && request.url.startsWith('/acts/') ? 'en' : languageFor(request);
  const l = localiser(language);
  const page = shower.error(kind, language, {
    sentences: refusals.map((one) => sentenceOf(l, one, 'page')),
    ...(reference === undefined ? {} : { reference }),
  });
  reply.code(reply.statusCode >= 400 ? reply.statusCode : page.status).header('cache-control', 'no-store');
  if (!toProgram(request)) return reply.type('text/html; charset=utf-8').send(page.html);
  const told =
    refusals.length > 0
      ? refusals.map((one) => ({ ...one, sentence: sentenceOf(l, one, 'data') }))
      : [{ code: kind.toUpperCase().replaceAll('-', '_'), sentence: l.plain(`error-${kind}-text`) }];
  return reply.send({ refusals: told });
}

const languageFor = (request: FastifyRequest): Language => languageOf(request.url, request.headers['accept-language']);

/** One answer for what does not exist and for what may not be seen: same words, same headers. */
export const notFound = (request: FastifyRequest, reply: FastifyReply, shower: Shower): FastifyReply =>
  sendError(request, reply.code(404), shower, 'not-found', toProgram(request) ? { refusals: [{ code: 'NOT_FOUND' }] } : {});

/** The answers of the server itself: no such address, a body it cannot read, a fault. */
export function serveErrors(app: FastifyInstance, shower: Shower): void {
  app.setNotFoundHandler((request, reply) => {
    // A bare address is led to its language when some page answers there.
    const asks = request.method === 'GET' || request.method === 'HEAD';
    const bare = asks && /^\/(?!(?:ar|zh|en|fr|ru|es)(?:[/?.]|$))/.test(request.url);
    if (bare && app.findRoute({ method: 'GET', url: `/en${request.url.split('?')[0]}` }))
      return reply.header('vary', 'Accept-Language').redirect(`/${languageFor(request)}${request.url}`, 302);
    return notFound(request, reply, shower);
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    reply.code(status);
    if (status < 500) return sendError(request, reply, shower, errorKind(status));
    // The sentence for outsiders never carries the fault's own words.
    request.log.error({ err: error, reference: request.id }, 'fault');
    return sendError(request, reply, shower, errorKind(status), { reference: request.id });
  });
}

/** Addresses that the router itself cannot read: not an address at all (`/%E0`), or a part longer than any that exists. */
export const unreadable =
  (shower: Shower, headers: Readonly<Record<string, string>>) =>
  (error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers(headers);
    if (error.statusCode === 414) notFound(request, reply, shower);
    else sendError(request, reply.code(400), shower, 'bad-request');
  };

const BROKEN: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What is not HTTP, or too long or too slow to be it: one line, before any page can be made. */
export const hangUp =
  (headers: Readonly<Record<string, string>>) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const status = BROKEN[error.code ?? ''] ?? 400;
    const body = `${STATUS_CODES[status]}\n`;
    const lines = Object.entries({
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': body.length,
      connection: 'close',
    });
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
    );
  };

/** A form that a browser sent from another site. */
export const refuseElsewhere = (request: FastifyRequest, reply: FastifyReply, shower: Shower): FastifyReply =>
  sendError(request, reply.code(403), shower, 'refused', { refusals: [{ code: 'FORM_FROM_ELSEWHERE' }] });
