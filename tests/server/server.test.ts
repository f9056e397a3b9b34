import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assets } from '../../src/web/assets.ts';
import { LANGUAGES, localiser } from '../../src/web/languages/index.ts';
import { type Bed, pgliteBed } from '../support/databases.ts';
import { houseOn, publish, type Seed, seed } from '../support/house.ts';

let bed: Bed;
let app: FastifyInstance;
let seeded: Seed;
beforeAll(async () => {
  bed = await pgliteBed();
  seeded = await seed(bed);
  app = await houseOn(bed);
});
afterAll(async () => {
  await app.close();
  await bed.close();
});

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-to csp";
const SECURE = {
  'content-security-policy': POLICY,
  'reporting-endpoints': 'csp="/csp-reports"',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the headers of every answer', () => {
  it('are the same on pages, data, files, redirects and errors', async () => {
    const page = `/en/library/${seeded.open.slug}`;
    const { etag } = (await app.inject(page)).headers;
    for (const [status, ask] of [
      [200, { url: '/en' }],
      [200, { url: page }],
      [304, { url: page, headers: { 'if-none-match': String(etag) } }],
      [200, { url: `${page}.json` }],
      [200, { url: '/openapi.json' }],
      [200, { url: '/robots.txt' }],
      [204, { url: '/favicon.ico' }],
      [200, { url: '/health/live' }],
      [200, { url: '/metrics' }],
      [200, { url: assets().css.href }],
      [404, { url: '/assets/none.css' }],
      [302, { url: '/' }],
      [303, { url: page, headers: { accept: 'application/json' } }],
      [404, { url: '/en/nothing' }],
      [404, { url: '/nothing' }],
      [404, { url: '/en/nothing.json' }],
      [400, { url: '/en/library?page=0' }],
      [400, { url: '/en/library.json?page=0' }],
      [400, { url: '/en/%E0%A4%A' }],
      [404, { url: `/en/library/${'a'.repeat(5000)}` }],
      [404, { method: 'PUT', url: '/en' }],
      [404, { method: 'DELETE', url: page }],
      [404, { method: 'OPTIONS', url: page }],
      [403, { method: 'POST', url: '/acts/library-report-mistake', headers: { 'sec-fetch-site': 'cross-site' } }],
      [400, { method: 'POST', url: '/acts/library-report-mistake', headers: JSON_TYPE, payload: '{' }],
      [415, { method: 'POST', url: '/acts/library-report-mistake', headers: { 'content-type': 'text/plain' }, payload: 'x' }],
      [413, { method: 'POST', url: '/acts/library-report-mistake', headers: JSON_TYPE, payload: `"${'x'.repeat(300_000)}"` }],
      [422, { method: 'POST', url: '/acts/library-report-mistake', payload: {} }],
      [204, { method: 'POST', url: '/csp-reports', headers: { 'content-type': 'application/csp-report' }, payload: '{}' }],
    ] as const) {
      const answer = await app.inject(ask as never);
      expect(answer.statusCode, JSON.stringify(ask).slice(0, 100)).toBe(status);
      expect(answer.headers, JSON.stringify(ask).slice(0, 100)).toMatchObject(SECURE);
      expect(answer.headers['set-cookie'], 'no cookies').toBeUndefined();
      expect(answer.headers['x-powered-by']).toBeUndefined();
      if (status === 304) expect(answer.body).toBe('');
    }
  });

  it('ask for https for a year where the site is reached by it', async () => {
    const secure = await houseOn(bed, { origin: 'https://acquis.example' });
    expect((await secure.inject('/en')).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect((await app.inject('/en')).headers['strict-transport-security']).toBeUndefined();
    await secure.close();
  });

  it('name the type of what is sent', async () => {
    for (const [url, type] of [
      ['/en', 'text/html; charset=utf-8'],
      ['/en.json', 'application/json; charset=utf-8'],
      ['/en/nothing', 'text/html; charset=utf-8'],
      ['/en/nothing.json', 'application/json; charset=utf-8'],
      ['/robots.txt', 'text/plain; charset=utf-8'],
      [assets().css.href, 'text/css; charset=utf-8'],
    ] as const)
      expect(String((await app.inject(url)).headers['content-type']).toLowerCase(), url).toBe(type);
  });
});

