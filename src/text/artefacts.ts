import { key } from './fold.ts';
import { isLabelAlone } from './label.ts';

/** A line of a text that came page by page. */
export interface Line {
  /** Folded, without indentation. */
  readonly text: string;
  /** Spaces before it. */
  readonly indent: number;
  /** A page begins with it. */
  readonly page: boolean;
}

/** What a page prints by itself: page numbers, job numbers and bar codes of UN documents, `Please recycle`. */
const PAGE_MARKS: readonly RegExp[] = [
  /^(?:page|p\.|seite|página|стр\.?|страница|صفحة)\s*\d{1,4}(?:\s*(?:of|\/|de|sur|из|من)\s*\d{1,4})?$/i,
  /^第\s*\d{1,4}\s*页(?:\s*[,/共]\s*共?\s*\d{1,4}\s*页)?$/,
  /^[-–—|]\s*\d{1,4}\s*[-–—|]$/,
  /^\d{1,3}\s?\/\s?\d{1,3}$/,
  /^\d{2}-\d{5}(?:\s?\([EFSRAC]\))?(?:\s+\d{1,3}\/\d{1,3})?$/,
  /^\d{1,3}\/\d{1,3}\s+\d{2}-\d{5}$/,
  /^\*\d{7,8}\*$/,
  /^please recycle.{0,3}$/i,
  /^\d{6}$/,
];

/** The symbol of a UN document alone in its line. */
const SYMBOL_LINE = /^(?:[ASE]|DP|CD|NPT|CCW)\/[A-Z0-9.]+(?:\/[A-Za-z0-9.()]+)*\*{0,2}$/;

export const isSymbolLine = (line: string): boolean => SYMBOL_LINE.test(line);
const isMark = (line: string): boolean => PAGE_MARKS.some((mark) => mark.test(line));

interface Run {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly key: string;
}

/** Runs of lines that stand together between empty ones. */
const runsOf = (lines: readonly Line[], gone: ReadonlySet<number>): Run[] => {
  const runs: Run[] = [];
  let from = -1;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    const text = line && !gone.has(i) && line.text !== '' && !(line.page && from >= 0);
    if (text && from < 0) from = i;
    if (!text && from >= 0) {
      runs.push({
        from,
        to: i,
        key: key(
          lines
            .slice(from, i)
            .map((l) => l.text)
            .join(' '),
        ),
      });
      from = line && line.text !== '' && !gone.has(i) ? i : -1;
    }
  }
  return runs;
};

/**
 * The lines that belong to the page and not to the text, by their index: page numbers, job numbers, the document's symbol
 * printed again, running heads. The first symbol and the first printing of a running head stay.
 */
export const artefactsOf = (lines: readonly Line[]): ReadonlySet<number> => {
  const gone = new Set<number>();
  const text = (i: number): string => lines[i]?.text ?? '';
  let symbol: string | null = null;
  lines.forEach((line, i) => {
    if (line.text === '') return;
    if (isMark(line.text)) gone.add(i);
    else if (isSymbolLine(line.text)) {
      if (symbol === line.text) gone.add(i);
      symbol ??= line.text;
    }
  });
  // A number alone between empty lines is a page number when there are several in rising order, or when it stands at a page's edge.
  const lone = lines.flatMap((line, i) => (/^\d{1,4}$/.test(line.text) && (text(i - 1) === '' || text(i + 1) === '') ? [i] : []));
  let expected = -1;
  for (const i of lone) {
    const number = Number(text(i));
    const open = text(i - 1) === '' && text(i - 2) === '' && text(i + 1) === '';
    const edge = lines[i]?.page === true || lines[i + 1]?.page === true || (open && !isLabelAlone(text(i + 1)));
    if (edge || number === expected) {
      gone.add(i);
      expected = number + 1;
    }
  }
  // What is printed again beside those marks is a running head, however its lines are broken.
  const runs = runsOf(lines, gone);
  const seen = new Map<string, number>();
  for (const run of runs) seen.set(run.key, (seen.get(run.key) ?? 0) + 1);
  const beside = (run: Run): boolean => {
    let i = run.from - 1;
    while (i >= 0 && text(i) === '') i--;
    if (i < 0 || gone.has(i) || lines[run.from]?.page === true) return true;
    let j = run.to;
    while (j < lines.length && text(j) === '' && lines[j]?.page !== true) j++;
    return j >= lines.length || gone.has(j) || lines[j]?.page === true;
  };
  const before = new Set<string>();
  let whole = '';
  for (const run of runs) {
    const repeated = (seen.get(run.key) ?? 0) > 1 || (run.key.length > 24 && whole.slice(0, 4000).includes(run.key));
    if (
      repeated &&
      run.key.length >= 4 &&
      beside(run) &&
      (before.has(run.key) || whole.includes(run.key) || (seen.get(run.key) ?? 0) > 2)
    ) {
      for (let i = run.from; i < run.to; i++) gone.add(i);
    } else if (whole.length < 8000) whole += run.key;
    before.add(run.key);
  }
  return gone;
};
