import { assign, longestRising } from './assign.ts';
import { type Corpus, inOrder, prepare, shared } from './likeness.ts';

export { differences, type WordRun } from './words.ts';

/** What became of a paragraph (or of two) from one version to the next. */
export interface Lineage {
  readonly kind: 'same' | 'changed' | 'moved' | 'moved_changed' | 'split' | 'merged' | 'added' | 'deleted';
  /** 0-based places in the older and in the newer version. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Share of words in common, 0 to 1, rare words counting more; 0 for added and deleted. */
  readonly similarity: number;
}

/** Below this two paragraphs are not the same one changed: in its old place, and elsewhere. */
const IN_PLACE = 0.24;
const ELSEWHERE = 0.36;
/** How many likely partners of a paragraph are compared word by word. */
const CANDIDATES = 10;
/** More unlike paragraphs than this are paired greedily: the best pairing takes cubic time. */
const EXACT = 700;

interface Work {
  readonly corpus: Corpus;
  readonly bag: Float64Array;
  /** Likeness of pairs, 0 to 1; filled for likely partners. */
  readonly like: Float64Array;
  readonly width: number;
}

const likeness = (corpus: Corpus): Work => {
  const { a, b, weights } = corpus;
  const bag = shared(corpus);
  const width = b.length;
  const like = new Float64Array(a.length * width);
  const dice = (i: number, j: number): number =>
    (2 * (bag[i * width + j] ?? 0)) / Math.max(1e-9, (a[i]?.weight ?? 0) + (b[j]?.weight ?? 0));
  const fill = (i: number, j: number): void => {
    const at = i * width + j;
    if (like[at] !== 0) return;
    const [x, y] = [a[i], b[j]];
    if (!x || !y) return;
    if (x.text === y.text) like[at] = 1;
    else {
      // Very long paragraphs are compared by their words alone.
      const ordered =
        x.words.length * y.words.length > 4_000_000
          ? dice(i, j)
          : (2 * inOrder(x.words, y.words, weights)) / Math.max(1e-9, x.weight + y.weight);
      like[at] = Math.min(0.999, 0.75 * ordered + 0.25 * dice(i, j));
    }
  };
  const best = (count: number, score: (k: number) => number): number[] => {
    const list: number[] = [];
    for (let k = 0; k < count; k++) if (score(k) > 0.08) list.push(k);
    return list.sort((p, q) => score(q) - score(p)).slice(0, CANDIDATES);
  };
  for (let i = 0; i < a.length; i++) for (const j of best(width, (k) => dice(i, k))) fill(i, j);
  for (let j = 0; j < width; j++) for (const i of best(a.length, (k) => dice(k, j))) fill(i, j);
  for (let i = 0; i < a.length; i++) for (let j = 0; j < width; j++) if (a[i]?.text === b[j]?.text) fill(i, j);
  return { corpus, bag, like, width };
};

interface Joint {
  readonly one: number;
  readonly two: readonly [number, number];
  readonly similarity: number;
}

/** Places where one paragraph is two neighbours of the other version put together. `flip`: the two stand in A. */
const joints = ({ corpus, bag, like, width }: Work, flip: boolean): Joint[] => {
  const [ones, twos] = flip ? [corpus.b, corpus.a] : [corpus.a, corpus.b];
  const at = (one: number, two: number): number => (flip ? two * width + one : one * width + two);
  const rival = (two: number, but: number): number => {
    let most = 0;
    for (let one = 0; one < ones.length; one++) if (one !== but) most = Math.max(most, like[at(one, two)] ?? 0);
    return most;
  };
  const out: Joint[] = [];
  ones.forEach((whole, one) => {
    for (let two = 0; two + 1 < twos.length; two++) {
      const [first, second] = [twos[two], twos[two + 1]];
      if (!first || !second || first.words.length < 5 || second.words.length < 5) continue;
      const [partA, partB] = [(bag[at(one, two)] ?? 0) / first.weight, (bag[at(one, two + 1)] ?? 0) / second.weight];
      if (partA < 0.6 || partB < 0.6) continue;
      const single = Math.max(like[at(one, two)] ?? 0, like[at(one, two + 1)] ?? 0);
      const least = Math.max(0.72, single + 0.04);
      const all = whole.weight + first.weight + second.weight;
      // Words in common, in whatever order, are never fewer than those in order, and are known already.
      const common = Math.min(whole.weight, (bag[at(one, two)] ?? 0) + (bag[at(one, two + 1)] ?? 0));
      if ((2 * common) / all < least - 1e-9) continue;
      // Each part must belong here more than to any other paragraph, so that a neighbour that only shares phrases is not taken in.
      if (rival(two, one) > partA - 0.02 || rival(two + 1, one) > partB - 0.02) continue;
      const joined = Int32Array.from([...first.words, ...second.words]);
      const similarity = (2 * inOrder(whole.words, joined, corpus.weights)) / all;
      if (similarity < least) continue;
      out.push({ one, two: [two, two + 1], similarity: Math.min(1, similarity) });
    }
  });
  return out.sort((p, q) => q.similarity - p.similarity);
};

/**
 * Lineage of paragraphs between two versions: every paragraph of both stands in exactly one entry, entries in the order of the newer
 * version, deletions after what stood before them. A paragraph moved when it left the longest run that stays in order. Printed numbers do not count.
 * `compare(['1. One.', '2. Two.'], ['1. Two.'])` → `One.` deleted, `Two.` same
 */
