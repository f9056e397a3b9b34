import type { VNode } from 'preact';
import type { Localiser } from '../languages/index.ts';
import { Link } from './link.tsx';

export interface CitationForm {
  /** What is behind the link: "RIS", "BibTeX", "All languages". */
  readonly label: string;
  readonly href: string;
}

export interface CitationProps {
  readonly l: Localiser;
  /** "Cite paragraph 12", in the language of the page. */
  readonly title: string;
  /** The words to be copied: `A/70/174, 13 (f)`; selected as a whole by one click. */
  readonly text: string;
  /** Language of those words where it is not the page's. */
  readonly lang?: string | undefined;
  /** The permanent address. */
  readonly href: string;
  /** Only forms that exist. */
  readonly forms?: readonly CitationForm[] | undefined;
  readonly open?: boolean | undefined;
}

/**
 * How to cite a paragraph, folded away. Without script the words are selected by one click; the island `copy` adds a button
 * where `data-copy` stands. Accessibility: `details` opens by keyboard; the summary names the paragraph, so that a list of
 * buttons can be told apart.
 */
export const Citation = ({ l, title, text, lang, href, forms = [], open }: CitationProps): VNode => (
  <details open={open}>
    <summary>{title}</summary>
    <p class="aq-cite" lang={lang} data-copy={l.plain('citation-copy')} data-copied={l.plain('citation-copied')}>
      <bdi>{text}</bdi>
    </p>
    <p>
      <Link href={href}>{l.t('citation-link')}</Link>
      {forms.map((form) => [
        ' · ',
        <Link key={form.label} href={form.href}>
          {form.label}
        </Link>,
      ])}
    </p>
  </details>
);
