import type { IncomingMessage } from 'node:http';
import { isLanguage, LANGUAGES, type Language } from '../languages/index.ts';
import type { AnyView } from '../view.ts';

/** A suffix decides the format; Accept only redirects to it. */
const JSON_SUFFIX = /^(\/(?:ar|zh|en|fr|ru|es)(?:\/[^?]*)?)\.(json)(\?.*)?$/;
/** `page`, `json`, or the suffix of a file that some view offers at such an address. */
export type Format = string;

const chosen = new WeakMap<IncomingMessage, Format>();

/**
 * Takes the suffix off the address before it is routed and remembers it: `/en/library/x.json?v=1` → `/en/library/x?v=1`. A file's
 * suffix is one only at addresses of the views that offer it; anywhere else it is a part of the address like any other.
 */
export function suffixTaker(views: readonly Pick<AnyView, 'path' | 'files'>[]): (request: IncomingMessage) => string {
  const files = new Map<string, RegExp[]>();
  for (const { path, files: offered = {} } of views)
    for (const suffix of Object.keys(offered)) {
      const address = path === '/' ? '' : path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/?]+');
      const pattern = new RegExp(`^(/(?:${LANGUAGES.join('|')})${address})\\.${suffix}(\\?.*)?$`);
      files.set(suffix, [...(files.get(suffix) ?? []), pattern]);
    }
  return (request) => {
    const url = request.url ?? '/';
    const json = JSON_SUFFIX.exec(url);
    if (json) {
      chosen.set(request, 'json');
      return `${json[1]}${json[3] ?? ''}`;
    }
    const suffix = /\.([a-z0-9]+)(?:\?|$)/.exec(url)?.[1] ?? '';
    for (const pattern of files.get(suffix) ?? []) {
      const found = pattern.exec(url);
      if (!found) continue;
      chosen.set(request, suffix);
      return `${found[1]}${found[2] ?? ''}`;
    }
    return url;
  };
}

export const formatOf = (request: IncomingMessage): Format => chosen.get(request) ?? 'page';

/** Whether a program asked for JSON at a page's address: then it is led to the suffix. */
export const wantsJson = (accept: string | undefined): boolean =>
  accept !== undefined && /^application\/json\b/.test(accept.trim());

/** The language of the page: by its prefix; for the bare address by what the browser prefers. */
export function languageOf(url: string, accepted: string | undefined): Language {
  const prefix = /^\/([a-z]{2})(?:[/?.]|$)/.exec(url)?.[1];
  if (isLanguage(prefix)) return prefix;
  const wishes = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part
        .trim()
        .toLowerCase()
        .split(/;\s*q=/);
      return { language: tag.slice(0, 2), quality: quality === '' ? 1 : Number(quality) };
    })
    .filter((wish) => wish.quality > 0 && (LANGUAGES as readonly string[]).includes(wish.language))
    .sort((a, b) => b.quality - a.quality);
  return (wishes[0]?.language as Language | undefined) ?? 'en';
}
