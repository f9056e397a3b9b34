import { renderToStaticMarkup } from 'preact-render-to-string';
import { breadcrumbsHtml } from './components/breadcrumbs.tsx';
import { safeHref } from './components/link.tsx';
import { escapeHtml } from './escape.ts';
import { LANGUAGES, type Language, localiser } from './languages/index.ts';
import type { PageFrame } from './page-frame.ts';
import { Frame, SLOTS, type Slot } from './shell-frame.tsx';

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
