import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';

/** Says on top of a page that its content is invented. Accessibility: text in the header, read before everything else. */
export const DemoStrip = ({ l }: { readonly l: Localiser }): VNode => (
  <div class="aq-demo">
    <div class="aq-wrap">{l.t('shell-demo')}</div>
  </div>
);