describe('addresses', () => {
  it('without a language lead to the one that the browser prefers', async () => {
    for (const [wish, language] of [
      ['fr', 'fr'],
      ['de, ar;q=0.7, en;q=0.9', 'en'],
      ['ar-EG,ar;q=0.9', 'ar'],
      ['zh-Hant-TW', 'zh'],
      ['de', 'en'],
      ['', 'en'],
      ['*;q=0.1', 'en'],
      ['ru;q=0', 'en'],
      [',;=,;q=x', 'en'],
    ]) {
      for (const method of ['GET', 'HEAD'] as const) {
        const root = await app.inject({ method, url: '/', headers: { 'accept-language': wish } });
        expect([root.statusCode, root.headers.location, root.headers.vary], wish).toEqual([
          302,
          `/${language}`,
          'Accept-Language',
        ]);
        const deep = await app.inject({ method, url: '/search?q=a%20b&page=2', headers: { 'accept-language': wish } });
        expect([deep.statusCode, deep.headers.location]).toEqual([302, `/${language}/search?q=a%20b&page=2`]);
      }
    }
    expect((await app.inject('/de/library')).statusCode).toBe(404);
    // An address of another site behind two slashes is never led to.
    for (const url of ['//elsewhere.example', '/\\elsewhere.example', '//elsewhere.example/en'])
      expect(String((await app.inject(url)).headers.location ?? '')).not.toMatch(/^(?:https?:|\/\/|\/\\)/);
  });

  it('lead programs that ask for JSON to the suffix, and keep the query', async () => {
    for (const [url, location] of [
      ['/en', '/en.json'],
      ['/en/library?kind=report', '/en/library.json?kind=report'],
      [`/fr/library/${seeded.open.slug}`, `/fr/library/${seeded.open.slug}.json`],
    ]) {
      const answer = await app.inject({ url: url as string, headers: { accept: 'application/json' } });
      expect([answer.statusCode, answer.headers.location]).toEqual([303, location]);
      expect((await app.inject(location as string)).statusCode).toBe(200);
    }
    const browser = await app.inject({ url: '/en', headers: { accept: 'text/html,application/json;q=0.5' } });
    expect(browser.statusCode).toBe(200);
  });

  it('answer HEAD as GET without the body', async () => {
    for (const url of ['/en', `/en/library/${seeded.open.slug}`, `/en/library/${seeded.open.slug}.json`, '/en/nothing']) {
      const [get, head] = [await app.inject(url), await app.inject({ method: 'HEAD', url })];
      expect(head.statusCode).toBe(get.statusCode);
      expect(head.body).toBe('');
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'vary'])
        expect(head.headers[name], `${url} ${name}`).toBe(get.headers[name]);
    }
  });

  it('that go up or beside, or hold what no database keeps, are never a fault', async () => {
    for (const url of [
      '/assets/../../package.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/....//package.json',
      '/assets/%00',
      '/en/../../etc/passwd',
      '/en/library/..%2f..%2fetc%2fpasswd',
      '/en/library/%00',
      '/en/library/a%00b/1',
      `/en/library/${seeded.open.slug}/%00/report-a-mistake`,
      '/en/library/%ED%A0%80',
      '/en/library/%FF',
      '/en/search?q=%00',
      '/en/search?q=%FF%FE',
      '/en/search?q=%ED%A0%80',
      '/en/search.json?q=a%00b',
      '/en/library?kind=%00',
      '/en/search?q=a&q=b',
      '/en/search?__proto__=1&constructor=2&q=x',
      '/en/search?q[a]=1',
      '/en/done/%00',
      '/en/%00',
      '/%00',
      '/en/library/%',
      '/%',
      '*',
      '/en//library',
      '/EN/library',
      '/en/library/',
    ]) {
      const answer = await app.inject(url);
      expect(answer.statusCode, url).toBeLessThan(500);
      expect(answer.statusCode === 200 && !url.includes('search'), url).toBe(false);
      expect(answer.body, url).not.toMatch(/root:|"license"|FST_ERR|at .+\.ts:\d/);
      expect(answer.headers['content-security-policy'], url).toBe(POLICY);
    }
  });

  it('of files are those of this build alone', async () => {
    const { href } = assets().css;
    const gzip = await app.inject({ url: href, headers: { 'accept-encoding': 'gzip' } });
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(gunzipSync(gzip.rawPayload).equals(assets().css.body)).toBe(true);
    expect((await app.inject({ url: href, headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBe('br');
    expect((await app.inject(href)).rawPayload.equals(assets().css.body)).toBe(true);
    expect((await app.inject('/robots.txt')).body).toContain('Disallow: /done/');
  });
});

describe('what is kept and what is asked again', () => {
  it('a page that has not changed is not sent again, in any form of the question', async () => {
    for (const url of [`/en/library/${seeded.open.slug}`, `/en/library/${seeded.open.slug}.json`, '/ar', '/en/search?q=states']) {
      const first = await app.inject(url);
      const tag = String(first.headers.etag);
      expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
        const again = await app.inject({ url, headers: { 'if-none-match': known } });
        expect(again.statusCode, `${url} ${known}`).toBe(304);
        expect(again.headers.etag).toBe(tag);
        expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
      }
      expect((await app.inject({ url, headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200);
    }
    const tags = new Set<unknown>();
    for (const language of LANGUAGES) tags.add((await app.inject(`/${language}/library/${seeded.open.slug}`)).headers.etag);
    expect(tags.size).toBe(6);
  });

  it('a page is made anew when a translation comes, when its source is checked, and when what it comments on comes', async () => {
    const url = '/en/library/frozen-one';
    await publish(bed, 'frozen-one', { commentsOn: 'frozen-other' });
    const [first] = [await app.inject(url)];
    expect((await app.inject(url)).headers.etag).toBe(first.headers.etag);
    const seen = [first.headers.etag];
    const changed = async (what: string, words: string): Promise<void> => {
      const now = await app.inject({ url, headers: { 'if-none-match': String(seen.at(-1)) } });
      expect(now.statusCode, what).toBe(200);
      expect(now.body.replace(/[\u2068\u2069]/g, ''), what).toContain(words);
      seen.push(now.headers.etag);
    };
    await publish(bed, 'frozen-one', { translation: true, language: 'es', status: 'courtesy', translator: 'a translator' });
    await changed('a translation', 'Español');
    await bed.superuser(`update work set last_verified = '2026-11-01' where slug = 'frozen-one'`);
    await changed('a last verified date', '1 November 2026');
    await publish(bed, 'frozen-other', { title: 'The text that is commented on' });
    await changed('the text that it comments on', 'The text that is commented on');
  });

  it('a large page is compressed where that is understood, and says so', async () => {
    for (const encoding of ['gzip', 'br']) {
      const answer = await app.inject({ url: '/en', headers: { 'accept-encoding': encoding } });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(String(answer.headers.vary).toLowerCase()).toContain('accept-encoding');
    }
    expect((await app.inject('/en')).headers['content-encoding']).toBeUndefined();
  });
});

describe('bodies', () => {
  const post = (payload: string, type = 'application/json') =>
    app.inject({ method: 'POST', url: '/acts/library-report-mistake', headers: { 'content-type': type }, payload });

  it('that could poison objects, double a name, or hold what no database keeps are refused, never a fault', async () => {
    const { slug, address, words } = { ...seeded.open };
    const good = `"slug":"${slug}","address":"${address}","wrong":"${words}"`;
    for (const [body, status] of [
      [`{${good},"right":"x","__proto__":{"admin":true}}`, 400],
      [`{${good},"right":"x","constructor":{"prototype":{"admin":true}}}`, 400],
      [`{${good},"right":"x\\u0000"}`, 422],
      [`{${good},"right":"\\ud800"}`, 422],
      [`{${good},"right":["x"]}`, 422],
      [`{${good},"right":{"a":{"b":"c"}}}`, 422],
      [`{${good},"right":1e400}`, 422],
      [`{${good},"right":null}`, 422],
      [`${'['.repeat(50_000)}`, 400],
      [`{${good},"right":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 422],
      [`{${'"a":{'.repeat(20_000)}`, 400],
      ['', 400],
      ['{}', 422],
    ] as const) {
      const answer = await post(body);
      expect(answer.statusCode, body.slice(0, 120)).toBe(status);
      expect(answer.json().refusals[0].sentence.length).toBeGreaterThan(10);
    }
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
    expect((await post(`{${good},"right":"first","right":"second"}`)).statusCode, 'a name that comes twice').toBeLessThan(500);
  });

  it('of a form in another type, in bad bytes or with poisoned names are refused', async () => {
    const url = `/fr/library/${seeded.open.slug}/13/report-a-mistake`;
    for (const [type, payload, status] of [
      ['application/json', '{"wrong":"a","right":"b"}', 415],
      ['multipart/form-data; boundary=x', '--x--', 415],
      ['text/plain', 'wrong=a', 415],
      ['application/x-www-form-urlencoded', 'wrong=%00%00&right=b', 422],
      ['application/x-www-form-urlencoded', 'wrong=%FF%FE&right=b', 422],
      ['application/x-www-form-urlencoded', '__proto__=1&constructor=2&toString=3', 422],
      ['application/x-www-form-urlencoded', '__proto__[a]=1', 422],
      ['application/x-www-form-urlencoded', `${'a=1&'.repeat(10_000)}`, 422],
      ['application/x-www-form-urlencoded', 'x'.repeat(300_000), 413],
    ] as const) {
      const answer = await app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload });
      expect(answer.statusCode, `${type} ${payload.slice(0, 40)}`).toBe(status);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toContain('lang="fr"');
    }
  });

  it('with thousands of unknown fields get an answer no longer than needed', async () => {
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_one, index) => [`f${index}`, 1])));
    const answer = await post(many);
    expect(answer.statusCode).toBe(422);
    expect(answer.body.length).toBeLessThan(20_000);
  });
});

describe('limits and faults', () => {
  it('too many acts from one address are refused with an honest answer, and pages go on', async () => {
    const strict = await houseOn(bed, { actsPerMinute: 2 });
    const form = {
      method: 'POST',
      url: '/ru/suggest-a-document',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    } as const;
    const operation = { method: 'POST', url: '/acts/library-report-mistake', payload: {} } as const;
    const [pages, data] = [[], []] as [number[], number[]];
    for (let round = 0; round < 4; round++) {
      pages.push((await strict.inject(form)).statusCode);
      data.push((await strict.inject(operation)).statusCode);
    }
    expect([pages.at(-1), data.at(-1)]).toEqual([429, 429]);
    const page = await strict.inject(form);
    expect(page.body).toContain(localiser('ru').plain('error-too-many-title'));
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(page.headers).toMatchObject(SECURE);
    expect((await strict.inject(operation)).json().refusals).toMatchObject([{ code: 'TOO_MANY' }]);
    expect((await strict.inject('/ru')).statusCode).toBe(200);
    await strict.close();
  });

  it('a database that is gone is said plainly: 503 when asked whether ready, 500 with a reference elsewhere, no word of SQL', async () => {
    const gone = await pgliteBed();
    const without = await houseOn(gone);
    expect((await without.inject('/health/ready')).statusCode).toBe(200);
    await gone.close();
    const ready = await without.inject('/health/ready');
    expect([ready.statusCode, (await without.inject('/health/live')).statusCode]).toEqual([503, 200]);
    expect(ready.headers).toMatchObject(SECURE);
    for (const url of [
      '/fr',
      '/fr/library',
      `/fr/library/${seeded.open.slug}`,
      '/fr/search?q=etats',
      '/fr/library.json',
      '/fr/nothing',
    ]) {
      const answer = await without.inject(url);
      expect(answer.statusCode, url).toBe(url.includes('nothing') ? 404 : 500);
      expect(answer.body).not.toMatch(/select|pglite|worker|closed|at .+\.ts|stack/i);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers).toMatchObject(SECURE);
    }
    const act = await without.inject({
      method: 'POST',
      url: '/acts/library-report-mistake',
      payload: { slug: 'a', address: '1', wrong: 'bb', right: 'c' },
    });
    expect([act.statusCode, act.json().refusals[0].code]).toEqual([500, 'FAULT']);
    await without.close();
  });

  it('counts answers and reports without naming anybody', async () => {
    const metrics = (await app.inject('/metrics')).body;
    expect(metrics).toMatch(/acquis_http_answers\{status="2xx"\} \d+/);
    expect(metrics).toMatch(/acquis_csp_reports \d+/);
    expect(metrics).not.toContain(seeded.open.slug);
  });

  it('hangs up with a whole answer on what is not HTTP or too long to be read', async () => {
    const listening = await houseOn(bed);
    const { port } = new URL(await listening.listen({ port: 0, host: '127.0.0.1' }));
    const say = (bytes: string): Promise<string> =>
      new Promise((resolve, reject) => {
        let told = '';
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
        socket.setEncoding('utf8').on('data', (text) => {
          told += text;
        });
        socket.on('close', () => resolve(told)).on('error', reject);
      });
    for (const [bytes, status] of [
      ['HELLO\r\n\r\n', '400 Bad Request'],
      [`GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, '431 Request Header Fields Too Large'],
      [
        'POST /acts/library-report-mistake HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n',
        '400 Bad Request',
      ],
    ] as const) {
      const told = await say(bytes);
      expect(told.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`);
      for (const [name, value] of Object.entries(SECURE)) expect(told).toContain(`${name}: ${value}\r\n`);
    }
    expect(listening.server.requestTimeout, 'a body that never ends is cut off').toBe(30_000);
    await listening.close();
  });
});
