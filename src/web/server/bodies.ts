import type { PageParts } from '../view.ts';

/**
 * A page's parts with its body as bytes: a body is long and has letters of many scripts, so turning it into UTF-8 at every request
 * would cost ten times what the rest of the answer does (bench/page.ts).
 */
export type ReadyPage = Omit<PageParts, 'body'> & { readonly body: Buffer };

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
    this.#bytes += page.body.length;
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= this.#limit) return;
      this.#pages.delete(oldest);
      this.#bytes -= old.body.length;
    }
  }
}
