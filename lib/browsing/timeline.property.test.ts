import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_CLAIM } from '../claims/claim-query.ts';
import { aClaim, uuidOf } from '../claims/examples.ts';
import { STATUS_ORDER } from '../claims/pictures.ts';
import { keyOf, spanOf, TIME_UNITS } from '../claims/time-unit.ts';
import { createClaimTable } from './claim-table.ts';
import { entryOf } from './entry.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
/** Milliseconds, on a machine with other work to do. */
const TIMEOUT = 60_000;
const RUNS = { numRuns: 1000, seed };

const verdict = fc.constantFrom('verified', 'refuted', 'disputed', undefined);
const two = (number: number) => String(number).padStart(2, '0');
const eventDate = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        year: fc.oneof(fc.integer({ min: 2020, max: 2026 }), fc.integer({ min: 1, max: 9999 })),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
        parts: fc.integer({ min: 1, max: 4 }),
      })
      .map(({ year, month, day, parts }) => {
        const whole = [String(year).padStart(4, '0'), two(month), two(day)].slice(0, parts).join('-');
        return parts === 4 ? `${whole}T09:00:00Z` : whole;
      }),
  },
);
const saved = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2026, 10, 23) }),
  fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2026, 10, 23) }),
);
const claims = fc
  .array(fc.record({ verdict, eventDate, saved, tag: fc.constantFrom('a', 'b') }), { maxLength: 40 })
  .map((list) =>
    list.map((each, at) =>
      aClaim({
        id: uuidOf(at + 1),
        createdAt: each.saved,
        tags: [each.tag],
        ...(each.eventDate === undefined ? {} : { eventDate: each.eventDate }),
        ...(each.verdict === undefined ? {} : { verdict: { value: each.verdict, reason: '', at: 1 } }),
      }),
    ),
  );

function tableOf(list: readonly ReturnType<typeof aClaim>[]) {
  const table = createClaimTable();
  for (const claim of list)
    table.put(entryOf({ claim, sources: [], reviews: [], origins: [] }, { rivals: false, fromFeed: false }));
  return table;
}

/** The day of an instant as the browser writes it where the user is. */
function localDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

describe('claims over time', () => {
  it(
    `has in each bar what a search through all claims for its days finds (seed ${seed})`,
    () => {
      fc.assert(
        fc.property(claims, fc.constantFrom('saved', 'event'), fc.boolean(), (list, dated, tagged) => {
          const query = { ...EVERY_CLAIM, dated, tags: tagged ? ['a'] : [] } as const;
          const { unit, bars, total, undated, vague } = tableOf(list).timeline(query);
          const asked = list.filter(({ tags }) => !tagged || tags.includes('a'));
          const dates = asked.flatMap(({ createdAt, eventDate: event, verdict: given }) => {
            const date = dated === 'saved' ? localDay(createdAt) : event?.slice(0, 10);
            return date === undefined ? [] : [{ date, status: given?.value ?? 'unverified' }];
          });
          expect([total, undated]).toEqual([asked.length, asked.length - dates.length]);
          let counted = 0;
          for (const { key, counts } of bars) {
            const { from, to } = spanOf(unit, key);
            for (const [at, status] of STATUS_ORDER.entries()) {
              const expected = dates.filter(
                ({ date, status: has }) =>
                  has === status &&
                  date.length >= from.length &&
                  date.slice(0, from.length) >= from &&
                  date.slice(0, to.length) <= to,
              ).length;
              expect(counts[at], `${status} of ${from} to ${to}`).toBe(expected);
              counted += expected;
            }
          }
          expect(counted + vague).toBe(dates.length);
          // Where bars leave most dates out, they tell nothing.
          expect(vague).toBeLessThanOrEqual(dates.length / 2);
          expect(bars.map(({ key }) => key)).toEqual(bars.map(({ key }) => key).toSorted((a, b) => a - b));
          const slots = (bars.at(-1)?.key ?? 0) - (bars[0]?.key ?? 0) + 1;
          expect(slots).toBeLessThanOrEqual(unit === 'century' ? 100 : 68);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    `leads from a bar of saved claims to a list of just these (seed ${seed})`,
    () => {
      fc.assert(
        fc.property(claims, (list) => {
          const table = tableOf(list);
          const query = { ...EVERY_CLAIM, dated: 'saved' } as const;
          const { unit, bars } = table.timeline(query);
          for (const { key, counts } of bars) {
            const { total } = table.page({ ...query, ...spanOf(unit, key) }, 0, 0);
            expect(total).toBe(counts.reduce((sum, count) => sum + count));
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    `has spans that follow on each other without a gap (seed ${seed})`,
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...TIME_UNITS),
          fc.integer({ min: -700_000, max: 2_900_000 }),
          (unit, day) => {
            const [here, next] = [keyOf(unit, day), keyOf(unit, day + 1)];
            expect([0, 1]).toContain(next - here);
            const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
            const { from, to } = spanOf(unit, here);
            expect(iso.slice(0, from.length) >= from && iso.slice(0, to.length) <= to).toBe(true);
          },
        ),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it('counts by days what was saved within weeks, by weeks within months, and so on', () => {
    const unitOf = (days: number) =>
      tableOf([
        aClaim({ id: uuidOf(1), createdAt: Date.UTC(2020, 0, 1, 12) }),
        aClaim({ id: uuidOf(2), createdAt: Date.UTC(2020, 0, 1 + days, 12) }),
      ]).timeline({ ...EVERY_CLAIM, dated: 'saved' }).unit;
    expect([0, 40, 90, 400, 900, 5000].map(unitOf)).toEqual(['day', 'day', 'week', 'week', 'month', 'year']);
  });
});
