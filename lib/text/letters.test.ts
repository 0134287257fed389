import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstContent, isContentAt, isLowerAt, isNumberAt, isUpperAt, wordAt } from './letters.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('a', 'É', 'ß', '7', '½', '’', '-', '“', ' ', '.', 'ж', 'Ж', '漢', '𝒜', '\u0301', 'ª'),
    )
    .map((characters) => characters.join('')),
);

describe(`characters and words are those of Unicode's categories (seed ${seed})`, () => {
  it('one by one', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (let at = 0; at < given.length; at += 1) {
          const rest = given.slice(at);
          expect(isUpperAt(given, at)).toBe(/^\p{Lu}/u.test(rest));
          expect(isLowerAt(given, at)).toBe(/^\p{Ll}/u.test(rest));
          expect(isNumberAt(given, at)).toBe(/^\p{N}/u.test(rest));
          expect(isContentAt(given, at)).toBe(/^[\p{L}\p{N}]/u.test(rest));
        }
      }),
      settings,
    );
  });

  it('as words', () => {
    fc.assert(
      fc.property(text, (given) => {
        const word = /^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]{0,60}/u.exec(given)?.[0] ?? '';
        expect(wordAt(given, 0)).toBe(word);
        expect(firstContent(given, 0)).toBe(/[\p{L}\p{N}]/u.exec(given)?.index ?? given.length);
      }),
      settings,
    );
  });
});
