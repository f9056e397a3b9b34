import type { ComponentChild, VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { Link } from './link.tsx';

export interface ContentsEntry {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean | undefined;
}

/** Contents of a document. Accessibility: a named landmark with an ordered list; the part in view is `aria-current`. */
export const Contents = ({
  l,
  entries,
  lang,
  children,
}: {
  readonly l: Localiser;
  readonly entries: readonly ContentsEntry[];
  /** Language of the headings where it is not the page's. */
  readonly lang?: string | undefined;
  /** What else has to be at hand while reading. */
  readonly children?: ComponentChild;
}): VNode | null =>
  entries.length === 0 ? null : (
    <nav class="aq-toc aq-sticky" aria-label={l.plain('contents-of-document')}>
      <h2>{l.t('contents-title')}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.href}>
            <Link href={entry.href} lang={lang} current={entry.current === true ? 'true' : undefined}>
              <bdi>{entry.label}</bdi>
            </Link>
          </li>
        ))}
      </ol>
      {children}
    </nav>
  );
