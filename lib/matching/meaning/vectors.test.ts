import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVectors } from './vectors.ts';

const unitVector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .filter((values) => Math.hypot(...values) > 0.1)
  .map((values) => Float32Array.from(values, (value) => value / Math.hypot(...values)));

describe('createVectors', () => {
  it('keeps the cosine to a hundredth or two, whatever number a claim has', () => {
    fc.assert(
      fc.property(unitVector, unitVector, fc.nat(500), (kept, asked, doc) => {
        const vectors = createVectors(8);
        vectors.set(doc, kept);
        const exact = kept.reduce((sum, value, i) => sum + value * (asked[i] ?? 0), 0);
        expect(vectors.cosine(doc, asked)).toBeCloseTo(exact, 1);
        expect(Math.abs(vectors.cosine(doc, asked) - exact)).toBeLessThan(0.02);
      }),
      { numRuns: 1000 },
    );
  });

  it('says 0 of what it does not keep', () => {
    const vectors = createVectors(2);
    vectors.set(3, Float32Array.of(1, 0));
    vectors.set(4, undefined);
    expect([2, 4, 900].map((doc) => vectors.cosine(doc, Float32Array.of(1, 0)))).toEqual([0, 0, 0]);
    vectors.set(3, undefined);
    expect(vectors.cosine(3, Float32Array.of(1, 0))).toBe(0);
  });
});
