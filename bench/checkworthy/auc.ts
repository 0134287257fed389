/** How often a worthy one is scored above another one; ties count half. After Mann and Whitney. */
export function aucOf(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores.map((_, i) => i).toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let ranks = 0;
  let worthy = 0;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to += 1;
    for (const i of order.slice(from, to)) {
      if (labels[i] !== true) continue;
      worthy += 1;
      ranks += (from + 1 + to) / 2;
    }
    from = to;
  }
  return (ranks - (worthy * (worthy + 1)) / 2) / (worthy * (order.length - worthy));
}

/** Half the width of the 95 % interval, after Hanley and McNeil (1982). */
export function marginOf(auc: number, worthy: number, others: number): number {
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc * auc) / (1 + auc);
  const variance =
    (auc * (1 - auc) + (worthy - 1) * (q1 - auc * auc) + (others - 1) * (q2 - auc * auc)) / (worthy * others);
  return 1.96 * Math.sqrt(variance);
}
