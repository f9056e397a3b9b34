import { escapeHtml } from '../escape.ts';
import { directionOf, type Localiser } from '../languages/index.ts';
import { safeHref } from './link.tsx';

export interface Crumb {
  readonly label: string;
  /** Absent on the page itself. */
  readonly href?: string | undefined;
  /** Language of the label where it is not the page's. */
  readonly lang?: string | undefined;
}

const crumbHtml = (crumb: Crumb, last: boolean): string => {
  const lang = crumb.lang === undefined ? '' : ` lang="${escapeHtml(crumb.lang)}" dir="${directionOf(crumb.lang)}"`;
  // The box that cuts a long title has the title's direction, so that its end is cut and not its beginning.
  const box = crumb.lang === undefined ? '' : ` dir="${directionOf(crumb.lang)}"`;
  const label = `<bdi${lang}>${escapeHtml(crumb.label)}</bdi>`;
  const href = crumb.href === undefined ? null : safeHref(crumb.href);
  if (href === null) return `<li><span${box}${last ? ' aria-current="page"' : ''}>${label}</span></li>`;
  return `<li><a class="ds-link" href="${escapeHtml(href)}"${box}${last ? ' aria-current="page"' : ''}>${label}</a></li>`;
};

/**
 * The path to the page as HTML; nothing for a path of one. It stands on every page and differs on each, so it is written
 * without the component tree. Accessibility: a named landmark, the last entry is `aria-current="page"`.
 */
export const breadcrumbsHtml = (l: Localiser, crumbs: readonly Crumb[]): string =>
  crumbs.length < 2
    ? ''
    : `<nav class="ds-breadcrumbs" aria-label="${escapeHtml(l.plain('shell-you-are-here'))}"><ol>${crumbs
        .map((crumb, index) => crumbHtml(crumb, index === crumbs.length - 1))
        .join('')}</ol></nav>`;

export const breadcrumbExamples: readonly Crumb[] = [
  { label: 'Home', href: '/en' },
  { label: 'Library', href: '/en/library' },
  { label: 'A/70/174' },
];
