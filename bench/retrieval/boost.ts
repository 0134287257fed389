import type { Tree } from '../../lib/matching/ranker/trees.ts';
import { binOf } from '../quality/boost.ts';

/**
 * Gradient boosted trees for ranking: each query's candidates share one softmax, whose cross-entropy with the right
 * claims is made smaller tree by tree (Bruch et al., "An Analysis of the Softmax Cost Function for Learning to Rank",
 * 2019). Features are cut into at most 63 bins; everything is deterministic.
 */
export interface Group {
  /** One row of features for each candidate. */
  rows: readonly Float64Array[];
  /** 1 where the candidate is right. */
  right: readonly number[];
  weight: number;
}

type Growing = { [Part in keyof Tree]: number[] };

export interface Settings {
  trees: number;
  leaves: number;
  rate: number;
  /** Least sum of second derivatives in a leaf. */
  least: number;
  /** Ridge on leaf values. */
  ridge: number;
  /** Share of the features that each tree may use. */
  features: number;
  seed: number;
}

const BINS = 63;

export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function cutsOf(values: Float64Array): number[] {
  const sorted = Float64Array.from(values).sort();
  const cuts: number[] = [];
  for (let b = 1; b <= BINS; b += 1) {
    const at = Math.floor((b * sorted.length) / (BINS + 1));
    const low = sorted[at] ?? 0;
    if (cuts.at(-1) !== low && low < (sorted.at(-1) ?? 0)) cuts.push(low);
  }
  return cuts;
}

export function boost(groups: readonly Group[], settings: Settings): Tree[] {
  const used = groups.filter(({ right }) => right.includes(1));
  const width = used[0]?.rows[0]?.length ?? 0;
  const size = used.reduce((sum, { rows }) => sum + rows.length, 0);
  const starts: number[] = [];
  const label = new Float64Array(size);
  const weight = new Float64Array(size);
  const bins = Array.from({ length: width }, () => new Uint8Array(size));
  const columns = Array.from({ length: width }, () => new Float64Array(size));
  let at = 0;
  for (const group of used) {
    starts.push(at);
    const rights = group.right.reduce((a, b) => a + b, 0);
    group.rows.forEach((row, i) => {
      label[at] = (group.right[i] ?? 0) / rights;
      weight[at] = group.weight;
      columns.forEach((column, f) => {
        column[at] = row[f] ?? 0;
      });
      at += 1;
    });
  }
  starts.push(size);
  const cuts = columns.map(cutsOf);
  columns.forEach((column, f) => {
    const own = cuts[f] ?? [];
    const target = bins[f] ?? new Uint8Array();
    for (let i = 0; i < size; i += 1) target[i] = binOf(own, column[i] ?? 0);
  });

  const scores = new Float64Array(size);
  const grad = new Float64Array(size);
  const hess = new Float64Array(size);
  const next = random(settings.seed);
  const trees: Tree[] = [];
  for (let t = 0; t < settings.trees; t += 1) {
    for (let g = 0; g + 1 < starts.length; g += 1) {
      const from = starts[g] ?? 0;
      const to = starts[g + 1] ?? 0;
      let most = -Infinity;
      for (let i = from; i < to; i += 1) most = Math.max(most, scores[i] ?? 0);
      let sum = 0;
      for (let i = from; i < to; i += 1) sum += Math.exp((scores[i] ?? 0) - most);
      for (let i = from; i < to; i += 1) {
        const p = Math.exp((scores[i] ?? 0) - most) / sum;
        grad[i] = (weight[i] ?? 0) * (p - (label[i] ?? 0));
        hess[i] = (weight[i] ?? 0) * Math.max(p * (1 - p), 1e-6);
      }
    }
    const allowed = Array.from({ length: width }, (_, f) => f).filter(() => next() < settings.features);
    const tree = grow(bins, cuts, allowed, grad, hess, settings, scores);
    trees.push(tree);
  }
  return trees;
}

interface Leaf {
  rows: Int32Array;
  grad: number;
  hess: number;
  gain: number;
  feature: number;
  bin: number;
  /** Where its number stands in the tree: the parent node and side. */
  parent: number;
  side: 'left' | 'right';
}

function grow(
  bins: readonly Uint8Array[],
  cuts: readonly (readonly number[])[],
  allowed: readonly number[],
  grad: Float64Array,
  hess: Float64Array,
  settings: Settings,
  scores: Float64Array,
): Tree {
  const { ridge, least } = settings;
  const histG = new Float64Array(BINS + 1);
  const histH = new Float64Array(BINS + 1);
  const quality = (g: number, h: number): number => (g * g) / (h + ridge);

  function leafOf(rows: Int32Array, parent: number, side: 'left' | 'right'): Leaf {
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += grad[i] ?? 0;
      h += hess[i] ?? 0;
    }
    const leaf: Leaf = { rows, grad: g, hess: h, gain: 0, feature: -1, bin: 0, parent, side };
    for (const f of allowed) {
      histG.fill(0);
      histH.fill(0);
      const column = bins[f] ?? new Uint8Array();
      for (const i of rows) {
        const bin = column[i] ?? 0;
        histG[bin] = (histG[bin] ?? 0) + (grad[i] ?? 0);
        histH[bin] = (histH[bin] ?? 0) + (hess[i] ?? 0);
      }
      let gl = 0;
      let hl = 0;
      for (let b = 0; b < (cuts[f]?.length ?? 0); b += 1) {
        gl += histG[b] ?? 0;
        hl += histH[b] ?? 0;
        if (hl < least || h - hl < least) continue;
        const gain = quality(gl, hl) + quality(g - gl, h - hl) - quality(g, h);
        if (gain > leaf.gain + 1e-12) [leaf.gain, leaf.feature, leaf.bin] = [gain, f, b];
      }
    }
    return leaf;
  }

  const tree: Growing = { feature: [], cut: [], left: [], right: [], leaf: [] };
  const leaves = [
    leafOf(
      Int32Array.from(scores, (_, i) => i),
      -1,
      'left',
    ),
  ];
  while (leaves.length < settings.leaves) {
    let best = 0;
    leaves.forEach(({ gain }, i) => {
      if (gain > (leaves[best]?.gain ?? 0)) best = i;
    });
    const leaf = leaves[best];
    if (leaf === undefined || leaf.feature < 0) break;
    const column = bins[leaf.feature] ?? new Uint8Array();
    const left = leaf.rows.filter((i) => (column[i] ?? 0) <= leaf.bin);
    const right = leaf.rows.filter((i) => (column[i] ?? 0) > leaf.bin);
    const node = tree.feature.length;
    tree.feature.push(leaf.feature);
    tree.cut.push(cuts[leaf.feature]?.[leaf.bin] ?? 0);
    tree.left.push(0);
    tree.right.push(0);
    if (leaf.parent >= 0) tree[leaf.side][leaf.parent] = node;
    leaves.splice(best, 1, leafOf(left, node, 'left'), leafOf(right, node, 'right'));
  }
  for (const { rows, grad: g, hess: h, parent, side } of leaves) {
    const value = (-settings.rate * g) / (h + ridge);
    for (const i of rows) scores[i] = (scores[i] ?? 0) + value;
    if (parent >= 0) tree[side][parent] = -1 - tree.leaf.length;
    tree.leaf.push(value);
  }
  return tree;
}
