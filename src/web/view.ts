import type { CompiledQuery } from 'kysely';
import type { VNode } from 'preact';
import type { z } from 'zod';
import type { ReadTx } from '../kernel/database/database.ts';
import type { Access } from '../parties/access.ts';
import type { Viewer } from '../parties/viewer.ts';
import type { Crumb } from './components/index.ts';
import type { Language, Localiser } from './languages/index.ts';
import type { PageFrame } from './page-frame.ts';

/** What was asked for: parameters of the path, of the query, and the language of the page. */
export interface Asked<Params, Query> {
  readonly params: Params;
  readonly query: Query;
  readonly language: Language;
}

/** What a page may know besides its data. */
export interface At<Params = unknown, Query = unknown> extends Asked<Params, Query> {
  readonly l: Localiser;
  readonly viewer: Viewer;
  /** `/library/A-70-174` → `/en/library/A-70-174` */
  href(path: string): string;
  /** `https://acquis.example.org`, for words that leave the page (citations); empty where the host has not said. */
  readonly origin: string;
}

export interface PageParts
  extends Pick<PageFrame, 'title' | 'section' | 'step' | 'demo' | 'alternates' | 'languages' | 'robots'> {
  readonly crumbs: readonly Crumb[];
  /** Elements, or HTML that was already made from elements. */
  readonly body: VNode | string;
}

/** A further format of what a view shows: `pdf`, `docx`, `ris`. */
export interface ViewFile<Data, Params, Query> {
  /** Media type, with the character set where it is text: `text/csv; charset=utf-8`. */
  readonly type: string;
  /** How the file's name ends where that is not the suffix: `csl.json`. */
  readonly ending?: string;
  /** Where the file shows more than the page (a whole list, not its first 25): what is read instead, under the same rule. */
  read?(tx: ReadTx, asked: Asked<Params, Query>, viewer: Viewer): Promise<Data | undefined>;
  /** Outside the transaction in which the data was read. Undefined: it cannot be made just now, and may be asked for again later. */
  make(data: Data, at: At<Params, Query>): Promise<Uint8Array | string | undefined> | Uint8Array | string | undefined;
}

/**
 * A view is declared once and served as a page and as JSON at the same address with `.json`; both go through the one access
 * rule. What its reader does not find and what the viewer may not see are answered alike.
 */
export interface ViewDeclaration<Params extends z.ZodObject, Query extends z.ZodObject, Data extends z.ZodType> {
  /** Room and page, `'library.document'`. */
  readonly name: `${string}.${string}`;
  /** After the language prefix, `'/library/:slug'`. */
  readonly path: `/${string}`;
  readonly params: Params;
  readonly query: Query;
  /** The JSON that programs get; unknown keys of what `read` gives are left out of it. */
  readonly data: Data;
  readonly access: Access<z.output<Data>>;
  /**
   * Shows what belongs to the viewer's own person (an answer to a form): read with the powers of acts, since the role that
   * reads for the public reaches public tables alone, and never kept by anybody between.
   */
  readonly own?: true;
  read(tx: ReadTx, asked: Asked<z.output<Params>, z.output<Query>>, viewer: Viewer): Promise<z.output<Data> | undefined>;
  /**
   * For text that never changes: one light query that answers which frozen version would be shown. The rendered body is then
   * kept under this key; `read` runs only when it is not there yet. No row: nothing frozen and public to show.
   */
  readonly frozen?: {
    question(asked: Asked<z.output<Params>, z.output<Query>>): CompiledQuery<{ readonly key: string }>;
  };
  page(data: z.output<Data>, at: At<z.output<Params>, z.output<Query>>): PageParts;
  /**
   * Further formats by the suffix of their address, `/en/library/A-70-174.pdf`: the same data, the same rule, every language,
   * described for programs, covered by the channels test as soon as they are declared.
   */
  readonly files?: Readonly<Record<string, ViewFile<z.output<Data>, z.output<Params>, z.output<Query>>>>;
  /** What a file is called when it is kept, without its ending and in any script: `A/RES/73/27 en`. The address names it otherwise. */
  fileName?(data: z.output<Data>, at: At<z.output<Params>, z.output<Query>>): string;
}

/** A view with its types folded away. */
// biome-ignore lint/suspicious/noExplicitAny: rooms declare views of many types; they meet in one list
export type AnyView = ViewDeclaration<z.ZodObject, z.ZodObject, any>;

/**
 * Checks the declaration as the program starts: without an access rule nothing starts.
 * @example export const documentView = view({ name: 'library.document', path: '/library/:slug', … })
 */
export function view<Params extends z.ZodObject, Query extends z.ZodObject, Data extends z.ZodType>(
  declaration: ViewDeclaration<Params, Query, Data>,
): ViewDeclaration<Params, Query, Data> {
  if (typeof declaration.access?.allows !== 'function') throw new Error(`the view ${declaration.name} has no access rule`);
  for (const suffix of Object.keys(declaration.files ?? {}))
    if (!/^[a-z][a-z0-9]{1,9}$/.test(suffix) || suffix === 'json' || suffix === 'html')
      throw new Error(`the view ${declaration.name} cannot have files with the suffix “${suffix}”`);
  return declaration;
}
