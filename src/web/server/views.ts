import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readInput } from '../../parties/input.ts';
import { PUBLIC } from '../../parties/viewer.ts';
import { readForm } from '../codec.ts';
import { LANGUAGES, type Language } from '../languages/index.ts';
import type { AnyView } from '../view.ts';
import { notFound, sendError } from './errors.ts';
import { dispositionOf } from './files.ts';
import { formatOf, wantsJson } from './formats.ts';
import { isKnown, type Shower, sendTagged, tagOf } from './show.ts';

/** The query of an address without `?`. */
export const queryOf = (request: FastifyRequest): string => {
  const at = request.url.indexOf('?');
  return at < 0 ? '' : request.url.slice(at + 1);
};

/** Every view at its address in every language, as a page, as JSON and as the files that it offers. */
export function serveViews(app: FastifyInstance, views: readonly AnyView[], shower: Shower): void {
  for (const declared of views) {
    for (const language of LANGUAGES) {
      const url = `/${language}${declared.path === '/' ? '' : declared.path}`;
      app.get(url, (request, reply) => answer(declared, language, request, reply, shower));
    }
  }
}

async function answer(
  declared: AnyView,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  shower: Shower,
): Promise<unknown> {
  const format = formatOf(request.raw);
  const raw = queryOf(request);
  const path = request.url.slice(3).split('?')[0] || '/';
  if (format === 'page' && wantsJson(request.headers.accept)) {
    return reply.redirect(`/${language}${path === '/' ? '' : path}.json${raw === '' ? '' : `?${raw}`}`, 303);
  }
  // An address that does not fit names nothing; a query that does not fit can be mended by its sender.
  const params = readInput(declared.params, request.params);
  const query = readInput(declared.query, readForm(new URLSearchParams(raw)));
  const viewer = PUBLIC;
  if (!params.ok) return notFound(request, reply, shower);
  if (!query.ok) return sendError(request, reply.code(400), shower, 'bad-request', { refusals: query.refusals });
  const shared = viewer.kind === 'public' && declared.own !== true;
  const send = (type: string, tag: string, body: () => string | Buffer): FastifyReply =>
    sendTagged(request, reply, shared, type, tag, body);
  const asked = { params: params.value, query: query.value, language };
  if (format === 'json') {
    const data = await shower.data(declared, asked, viewer);
    if (data === undefined) return notFound(request, reply, shower);
    const text = JSON.stringify(declared.data.encode(data));
    return send('application/json; charset=utf-8', tagOf(text), () => text);
  }
  if (format !== 'page') {
    const file = declared.files?.[format];
    const found = file && (await shower.file(declared, format, asked, viewer));
    if (file === undefined || found === undefined) return notFound(request, reply, shower);
    const { frozen } = found;
    if (shared && frozen !== undefined && isKnown(request, tagOf(frozen))) return send(file.type, tagOf(frozen), () => '');
    const made = await found.made();
    if (made === undefined) return sendError(request, reply.code(503).header('retry-after', '30'), shower, 'unavailable');
    const name = made.name === '' ? path.split('/').filter(Boolean).join('-') : made.name;
    reply.header('content-disposition', dispositionOf(name, file.ending ?? format));
    return send(file.type, tagOf(frozen ?? made.bytes), () => made.bytes);
  }
  const found = await shower.page(declared, asked, viewer);
  if (found === undefined) return notFound(request, reply, shower);
  const { page, frozen } = found;
  if (frozen !== undefined)
    return send('text/html; charset=utf-8', tagOf(`${frozen} ${raw}`), () => shower.frozenFrame(page, language, path, raw));
  const html = shower.frame(page, language, path, raw);
  return send('text/html; charset=utf-8', tagOf(html), () => html);
}
