import { describe, expect, it } from 'vitest';
import { climb, plant } from '../../lib/matching/model/trees.ts';
import { binOf, boost, cutsOf, randomly, written } from './boost.ts';
import { isotonic } from './calibrate.ts';

const GROWTH = { rounds: 20, leaves: 4, rate: 0.3, least: 1, ridge: 1, features: 1, rows: 1 };

/** Rows whose class the two values tell: both high 0, one high 1, none 2. */
function rows(): { values: number[][]; labels: Uint8Array } {
  const random = randomly(3);
  const values = Array.from({ length: 300 }, () => [random(), random()]);
  const labels = Uint8Array.from(values, ([a = 0, b = 0]) => 2 - Number(a > 0.5) - Number(b > 0.5));
  return { values, labels };
}

describe('the trainer', () => {
  const { values, labels } = rows();
  const cuts = [0, 1].map((k) => cutsOf(Float32Array.from(values, (row) => row[k] ?? 0)));
  const columns = cuts.map((list, k) => Uint8Array.from(values, (row) => binOf(list, row[k] ?? 0)));
  const weights = new Float64Array(labels.length).fill(1);
  const learned = (): number[][] =>
    boost({ columns, labels, weights }, GROWTH).map((tree) => written(tree, GROWTH.rate));

  it('learns what two values tell together', () => {
    const forest = plant({ names: ['a.x', 'a.y'], cuts, trees: learned() });
    const right = values.filter((row, i) => {
      const chances = climb(forest, row);
      return chances.indexOf(Math.max(...chances)) === labels[i];
    });
    expect(right.length).toBeGreaterThan(290);
  });

  it('learns the same from the same', () => {
    expect(learned()).toEqual(learned());
  });
});

describe('calibration', () => {
  it('gives how often a chance was right, and never falls', () => {
    const random = randomly(5);
    const given = Array.from({ length: 4000 }, () => {
      const chance = random();
      return { chance, right: random() < chance ** 2, weight: 1 };
    });
    const curve = isotonic(given);
    curve.forEach(([chance, worth], index) => {
      expect(worth).toBeGreaterThanOrEqual(curve[index - 1]?.[1] ?? 0);
      expect(Math.abs(worth - chance ** 2)).toBeLessThan(0.12);
    });
  });
});
