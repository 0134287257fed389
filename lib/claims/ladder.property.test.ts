import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { ladderOf } from './ladder.ts';
import { answersAmong } from './rival-view.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

const value = fc.oneof(
  fc.nat({ max: 30 }),
  fc.nat({ max: 20_000 }),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);
const figure: fc.Arbitrary<Figure> = fc
  .tuple(value, fc.option(value), fc.constantFrom('', 'percent'), fc.constantFrom('', 'troops', 'house'))
  .map(([least, more, unit, of]) => ({
    value: least,
    upper: least + (more ?? 0),
    bound: more === null ? 'exact' : 'range',
    unit,
    of,
    words: String(least),
  }));
const entries = fc
  .array(figure, { minLength: 1, maxLength: 9 })
  .map((figures) => figures.map((each, at) => ({ key: `k${at}`, figure: each, label: each.words })));

describe(`the ladder (seed ${seed})`, () => {
  it('places greater figures never left of smaller ones, all of them on the line', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const { rungs } = ladderOf(given);
        expect(new Set(rungs.flatMap(({ keys }) => keys))).toEqual(new Set(given.map(({ key }) => key)));
        for (const a of rungs) {
          expect(a.at >= 0 && a.at <= a.to && a.to <= 1).toBe(true);
          for (const b of rungs) {
            if (a.figure.value < b.figure.value) expect(a.at).toBeLessThanOrEqual(b.at);
            if (a.figure.upper < b.figure.upper) expect(a.to).toBeLessThanOrEqual(b.to);
          }
        }
      }),
      settings,
    );
  });

  it('lets no label meet another or the pole of another, on a line of any width from the narrowest', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 180, max: 900 }), (given, width) => {
        const { rungs, lanes, room } = ladderOf(given);
        for (const [index, rung] of rungs.entries()) {
          const [left, right] = [rung.at * width, rung.at * width + rung.label.length * 7.5];
          expect(right).toBeLessThanOrEqual(width + room);
          expect(rung.lane).toBeLessThan(lanes);
          for (const other of rungs.slice(index + 1)) {
            const pole = other.at * width;
            // The pole of the other goes up to its own label, and no further.
            if (other.lane >= rung.lane) expect(pole < left || pole >= right).toBe(true);
          }
        }
      }),
      settings,
    );
  });

  it('does not depend on the order the claims come in', () => {
    const shuffled = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        const plain = (given: typeof all) =>
          ladderOf(given).rungs.map(({ at, lane, keys }) => [at, lane, keys.toSorted()]);
        expect(plain(others)).toEqual(plain(all));
        const figures = (given: typeof all) =>
          answersAmong(given.map((each) => [each.figure])).flatMap((found, at) =>
            found.map(() => given[at]?.key),
          );
        expect(new Set(figures(others))).toEqual(new Set(figures(all)));
      }),
      settings,
    );
  });
});
