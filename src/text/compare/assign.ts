/**
 * The best pairing of rows with columns: the sum of `gain` is highest, pairs without gain (0 or less) are left out. Rows by columns
 * in a flat array. Hungarian method with potentials, cubic in the smaller side. Answers the column of each row, or -1.
 */
export const assign = (gain: Float64Array, rows: number, columns: number): Int32Array => {
  const out = new Int32Array(rows).fill(-1);
  if (rows === 0 || columns === 0) return out;
  // Every row may also stay alone, in a column of its own that costs nothing.
  const width = columns + rows;
  const cost = (i: number, j: number): number => (j < columns ? -Math.max(0, gain[i * columns + j] ?? 0) : 0);
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(width + 1);
  const matched = new Int32Array(width + 1);
  const way = new Int32Array(width + 1);
  for (let i = 1; i <= rows; i++) {
    matched[0] = i;
    let at = 0;
    const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(width + 1);
    do {
      used[at] = 1;
      const row = matched[at] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= width; j++) {
        if (used[j]) continue;
        const reduced = cost(row - 1, j - 1) - (u[row] ?? 0) - (v[j] ?? 0);
        if (reduced < (least[j] ?? 0)) {
          least[j] = reduced;
          way[j] = at;
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= width; j++) {
        if (used[j]) {
          const owner = matched[j] ?? 0;
          u[owner] = (u[owner] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      at = next;
    } while (matched[at] !== 0);
    do {
      const before = way[at] ?? 0;
      matched[at] = matched[before] ?? 0;
      at = before;
    } while (at !== 0);
  }
  for (let j = 1; j <= columns; j++) {
    const row = (matched[j] ?? 0) - 1;
    if (row >= 0 && (gain[row * columns + j - 1] ?? 0) > 0) out[row] = j - 1;
  }
  return out;
};

/** Which members of a sequence stay in order: one longest rising run, by index. `longestRising([1, 5, 2, 3])` → {0, 2, 3} */
export const longestRising = (values: readonly number[]): Set<number> => {
  const tails: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) kept.add(i);
  return kept;
};
