import { describe, expect, it } from 'vitest';
import { along } from './chances.ts';
import { climb, leafOf, plant } from './trees.ts';

/** One tree a class: the first asks feature 1 at its second cut, the others say nothing. */
const WEIGHTS = {
  names: ['a.x', 'a.y'],
  cuts: [[0.5], [1, 2]],
  trees: [[64 + 1, leafOf(-2), 0, leafOf(1), leafOf(3)], [leafOf(0)], [leafOf(0)]],
};

describe('boosted trees', () => {
  it('send a value up to the cut left, one above it right', () => {
    const forest = plant(WEIGHTS);
    const same = (x: number, y: number): number => climb(forest, [x, y])[0];
    expect(same(9, 2)).toBeCloseTo(Math.exp(-2) / (Math.exp(-2) + 2));
    expect(same(0.5, 2.1)).toBeCloseTo(Math.E / (Math.E + 2));
    expect(same(0.6, 2.1)).toBeCloseTo(Math.exp(3) / (Math.exp(3) + 2));
  });

  it('give chances that add up to 1', () => {
    const [a, b, c] = climb(plant(WEIGHTS), [1, 3]);
    expect(a + b + c).toBeCloseTo(1);
  });

  it('refuse a node that names no cut', () => {
    expect(() => plant({ ...WEIGHTS, trees: [[2 * 64, leafOf(0), leafOf(0)]] })).toThrow('no such cut');
  });
});

describe('a curve', () => {
  it('is straight between its points and flat beyond them', () => {
    const curve = [
      [0.2, 0.1],
      [0.6, 0.5],
    ] as const;
    expect(along(curve, 0)).toBeCloseTo(0.1);
    expect(along(curve, 0.4)).toBeCloseTo(0.3);
    expect(along(curve, 1)).toBeCloseTo(0.5);
  });
});
