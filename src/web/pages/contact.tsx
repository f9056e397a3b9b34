import type { VNode } from 'preact';
import { Link, rich } from '../components/index.ts';
import type { Localiser } from '../languages/index.ts';
import type { Host } from './host.ts';

/** One sentence that says whom to write to. */
export const Contact = ({ l, host }: { readonly l: Localiser; readonly host: Host }): VNode => (
  <p>
    {host.contact === undefined
      ? l.t('about-contact-host', { body: host.body })
      : rich(l, 'about-contact-text', { contact: <Link href={host.contact.href}>{host.contact.label}</Link> })}
  </p>
);
