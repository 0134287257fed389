import { hashOf } from '../../text/hash.ts';

/** Different terms of one text that are looked at: absurd texts have no more. */
export const MOST_TERMS = 4096;

const known = new Map<string, number>();
const MOST_KEPT = 65_536;

/**
 * A term as the index knows it: 32 bits. Of a hundred thousand different terms one pair or two come to the same hash and
 * count as one term, which at worst adds a candidate that the comparison refuses.
 */
export function termHash(term: string): number {
  let hash = known.get(term);
  if (hash === undefined) {
    hash = hashOf(term);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(term, hash);
  }
  return hash;
}

/** The hashes of a text's first terms, each once. */
export function termHashes(terms: Iterable<string>): number[] {
  const out = new Set<number>();
  for (const term of terms) {
    out.add(termHash(term));
    if (out.size >= MOST_TERMS) break;
  }
  return [...out];
}
