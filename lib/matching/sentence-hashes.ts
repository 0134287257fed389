import type { Token } from '../text/words.ts';
import { conceptOf, widerThan } from './concepts.ts';
import { MOST_TERMS, termHash } from './index/hash.ts';
import { Kept } from './kept.ts';
import { placeAt } from './places.ts';

const MOST_KEPT = 32_768;
const known = new Kept<string, readonly number[]>(MOST_KEPT);

/** Of an English word that is no place: its concept and the wider ones, hashed. */
const hashesOf = (norm: string): readonly number[] =>
  known.get(norm, () => [conceptOf(norm), ...widerThan(norm)].map(termHash));

/**
 * What a sentence leads to claims by, each once: the hashes of its concepts, as `claimTerms` has them, and of the wider ones that
 * they imply; a city brings its country.
 */
export function sentenceHashes(tokens: readonly Token[]): number[] {
  const out = new Set<number>();
  let behind = 0;
  for (let i = 0; i < tokens.length && out.size < MOST_TERMS; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') continue;
    if (token.language !== undefined) {
      if (!token.stop) out.add(termHash(token.stem));
      continue;
    }
    const found = token.capital ? placeAt(tokens, i) : undefined;
    const isInPlace = i < behind;
    if (found !== undefined && !isInPlace) {
      out.add(termHash(found.place.concept));
      behind = found.to;
    }
    if (token.stop) continue;
    if (found !== undefined) out.add(termHash(found.place.country));
    const hashes = hashesOf(token.norm);
    // Of a place's words only what is wider counts.
    for (let k = found === undefined && !isInPlace ? 0 : 1; k < hashes.length; k += 1)
      out.add(hashes[k] ?? 0);
  }
  return [...out];
}
