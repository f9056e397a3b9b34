import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';

export interface DifferencePart {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/**
 * One proposal against its base. Accessibility: `ins` and `del` with hidden words around them, since not every screen reader
 * says them; underline and strike besides the two colours.
 */
export const Difference = ({
  l,
  parts,
  lang,
}: {
  readonly l: Localiser;
  readonly parts: readonly DifferencePart[];
  readonly lang?: string;
}): VNode => (
  <p class="aq-text aq-diff" lang={lang}>
    {parts.map(({ kind, text }, index) => {
      if (kind === 'same') return text;
      const Element = kind === 'inserted' ? 'ins' : 'del';
      return (
        <Element key={index}>
          <span class="ds-sr-only">{l.t(`difference-${kind}`)} </span>
          {text}
        </Element>
      );
    })}
  </p>
);
