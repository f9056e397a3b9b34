import type { VNode } from 'preact';

/** What is longer than any symbol is an address or a title, and may break. */
const LONGEST = 40;

/**
 * A document's symbol as the issuing body writes it, with a paragraph: `A/70/174, 13 (f)`. Never broken over a line.
 * Accessibility: isolated and left to right, so that it reads the same inside Arabic text.
 */
export const Sign = ({ children, strong = false }: { readonly children: string; readonly strong?: boolean }): VNode => (
  <bdi dir="ltr" class={children.length <= LONGEST ? 'aq-sym' : undefined}>
    {strong ? <b>{children}</b> : children}
  </bdi>
);
