import type { Block } from './block.ts';
import type { Language, Mark, ParagraphKind, ReadDocument, ReadParagraph } from './document.ts';
import { fold } from './fold.ts';
import { bulletOf, type Label, type LabelFamily, labelOf } from './label.ts';
import { languageOf } from './language.ts';
import { looksLikeHeading } from './lines.ts';
import { mastheadOf } from './masthead.ts';

/** What the caller knows about a document beforehand. */
export interface Known {
  readonly language?: Language;
  /** A title from outside the text, such as a file's properties. */
  readonly title?: string;
}

interface Draft {
  kind: ParagraphKind;
  level: number | null;
  label: string | null;
  printed: string;
  family: LabelFamily | null;
  text: string;
  source: Block;
  /** How much was cut from the block's beginning. */
  cut: number;
}

/** Whether folding leaves anything of a text: a first letter is enough to know. */
const isText = (text: string): boolean => /^[!-~]/.test(text) || fold(text) !== '';

const SUB: ReadonlySet<LabelFamily> = new Set(['paren', 'decimal']);

const draftOf = (source: Block): Draft => {
  const folded = fold(source.text);
  const plain = (kind: ParagraphKind, found: Label | null): Draft => ({
    kind,
    level: source.level,
    label: source.label?.replace(/\.$/, '') ?? (found && found.family !== 'bullet' ? found.label : null),
    printed: source.label === null ? (found && found.family !== 'bullet' ? found.printed : '') : source.label,
    family:
      found?.family ??
      (source.label === null ? null : (labelOf(`${source.label} x`)?.family ?? labelOf(`${source.label}. x`)?.family ?? null)),
    text: found ? found.rest : folded,
    source,
    cut: found ? folded.length - found.rest.length : 0,
  });
  if (source.kind === 'footnote' || source.kind === 'table') return plain(source.kind, null);
  const bullet = source.label === null && source.kind !== 'heading' ? bulletOf(folded) : null;
  if (bullet) {
    // A bullet may carry a label of its own behind it.
    return plain('bullet', bullet);
  }
  const label = source.label === null ? labelOf(folded) : null;
  const family = label?.family ?? null;
  const draft = plain(source.kind ?? (family && SUB.has(family) ? 'subparagraph' : 'paragraph'), label);
  if (source.kind === null && source.label !== null && draft.family && SUB.has(draft.family)) draft.kind = 'subparagraph';
  return draft;
};

