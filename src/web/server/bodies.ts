import type { PageParts } from '../view.ts';

/**
 * A page's parts with its body as bytes: a body is long and has letters of many scripts, so turning it into UTF-8 at every request
 * would cost ten times what the rest of the answer does (bench/page.ts).
 */
export type ReadyPage = Omit<PageParts, 'body'> & {
  readonly body: Buffer;
  /**
   * The whole page as the public gets it at this path, without a query: for the public the frame holds nothing of a viewer either.
   * Bytes that stay where they are go out twice as fast as bytes put together anew (above 64 KB, measured on loopback).
   */
  whole?: { readonly path: string; readonly bytes: Buffer };
};

/** Body and, later, the whole page around it; the frame is about 12 KB. */
const weightOf = (page: ReadyPage): number => 2 * page.body.length + 12 * 1024;

/**
 * Rendered bodies of published, public versions, keyed by version, language and build; nothing of a viewer is in them. The
 * least recently used goes first when the limit in bytes is reached.
 */
export class Bodies {
  readonly #limit: number;
  readonly #pages = new Map<string, ReadyPage>();
  #bytes = 0;
  constructor(limit = 48 * 1024 * 1024) {
    this.#limit = limit;
  }

  get(key: string): ReadyPage | undefined {
    const page = this.#pages.get(key);
    if (page) {
      this.#pages.delete(key);
      this.#pages.set(key, page);
    }
    return page;
  }

  keep(key: string, page: ReadyPage): void {
    this.#pages.set(key, page);
    this.#bytes += weightOf(page);
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= this.#limit) return;
      this.#pages.delete(oldest);
      this.#bytes -= weightOf(old);
    }
  }
}
