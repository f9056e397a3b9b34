/** A run of words that two texts share, or that one of them lacks. */
export interface WordRun {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** Words, spaces and signs, so that putting the pieces together gives the text again; Chinese sign by sign. */
export const pieces = (text: string): string[] =>
  text.match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** Above this many comparisons the middle of two texts is shown as replaced whole. */
const CELLS = 4_000_000;

/**
 * What changed from one text to another, word by word, for display. The `same` and `deleted` runs make up `a`, the `same` and
 * `inserted` runs make up `b`, to the letter. `differences('may act', 'shall act')` → deleted `may`, inserted `shall`, same ` act`
 */
export const differences = (a: string, b: string): WordRun[] => {
  const [left, right] = [pieces(a), pieces(b)];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left[left.length - 1 - end] === right[right.length - 1 - end])
    end++;
  const [x, y] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  const runs: { kind: WordRun['kind']; text: string }[] = [];
  const push = (kind: WordRun['kind'], text: string): void => {
    if (text === '') return;
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  push('same', left.slice(0, start).join(''));
  if (x.length * y.length > CELLS) {
    push('deleted', x.join(''));
    push('inserted', y.join(''));
  } else {
    const width = y.length + 1;
    const table = new Uint32Array((x.length + 1) * width);
    for (let i = x.length - 1; i >= 0; i--) {
      for (let j = y.length - 1; j >= 0; j--) {
        table[i * width + j] =
          x[i] === y[j]
            ? (table[(i + 1) * width + j + 1] ?? 0) + 1
            : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
      }
    }
    let [i, j] = [0, 0];
    while (i < x.length || j < y.length) {
      if (i < x.length && j < y.length && x[i] === y[j]) {
        push('same', x[i] ?? '');
        i++;
        j++;
      } else if (j >= y.length || (i < x.length && (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)))
        push('deleted', x[i++] ?? '');
      else push('inserted', y[j++] ?? '');
    }
  }
  push('same', left.slice(left.length - end).join(''));
  return runs;
};
