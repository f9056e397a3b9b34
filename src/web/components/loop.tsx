import type { ComponentChild, VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { STEPS, type Step } from '../site.ts';
import { Link } from './link.tsx';

/** Where a step leads and the paragraphs below its name; by default one line that says what the step is about. */
export interface LoopStep {
  readonly href?: string | undefined;
  readonly what?: ComponentChild | undefined;
}

/**
 * The five steps of the programme on home. Accessibility: an ordered list under a heading; the ring is drawing only; a step that
 * leads nowhere yet is text, not a dead link.
 */
export const Loop = ({
  l,
  steps,
}: {
  readonly l: Localiser;
  readonly steps: Readonly<Partial<Record<Step, LoopStep>>>;
}): VNode => (
  <>
    <h2 class="ds-sr-only">{l.t('loop-title')}</h2>
    <ol class="aq-loop">
      {STEPS.map((step, index) => {
        const { href, what } = steps[step] ?? {};
        const name = [<i key="n">{index + 1}</i>, l.t(`loop-${step}`)];
        return (
          <li key={step}>
            {href === undefined ? (
              <span class="aq-dot">{name}</span>
            ) : (
              <Link class="aq-dot" href={href}>
                {name}
              </Link>
            )}
            {what ?? <p>{l.t(`loop-${step}-what`)}</p>}
          </li>
        );
      })}
      <li class="aq-loop-back">
        <span>{l.t('loop-back')}</span>
      </li>
    </ol>
  </>
);
