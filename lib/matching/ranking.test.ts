import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostings } from './postings.ts';
import { rank } from './ranking.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });

/** BM25 as the formula stands, one document after the other. */
function slowly(docs: readonly string[][], query: ReadonlySet<string>): { doc: number; score: number }[] {
  const usual = docs.reduce((sum, doc) => sum + doc.length, 0) / docs.length;
  return docs.map((doc, index) => {
    let score = 0;
    for (const term of query) {
      const among = docs.filter((other) => other.includes(term)).length;
      const count = doc.filter((word) => word === term).length;
      const idf = Math.log(1 + (docs.length - among + 0.5) / (among + 0.5));
      score += (idf * count * 1.9) / (count + 0.9 * (0.6 + (0.4 * doc.length) / usual));
    }
    return { doc: index, score };
  });
}

describe('rank', () => {
  it('gives the first of the formula worked out for every document', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 20 }),
        words,
        fc.integer({ min: 1, max: 8 }),
        (docs, query, top) => {
          const postings = createPostings();
          docs.forEach((doc, index) => postings.add(index, doc));
          const found = rank(postings, new Map(query.map((term) => [term, 1])), top, (a, b) => a - b);
          const expected = slowly(docs, new Set(query))
            .filter(({ score }) => score > 1e-12)
            .sort((a, b) => (Math.abs(b.score - a.score) < 1e-9 ? a.doc - b.doc : b.score - a.score))
            .slice(0, top);
          expect(found.map(({ score }) => score.toFixed(6))).toEqual(
            expected.map(({ score }) => score.toFixed(6)),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
