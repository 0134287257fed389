/** Terms of claims, posting by posting: the lists of the terms lie one behind the other, and each ascends. */
export interface Lists {
  starts: Uint32Array;
  claims: Uint16Array;
  /** What each term weighs. */
  weights: Int32Array;
}

/** The most terms of a segment that may stand with claims: their numbers have 16 bits. */
const MOST_COMMONS = 65_536;

/**
 * Posting by posting whether the term stands with the claim instead of the claim in the term's list: its commonest terms do,
 * as long as they are together less than `share` of what the claim weighs.
 */
export function restsOf({ starts, claims, weights }: Lists, count: number, share: number): Uint8Array {
  const inRest = new Uint8Array(claims.length);
  const wholes = new Float64Array(count);
  const rests = new Float64Array(count);
  const each = (term: number, visit: (claim: number, posting: number) => void): void => {
    for (let i = starts[term] ?? 0; i < (starts[term + 1] ?? 0); i += 1) visit(claims[i] ?? 0, i);
  };
  for (const [term, weight] of weights.entries())
    each(term, (claim) => (wholes[claim] = (wholes[claim] ?? 0) + weight));
  let commons = 0;
  for (const term of lightestFirst(weights)) {
    const weight = weights[term] ?? 0;
    let here = 0;
    // What is too much for a claim is so for all that is heavier: none of its terms is passed over.
    each(term, (claim, posting) => {
      const rest = (rests[claim] ?? 0) + weight;
      rests[claim] = rest;
      if (rest >= share * (wholes[claim] ?? 0)) return;
      inRest[posting] = 1;
      here = 1;
    });
    commons += here;
    if (commons === MOST_COMMONS) break;
  }
  return inRest;
}

/** More than a segment has terms. */
const NUMBERS = 2 ** 30;

function lightestFirst(weights: Int32Array): Uint32Array {
  // A term's weight and its number in one, so that they are sorted as numbers.
  const keys = Float64Array.from(weights, (weight, term) => weight * NUMBERS + term).sort();
  return Uint32Array.from(keys, (key) => key % NUMBERS);
}
