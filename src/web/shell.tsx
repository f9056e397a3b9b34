import { renderToStaticMarkup } from 'preact-render-to-string';
import { breadcrumbsHtml, type Crumb } from './components/breadcrumbs.tsx';
import { safeHref } from './components/link.tsx';
import { escapeHtml } from './escape.ts';
import { LANGUAGES, type Language, localiser } from './languages/index.ts';
import { Frame, SLOTS, type Slot } from './shell-frame.tsx';
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

/** Either words of the frame or the name of a slot. */
type Part = { readonly text: string } | { readonly slot: Slot };
const ready = new Map<string, readonly Part[]>();
const MOST_FRAMES = 2000;

/** The frame cut at its slots: everything between is rendered once per language, section, step and host. */
const partsOf = (frame: PageFrame, languages: readonly Language[]): readonly Part[] => {
  const { platform } = frame;
  const key = [
    frame.language,
    frame.section ?? '',
    frame.step ?? '',
    frame.demo === true ? 'demo' : '',
    frame.robots ?? '',
    languages.join(' '),
    frame.islands?.join(' ') ?? '',
    platform.name,
    platform.body,
    platform.origin ?? '',
  ].join('\n');
  const known = ready.get(key);
  if (known !== undefined) return known;
  const html = `<!DOCTYPE html>${renderToStaticMarkup(<Frame frame={frame} l={localiser(frame.language)} languages={languages} />)}`;
  const parts = html.split(/([\uE001-\uE006])/).map((part): Part => {
    const slot = SLOTS.get(part);
    return slot === undefined ? { text: part } : { slot };
  });
  if (ready.size < MOST_FRAMES) ready.set(key, parts);
  return parts;
};

const alternateHtml = ({ type, href, title }: NonNullable<PageFrame['alternates']>[number]): string =>
  safeHref(href) === null
    ? ''
    : `<link rel="alternate" type="${escapeHtml(type)}" href="${escapeHtml(href)}"${title === undefined ? '' : ` title="${escapeHtml(title)}"`}>`;

/**
 * The complete HTML of a page. Called on every request: one concatenation of ready parts and the six values that vary.
 * `renderPage({ language: 'en', path: '/library', title: 'Library', crumbs: [], body: '<h1>Library</h1>', platform })`
 */
export const renderPage = (frame: PageFrame): string => {
  const languages = frame.languages ?? LANGUAGES;
  const values: Record<Slot, string> = {
    title: escapeHtml(frame.title),
    path: escapeHtml(frame.path === '/' ? '' : frame.path),
    query: frame.query === undefined || frame.query === '' ? '' : escapeHtml(`?${frame.query}`),
    head: frame.alternates === undefined ? '' : frame.alternates.map(alternateHtml).join(''),
    crumbs: breadcrumbsHtml(localiser(frame.language), frame.crumbs),
    body: frame.body,
  };
  let page = '';
  for (const part of partsOf(frame, languages)) page += 'slot' in part ? values[part.slot] : part.text;
  return page;
};
