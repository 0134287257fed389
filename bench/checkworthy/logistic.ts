/**
 * Logistic regression by Newton's method, with a ridge on all weights but the first (the constant). Deterministic: the
 * same rows give the same weights.
 */
export function fit(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  ridge: number,
): number[] {
  let weights = (rows[0] ?? []).map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) weights = bettered(weights, rows, labels, ridge);
  return weights;
}

/** The weights one step nearer to the best; those that are best stay as they are. */
export function bettered(
  weights: readonly number[],
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  ridge: number,
): number[] {
  const gradient = weights.map((weight, j) => (j === 0 ? 0 : ridge * weight));
  const hessian = weights.map((_, j) => weights.map((__, k) => (j === k ? ridge : 0)));
  rows.forEach((row, i) => {
    const chance = 1 / (1 + Math.exp(-dot(weights, row)));
    const error = chance - (labels[i] ?? 0);
    const bend = chance * (1 - chance);
    // Most features of a sentence are 0.
    const there = row.flatMap((x, j) => (x === 0 ? [] : [j]));
    for (const j of there) {
      const x = row[j] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + error * x;
      const line = hessian[j] ?? [];
      for (const k of there) line[k] = (line[k] ?? 0) + bend * x * (row[k] ?? 0);
    }
  });
  const step = solved(hessian, gradient);
  return weights.map((weight, j) => weight - (step[j] ?? 0));
}

const ROUNDS = 12;

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, j) => sum + x * (b[j] ?? 0), 0);

/** Gauss with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, j) => [...line, right[j] ?? 0]);
  const size = lines.length;
  const at = (j: number, k: number): number => lines[j]?.[k] ?? 0;
  for (let j = 0; j < size; j += 1) {
    let best = j;
    for (let k = j + 1; k < size; k += 1) if (Math.abs(at(k, j)) > Math.abs(at(best, j))) best = k;
    [lines[j], lines[best]] = [lines[best] ?? [], lines[j] ?? []];
    for (let k = j + 1; k < size; k += 1) {
      const share = at(k, j) / at(j, j);
      if (share !== 0) lines[k] = (lines[k] ?? []).map((x, c) => x - share * at(j, c));
    }
  }
  const out = Array.from({ length: size }, () => 0);
  for (let j = size - 1; j >= 0; j -= 1) {
    let rest = at(j, size);
    for (let k = j + 1; k < size; k += 1) rest -= at(j, k) * (out[k] ?? 0);
    out[j] = rest / at(j, j);
  }
  return out;
}
