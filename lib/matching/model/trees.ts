/**
 * Boosted trees as the trainer writes them. A tree is its nodes from the root, left before right, a whole number each:
 * `feature * 64 + bin` of an inner node, or below 0 a leaf, `-1 - (value * 1000 + 5000)`.
 */
export interface Weights {
  /** Features by `group.name`, each with the cuts that part its values into bins. */
  names: readonly string[];
  cuts: readonly (readonly number[])[];
  /** A class in turn: same, conflicts, neither. */
  trees: readonly (readonly number[])[];
}

export const BINS = 64;
const LEAF = 5000;
const FINE = 1000;

export const leafOf = (value: number): number => -1 - (Math.round(value * FINE) + LEAF);

/** The trees laid out for walking: `right` is where a value above the cut goes on; one below goes to the next node. */
export interface Forest {
  feature: Int16Array;
  cut: Float64Array;
  right: Int32Array;
  value: Float64Array;
  roots: Int32Array;
}

/** Lays the trees out. @throws where a node names no feature or no cut. */
export function plant({ names, cuts, trees }: Weights): Forest {
  const size = trees.reduce((sum, tree) => sum + tree.length, 0);
  const feature = new Int16Array(size).fill(-1);
  const cut = new Float64Array(size);
  const right = new Int32Array(size);
  const value = new Float64Array(size);
  const roots = new Int32Array(trees.length);
  let at = 0;
  trees.forEach((tree, index) => {
    roots[index] = at;
    const open: number[] = [];
    for (const node of tree) {
      if (node < 0) {
        value[at] = (-1 - node - LEAF) / FINE;
        const parent = open.pop();
        if (parent !== undefined) right[parent] = at + 1;
      } else {
        const which = Math.floor(node / BINS);
        const border = cuts[which]?.[node % BINS];
        if (border === undefined || which >= names.length) throw new Error('The weights name no such cut.');
        feature[at] = which;
        cut[at] = border;
        open.push(at);
      }
      at += 1;
    }
  });
  return { feature, cut, right, value, roots };
}

/** The chance of each class, for the features in the order of the names. */
export function climb(forest: Forest, values: ArrayLike<number>): [number, number, number] {
  const { feature, cut, right, value, roots } = forest;
  const scores = [0, 0, 0];
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0;
    for (let which = feature[node] ?? -1; which >= 0; which = feature[node] ?? -1)
      node = (values[which] ?? 0) > (cut[node] ?? 0) ? (right[node] ?? 0) : node + 1;
    scores[tree % 3] = (scores[tree % 3] ?? 0) + (value[node] ?? 0);
  }
  return softmax(scores[0] ?? 0, scores[1] ?? 0, scores[2] ?? 0);
}

/** Scores to chances that add up to 1. */
export function softmax(a: number, b: number, c: number): [number, number, number] {
  const top = Math.max(a, b, c);
  const x = Math.exp(a - top);
  const y = Math.exp(b - top);
  const z = Math.exp(c - top);
  const sum = x + y + z;
  return [x / sum, y / sum, z / sum];
}
