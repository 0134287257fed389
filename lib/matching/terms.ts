import type { Token } from '../text/words.ts';
import { conceptOf } from './concepts.ts';
import { placeAt } from './places.ts';

/** Stems of content words, and numbers: what a search goes by. Stop words never lead to a claim. */
export function searchTerms(tokens: readonly Token[]): string[] {
  const terms: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'number' || (token.kind === 'word' && !token.stop)) terms.push(token.stem);
  }
  return terms;
}

/**
 * The concepts a claim is a candidate by; in other languages than English its stems. Numbers are left out: a rival number
 * must lead to the claim too.
 */
export function claimTerms(tokens: readonly Token[]): string[] {
  const terms: string[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') continue;
    if (token.language !== undefined) {
      if (!token.stop) terms.push(token.stem);
      continue;
    }
    const found = placeAt(tokens, i);
    if (found !== undefined) {
      terms.push(found.place.concept);
      i = found.to - 1;
    } else if (!token.stop) terms.push(conceptOf(token.norm));
  }
  return terms;
}
