import { describe, expect, it } from 'vitest';
import shipped from '../../lib/saving/worth/weights.json' with { type: 'json' };
import { fingerprint } from '../everyday/fingerprint.ts';
import { lines, text } from '../jsonl.ts';
import { aucOf, marginOf } from './auc.ts';
import { bettered, dot, fit } from './logistic.ts';
import { FEATURES, ownSentences, rowOf } from './sentences.ts';

const own = ownSentences();

describe('the sentences to learn from', () => {
  it('are at least 1,500, nearly half of them worth keeping, and none twice', () => {
    expect(own.length).toBeGreaterThanOrEqual(1500);
    const worthy = own.filter((each) => each.worthy).length / own.length;
    expect(worthy).toBeGreaterThan(0.45);
    expect(worthy).toBeLessThan(0.55);
    expect(new Set(own.map((each) => fingerprint(each.text))).size).toBe(own.length);
  });

  const measured = lines(
    new URL('../../../shared/data/checkworthy/claimbuster.train.jsonl.gz', import.meta.url),
  ).map((line) => text(line, 'text'));
  const unless = measured.length > 0 ? '' : ' (skipped: ../shared is not here)';

  it.skipIf(measured.length === 0)(`are none of those that are only measured on${unless}`, () => {
    const known = new Set(measured.map(fingerprint));
    expect(own.filter((each) => known.has(fingerprint(each.text)))).toEqual([]);
  });
});

describe('the shipped weights', () => {
  it('are what is learned from these sentences', () => {
    expect(Object.keys(shipped.weights)).toEqual(FEATURES);
    const weights = [shipped.constant, ...Object.values(shipped.weights)];
    const rows = own.map((each) => rowOf(each.text));
    const labels = own.map(({ worthy }) => Number(worthy));
    // Learning on does not change them by more than they were rounded.
    bettered(weights, rows, labels, shipped.made.ridge).forEach((weight, index) => {
      expect(weight).toBeCloseTo(weights[index] ?? Number.NaN, 1);
    });
  }, 30_000);
});

describe('what measures and learns', () => {
  it('counts how often a worthy one is scored higher, ties half', () => {
    expect(aucOf([3, 2, 1, 0], [true, true, false, false])).toBe(1);
    expect(aucOf([0, 1, 2, 3], [true, false, true, false])).toBe(0.25);
    expect(aucOf([1, 1, 1, 1], [true, false, true, false])).toBe(0.5);
    expect(marginOf(0.9, 100, 100)).toBeGreaterThan(marginOf(0.9, 1000, 1000));
  });

  it('finds the line between two classes', () => {
    const rows = [-3, -2, -1, 0.5, 1, 2].map((x) => [1, x, 0]);
    const weights = fit(rows, [0, 0, 0, 1, 1, 1], 0.1);
    expect(rows.map((row) => dot(weights, row) > 0)).toEqual([false, false, false, true, true, true]);
    expect(weights[2]).toBe(0);
  });
});
