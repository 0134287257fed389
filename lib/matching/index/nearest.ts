import { isGone, type Held } from './held.ts';
import { PLACES, type Query } from './search.ts';
import { commonAt, termAt, type Segment } from './segment.ts';
import { frequency, weight } from './weights.ts';

/** A claim by its place in the index, which holds until the index changes; only the order of `score` means anything. */
export interface Near {
  place: number;
  score: number;
}

/**
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), where each term counts once and a claim is as
 * long as its terms weigh.
 */
const K1 = 0.9;
const B = 0.4;

/** The claims that have most of a text's terms, by their weight, at most `top`, the nearest first; ties by place. */
export function nearest(
  all: readonly Held[],
  size: number,
  { hashes, language }: Query,
  top: number,
): Near[] {
  const weights = hashes.map((hash) => ({ hash, value: weight(size, frequency(all, hash)) }));
  const mean = meanOf(all);
  let found: Near[] = [];
  let floor = 0;
  const first = (): Near[] => found.sort((a, b) => b.score - a.score || a.place - b.place).slice(0, top);
  for (const [i, held] of all.entries()) {
    const { segment } = held;
    const wanted = segment.table.indexOf(language);
    if (wanted < 0) continue;
    const sums = sumsOf(segment, weights);
    for (let claim = 0; claim < sums.length; claim += 1) {
      const sum = sums[claim] ?? 0;
      if (sum === 0 || segment.languages[claim] !== wanted || isGone(held, claim)) continue;
      const length = (segment.wholes[claim] ?? 0) / mean;
      const score = (sum * (K1 + 1)) / (1 + K1 * (1 - B + B * length));
      if (score <= floor) continue;
      found.push({ place: i * PLACES + claim, score });
      // Only what can be among the first is kept: a text with common words shares some with thousands.
      if (found.length < 2 * top + 64) continue;
      found = first();
      floor = found[top - 1]?.score ?? 0;
    }
  }
  return first();
}

function sumsOf(segment: Segment, weights: readonly { hash: number; value: number }[]): Float64Array {
  const { starts, postings, tails, rests } = segment;
  const sums = new Float64Array(segment.claims);
  const common = new Float64Array(segment.commons.length);
  for (const { hash, value } of weights) {
    const term = termAt(segment, hash);
    if (term < 0) continue;
    for (let k = starts[term] ?? 0; k < (starts[term + 1] ?? 0); k += 1) {
      const claim = postings[k] ?? 0;
      sums[claim] = (sums[claim] ?? 0) + value;
    }
    const number = commonAt(segment, term);
    if (number >= 0) common[number] = value;
  }
  for (let claim = 0; claim < sums.length; claim += 1)
    for (let k = tails[claim] ?? 0; k < (tails[claim + 1] ?? 0); k += 1)
      sums[claim] = (sums[claim] ?? 0) + (common[rests[k] ?? 0] ?? 0);
  return sums;
}

/** What a claim weighs in the mean. */
function meanOf(all: readonly Held[]): number {
  let sum = 0;
  for (const { segment } of all) for (const whole of segment.wholes) sum += whole;
  return (
    sum /
      Math.max(
        1,
        all.reduce((count, { segment }) => count + segment.claims, 0),
      ) || 1
  );
}
