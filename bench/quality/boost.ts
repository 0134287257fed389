import { BINS, leafOf, softmax } from '../../lib/matching/model/trees.ts';

/**
 * Gradient boosted trees for three classes (softmax), grown leaf by leaf over histograms. Deterministic: the same rows
 * give the same trees. After Friedman (2001) and the second-order gains of XGBoost (Chen and Guestrin, 2016).
 */
export interface Rows {
  /** Feature columns of whole numbers below 256: the bin each value falls into. */
  columns: readonly Uint8Array[];
  labels: Uint8Array;
  weights: Float64Array;
}

export interface Growth {
  rounds: number;
  leaves: number;
  rate: number;
  /** Least sum of second derivatives in a leaf. */
  least: number;
  /** Second-order regularisation of leaf values. */
  ridge: number;
  /** Share of the features a tree may use, and of the rows it is grown on. */
  features: number;
  rows: number;
}

/** An inner node sends values up to bin `bin` left. Children from 0 are nodes; `~leaf` below 0 are leaves. */
export interface Tree {
  feature: number[];
  bin: number[];
  left: number[];
  right: number[];
  values: number[];
}

export const CLASSES = 3;

/** A small generator of numbers in 0..1 that always gives the same ones. */
export function randomly(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The cuts that part a column into at most 64 bins of like size; a value belongs to the first cut it does not pass. */
export function cutsOf(values: Float32Array): number[] {
  const sorted = Float32Array.from(values).toSorted();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= 1) return [];
  const middle = (a: number, b: number): number => Number(((a + b) / 2).toPrecision(4));
  if (distinct.length <= BINS)
    return distinct.slice(1).map((value, index) => middle(distinct[index] ?? 0, value));
  const cuts = new Set<number>();
  for (let k = 1; k < BINS; k += 1) {
    const at = Math.floor((k * sorted.length) / BINS);
    const value = sorted[at] ?? 0;
    const before = sorted[at - 1] ?? 0;
    cuts.add(value === before ? value - 1e-6 : middle(before, value));
  }
  return [...cuts].toSorted((a, b) => a - b);
}

/** The bin of a value: how many cuts it lies above. */
export function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Leaf {
  from: number;
  to: number;
  gradients: Float64Array;
  gradient: number;
  hessian: number;
  gain: number;
  feature: number;
  bin: number;
  parent: number;
  side: 'left' | 'right';
}

/** Grows one tree that lowers the loss whose derivatives are given. */
function grow(
  { columns }: Rows,
  gradient: Float64Array,
  hessian: Float64Array,
  order: Int32Array,
  { leaves: most, least, ridge }: Growth,
  chosen: readonly number[],
): Tree {
  const tree: Tree = { feature: [], bin: [], left: [], right: [], values: [] };
  const size = chosen.length * BINS * 2;
  const scratch = new Int32Array(order.length);

  const histogram = (from: number, to: number): Float64Array => {
    const out = new Float64Array(size);
    chosen.forEach((feature, k) => {
      const column = columns[feature] as Uint8Array;
      const base = k * BINS * 2;
      for (let i = from; i < to; i += 1) {
        const row = order[i] as number;
        const at = base + (column[row] as number) * 2;
        out[at] = (out[at] as number) + (gradient[row] as number);
        out[at + 1] = (out[at + 1] as number) + (hessian[row] as number);
      }
    });
    return out;
  };
  const leaf = (
    from: number,
    to: number,
    sums: Float64Array,
    parent: number,
    side: 'left' | 'right',
  ): Leaf => {
    let g = 0;
    let h = 0;
    for (let b = 0; b < BINS; b += 1) {
      g += sums[b * 2] as number;
      h += sums[b * 2 + 1] as number;
    }
    const made: Leaf = {
      from,
      to,
      gradients: sums,
      gradient: g,
      hessian: h,
      gain: 0,
      feature: -1,
      bin: 0,
      parent,
      side,
    };
    const whole = (g * g) / (h + ridge);
    for (let k = 0; k < chosen.length; k += 1) {
      let gl = 0;
      let hl = 0;
      for (let b = 0; b < BINS - 1; b += 1) {
        const at = (k * BINS + b) * 2;
        const step = sums[at + 1] as number;
        gl += sums[at] as number;
        hl += step;
        if (step === 0 || hl < least) continue;
        const hr = h - hl;
        if (hr < least) break;
        const gain = (gl * gl) / (hl + ridge) + ((g - gl) * (g - gl)) / (hr + ridge) - whole;
        if (gain > made.gain + 1e-9) {
          made.gain = gain;
          made.feature = chosen[k] as number;
          made.bin = b;
        }
      }
    }
    return made;
  };
  const close = ({ gradient: g, hessian: h, parent, side }: Leaf): void => {
    const index = tree.values.push(-g / (h + ridge)) - 1;
    if (parent >= 0) tree[side][parent] = ~index;
  };

  const open: Leaf[] = [leaf(0, order.length, histogram(0, order.length), -1, 'left')];
  let count = 1;
  while (count < most) {
    let at = -1;
    open.forEach(({ gain }, index) => {
      if (gain > (open[at]?.gain ?? 1e-6)) at = index;
    });
    const split = open[at];
    if (split === undefined) break;
    open.splice(at, 1);
    const node = tree.feature.push(split.feature) - 1;
    tree.bin.push(split.bin);
    tree.left.push(0);
    tree.right.push(0);
    if (split.parent >= 0) tree[split.side][split.parent] = node;
    const column = columns[split.feature] as Uint8Array;
    let left = split.from;
    let right = 0;
    for (let i = split.from; i < split.to; i += 1) {
      const row = order[i] as number;
      if ((column[row] as number) <= split.bin) order[left++] = row;
      else scratch[right++] = row;
    }
    for (let i = 0; i < right; i += 1) order[left + i] = scratch[i] as number;
    const smaller = left - split.from < split.to - left;
    const sums = smaller ? histogram(split.from, left) : histogram(left, split.to);
    const rest = split.gradients;
    for (let i = 0; i < size; i += 1) rest[i] = (rest[i] as number) - (sums[i] as number);
    open.push(leaf(split.from, left, smaller ? sums : rest, node, 'left'));
    open.push(leaf(left, split.to, smaller ? rest : sums, node, 'right'));
    count += 1;
  }
  for (const one of open) close(one);
  return tree;
}

