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

/**
 * What a page weighs among the kept ones (rendered bodies of published, public versions, keyed by version, language and build;
 * nothing of a viewer is in them): its body and, later, the whole page around it, whose frame is about 12 KB.
 */
export const weightOfPage = (page: ReadyPage): number => 2 * page.body.length + 12 * 1024;
