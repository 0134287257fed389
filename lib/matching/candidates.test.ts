import { describe, expect, it } from 'vitest';
import { toCompare, wantedOf } from './candidates.ts';

const SHARES: readonly (readonly [place: number, share: number])[] = [
  [1, 0.5],
  [2, 0.31],
  [3, 0.2],
  [4, 0.16],
];
const places = (cosines: Record<number, number>): number[] =>
  toCompare(SHARES.map(([place, share]) => ({ place, share, cosine: cosines[place] ?? 0 }))).map(
    ({ place }) => place,
  );

describe('toCompare', () => {
  it('adds claims about the same thing that share little, and loses none that share enough', () => {
    expect(places({})).toEqual([1, 2]);
    expect(places({ 3: 0.5, 4: 0.4 })).toEqual([3, 1, 2]);
    expect(places({ 1: -0.4, 2: 0.1 })).toEqual([2, 1]);
    expect(wantedOf(true, 100).least).toBeLessThan(wantedOf(false, 100).least);
  });

  it('lets no sentence hold up an article', () => {
    const many = Array.from({ length: 500 }, (_, place) => ({ place, share: 1, cosine: 1 }));
    expect(toCompare(many).length).toBeLessThan(100);
    expect(wantedOf(true, 100).most).toBeLessThan(500);
  });
});
