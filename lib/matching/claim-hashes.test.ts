import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishTokens, englishWords } from '../text/english-tokens.ts';
import { tokenize, wordsOf } from '../text/words.ts';
import { claimHashes } from './claim-hashes.ts';
import { termHashes } from './index/hash.ts';
import { claimTerms } from './terms.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

const WORDS =
  "The the harbour US us U.S. a. cannot don't won’t sailors' Ana’s pre-war re- co-pilot naïve 1,500 3.5m 2nd 7 - … ’ % " +
  'China Turkey turkey United States United Nations Kim Jong Un New York Oslo in In the Austrian capital South Korea’s ' +
  'bombs bombed ship ships Brücke мост 橋 , . : / & \u200Bhidden Rоуаl';
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS.split(' ')), fc.string({ maxLength: 3 })), { maxLength: 60 })
  .map((pieces) => pieces.join(' '));

describe(`the hashes of a claim (seed ${seed})`, () => {
  it('are those of its terms, however its words are read', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'ko'), (claim, language) => {
        expect(claimHashes(wordsOf(claim, language))).toEqual(
          termHashes(claimTerms(tokenize(claim, language))),
        );
      }),
      { numRuns: 2000, seed },
    );
  });

  it('go by the same words as tokens, in the same order', () => {
    fc.assert(
      fc.property(text, (claim) => {
        const bare = englishTokens(claim).map(({ norm, stem, kind, capital, stop, possessive }) => ({
          norm,
          stem,
          kind,
          capital,
          stop,
          possessive,
        }));
        expect(englishWords(claim)).toMatchObject(bare);
      }),
      { numRuns: 1000, seed },
    );
  });
});
