import type { Curve } from '../../lib/matching/model/chances.ts';

/** A chance that was given, whether it came true, and how much the pair counts. */
export interface Given {
  chance: number;
  right: boolean;
  weight: number;
}

/** Points of the curve; more would follow chance. */
const POINTS = 24;

/**
 * Isotonic regression by pooling adjacent violators (Barlow et al., 1972), thinned to a few points: how often a chance
 * of that height was right, never falling.
 */
export function isotonic(given: readonly Given[]): Curve {
  const sorted = given.toSorted((a, b) => a.chance - b.chance);
  const size = sorted.reduce((sum, { weight }) => sum + weight, 0) / POINTS;
  const blocks: { weight: number; chance: number; right: number }[] = [];
  let open = { weight: 0, chance: 0, right: 0 };
  const close = (): void => {
    if (open.weight === 0) return;
    blocks.push(open);
    open = { weight: 0, chance: 0, right: 0 };
    for (let last = blocks.at(-1), before = blocks.at(-2); last !== undefined && before !== undefined;) {
      if (before.right / before.weight <= last.right / last.weight) break;
      before.weight += last.weight;
      before.chance += last.chance;
      before.right += last.right;
      blocks.pop();
      last = blocks.at(-1);
      before = blocks.at(-2);
    }
  };
  for (const { chance, right, weight } of sorted) {
    open.weight += weight;
    open.chance += weight * chance;
    open.right += right ? weight : 0;
    if (open.weight >= size) close();
  }
  close();
  const fine = (value: number): number => Math.round(value * 1e4) / 1e4;
  return blocks.map(({ weight, chance, right }) => [fine(chance / weight), fine(right / weight)] as const);
}
