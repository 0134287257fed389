import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeSpelled, spellingOf } from './keys.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzøçї'.split(''));
const name = fc.string({ unit: letter, minLength: 6, maxLength: 36 });
type Change = (word: string, at: number, by: string) => string;
const change = fc.constantFrom<Change>(
  (word, at, by) => word.slice(0, at) + by + word.slice(at),
  (word, at, by) => word.slice(0, at) + by + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
);
const changes = fc.array(fc.tuple(change, fc.double({ min: 0, max: 1, noNaN: true }), letter), {
  maxLength: 2,
});

describe(`spellings (seed ${seed})`, () => {
  it('are alike where one change, or of long names two, makes one of the other', () => {
    fc.assert(
      fc.property(name, changes, (word, some) => {
        const other = some.reduce(
          (now, [make, where, by]) => make(now, 1 + Math.floor(where * (now.length - 2)), by),
          word,
        );
        const allowed = Math.min(word.length, other.length) >= 9 ? 2 : 1;
        fc.pre(other.length >= 6 && some.length <= allowed);
        expect(alikeSpelled(spellingOf(word), spellingOf(other))).toBe(true);
      }),
      { numRuns: 2000, seed },
    );
  });

  it('are not alike where the first letter or the length is another', () => {
    const alike = (a: string, b: string): boolean => alikeSpelled(spellingOf(a), spellingOf(b));
    expect(alike('lindqvist', 'lindquist')).toBe(true);
    expect(alike('nigeria', 'ganminster')).toBe(false);
    expect(alike('mexico', 'mexicali')).toBe(false);
  });
});
