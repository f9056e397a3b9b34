import type { ComponentChildren, VNode } from 'preact';

const PLAIN = /^(?:[/#?](?![/\\])[^\\\p{Cc} ]*|)$/u;
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address if a link may lead there, otherwise null. Allowed are addresses of this site, http, https and mailto. Browsers
 * drop control characters and blanks in front of a scheme (`java\nscript:`), so the address is read the way they read it.
 */
export const safeHref = (href: string): string | null => {
  if (PLAIN.test(href)) return href;
  const url = URL.parse(href, 'https://relative.invalid/');
  return url !== null && SCHEMES.has(url.protocol) ? href : null;
};

export interface LinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  /** Language of the link's words, and of the page it leads to where `hreflang` says nothing else. */
  readonly lang?: string | undefined;
  readonly hreflang?: string | undefined;
  /** Marks where the reader is: the page itself, or a part of a list. */
  readonly current?: 'page' | 'true' | undefined;
  /** Drawn as a button; one `primary` per view. */
  readonly button?: 'primary' | 'secondary' | 'tertiary' | undefined;
  readonly class?: string | undefined;
  /** Spoken instead of the words, which it must contain. */
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly rel?: string | undefined;
  /** What the link is in a text: a call of a footnote, the way back from it. */
  readonly role?: 'doc-noteref' | 'doc-backlink' | undefined;
  /** Offers the answer as a file of this name. */
  readonly download?: string | true | undefined;
}

/**
 * The only way to make a link. What may not be linked (`javascript:` and the like) is shown as its words alone.
 * Accessibility: the words say where the link leads; 24 px target; the focus ring is never removed.
 */
export const Link = (props: LinkProps): VNode => {
  const href = safeHref(props.href);
  if (href === null) return <span lang={props.lang}>{props.children}</span>;
  const classes = [props.button === undefined ? '' : 'ds-button', props.class ?? ''].filter(Boolean).join(' ');
  return (
    <a
      class={classes === '' ? undefined : classes}
      data-variant={props.button}
      href={href}
      id={props.id}
      lang={props.lang}
      hreflang={props.hreflang}
      rel={props.rel}
      role={props.role}
      download={props.download === true ? '' : props.download}
      aria-current={props.current}
      aria-label={props.label}
    >
      {props.children}
    </a>
  );
};

export const linkExamples: readonly LinkProps[] = [
  { href: '/en/library', children: 'Library' },
  { href: 'https://example.org/', children: 'Another site' },
  { href: 'mailto:desk@example.org', children: 'Write to the desk' },
  { href: '/en/library', children: 'Open the library', button: 'secondary' },
  { href: 'javascript:alert(1)', children: 'Shown without a link' },
];