const QUESTION = /[??؟]["”)]?$/u;
const ASKS =
  /^(?:Is|Are|Should|Could|Would|Do|Does|Can|What|Which|How|Why|Who|Quels?|Quelles?|Comment|¿|Qué|Cuál|Какие|Какой|Как|Следует ли|ما |هل |كيف )[^.]*:$/u;
const QUOTED = /^[“"«„「『].*[”"»“」』][.,;]?$/su;

/** Decides by form and neighbours what the format left open. */
const settle = (drafts: Draft[]): void => {
  // Nothing is a heading that has no text below it: dates and signatures at the end are not.
  const lastText = drafts.findLastIndex((d) => d.kind !== 'footnote' && !looksLikeHeading(d.text));
  drafts.forEach((draft, i) => {
    if (draft.source.kind !== null) return;
    if (draft.kind === 'bullet') return;
    let after = i + 1;
    while (drafts[after]?.kind === 'footnote') after++;
    const next = drafts[after];
    const short = draft.text.length < 400;
    if (short && QUESTION.test(draft.text.slice(-2)) && draft.text.split(/[.!]\s/).length <= 2) {
      draft.kind = 'question';
      return;
    }
    // A question that its options follow ends with a colon.
    if (short && next?.kind === 'bullet' && ASKS.test(draft.text)) {
      draft.kind = 'question';
      return;
    }
    if (QUOTED.test(draft.text) && draft.text.length > 60) {
      draft.kind = 'quote';
      return;
    }
    if (!next || !looksLikeHeading(draft.text) || i >= lastText) return;
    const previous = drafts[i - 1];
    if (draft.family === 'paren' || (draft.family === 'decimal' && draft.text.split(' ').length > 8) || draft.family === 'marker')
      return;
    // Numbered neighbours of the same family without text between them are a list, not headings.
    const sibling = (other: Draft | undefined): boolean =>
      other !== undefined &&
      draft.family !== null &&
      other.family === draft.family &&
      (draft.family === 'number' || (draft.family === 'letter' && /^[a-z]/.test(draft.label ?? '')));
    if (sibling(next) || (sibling(previous) && previous?.kind !== 'heading')) return;
    draft.kind = 'heading';
  });
};

/** Levels of headings where the format gives none: roman, capital letter, number, then those without a label. */
const levelOf = (draft: Draft, seen: { roman: boolean; letter: boolean; labelled: boolean }): number => {
  if (draft.level !== null) return draft.level;
  if (draft.family === 'roman') return 1;
  if (draft.family === 'letter') return seen.roman ? 2 : 1;
  if (draft.family === 'number') return seen.roman || seen.letter ? 3 : 1;
  if (draft.family === 'decimal') return 1 + (draft.label?.split('.').length ?? 1);
  return seen.labelled ? 4 : 1;
};

/** Spans of the block's text as spans of the folded text without its label. */
const moved = <T extends { readonly from: number; readonly to: number }>(draft: Draft, spans: readonly T[]): T[] => {
  const shift = (at: number): number =>
    Math.max(0, Math.min(draft.text.length, fold(`${draft.source.text.slice(0, at)}|`).length - 1 - draft.cut));
  return spans.map((span) => ({ ...span, from: shift(span.from), to: shift(span.to) }));
};
const marksOf = (draft: Draft): Mark[] =>
  moved(draft, draft.source.marks).filter((mark, i) => {
    const before = draft.source.marks[i];
    return !(before && before.to > before.from && mark.to <= mark.from);
  });

/**
 * Blocks of any format as a document: masthead and title read, labels taken off, headings recognised and put above what
 * stands under them. References, mentions and statements are left empty; `read` fills them.
 */
export const assemble = (blocks: readonly Block[], known: Known = {}): ReadDocument => {
  const masthead = mastheadOf(blocks.filter((b) => isText(b.text) || b.changes.length > 0));
  const drafts = masthead.rest.map(draftOf).filter((draft) => draft.text !== '' || draft.source.changes.length > 0);
  settle(drafts);
  const opening = drafts[0];
  const titled = masthead.title ?? (opening && opening.label === null && isTitle(drafts) ? opening.text : null);
  if (titled !== null && opening?.text === titled && opening.source.kind === null) opening.kind = 'heading';
  const headings = drafts.filter((d) => d.kind === 'heading');
  const seen = {
    roman: headings.some((d) => d.family === 'roman'),
    letter: headings.some((d) => d.family === 'letter'),
    labelled: headings.some((d) => d.family !== null),
  };
  const stack: { level: number; text: string }[] = [];
  const paragraphs = drafts.map((draft, i): ReadParagraph => {
    const heading = draft.kind === 'heading';
    const title = heading && draft.text === titled;
    const level = heading ? (title ? 0 : levelOf(draft, seen)) : Number.POSITIVE_INFINITY;
    if (heading) while ((stack.at(-1)?.level ?? -1) >= level) stack.pop();
    const path = draft.kind === 'footnote' ? [] : stack.map((above) => above.text);
    if (heading && !title) stack.push({ level, text: draft.printed === '' ? draft.text : `${draft.printed} ${draft.text}` });
    const changes = moved(draft, draft.source.changes);
    const comments = moved(draft, draft.source.comments);
    return {
      id: `p${i + 1}`,
      kind: draft.kind,
      label: draft.label,
      path,
      text: draft.text,
      marks: marksOf(draft),
      references: [],
      mentions: [],
      changes,
      ...(comments.length > 0 ? { comments } : {}),
      statements: [],
    };
  });
  const language =
    known.language ??
    languageOf(
      paragraphs
        .map((p) => p.text)
        .join('\n')
        .slice(0, 30_000),
    );
  return { title: titled ?? known.title ?? headings[0]?.text ?? null, language, symbol: masthead.symbol, paragraphs };
};

/** Whether the first block is the document's title: a heading, or short and followed by longer text. */
const isTitle = (drafts: readonly Draft[]): boolean => {
  const [first, second] = drafts;
  if (!first || first.source.kind === 'footnote' || first.kind === 'bullet' || first.kind === 'question') return false;
  if (first.source.kind === 'heading')
    return first.source.level === 1 && !drafts.slice(1).some((d) => d.source.kind === 'heading' && d.source.level === 1);
  if (!second || first.text.length > 300 || /[.。;;:]$/.test(first.text)) return false;
  return first.kind === 'heading' || !/[,,]$/.test(first.text);
};
