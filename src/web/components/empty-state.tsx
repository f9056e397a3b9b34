import type { ComponentChild, VNode } from 'preact';

/**
 * What is missing, until when it can come, one link. Accessibility: text in the flow, no picture, no blame.
 * `<EmptyState title="No comments on this paragraph yet.">Comments are open until 28 November 2026.</EmptyState>`
 */
export const EmptyState = ({ title, children }: { readonly title: string; readonly children?: ComponentChild }): VNode => (
  <div class="aq-empty">
    <p>
      <b>{title}</b>
    </p>
    {children === undefined || children === null ? null : <p>{children}</p>}
  </div>
);
