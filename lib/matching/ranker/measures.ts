import { cosine } from '../meaning.ts';
import type { Reading, Term } from './reading.ts';

/** How rare a stem is among the claims of a library. */
export type Idf = (stem: string) => number;

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The share of the weight of `of` that is in `by`. */
export function covered(of: ReadonlySet<string>, by: ReadonlySet<string>, idf: Idf): number {
  let met = 0;
  let all = 0;
  for (const stem of of) {
    const weight = idf(stem);
    all += weight;
    if (by.has(stem)) met += weight;
  }
  return share(met, all);
}

/** The share of a claim's neighbouring words that are neighbours in the query too, by weight. */
export function pairsCovered(query: Reading, claim: Reading, idf: Idf): number {
  let met = 0;
  let all = 0;
  for (const pair of claim.pairs) {
    const at = pair.indexOf(' ');
    const weight = idf(pair.slice(0, at)) + idf(pair.slice(at + 1));
    all += weight;
    if (query.pairs.has(pair)) met += weight;
  }
  return share(met, all);
}

/** BM25 of one side of a claim, as if all were of the usual length: k1 0.9, b 0.4 (see `ranking.ts`). */
export function sideScore(query: Reading, side: Reading, usual: number, idf: Idf): number {
  const norm = 0.9 * (0.6 + (0.4 * side.terms.length) / usual);
  let sum = 0;
  for (const stem of side.stems) if (query.stems.has(stem)) sum += (idf(stem) * 1.9) / (1 + norm);
  return sum;
}

/** How near a claim's word is to each word of the query, 0 to 1; the same stem is 1. */
export type Nearness = (term: Term) => Float32Array;

export function nearness(query: Reading): Nearness {
  const known = new Map<string, Float32Array>();
  return (term) => {
    let found = known.get(term.norm);
    if (found === undefined) {
      found = Float32Array.from(query.terms, (other) =>
        other.stem === term.stem ? 1 : Math.max(0, cosine(term.vector, other.vector)),
      );
      known.set(term.norm, found);
    }
    return found;
  };
}

/** As `covered`, both ways, where a word is met as far as its nearest is near. */
export function softCovered(
  query: Reading,
  side: Reading,
  near: Nearness,
  idf: Idf,
): { side: number; query: number } {
  const bests = new Float32Array(query.terms.length);
  let met = 0;
  let all = 0;
  for (const term of side.terms) {
    const weight = idf(term.stem);
    const nears = near(term);
    let best = 0;
    for (let j = 0; j < bests.length; j += 1) {
      const value = nears[j] ?? 0;
      if (value > best) best = value;
      if (value > (bests[j] ?? 0)) bests[j] = value;
    }
    all += weight;
    met += weight * best;
  }
  let queryMet = 0;
  let queryAll = 0;
  query.terms.forEach(({ stem }, j) => {
    queryAll += idf(stem);
    queryMet += idf(stem) * (bests[j] ?? 0);
  });
  return { side: share(met, all), query: share(queryMet, queryAll) };
}
