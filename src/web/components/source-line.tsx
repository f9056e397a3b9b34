import type { ComponentChild, VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { Link } from './link.tsx';

export interface SourceLineProps {
  readonly l: Localiser;
  /** Who keeps the record. */
  readonly steward: ComponentChild;
  readonly source: ComponentChild;
  /** Date (`2026-11-18`) on which somebody last checked the record against its source; absent is said as such. */
  readonly verified?: string | undefined;
  /** Page of the record's history, where it exists. */
  readonly history?: string | undefined;
  /** Further facts, each a short sentence. */
  readonly facts?: readonly ComponentChild[] | undefined;
}

/** Closes every record: who keeps it, where it is from, when it was last checked. Accessibility: plain text, dates in `time`. */
export const SourceLine = ({ l, steward, source, verified, history, facts = [] }: SourceLineProps): VNode => (
  <footer class="aq-src">
    <span>
      <b>{l.t('source-steward')}</b> {steward}
    </span>
    <span>
      <b>{l.t('source-source')}</b> {source}
    </span>
    <span>
      <b>{l.t('source-verified')}</b>{' '}
      {verified === undefined ? l.t('source-not-verified') : <time dateTime={verified}>{l.day(verified)}</time>}
    </span>
    {facts.map((fact, index) => (
      <span key={index}>{fact}</span>
    ))}
    {history === undefined ? null : (
      <span class="aq-screen">
        <Link href={history}>{l.t('source-history')}</Link>
      </span>
    )}
  </footer>
);
