import type { VNode } from 'preact';

/**
 * A document's symbol as the issuing body writes it, with a paragraph: `A/70/174, 13 (f)`. Never broken over a line.
 * Accessibility: isolated and left to right, so that it reads the same inside Arabic text.
 */
export const Sign = ({ children, strong = false }: { readonly children: string; readonly strong?: boolean }): VNode => (
  <bdi dir="ltr" class="aq-sym">
    {strong ? <b>{children}</b> : children}
  </bdi>
);
