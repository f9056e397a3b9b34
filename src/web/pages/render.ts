import type { ComponentChild, VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';

/** What a page gives to the shell: `title` is plain text, `body` is HTML. */
export interface PageContent {
  readonly title: string;
  readonly body: string;
}

/** Elements as HTML; text in them is escaped. `html(<h1>{title}</h1>)` */
export const html = (node: ComponentChild): string => renderToStaticMarkup(node as VNode);