export const compare = (a: readonly string[], b: readonly string[]): Lineage[] => {
  const work = likeness(prepare(a, b));
  const { like, width, corpus } = work;
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const found: { kind: 'split' | 'merged' | 'pair'; a: number[]; b: number[]; similarity: number }[] = [];
  const candidates = [
    ...joints(work, false).map((joint) => ({
      kind: 'split' as const,
      a: [joint.one],
      b: [...joint.two],
      similarity: joint.similarity,
    })),
    ...joints(work, true).map((joint) => ({
      kind: 'merged' as const,
      a: [...joint.two],
      b: [joint.one],
      similarity: joint.similarity,
    })),
  ].sort((p, q) => q.similarity - p.similarity);
  for (const joint of candidates) {
    if (joint.a.some((i) => takenA.has(i)) || joint.b.some((j) => takenB.has(j))) continue;
    for (const i of joint.a) takenA.add(i);
    for (const j of joint.b) takenB.add(j);
    found.push(joint);
  }
  const rows = a.flatMap((_, i) => (takenA.has(i) ? [] : [i]));
  const columns = b.flatMap((_, j) => (takenB.has(j) ? [] : [j]));
  let partner = pair(work, rows, columns, new Float64Array(0));
  // Neighbours vouch for each other: what stands between two paragraphs that stayed belongs between them.
  for (let round = 0; round < 2; round++) {
    const whereabouts = new Int32Array(a.length).fill(-1);
    for (const joint of found) for (const i of joint.a) whereabouts[i] = joint.b[0] ?? -1;
    for (const [i, j] of partner) whereabouts[i] = j;
    const bonus = new Float64Array(a.length * width);
    for (let i = 0; i < a.length; i++) {
      for (const [step, share] of [
        [1, 0.05],
        [2, 0.02],
      ] as const) {
        const before = whereabouts[i - step] ?? -1;
        const after = whereabouts[i + step] ?? -1;
        for (let d = 1; d <= 3; d++) {
          if (before >= 0 && before + d < width) bonus[i * width + before + d] = (bonus[i * width + before + d] ?? 0) + share / d;
          if (after >= 0 && after - d >= 0) bonus[i * width + after - d] = (bonus[i * width + after - d] ?? 0) + share / d;
        }
      }
    }
    partner = pair(work, rows, columns, bonus);
  }
  for (const [i, j] of partner) found.push({ kind: 'pair', a: [i], b: [j], similarity: like[i * width + j] ?? 0 });
  found.sort((p, q) => (p.b[0] ?? 0) - (q.b[0] ?? 0));
  const stayed = longestRising(found.map((one) => one.a[0] ?? 0));
  const out: Lineage[] = found.map((one, k): Lineage => {
    const round = Math.round(one.similarity * 1000) / 1000;
    if (one.kind !== 'pair') return { kind: one.kind, a: one.a, b: one.b, similarity: round };
    const same = corpus.a[one.a[0] ?? 0]?.text === corpus.b[one.b[0] ?? 0]?.text;
    const kind = stayed.has(k) ? (same ? 'same' : 'changed') : same ? 'moved' : 'moved_changed';
    return { kind, a: one.a, b: one.b, similarity: same ? 1 : round };
  });
  const [inA, inB] = [new Set(out.flatMap((one) => one.a)), new Set(out.flatMap((one) => one.b))];
  for (let j = 0; j < b.length; j++) if (!inB.has(j)) out.push({ kind: 'added', a: [], b: [j], similarity: 0 });
  out.sort((p, q) => (p.b[0] ?? 0) - (q.b[0] ?? 0));
  a.forEach((_, i) => {
    if (inA.has(i)) return;
    const before = out.findLastIndex(
      (one) => one.a.length > 0 && (one.a.at(-1) ?? 0) < i && one.kind !== 'moved' && one.kind !== 'moved_changed',
    );
    out.splice(before + 1, 0, { kind: 'deleted', a: [i], b: [], similarity: 0 });
  });
  return out;
};

/** The best pairing of what is left; `bonus` (same shape as likeness, or empty) speaks for places. */
const pair = (
  { like, width }: Work,
  rows: readonly number[],
  columns: readonly number[],
  bonus: Float64Array,
): [number, number][] => {
  const score = (i: number, j: number): number => {
    const alike = like[i * width + j] ?? 0;
    const place = bonus[i * width + j] ?? 0;
    if (alike < (place > 0.05 ? IN_PLACE : bonus.length === 0 ? 0.3 : ELSEWHERE)) return 0;
    return alike + place - 0.05;
  };
  if (rows.length <= EXACT && columns.length <= EXACT) {
    const gain = new Float64Array(rows.length * columns.length);
    for (const [r, i] of rows.entries()) for (const [c, j] of columns.entries()) gain[r * columns.length + c] = score(i, j);
    return [...assign(gain, rows.length, columns.length)].flatMap((c, r) =>
      c < 0 ? [] : [[rows[r] ?? 0, columns[c] ?? 0] as [number, number]],
    );
  }
  const edges: [number, number, number][] = [];
  for (const i of rows) for (const j of columns) if (score(i, j) > 0) edges.push([score(i, j) - Math.abs(i - j) * 1e-7, i, j]);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return edges
    .sort((p, q) => q[0] - p[0])
    .flatMap(([, i, j]): [number, number][] => {
      if (usedA.has(i) || usedB.has(j)) return [];
      usedA.add(i);
      usedB.add(j);
      return [[i, j]];
    });
};
