import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchOf } from '../text/sketch.ts';
import { isSameArticle } from './near-copy.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

/** An article in a language of three hundred words, as long as most are. */
const article = (min = 250) =>
  fc.tuple(fc.nat(), fc.integer({ min, max: 500 })).map(([start, length]) => {
    let state = start;
    return Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state >>> 8) % 300;
    });
  });
const text = (words: readonly number[]) => words.map((word) => `w${word}`).join(' ');
const same = (a: readonly number[], b: readonly number[]) =>
  isSameArticle(sketchOf(text(a)), sketchOf(text(b)));

/** Many articles are sketched; on a busy machine that takes longer than most tests, ms. */
const PATIENCE = 60_000;

describe(`isSameArticle (seed ${seed})`, () => {
  const settings = { numRuns: 1000, seed };

  it(
    'knows a copy, also one that was cut, or with every seventh word put in other words',
    () => {
      fc.assert(
        fc.property(article(400), fc.nat(6), (words, at) => {
          expect(same(words, words)).toBe(true);
          expect(same(words, words.slice(0, words.length / 2))).toBe(true);
          const rewritten = words.map((word, index) => (index % 7 === at ? word + 1000 : word));
          expect(same(words, rewritten)).toBe(true);
        }),
        settings,
      );
    },
    PATIENCE,
  );

  it(
    'takes two that share some sentences for two, and says nothing without a sketch',
    () => {
      fc.assert(
        fc.property(article(), article(), (one, other) => {
          fc.pre(one[0] !== other[0]);
          const shared = Math.floor(Math.min(one.length, other.length) / 10);
          expect(same(one, [...one.slice(0, shared), ...other])).toBe(false);
        }),
        settings,
      );
      expect([isSameArticle(undefined, sketchOf(text([1]))), isSameArticle([], [])]).toEqual([false, false]);
    },
    PATIENCE,
  );
});
