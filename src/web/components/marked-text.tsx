import type { ComponentChild, VNode } from 'preact';
import { Link } from './link.tsx';

/** Positions are UTF-16 offsets into the text, `to` is exclusive. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  /** `found` is a word that a search was for. */
  readonly type: 'italic' | 'footnote' | 'link' | 'found';
  /** Address of a link; id of a footnote on the page. */
  readonly target?: string | null | undefined;
  /** Sign of a footnote that is called between two letters (`from` equals `to`), since the text does not hold it. */
  readonly label?: string | undefined;
  /** Anchor of the place itself, for the way back from a footnote. */
  readonly id?: string | undefined;
}

const wrap = (children: ComponentChild, mark: TextMark, italics: boolean): ComponentChild => {
  if (mark.type === 'italic') return italics ? <i>{children}</i> : <span>{children}</span>;
  if (mark.type === 'found') return <mark>{children}</mark>;
  if (mark.type === 'link') return mark.target ? <Link href={mark.target}>{children}</Link> : children;
  return (
    <sup id={mark.id}>
      {mark.target ? (
        <Link href={`#${encodeURIComponent(mark.target)}`} role="doc-noteref">
          {children}
        </Link>
      ) : (
        children
      )}
    </sup>
  );
};

/** A footnote's sign that stands between two letters. */
const isPoint = (mark: TextMark): boolean => mark.type === 'footnote' && mark.from === mark.to && mark.label !== undefined;

const isLinked = (mark: TextMark): boolean => (mark.type === 'link' || mark.type === 'footnote') && Boolean(mark.target);

/**
 * Text with its marks as elements. Marks may nest; where two overlap crosswise the inner one is cut at the outer one's end, and
 * a link inside a link keeps its words only. Marks out of range are left out: the words are always complete.
 */
export const markText = (text: string, marks: readonly TextMark[], italics = true): ComponentChild => {
  if (marks.length === 0) return text;
  const sorted = marks
    .filter(
      (mark) => mark.from >= 0 && (isPoint(mark) ? mark.from <= text.length : mark.from < mark.to && mark.from < text.length),
    )
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  let next = 0;
  const level = (from: number, to: number, linked: boolean): ComponentChild[] => {
    const out: ComponentChild[] = [];
    let at = from;
    for (let mark = sorted[next]; mark !== undefined && mark.from < to + (isPoint(mark) ? 1 : 0); mark = sorted[next]) {
      next += 1;
      if (isPoint(mark)) {
        const place = Math.max(mark.from, at);
        if (place > at) out.push(text.slice(at, place));
        out.push(wrap(mark.label, linked ? { ...mark, target: null } : mark, italics));
        at = place;
        continue;
      }
      const start = Math.max(mark.from, at);
      const end = Math.min(mark.to, to);
      if (start >= end) continue;
      if (start > at) out.push(text.slice(at, start));
      const bare = linked && isLinked(mark);
      const inner = level(start, end, linked || isLinked(mark));
      out.push(bare ? inner : wrap(inner, mark, italics));
      at = end;
    }
    if (at < to) out.push(text.slice(at, to));
    return out;
  };
  return level(0, text.length, false);
};

/** `<MarkedText text="see A/70/174" marks={[{ from: 4, to: 12, type: 'link', target: '/en/library/A-70-174' }]} />` */
export const MarkedText = (props: {
  readonly text: string;
  readonly marks?: readonly TextMark[];
  readonly italics?: boolean;
}): VNode => <>{markText(props.text, props.marks ?? [], props.italics)}</>;
