import type { Crumb } from './components/breadcrumbs.tsx';
import type { Language } from './languages/index.ts';
import type { Section, Step } from './site.ts';

/** Everything of a page that is not its own content. */
export interface PageFrame {
  readonly language: Language;
  /** Address without the language prefix, beginning with `/`: `/library/A-70-174`; `/` for home. */
  readonly path: string;
  readonly title: string;
  readonly section?: Section | undefined;
  readonly step?: Step | undefined;
  readonly crumbs: readonly Crumb[];
  /** HTML of the content below path and step; its text is already escaped. */
  readonly body: string;
  /** Marks the page as demonstration content. */
  readonly demo?: boolean | undefined;
  readonly platform: {
    readonly name: string;
    /** The hosting body, in the language of the page: "Demonstration Mechanism". */
    readonly body: string;
    /** `https://acquis.example.org`, for absolute addresses in `canonical` and `alternate`. */
    readonly origin?: string | undefined;
  };
  /** Other forms of the page: JSON, CSV, feeds. */
  readonly alternates?:
    | readonly { readonly type: string; readonly href: string; readonly title?: string | undefined }[]
    | undefined;
  /** Where the page exists in fewer than the six. */
  readonly languages?: readonly Language[] | undefined;
  readonly robots?: 'noindex' | undefined;
  /** Query of the address without `?`, kept when the reader changes the language. */
  readonly query?: string | undefined;
  /** Names of the islands that the page can use. */
  readonly islands?: readonly string[] | undefined;
}
