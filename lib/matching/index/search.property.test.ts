import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildSegment } from './build.ts';
import { hold, markGone, type Held } from './held.ts';
import { PLACES, search } from './search.ts';
import { openSegment, sealed } from './segment.ts';
import { frequency, settle, sizeOf, SURE, weight } from './weights.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
vi.setConfig({ testTimeout: 60_000 });

const VECTORS = {
  space: { dimensions: 0, version: 0 },
  steps: new Float32Array(),
  values: new Int8Array(),
};

type Claims = readonly (readonly number[])[];

/** A segment that was built when terms weighed something else, and is settled in the library as it is. */
function held(claims: Claims, weights: readonly number[], share: number, name: string): Held {
  const division = { weightOf: (hash: number) => (weights[hash % weights.length] ?? 0) + 1, share };
  const segment = buildSegment(
    {
      ids: claims.map((_, claim) => `claim ${claim}`),
      languages: claims.map((_, claim) => (claim % 7 === 6 ? 'de' : 'en')),
      hashes: Uint32Array.from(claims.flat()),
      claims: Uint16Array.from(claims.flatMap((terms, claim) => terms.map(() => claim))),
      vectors: VECTORS,
      words: undefined,
      records: [],
    },
    division,
  );
  return hold(segment, name);
}

const term = fc.nat(14);
const claims = fc.array(fc.array(term, { maxLength: 8 }), { minLength: 1, maxLength: 20 });
const built = fc.record({
  claims,
  weights: fc.array(fc.nat(60_000), { minLength: 1, maxLength: 15 }),
  share: fc.double({ min: 0, max: 0.9, noNaN: true }),
  gone: fc.array(fc.nat(19), { maxLength: 3 }),
});

describe(`segments divided by other weights than today's (seed ${seed})`, () => {
  it('are searched as if every claim were looked at', () => {
    fc.assert(
      fc.property(
        fc.array(built, { minLength: 1, maxLength: 3 }),
        fc.array(fc.array(term, { maxLength: 9 }), { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.nat(30),
        (given, asked, least, more) => {
          const all = given.map(({ claims, weights, share, gone }, i) => {
            const each = held(claims, weights, share, String(i));
            markGone(each, new Set(gone));
            return each;
          });
          const size = sizeOf(all);
          settle(all);
          for (const { segment } of all) expect(openSegment(sealed(segment))?.wholes).toEqual(segment.wholes);
          const most = 1 + more;
          const queries = asked.map((terms) => ({ hashes: [...new Set(terms)], language: 'en' }));
          const found = search(all, size, queries, { least, most: Infinity });
          const first = search(all, size, queries, { least, most });
          const weigh = (terms: Iterable<number>): number =>
            [...terms].reduce((sum, hash) => sum + weight(size, frequency(all, hash)), 0);
          for (const [i, { hashes }] of queries.entries()) {
            const shares = new Map(found[i]?.map(({ place, share }) => [place, share]));
            const expected = new Map<number, number>();
            for (const [number, { claims, gone }] of given.entries())
              for (const [claim, terms] of claims.entries()) {
                const met = [...new Set(terms)].filter((each) => hashes.includes(each));
                if (met.length > 0 && claim % 7 !== 6 && !gone.includes(claim))
                  expected.set(number * PLACES + claim, weigh(met) / weigh(new Set(terms)));
              }
            for (const [place, share] of shares) {
              expect(share).toBeCloseTo(expected.get(place) ?? -1, 9);
              expect(share).toBeGreaterThanOrEqual(least);
            }
            for (const [place, share] of expected)
              if (share >= Math.max(least, SURE)) expect(shares.has(place)).toBe(true);
            const some = first[i] ?? [];
            expect(some).toEqual(found[i]?.slice(0, some.length));
            expect(some.length).toBeGreaterThanOrEqual(Math.min(most, shares.size));
          }
        },
      ),
      { numRuns: 1000, seed },
    );
  });
});
