import type { ComponentChild, ComponentChildren, VNode } from 'preact';

/** Things side by side that wrap where the line is short: buttons, links, tags. */
export const Row = ({ children }: { readonly children: ComponentChildren }): VNode => <div class="aq-row">{children}</div>;

/**
 * The one line under a heading: symbol, tag, then facts parted by a middle dot.
 * Accessibility: plain text in the order of reading; the dots are written, so the facts do not run into each other.
 */
export const StatusRow = ({
  sign,
  tags = [],
  facts = [],
}: {
  readonly sign?: ComponentChild;
  readonly tags?: readonly ComponentChild[];
  readonly facts?: readonly ComponentChild[];
}): VNode => (
  <p class="aq-row">
    {sign}
    {tags}
    {facts.length === 0 ? null : (
      <span class="aq-mute">{facts.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact]))}</span>
    )}
  </p>
);
