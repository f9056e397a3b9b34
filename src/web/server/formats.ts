import type { IncomingMessage } from 'node:http';
import { isLanguage, LANGUAGES, type Language } from '../languages/index.ts';

/** A suffix decides the format; Accept only redirects to it. */
const SUFFIX = /^(\/(?:ar|zh|en|fr|ru|es)(?:\/[^?]*)?)\.(json)(\?.*)?$/;
export type Format = 'page' | 'json';

const chosen = new WeakMap<IncomingMessage, Format>();

/** Takes the suffix off the address before it is routed and remembers it: `/en/library/x.json?v=1` → `/en/library/x?v=1`. */
export function rewriteSuffix(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const found = SUFFIX.exec(url);
  if (!found) return url;
  chosen.set(request, 'json');
  return `${found[1]}${found[3] ?? ''}`;
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
