import { createHash, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { powersOf, type Viewer } from '../../parties/viewer.ts';
import { cachingFor } from '../headers.ts';
import { type Language, localiser } from '../languages/index.ts';
import { type ErrorDetails, type ErrorKind, html, renderError } from '../pages/index.ts';
import { renderPage } from '../shell.tsx';
import type { AnyView, Asked, At, PageParts } from '../view.ts';
import { type ReadyPage, weightOfPage } from './bodies.ts';
import { FilesKept, type MadeFile } from './files.ts';
import type { House } from './house.ts';
import { Kept } from './kept.ts';

export const tagOf = (text: string | Buffer): string => `"${createHash('sha1').update(text).digest('base64url')}"`;

export const bodyOf = ({ body }: Pick<PageParts, 'body'>): Buffer => Buffer.from(typeof body === 'string' ? body : html(body));

/** Where the body goes in the frame; made anew at every start, so that no text can name it. */
const PLACE = `body-${randomUUID()}`;

/** Serves one view to one viewer; `data` for programs, `page` for people. */
export class Shower {
  readonly #house: House;
  readonly #bodies = new Kept(weightOfPage);
  readonly #files = new FilesKept();
  constructor(house: House) {
    this.#house = house;
  }

  /** @returns the data as JSON, or undefined when there is nothing that this viewer may see */
  async data(
    declared: AnyView,
    asked: Asked<unknown, unknown>,
    viewer: Viewer,
    read: AnyView['read'] = declared.read,
  ): Promise<unknown> {
    const powers = powersOf(viewer, declared.own === true ? 'act' : 'read');
    const found = await this.#house.database.read(powers, (tx) => read(tx, asked as never, viewer));
    return found !== undefined && declared.access.allows(viewer, found) ? found : undefined;
  }

  /** @returns the page's parts and the key of its frozen version, or undefined as above */
  async page(
    declared: AnyView,
    asked: Asked<unknown, unknown>,
    viewer: Viewer,
  ): Promise<{ page: ReadyPage; frozen?: string } | undefined> {
    const frozen = await this.#frozen(declared, asked, viewer);
    const ready = frozen === undefined ? undefined : this.#bodies.get(frozen);
    if (frozen !== undefined && ready) return { page: ready, frozen };
    const data = await this.data(declared, asked, viewer);
    if (data === undefined) return undefined;
    const page = this.#render(declared, data, asked, viewer);
    if (frozen === undefined) return { page };
    this.#bodies.keep(frozen, page);
    return { page, frozen };
  }

  /** The key of the frozen version that the public sees at this address, where there is one. */
  async #frozen(declared: AnyView, asked: Asked<unknown, unknown>, viewer: Viewer): Promise<string | undefined> {
    if (!declared.frozen || viewer.kind !== 'public') return undefined;
    const [version] = await this.#house.database.look(powersOf(viewer, 'read'), declared.frozen.question(asked as never));
    return version && `${this.#house.build} ${asked.language} ${declared.name} ${version.key}`;
  }

  /**
   * One file of a view. `frozen` names the version it is made from; `made` makes it, unless it is kept.
   * @returns undefined as above; `made` answers undefined when it cannot be made just now
   */
  async file(
    declared: AnyView,
    suffix: string,
    asked: Asked<unknown, unknown>,
    viewer: Viewer,
  ): Promise<{ frozen?: string; made: () => Promise<MadeFile | undefined> } | undefined> {
    const file = declared.files?.[suffix];
    if (!file) return undefined;
    const frozen = await this.#frozen(declared, asked, viewer);
    const make = async (data: unknown): Promise<MadeFile | undefined> => {
      const at = this.at(asked, viewer) as never;
      const bytes = await file.make(data, at);
      return bytes === undefined ? undefined : { name: declared.fileName?.(data, at) ?? '', bytes: Buffer.from(bytes) };
    };
    // The light question answers for public rows alone; the rule is asked as well when the file is made.
    if (frozen !== undefined)
      return {
        frozen: `${frozen} ${suffix}`,
        made: () =>
          this.#files.get(`${frozen} ${suffix}`, async () => {
            const data = await this.data(declared, asked, viewer, file.read);
            return data === undefined ? undefined : make(data);
          }),
      };
    const data = await this.data(declared, asked, viewer, file.read);
    return data === undefined ? undefined : { made: () => make(data) };
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

  /** The whole HTML of a frozen page; put together once for its plain address. */
  frozenFrame(page: ReadyPage, language: Language, path: string, query: string): Buffer {
    if (page.whole?.path === path && query === '') return page.whole.bytes;
    const bytes = this.frame(page, language, path, query);
    // An address that was written in another way (percent signs) is answered, but not kept.
    if (query === '' && /^[\w./-]*$/.test(path)) page.whole ??= { path, bytes };
    return bytes;
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

/** Whether who asks has what bears this tag. */
export const isKnown = (request: FastifyRequest, tag: string): boolean =>
  request.headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) ?? false;

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
    if (isKnown(request, tag)) return reply.code(304).send();
  }
  return reply.type(type).send(body());
}
