import { labelOf } from '../label.ts';

/** A paragraph prepared for comparison: its words as numbers, each with the weight that its rarity gives it. */
export interface Prepared {
  /** Without its printed number, which changes when others come and go. */
  readonly text: string;
  readonly words: Int32Array;
  readonly weight: number;
}

export interface Corpus {
  readonly a: readonly Prepared[];
  readonly b: readonly Prepared[];
  readonly weights: Float64Array;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
const bare = (text: string): string => {
  const label = labelOf(text);
  return label && label.family !== 'bullet' ? label.rest : text;
};

/** Prepares two versions together, so that a word weighs by how rare it is in both. */
export const prepare = (a: readonly string[], b: readonly string[]): Corpus => {
  const ids = new Map<string, number>();
  const holders: number[] = [];
  const read = (text: string): { text: string; words: Int32Array } => {
    const own = bare(text);
    const words = Int32Array.from(wordsOf(own), (word) => {
      const known = ids.get(word);
      if (known !== undefined) return known;
      ids.set(word, holders.length);
      holders.push(0);
      return holders.length - 1;
    });
    for (const word of new Set(words)) holders[word] = (holders[word] ?? 0) + 1;
    return { text: own, words };
  };
  const [left, right] = [a.map(read), b.map(read)];
  const count = a.length + b.length;
  const weights = Float64Array.from(holders, (times) => Math.log(1 + count / times));
  const weigh = (one: { text: string; words: Int32Array }): Prepared => ({
    ...one,
    weight: one.words.reduce((sum, word) => sum + (weights[word] ?? 0), 0),
  });
  return { a: left.map(weigh), b: right.map(weigh), weights };
};

/** Weight of the words two paragraphs share, for every pair, without regard to order; rows are A. */
export const shared = ({ a, b, weights }: Corpus): Float64Array => {
  const out = new Float64Array(a.length * b.length);
  const postings = new Map<number, Map<number, number>>();
  b.forEach((paragraph, j) => {
    for (const word of paragraph.words) {
      const list = postings.get(word) ?? new Map<number, number>();
      postings.set(word, list);
      list.set(j, (list.get(j) ?? 0) + 1);
    }
  });
  a.forEach((paragraph, i) => {
    const counts = new Map<number, number>();
    for (const word of paragraph.words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, times] of counts) {
      for (const [j, others] of postings.get(word) ?? []) {
        const at = i * b.length + j;
        out[at] = (out[at] ?? 0) + Math.min(times, others) * (weights[word] ?? 0);
      }
    }
  });
  return out;
};

let row = new Float64Array(1024);

/** Weight of the longest run of words, in order, that two paragraphs share. */
export const inOrder = (x: Int32Array, y: Int32Array, weights: Float64Array): number => {
  // What both begin and end with belongs to it.
  let sum = 0;
  let from = 0;
  let [endX, endY] = [x.length, y.length];
  while (from < endX && from < endY && x[from] === y[from]) sum += weights[x[from++] as number] as number;
  while (endX > from && endY > from && x[endX - 1] === y[endY - 1]) {
    sum += weights[x[--endX] as number] as number;
    endY--;
  }
  if (row.length < endY - from + 1) row = new Float64Array((endY - from + 1) * 2);
  row.fill(0, 0, endY - from + 1);
  for (let i = from; i < endX; i++) {
    const word = x[i] as number;
    const weight = weights[word] as number;
    // Of the row above: the sum in the place before.
    let above = 0;
    let before = 0;
    for (let j = from; j < endY; j++) {
      const at = j - from + 1;
      const over = row[at] as number;
      before = word === y[j] ? above + weight : Math.max(over, before);
      row[at] = before;
      above = over;
    }
  }
  return sum + (row[endY - from] as number);
};
