import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { sql } from 'kysely';
import { Counter, collectDefaultMetrics, Registry } from 'prom-client';
import { PUBLIC, powersOf } from '../../parties/viewer.ts';
import { ASSET_CACHING, assets } from '../assets.ts';
import { fromElsewhere, securityHeaders } from '../headers.ts';
import { serveActs } from './acts.ts';
import { hangUp, refuseElsewhere, serveErrors, unreadable } from './errors.ts';
import { languageOf, suffixTaker } from './formats.ts';
import type { House } from './house.ts';
import { openApi } from './openapi.ts';
import { Shower } from './show.ts';
import { serveViews } from './views.ts';

export type { House } from './house.ts';

/** The server over a house: every view and act at its address, and what machines ask for. Not yet listening. */
export async function buildServer(house: House): Promise<FastifyInstance> {
  const shower = new Shower(house);
  const headers = securityHeaders(house.origin);
  const app = fastify({
    logger: house.log === false ? false : { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] },
    // Addresses of readers are not kept: the log says what failed, not who looked.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    rewriteUrl: suffixTaker(house.views),
    routerOptions: { maxParamLength: 200 },
    trustProxy: house.trustProxy ?? false,
    return503OnClosing: true,
    frameworkErrors: unreadable(shower, headers),
    clientErrorHandler: hangUp(headers),
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (request.method === 'POST' && request.url !== '/csp-reports' && fromElsewhere(request.headers, house.origin))
      return refuseElsewhere(request, reply, shower);
  });
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser(
    ['application/reports+json', 'application/csp-report'],
    { parseAs: 'string', bodyLimit: 16 * 1024 },
    (_request, body, done) => done(null, body),
  );
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  await app.register(rateLimit, { global: false });

  serveErrors(app, shower);
  serveMachines(app, house);
  serveAssets(app);
  app.get('/', (request, reply) =>
    reply.header('vary', 'Accept-Language').redirect(`/${languageOf('/', request.headers['accept-language'])}`, 302),
  );
  serveViews(app, house.views, shower);
  serveActs(app, house, shower);
  return app;
}

function serveMachines(app: FastifyInstance, house: House): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'acquis_http_answers',
    help: 'Answers by status class',
    labelNames: ['status'],
    registers: [registry],
  });
  const reports = new Counter({
    name: 'acquis_csp_reports',
    help: 'Reports of the content security policy',
    registers: [registry],
  });
  app.addHook('onResponse', async (_request, reply) => {
    answers.inc({ status: `${Math.floor(reply.statusCode / 100)}xx` });
  });
  const document = openApi(house.views, house.acts, {
    title: house.platform.name,
    version: house.host.version,
    origin: house.origin,
  });
  app.get('/openapi.json', async () => document);
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await house.database.read(powersOf(PUBLIC, 'read'), (tx) => sql`select 1`.execute(tx as never));
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'the database does not answer' });
    }
  });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  app.post('/csp-reports', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }, async (request, reply) => {
    reports.inc();
    request.log.warn({ report: String(request.body).slice(0, 2000) }, 'content security policy');
    return reply.code(204).send();
  });
}

function serveAssets(app: FastifyInstance): void {
  app.get('/assets/:name', { compress: false }, (request, reply) => {
    const file = assets().byHref.get(request.url.split('?')[0] ?? '');
    if (!file) return reply.code(404).send();
    const accepted = String(request.headers['accept-encoding'] ?? '');
    reply.header('cache-control', ASSET_CACHING).header('vary', 'Accept-Encoding').type(file.type);
    if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.br);
    if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip);
    return reply.send(file.body);
  });
  app.get('/robots.txt', { compress: false }, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send('User-agent: *\nDisallow: /done/\n'),
  );
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
}
