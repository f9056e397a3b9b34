import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assets } from '../../src/web/assets.ts';
import { isLanguage } from '../../src/web/languages/index.ts';
import { samplePages } from './sample.tsx';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Islands of the last build, if there was one: the tests bring the script they are about. */
const BUILT_ISLANDS = /<script [^>]*><\/script>/g;

/** The sample pages over HTTP under the platform's content policy. `scripts` are further files by address. */
export const servePages = async (
  scripts: Readonly<Record<string, string>> = {},
): Promise<{ readonly at: string; close(): void }> => {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const asset = assets().byHref.get(path);
    if (asset !== undefined) return response.writeHead(200, { 'content-type': asset.type }).end(asset.body);
    const script = scripts[path];
    if (script !== undefined) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    const [, language, rest] = /^\/([a-z]{2})(\/.*)$/.exec(path) ?? [];
    const page = isLanguage(language) ? samplePages[rest ?? '']?.(language) : undefined;
    if (page === undefined) return response.writeHead(404).end();
    const tags = Object.keys(scripts).map((src) => `<script type="module" src="${src}"></script>`);
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(page.replace(BUILT_ISLANDS, '').replace('</head>', `${tags.join('')}</head>`));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