/** The value a tree gives a row of bins. */
export function climb(tree: Tree, bin: (feature: number) => number): number {
  if (tree.feature.length === 0) return tree.values[0] ?? 0;
  let node = 0;
  for (;;) {
    const next = bin(tree.feature[node] ?? 0) <= (tree.bin[node] ?? 0) ? tree.left[node] : tree.right[node];
    if (next === undefined || next < 0) return tree.values[~(next ?? -1)] ?? 0;
    node = next;
  }
}

/** Trees in the order they are added, one for each class in turn; their values are to be multiplied by `rate`. */
export function boost(rows: Rows, growth: Growth, seed = 1): Tree[] {
  const { columns, labels, weights } = rows;
  const n = labels.length;
  const random = randomly(seed);
  const scores = new Float64Array(n * CLASSES);
  const chances = new Float64Array(n * CLASSES);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const trees: Tree[] = [];
  for (let round = 0; round < growth.rounds; round += 1) {
    for (let i = 0; i < n; i += 1)
      chances.set(softmax(scores[i * 3] ?? 0, scores[i * 3 + 1] ?? 0, scores[i * 3 + 2] ?? 0), i * 3);
    const some: number[] = [];
    for (let i = 0; i < n; i += 1) if (random() < growth.rows) some.push(i);
    for (let k = 0; k < CLASSES; k += 1) {
      for (let i = 0; i < n; i += 1) {
        const p = chances[i * CLASSES + k] as number;
        const weight = weights[i] as number;
        gradient[i] = weight * (p - (labels[i] === k ? 1 : 0));
        hessian[i] = weight * Math.max(p * (1 - p), 1e-6);
      }
      const chosen = columns.flatMap((_, feature) => (random() < growth.features ? [feature] : []));
      const tree = grow(rows, gradient, hessian, Int32Array.from(some), growth, chosen);
      trees.push(tree);
      for (let i = 0; i < n; i += 1) {
        const at = i * CLASSES + k;
        scores[at] =
          (scores[at] as number) +
          growth.rate * climb(tree, (feature) => (columns[feature] as Uint8Array)[i] as number);
      }
    }
  }
  return trees;
}

/** A tree as the weights keep it; see `lib/matching/model/trees.ts`. */
export function written(tree: Tree, rate: number): number[] {
  const out: number[] = [];
  const walk = (node: number): void => {
    if (node < 0 || tree.feature.length === 0) {
      out.push(leafOf(rate * (tree.values[node < 0 ? ~node : 0] ?? 0)));
      return;
    }
    out.push((tree.feature[node] ?? 0) * BINS + (tree.bin[node] ?? 0));
    walk(tree.left[node] ?? -1);
    walk(tree.right[node] ?? -1);
  };
  walk(0);
  return out;
}
