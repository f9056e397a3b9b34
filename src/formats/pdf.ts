import { getDocumentProxy } from 'unpdf';
import { type Block, blocksFromLines, fold, foldLine, type Line } from '../text/index.ts';
import { type Piece, readRightToLeft } from './arabic-lines.ts';
import { type Limits, Unreadable } from './code.ts';

/** A line as it lies on the page: in points, y growing upwards. */
interface Laid {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Whether a page is read from right to left: most of its letters are Arabic. */
const isArabic = (items: readonly Item[]): boolean => {
  let [arabic, other] = [0, 0];
  for (const { str } of items) {
    arabic += str.match(/\p{Script=Arabic}/gu)?.length ?? 0;
    other += str.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}]/gu)?.length ?? 0;
  }
  return arabic > other;
};

/** The same for a page that is read from right to left: the pieces of a line may come in any order. */
const arabicLinesOfPage = (items: readonly Item[], page: number): Laid[] => {
  const lines: (Laid & { pieces: Piece[] })[] = [];
  for (const item of items) {
    const [a = 1, b = 0, , , x = 0, y = 0] = item.transform;
    if (item.str === '' || Math.abs(b) > Math.abs(a)) continue;
    const size = Math.hypot(a, b) || item.height || 10;
    const right = x + item.width;
    const last = lines.at(-1);
    // What stands far from the line is in another column.
    const far = last !== undefined && (x - last.right > 60 || last.x - right > 60);
    if (last && !far && Math.abs(last.y - y) < Math.max(last.size, size) * 0.55) {
      last.pieces.push({ text: item.str, left: x, right });
      last.x = Math.min(last.x, x);
      last.right = Math.max(last.right, right);
      if (size > last.size) [last.size, last.y] = [size, y];
    } else lines.push({ text: '', x, right, y, size, page, pieces: [{ text: item.str, left: x, right }] });
  }
  return lines
    .map(({ pieces, ...line }) => ({ ...line, text: fold(readRightToLeft(pieces, line.size)) }))
    .filter((line) => line.text !== '');
};

/** Puts the pieces of one page into lines, in the order in which the page was written. */
const linesOfPage = (items: readonly Item[], page: number): Laid[] => {
  const lines: Laid[] = [];
  let current: Laid | null = null;
  for (const item of items) {
    if (item.str === '') continue;
    const [a = 1, b = 0, , , x = 0, y = 0] = item.transform;
    const size = Math.hypot(a, b) || item.height || 10;
    // Text that runs up the margin is no part of the lines.
    if (Math.abs(b) > Math.abs(a)) continue;
    if (item.str.trim() === '') {
      if (current && Math.abs(current.y - y) < size * 0.5 && !current.text.endsWith(' ')) current.text += ' ';
      continue;
    }
    const level = current !== null && Math.abs(current.y - y) < Math.max(current.size, size) * 0.55;
    const leftward = current !== null && x < current.x - 1 && x + item.width < current.x + 1;
    const rtl = /\p{Script=Arabic}/u.test(item.str);
    if (current && level && (rtl || !leftward) && x - current.right < 60) {
      const gap = rtl ? current.x - (x + item.width) : x - current.right;
      const spaced = current.text.endsWith(' ') || item.str.startsWith(' ');
      // A small raised number is the call of a footnote.
      const raised = size < current.size * 0.75 && y > current.y + 1 && /^\d{1,2}$/.test(item.str.trim());
      current.text += (!spaced && (gap > current.size * 0.15 || raised) ? ' ' : '') + item.str;
      current.x = Math.min(current.x, x);
      current.right = Math.max(current.right, x + item.width);
      if (size > current.size) [current.size, current.y] = [size, y];
    } else {
      current = { text: item.str, x, right: x + item.width, y, size, page };
      lines.push(current);
    }
  }
  return lines.map((line) => ({ ...line, text: fold(line.text) })).filter((line) => line.text !== '');
};

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Heads and feet: lines at a page's edge that come again on other pages, page numbers aside. */
const edgesOf = (pages: readonly Laid[][]): Set<Laid> => {
  const shape = (line: Laid): string => line.text.replace(/\d+/g, '#').toLowerCase();
  const edge = (page: readonly Laid[]): Laid[] => {
    const sorted = [...page].sort((a, b) => b.y - a.y);
    return [...sorted.slice(0, 3), ...sorted.slice(-3)];
  };
  const counts = new Map<string, Set<number>>();
  for (const page of pages)
    for (const line of edge(page)) counts.set(shape(line), (counts.get(shape(line)) ?? new Set()).add(line.page));
  const gone = new Set<Laid>();
  for (const page of pages) {
    for (const line of edge(page)) {
      const times = counts.get(shape(line))?.size ?? 0;
      const number = /^(?:[-–]\s*)?(?:page\s*)?#(?:\s*(?:\/|of|de|из)\s*#)?(?:\s*[-–])?$/.test(shape(line));
      if ((times >= 2 && line.page > (number ? 0 : 1) && times >= pages.length * 0.3) || (number && pages.length > 1))
        gone.add(line);
    }
  }
  return gone;
};

