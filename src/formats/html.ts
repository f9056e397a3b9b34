import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Block, block, type Mark } from '../text/index.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page holds besides its text. */
const SKIPPED = new Set('script style template noscript nav svg math object iframe head form button select textarea'.split(' '));
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Deeper than any text is nested; what lies below is read as if it lay there. */
const DEPTH = 300;

const attribute = (element: Element, name: string): string | null => element.attrs.find((a) => a.name === name)?.value ?? null;

const letter = (n: number): string => (n > 26 ? letter(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(97 + ((n - 1) % 26));
const roman = (n: number): string =>
  (
    [
      [100, 'c'],
      [90, 'xc'],
      [50, 'l'],
      [40, 'xl'],
      [10, 'x'],
      [9, 'ix'],
      [5, 'v'],
      [4, 'iv'],
      [1, 'i'],
    ] as const
  ).reduce(([left, out], [value, sign]): [number, string] => [left % value, out + sign.repeat(Math.floor(left / value))], [
    n,
    '',
  ] as [number, string])[1];

/** The number a list prints before an item. */
export const printed = (type: string, n: number): string => {
  if (type === 'a') return letter(n);
  if (type === 'A') return letter(n).toUpperCase();
  if (type === 'i') return roman(n);
  if (type === 'I') return roman(n).toUpperCase();
  return String(n);
};

interface Open {
  readonly kind: Block['kind'];
  readonly level: number | null;
  readonly label: string | null;
}

/** A page as blocks: headings by their level, items with the number the browser prints, quotes, rows of tables, links and emphasis as marks. */
export const readHtml = (source: string): { blocks: Block[]; title: string | null } => {
  const document = parse(source);
  const blocks: Block[] = [];
  let title: string | null = null;
  let text = '';
  let marks: Mark[] = [];
  let open: Open = { kind: null, level: null, label: null };
  const close = (): void => {
    if (text.trim() !== '') {
      blocks.push(block(text, { ...open, marks }));
      open = { kind: open.kind === 'quote' ? 'quote' : open.kind === 'bullet' ? null : open.kind, level: null, label: null };
      if (open.kind === 'heading') open = { kind: null, level: null, label: null };
    }
    text = '';
    marks = [];
  };
  const inline = (element: Element, depth: number): void => {
    const from = text.length;
    for (const child of element.childNodes) walk(child, depth + 1, element.tagName === 'pre');
    const type = { a: 'link', em: 'italic', i: 'italic', strong: 'bold', b: 'bold' }[element.tagName] as Mark['type'] | undefined;
    const target = type === 'link' ? attribute(element, 'href') : null;
    if (type && text.length > from && (type !== 'link' || target)) marks.push({ from, to: text.length, type, target });
  };
  const row = (element: Element, depth: number): void => {
    close();
    const cells: string[] = [];
    for (const child of element.childNodes) {
      if (!('tagName' in child) || (child.tagName !== 'td' && child.tagName !== 'th')) continue;
      const before = blocks.length;
      for (const inner of child.childNodes) walk(inner, depth + 1, false);
      close();
      cells.push(
        blocks
          .splice(before)
          .map((b) => b.text.replace(/\s+/g, ' ').trim())
          .join(' '),
      );
    }
    if (cells.some((cell) => cell !== ''))
      blocks.push(cells.length === 1 ? block(cells[0] ?? '') : block(cells.join(' | '), { kind: 'table' }));
  };
  const walk = (node: Node, depth: number, keep: boolean): void => {
    if (depth > DEPTH) return;
    if (node.nodeName === '#text') {
      const value = (node as DefaultTreeAdapterTypes.TextNode).value;
      text += keep ? value : value.replace(/[ \t\n\r\f]+/g, ' ');
      return;
    }
    if (!('tagName' in node)) {
      if ('childNodes' in node) for (const child of node.childNodes) walk(child, depth + 1, keep);
      return;
    }
    const element = node as Element;
    const name = element.tagName;
    if (name === 'head') {
      const found = element.childNodes.find((child): child is Element => 'tagName' in child && child.tagName === 'title');
      const first = found?.childNodes[0];
      if (first && 'value' in first) title = first.value.replace(/\s+/g, ' ').trim() || null;
      return;
    }
    if (SKIPPED.has(name) || attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return;
    if (name === 'br') {
      text += ' ';
      return;
    }
    if (name === 'tr' || !BLOCKS.has(name)) {
      (name === 'tr' ? row : inline)(element, depth);
      return;
    }
    close();
    const before = open;
    const heading = /^h([1-6])$/.exec(name);
    if (heading) open = { kind: 'heading', level: Number(heading[1]), label: null };
    else if (name === 'blockquote') open = { kind: 'quote', level: null, label: null };
    if (name === 'ol' || name === 'ul') {
      let n = Number(attribute(element, 'start') ?? 1) || 1;
      for (const child of element.childNodes) {
        if ('tagName' in child && child.tagName === 'li') {
          close();
          n = Number(attribute(child, 'value') ?? n) || n;
          const type = attribute(element, 'type') ?? '1';
          open =
            name === 'ul'
              ? { kind: 'bullet', level: null, label: null }
              : { kind: null, level: null, label: /^[1AIai]$/.test(type) ? printed(type, n) : String(n) };
          for (const inner of child.childNodes) walk(inner, depth + 2, false);
          close();
          open = before;
          n++;
        } else walk(child, depth + 1, false);
      }
    } else for (const child of element.childNodes) walk(child, depth + 1, name === 'pre');
    close();
    open = before;
  };
  walk(document, 0, false);
  close();
  return { blocks, title };
};
