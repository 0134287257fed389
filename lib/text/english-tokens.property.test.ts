import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishTokens } from './english-tokens.ts';
import { englishTokensByPattern } from './english-words.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

const WORDS =
  "The harbour US us U.S. a. b.c cannot CANNOT don't won’t sailors' Ana’s they’ve pre-war Re-opened re- anti- co-pilot " +
  "well-known naïve e\u0301te Ångström \u212Aelvin ſ ß 1,500 3.5m 5km 2nd 7 -LRB- -lrb- -L -- — … “ ’ ' '' ? ! % $ ( ) " +
  '\u200B ² Ⅳ 😀 \uD83D \uDE00 мост 橋 . , ; : / & # @ _';
const SPACES = [' ', '  ', '\n', '\t', '\u00A0'];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS.split(' ')) },
  fc.constantFrom(...SPACES),
  fc.string({ maxLength: 3 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

describe(`englishTokens (seed ${seed})`, () => {
  it('tells the same pieces as the pattern alone', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        for (const text of [pieces.join(''), pieces.join(' ')])
          expect(englishTokens(text)).toEqual(englishTokensByPattern(text));
      }),
      { numRuns: 3000, seed },
    );
  });
});