/** Laid lines as lines of text: a gap between paragraphs becomes an empty line, notes at the foot get their rule back. */
const toLines = (pages: readonly Laid[][]): Line[] => {
  const gone = edgesOf(pages);
  const body = pages.flat().filter((line) => !gone.has(line));
  const size = median(body.map((line) => Math.round(line.size * 10) / 10));
  const steps = body.flatMap((line, i) => {
    const next = body[i + 1];
    return next && next.page === line.page && line.y > next.y && line.y - next.y < size * 3 ? [line.y - next.y] : [];
  });
  const step = median(steps) || size * 1.2;
  const left = median(body.map((line) => Math.round(line.x)));
  const lines: Line[] = [];
  let previous: Laid | null = null;
  let noting = false;
  for (const line of body) {
    const page = previous !== null && line.page !== previous.page;
    if (page) noting = false;
    const small = line.size < size * 0.92;
    if (previous && !page && (Math.abs(previous.y - line.y) > step * 1.35 || previous.y < line.y))
      lines.push({ text: '', indent: 0, page: false });
    if (small && !noting && previous && !page && previous.size > line.size && /^\d{1,2}\b/.test(line.text)) {
      lines.push({ text: '__________', indent: 0, page: false });
      noting = true;
    } else if (!small && noting) {
      noting = false;
      lines.push({ text: '', indent: 0, page: true });
    }
    lines.push({ text: foldLine(line.text), indent: Math.max(0, Math.round((line.x - left) / 5)), page });
    previous = line;
  }
  return lines;
};

const problem = (error: unknown): Unreadable => {
  const name = error instanceof Error ? error.name : '';
  return new Unreadable(name === 'PasswordException' ? 'READING_ENCRYPTED' : 'READING_DAMAGED');
};

/** A PDF as blocks, from the places of its words. Scans without text are `READING_NO_TEXT`. */
export const readPdf = async (bytes: Uint8Array, limits: Limits): Promise<{ blocks: Block[]; title: string | null }> => {
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    stopAtErrors: false,
    useSystemFonts: false,
  }).catch((error: unknown) => {
    throw problem(error);
  });
  if (document.numPages > limits.pages)
    throw new Unreadable('READING_TOO_MANY_PAGES', { limit: limits.pages, pages: document.numPages });
  const pages: Laid[][] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const items = content.items.flatMap((item) => ('str' in item ? [item as Item] : []));
      for (const item of items) characters += item.str.length;
      pages.push(isArabic(items) ? arabicLinesOfPage(items, number) : linesOfPage(items, number));
      page.cleanup();
    } catch (error) {
      // One page that cannot be read spoils the whole: a reader must not believe to have seen it all.
      throw problem(error);
    }
    if (characters > limits.characters) throw new Unreadable('READING_TOO_MUCH_TEXT', { limit: limits.characters });
  }
  if (characters < 3 || pages.every((page) => page.length === 0))
    throw new Unreadable('READING_NO_TEXT', { pages: document.numPages });
  const metadata = await document.getMetadata().catch(() => null);
  const title = (metadata?.info as { Title?: unknown } | undefined)?.Title;
  await document.cleanup();
  return {
    blocks: blocksFromLines(toLines(pages)),
    title: typeof title === 'string' && title.trim().includes(' ') ? fold(title) : null,
  };
};
