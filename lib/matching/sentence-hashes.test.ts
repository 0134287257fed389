import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Token, tokenize } from '../text/words.ts';
import { widerThan } from './concepts.ts';
import { termHashes } from './index/hash.ts';
import { PLACES } from './lexicon/places.ts';
import { SYNONYMS } from './lexicon/synonyms.ts';
import { placeAt } from './places.ts';
import { sentenceHashes } from './sentence-hashes.ts';
import { claimTerms } from './terms.ts';

/** The concepts of a sentence with the wider ones they imply: a city brings its country. */
function sentenceTerms(tokens: readonly Token[]): Set<string> {
  const terms = new Set(claimTerms(tokens));
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || token.stop || token.language !== undefined) continue;
    for (const wide of widerThan(token.norm)) terms.add(wide);
    const found = placeAt(tokens, i);
    if (found !== undefined) terms.add(found.place.country);
  }
  return terms;
}

const capital = (words: string): string => words.replaceAll(/\b\p{L}/gu, (letter) => letter.toUpperCase());
const word = fc.oneof(
  fc.constantFrom(...SYNONYMS.keys()),
  fc.constantFrom(...PLACES.keys()).map(capital),
  fc.constantFrom(
    'the',
    'in',
    'The',
    'capital',
    'Un',
    'U.S.',
    'US',
    '1,500',
    ',',
    'missiles',
    'rockets',
    'trains',
  ),
);

describe('sentenceHashes', () => {
  it('are those of the terms, written one by one, whatever stands beside what', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom('en', 'de'), (words, language) => {
        const tokens = tokenize(words.join(' '), language);
        const sorted = (hashes: readonly number[]): number[] => hashes.toSorted((a, b) => a - b);
        expect(sorted(sentenceHashes(tokens))).toEqual(sorted(termHashes(sentenceTerms(tokens))));
      }),
      { numRuns: 2000 },
    );
  });
});
