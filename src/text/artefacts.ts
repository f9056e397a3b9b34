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
/** None of them is longer. */
const MARK_LENGTH = 48;
const isMark = (line: string): boolean => line.length <= MARK_LENGTH && PAGE_MARKS.some((mark) => mark.test(line));

interface Run {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
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
      runs.push({ from, to: i });
      from = line && line.text !== '' && !gone.has(i) ? i : -1;
    }
  }
  return runs;
};

interface Keys {
  readonly keyOf: (run: Run) => string;
  readonly times: (run: Run) => number;
  readonly before: (run: Run) => boolean;
}

/** What is alike in all printings of runs of lines: worked out for a run only when a run that may be a running head begins as it does. */
const keysOf = (lines: readonly Line[], runs: readonly Run[]): Keys => {
  const keys = new Map<Run, string>();
  const keyOf = (run: Run): string => {
    const known = keys.get(run);
    if (known !== undefined) return known;
    const made = key(
      lines
        .slice(run.from, run.to)
        .map((line) => line.text)
        .join(' '),
    );
    keys.set(run, made);
    return made;
  };
  const heads = new Map<Run, string>();
  const headOf = (run: Run): string => {
    const known = heads.get(run);
    if (known !== undefined) return known;
    const text = lines[run.from]?.text ?? '';
    const end = text.indexOf(' ');
    const made = key(end < 0 ? text : text.slice(0, end));
    heads.set(run, made);
    return made;
  };
  const byHead = new Map<string, Run[]>();
  for (const run of runs) {
    const head = headOf(run);
    const list = byHead.get(head);
    if (list) list.push(run);
    else byHead.set(head, [run]);
  }
  const lengths = [...new Set([...byHead.keys()].map((head) => head.length))];
  const alike = (own: string): Run[] =>
    lengths.flatMap((length) => (length <= own.length ? (byHead.get(own.slice(0, length)) ?? []) : []));
  return {
    keyOf,
    /** How often the words of a run are printed; those broken otherwise into lines and words count too. */
    times: (run: Run): number => {
      const own = keyOf(run);
      return alike(own).reduce((sum, other) => sum + (keyOf(other) === own ? 1 : 0), 0);
    },
    /** Whether they were printed before. */
    before: (run: Run): boolean => {
      const own = keyOf(run);
      return alike(own).some((other) => other.from < run.from && keyOf(other) === own);
    },
  };
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
  const { keyOf, times, before } = keysOf(lines, runs);
  const beside = (run: Run): boolean => {
    let i = run.from - 1;
    while (i >= 0 && text(i) === '') i--;
    if (i < 0 || gone.has(i) || lines[run.from]?.page === true) return true;
    let j = run.to;
    while (j < lines.length && text(j) === '' && lines[j]?.page !== true) j++;
    return j >= lines.length || gone.has(j) || lines[j]?.page === true;
  };
  let whole = '';
  for (const run of runs) {
    if (beside(run) && keyOf(run).length >= 4) {
      const own = keyOf(run);
      const seen = times(run);
      const repeated = seen > 1 || (own.length > 24 && whole.slice(0, 4000).includes(own));
      if (repeated && (seen > 2 || whole.includes(own) || before(run))) {
        for (let i = run.from; i < run.to; i++) gone.add(i);
        continue;
      }
    }
    if (whole.length < 8000) whole += keyOf(run);
  }
  return gone;
};
