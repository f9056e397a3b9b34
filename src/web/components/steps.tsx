import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { STEPS, type Step } from '../site.ts';

/**
 * The page's place in the loop, one line above the heading.
 * Accessibility: an ordered list in a named landmark; the step is bold and marked `aria-current`, never by colour alone.
 */
export const Steps = ({ l, step }: { readonly l: Localiser; readonly step: Step }): VNode => (
  <nav aria-label={l.plain('shell-place-in-loop')}>
    <ol class="aq-steps">
      {STEPS.map((one) => (
        <li key={one} aria-current={one === step ? 'step' : undefined}>
          {one === step ? <strong>{l.t(`loop-${one}`)}</strong> : l.t(`loop-${one}`)}
        </li>
      ))}
    </ol>
  </nav>
);
