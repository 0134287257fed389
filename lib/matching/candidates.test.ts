import { describe, expect, it } from 'vitest';
import { toCompare, wantedOf } from './candidates.ts';

const FOUND = [
  { doc: 1, score: 0.5 },
  { doc: 2, score: 0.31 },
  { doc: 3, score: 0.2 },
  { doc: 4, score: 0.16 },
];
const docs = (cosines: Record<number, number>): number[] =>
  toCompare(FOUND, (doc) => cosines[doc] ?? 0).map(({ doc }) => doc);

describe('toCompare', () => {
  it('adds claims about the same thing that share little, and loses none that share enough', () => {
    expect(docs({})).toEqual([1, 2]);
    expect(docs({ 3: 0.5, 4: 0.4 })).toEqual([3, 1, 2]);
    expect(docs({ 1: -0.4, 2: 0.1 })).toEqual([2, 1]);
  });

  it('goes by the share alone where it is not known what texts are about', () => {
    expect(toCompare(FOUND.slice(0, 2), undefined)).toEqual(FOUND.slice(0, 2));
    expect(wantedOf(true).least).toBeLessThan(wantedOf(false).least);
  });

  it('lets no sentence hold up an article', () => {
    const many = Array.from({ length: 500 }, (_, doc) => ({ doc, score: 1 }));
    expect(toCompare(many, () => 1).length).toBe(toCompare(many, undefined).length);
    expect(toCompare(many, () => 1).length).toBeLessThan(100);
  });
});
