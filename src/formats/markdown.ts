import { type Block, blocksFromLines, linesOf, type Mark } from '../text/index.ts';

/** Whether a plain text is written in Markdown: headings with `#`, or links in its notation. */
export const looksLikeMarkdown = (text: string): boolean => {
  const sample = text.slice(0, 60_000);
  return (
    (sample.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2 || /\[[^\]\n]{1,80}\]\((?:#|https?:|mailto:|\/)[^)\s]{0,200}\)/.test(sample)
  );
};

const INLINE =
  /!?\[([^\]]{0,300})\]\(([^)\s]{0,500})\)|(\*\*|__)(?=\S)([^*_]{1,1000}?\S)\3|(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,1000}?)\*(?![\p{L}\p{N}*])|`([^`]{1,500})`/gu;

/** Notation within a paragraph as marks: `see [the report](https://…)` → text `see the report`, one link. */
export const inlineMarks = (source: string, offset = 0): { text: string; marks: Mark[] } => {
  let text = '';
  let last = 0;
  const marks: Mark[] = [];
  for (const found of source.matchAll(INLINE)) {
    text += source.slice(last, found.index);
    last = found.index + found[0].length;
    const from = offset + text.length;
    const [, link, target, , bold, italic, code] = found;
    const inner = inlineMarks(link ?? bold ?? italic ?? code ?? '', from);
    text += inner.text;
    marks.push(...inner.marks);
    const to = offset + text.length;
    if (link !== undefined) marks.push({ from, to, type: 'link', target: target ?? null });
    else if (bold !== undefined) marks.push({ from, to, type: 'bold', target: null });
    else if (italic !== undefined) marks.push({ from, to, type: 'italic', target: null });
  }
  return { text: text + source.slice(last), marks };
};

const readBlock = (source: Block): Block => {
  const heading = /^(#{1,6}) +(.*?)(?: #+)?$/s.exec(source.text);
  const quote = /^>+ ?(.*)$/s.exec(source.text);
  const row = /^\|(.*)\|$/s.exec(source.text);
  const item = /^([-+*]|\d{1,3}[.)]) +/.exec(source.text);
  const body =
    heading?.[2] ??
    quote?.[1]?.replace(/ >+ /g, ' ') ??
    row?.[1]
      ?.split('|')
      .map((cell) => cell.trim())
      .join(' | ') ??
    source.text;
  const lead = item && !heading && !quote && !row ? item[0] : '';
  const { text, marks } = inlineMarks(body.slice(lead.length), lead.length);
  return {
    ...source,
    text: lead.replace(/^[+*]/, '-') + text,
    kind: heading ? 'heading' : quote ? 'quote' : row ? 'table' : source.kind,
    level: heading?.[1]?.length ?? null,
    marks: [...source.marks.filter((mark) => mark.type === 'footnote' && marks.length === 0), ...marks],
  };
};

/** A Markdown text as blocks. Fences and ruled lines vanish, what stands between them stays. */
export const readMarkdown = (source: string): Block[] => {
  const lines = linesOf(source.replace(/^ {0,3}(?:```|~~~).*$/gm, '').replace(/\\([-*_#[\]().!`])/g, '$1'));
  return blocksFromLines(lines)
    .filter((b) => !/^\|[\s:|-]+\|$/.test(b.text))
    .map(readBlock)
    .filter((b) => b.text.trim() !== '');
};
