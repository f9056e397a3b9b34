import type { ComponentChild, VNode } from 'preact';
import { directionOf, type Localiser } from '../languages/index.ts';
import { Citation, type CitationForm } from './citation.tsx';
import { Link } from './link.tsx';
import { markText, type TextMark } from './marked-text.tsx';

/** One block of text below a number: the paragraph's own words, a sub-paragraph, a bullet, a line quoted. */
export interface TextBlock {
  readonly text: string;
  readonly marks?: readonly TextMark[] | undefined;
  /** "(a)", "–": stands before the text; a block with a label is set in. */
  readonly label?: string | null | undefined;
  /** Anchor and permanent link of a sub-paragraph. */
  readonly id?: string | undefined;
  readonly href?: string | undefined;
  readonly kind?: 'plain' | 'sub' | 'bullet' | 'quote' | undefined;
}

export interface ParagraphProps {
  readonly l: Localiser;
  /** Permanent anchor on the page. */
  readonly id: string;
  /** The number as printed, "24"; absent where the source numbers nothing. */
  readonly number?: string | undefined;
  /** Permanent address of the paragraph. */
  readonly href: string;
  readonly blocks: readonly TextBlock[];
  /** Language of the text; its direction follows. Absent where it is the page's. */
  readonly lang?: string | undefined;
  /** Words of the citation, `A/70/174, 13`; without it no citation is offered. */
  readonly citation?: string | undefined;
  readonly citationForms?: readonly CitationForm[] | undefined;
  /** The citation stands open: on the paragraph's own page. */
  readonly openCitation?: boolean | undefined;
  /** Margin notes: one paragraph each. */
  readonly notes?: readonly ComponentChild[] | undefined;
}

const Block = ({ l, block, italics }: { readonly l: Localiser; readonly block: TextBlock; readonly italics: boolean }): VNode => {
  const words = markText(block.text, block.marks ?? [], italics);
  const label = block.label ?? (block.kind === 'bullet' ? '•' : null);
  if (block.kind === 'quote') return <blockquote id={block.id}>{words}</blockquote>;
  if (label === null && block.kind !== 'sub') return <p id={block.id}>{words}</p>;
  return (
    <p class={block.kind === 'bullet' ? 'aq-sub aq-bullet' : 'aq-sub'} id={block.id}>
      <span>
        {block.href === undefined ? (
          label
        ) : (
          <Link href={block.href} label={label === null || label === '•' ? l.plain('paragraph-unnumbered-link') : undefined}>
            {label ?? '¶'}
          </Link>
        )}
      </span>
      {words}
    </p>
  );
};

/**
 * The unit of every text: number with permanent link, words, margin notes with the citation. The same grid on document, search
 * and silence pages. Accessibility: the link says "Paragraph 12, permanent link"; the text carries its own `lang` and `dir`;
 * no italics in Arabic and Chinese, which have none.
 */
export const Paragraph = (props: ParagraphProps): VNode => {
  const { l, number } = props;
  const language = props.lang ?? l.language;
  const italics = !/^(ar|zh|fa|ur|he)/.test(language);
  const named = number === undefined ? l.plain('paragraph-unnumbered-link') : l.plain('paragraph-link', { number });
  const title = number === undefined ? l.t('citation-cite-this') : l.t('citation-cite', { number });
  const note = props.citation !== undefined || (props.notes?.length ?? 0) > 0;
  return (
    <div class="aq-para" id={props.id}>
      <Link class="aq-num" href={props.href} label={named}>
        {number ?? '¶'}
      </Link>
      <div class="aq-text" lang={props.lang} dir={props.lang === undefined ? undefined : directionOf(props.lang)}>
        {props.blocks.map((block, index) => (
          <Block key={index} l={l} block={block} italics={italics} />
        ))}
      </div>
      {note ? (
        <div
          class="aq-note"
          lang={language === l.language ? undefined : l.language}
          dir={language === l.language ? undefined : l.direction}
        >
          {props.citation === undefined ? null : (
            <Citation
              l={l}
              title={title}
              text={props.citation}
              href={props.href}
              forms={props.citationForms}
              open={props.openCitation}
            />
          )}
          {props.notes?.map((one, index) => (
            <p key={index}>{one}</p>
          ))}
        </div>
      ) : null}
    </div>
  );
};

export const paragraphExamples: readonly Omit<ParagraphProps, 'l'>[] = [
  {
    id: 'p12',
    number: '12',
    href: '/en/library/DEMO-2026-4/12',
    lang: 'en',
    citation: 'DEMO/2026/4, 12',
    citationForms: [{ label: 'RIS', href: '/en/library/DEMO-2026-4/12.ris' }],
    notes: ['Agreed language since DEMO/2025/9, 16'],
    blocks: [
      {
        text: 'States stressed that attacks on hospitals put lives at risk, as set out in DEMO/2025/9.1',
        marks: [
          { from: 32, to: 41, type: 'italic' },
          { from: 75, to: 86, type: 'link', target: '/en/library/DEMO-2025-9' },
          { from: 87, to: 88, type: 'footnote', target: 'note-1' },
        ],
      },
    ],
  },
  {
    id: 'p13',
    number: '13',
    href: '/en/library/DEMO-2026-4/13',
    lang: 'en',
    citation: 'DEMO/2026/4, 13',
    blocks: [
      { text: 'States recommended that each State:' },
      {
        kind: 'sub',
        label: '(a)',
        id: 'p13.a',
        href: '/en/library/DEMO-2026-4/13.a',
        text: 'designate the services that it regards as critical;',
      },
      { kind: 'bullet', text: 'share, where appropriate, what was learned from an incident.' },
      { kind: 'quote', text: 'A line taken over from another text.' },
    ],
  },
  {
    id: 'note-1',
    href: '/en/library/DEMO-2026-4/note-1',
    lang: 'en',
    blocks: [{ text: 'A paragraph that has no number.' }],
  },
  {
    id: 'p14-ar',
    number: '14',
    href: '/ar/library/DEMO-2026-4/14',
    lang: 'ar',
    citation: 'DEMO/2026/4، الفقرة 14',
    blocks: [{ text: 'وشددت الدول على أن الهجمات على المستشفيات تعرّض الأرواح للخطر.' }],
  },
  {
    id: 'p14-zh',
    number: '14',
    href: '/zh/library/DEMO-2026-4/14',
    lang: 'zh',
    citation: 'DEMO/2026/4, 14',
    blocks: [{ text: '各国强调，针对医院、供水以及平民所依赖的其他服务的攻击危及生命。' }],
  },
];
