import type { ComponentChildren, VNode } from 'preact';

export type TagColor = 'neutral' | 'accent' | 'success' | 'info' | 'warning' | 'danger' | 'brand2';

/** A state in one or two words. Accessibility: the word says it all, the colour only repeats it. */
export const Tag = ({
  color = 'neutral',
  children,
}: {
  readonly color?: TagColor;
  readonly children: ComponentChildren;
}): VNode => (
  <span class="ds-tag" data-color={color}>
    {children}
  </span>
);

export const tagExamples: readonly { readonly color: TagColor; readonly children: string }[] = [
  { color: 'success', children: 'Adopted by consensus' },
  { color: 'warning', children: 'Closes within a day' },
  { color: 'info', children: 'Draft' },
  { color: 'neutral', children: 'Submission' },
];
