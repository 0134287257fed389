import type { Seen } from '../features.ts';
import { climb, plant } from './trees.ts';
import type { Weights } from './trees.ts';

/** How likely it is that the sentence makes the claim, rules it out, or neither; calibrated on pairs not learned from. */
export interface Chances {
  same: number;
  conflicts: number;
  neither: number;
}

/** A curve through points: what a chance of the trees is worth, by how often it was right. */
export type Curve = readonly (readonly [number, number])[];
export interface Curves {
  same: Curve;
  conflicts: Curve;
}

export function along(curve: Curve, value: number): number {
  let before = curve[0];
  if (before === undefined) return value;
  for (const point of curve) {
    if (value <= point[0]) {
      const width = point[0] - before[0];
      return width <= 0 ? point[1] : before[1] + ((point[1] - before[1]) * (value - before[0])) / width;
    }
    before = point;
  }
  return before[1];
}

/** Reads chances off what was seen of a pair. */
export type Judge = (seen: Seen) => Chances;

/** Where nothing was learned, only what the rules say is said. */
export const unlearned: Judge = () => ({ same: 0, conflicts: 0, neither: 1 });

export function judgeBy(read: Weights & { curves: Curves }): Judge {
  const forest = plant(read);
  const names = read.names.map((name) => name.split('.') as [string, string]);
  const values = new Float64Array(names.length);
  return ({ features }) => {
    names.forEach(([group, name], index) => {
      values[index] = features[group]?.[name] ?? 0;
    });
    const [same, conflicts] = climb(forest, values);
    const a = along(read.curves.same, same);
    const b = along(read.curves.conflicts, conflicts);
    const over = Math.max(1, a + b);
    return { same: a / over, conflicts: b / over, neither: Math.max(0, 1 - a - b) };
  };
}

/** The judge in the text of `public/decision.json`. @throws where that is torn. */
export const readJudge = (text: string): Judge => judgeBy(JSON.parse(text) as Weights & { curves: Curves });
