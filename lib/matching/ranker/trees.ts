/**
 * A tree as flat lists: inner node n asks whether `row[feature[n]] <= cut[n]` and goes on with `left[n]`, else with
 * `right[n]`; what is negative is a leaf, -1 the first.
 */
export interface Tree {
  feature: readonly number[];
  cut: readonly number[];
  left: readonly number[];
  right: readonly number[];
  leaf: readonly number[];
}

function leafOf({ feature, cut, left, right, leaf }: Tree, row: Float64Array): number {
  let node = feature.length === 0 ? -1 : 0;
  while (node >= 0) {
    const asked = row[feature[node] ?? 0] ?? 0;
    node = (asked <= (cut[node] ?? 0) ? left[node] : right[node]) ?? -1;
  }
  return leaf[-1 - node] ?? 0;
}

/** What the trees say of a row of features together; only its order within a query means anything. */
export function treesSay(trees: readonly Tree[], row: Float64Array): number {
  let sum = 0;
  for (const tree of trees) sum += leafOf(tree, row);
  return sum;
}
