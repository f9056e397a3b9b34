import { createHash, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { powersOf, type Viewer } from '../../parties/viewer.ts';
import { cachingFor } from '../headers.ts';
import { type Language, localiser } from '../languages/index.ts';
import { type ErrorDetails, type ErrorKind, html, renderError } from '../pages/index.ts';
import { renderPage } from '../shell.tsx';
import type { AnyView, Asked, At, PageParts } from '../view.ts';
import { Bodies, type ReadyPage } from './bodies.ts';
import type { House } from './house.ts';

export const tagOf = (text: string | Buffer): string => `"${createHash('sha1').update(text).digest('base64url')}"`;

export const bodyOf = ({ body }: Pick<PageParts, 'body'>): Buffer => Buffer.from(typeof body === 'string' ? body : html(body));

/** Where the body goes in the frame; made anew at every start, so that no text can name it. */
const PLACE = `body-${randomUUID()}`;

/** Serves one view to one viewer; `data` for programs, `page` for people. */
export class Shower {
  readonly #house: House;
  readonly #bodies = new Bodies();
  constructor(house: House) {
    this.#house = house;
  }

  /** @returns the data as JSON, or undefined when there is nothing that this viewer may see */
  async data(declared: AnyView, asked: Asked<unknown, unknown>, viewer: Viewer): Promise<unknown> {
    const powers = powersOf(viewer, declared.own === true ? 'act' : 'read');
    const found = await this.#house.database.read(powers, (tx) => declared.read(tx, asked as never, viewer));
    return found !== undefined && declared.access.allows(viewer, found) ? found : undefined;
  }

  /** @returns the page's parts and the key of its frozen version, or undefined as above */
  async page(
    declared: AnyView,
    asked: Asked<unknown, unknown>,
    viewer: Viewer,
  ): Promise<{ page: ReadyPage; frozen?: string } | undefined> {
    if (!declared.frozen || viewer.kind !== 'public') {
      const data = await this.data(declared, asked, viewer);
      return data === undefined ? undefined : { page: this.#render(declared, data, asked, viewer) };
    }
    const [version] = await this.#house.database.look(powersOf(viewer, 'read'), declared.frozen.question(asked as never));
    const frozen = version && `${this.#house.build} ${asked.language} ${declared.name} ${version.key}`;
    const ready = frozen === undefined ? undefined : this.#bodies.get(frozen);
    if (frozen !== undefined && ready) return { page: ready, frozen };
    const data = await this.data(declared, asked, viewer);
    if (data === undefined) return undefined;
    const page = this.#render(declared, data, asked, viewer);
    if (frozen === undefined) return { page };
    this.#bodies.keep(frozen, page);
    return { page, frozen };
  }

  #render(declared: AnyView, data: unknown, asked: Asked<unknown, unknown>, viewer: Viewer): ReadyPage {
    const parts = declared.page(data, this.at(asked, viewer) as never);
    return { ...parts, body: bodyOf(parts) };
  }

  at(asked: Asked<unknown, unknown>, viewer: Viewer): At {
    const { language } = asked;
    return {
      ...asked,
      l: localiser(language),
      viewer,
      href: (path) => `/${language}${path === '/' ? '' : path}`,
      origin: this.#house.origin,
    };
  }

  /** The whole HTML around a page's parts, as bytes. */
  frame(page: ReadyPage, language: Language, path: string, query: string): Buffer {
    const { platform, origin } = this.#house;
    const around = renderPage({
      ...page,
      body: PLACE,
      language,
      path,
      query,
      platform: { name: platform.name, body: platform.bodies[language], origin: origin === '' ? undefined : origin },
      islands: ['copy', 'reading'],
    });
    const at = around.lastIndexOf(PLACE);
    return Buffer.concat([Buffer.from(around.slice(0, at)), page.body, Buffer.from(around.slice(at + PLACE.length))]);
  }

  error(kind: ErrorKind, language: Language, details: ErrorDetails = {}): { status: number; html: Buffer } {
    const { status, title, body } = renderError(kind, localiser(language), details);
    return { status, html: this.frame({ title, body: Buffer.from(body), crumbs: [], robots: 'noindex' }, language, '/', '') };
  }
}

/** Sends what everybody sees alike (`shared`) with an ETag: a copy that is still good is not sent again. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  shared: boolean,
  type: string,
  tag: string,
  body: () => string | Buffer,
): FastifyReply {
  reply.header('cache-control', cachingFor(shared)).header('vary', 'Accept-Encoding');
  if (shared) {
    reply.header('etag', tag);
    const known = request.headers['if-none-match'];
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return reply.code(304).send();
  }
  return reply.type(type).send(body());
}
