import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { Link } from './link.tsx';

export interface PaginationProps {
  readonly l: Localiser;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** `(3)` → "/en/search?q=water&page=3" */
  readonly hrefOf: (page: number) => string;
}

/** The pages worth a link: first, last and those around the reader. */
const near = (page: number, pages: number): readonly number[] =>
  [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages).toSorted((a, b) => a - b);

/** Page numbers as a list of links. Accessibility: a named landmark; "Page 2" is spoken; the page itself is `aria-current`. */
export const Pagination = ({ l, page, pages, hrefOf }: PaginationProps): VNode | null =>
  pages < 2 ? null : (
    <nav aria-label={l.plain('pagination-title')}>
      <ul class="aq-row aq-flush">
        {page > 1 ? (
          <li>
            <Link button="tertiary" href={hrefOf(page - 1)} rel="prev">
              {l.t('pagination-previous')}
            </Link>
          </li>
        ) : null}
        {near(page, pages).map((one) => (
          <li key={one}>
            <Link
              button={one === page ? 'primary' : 'tertiary'}
              href={hrefOf(one)}
              current={one === page ? 'page' : undefined}
              label={l.plain('pagination-page', { page: l.number(one) })}
            >
              {l.number(one)}
            </Link>
          </li>
        ))}
        {page < pages ? (
          <li>
            <Link button="tertiary" href={hrefOf(page + 1)} rel="next">
              {l.t('pagination-next')}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
