/** How long a bar of a picture over time is. Weeks begin on Monday (ISO 8601). */
export const TIME_UNITS = ['day', 'week', 'month', 'year', 'decade', 'century'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday. */
const THURSDAY = 3;

/** Days since 1970 of a date of the calendar; months from 0, days from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  const at = new Date(0);
  // `Date.UTC` takes years below 100 for those of the last century.
  at.setUTCFullYear(year, month, day);
  return at.getTime() / DAY_MS;
}

/** The span of this unit in which a day lies, as a number: the next span has the next number. */
export function keyOf(unit: TimeUnit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return Math.floor((day + THURSDAY) / 7);
  const at = new Date(day * DAY_MS);
  const year = at.getUTCFullYear();
  switch (unit) {
    case 'month':
      return year * 12 + at.getUTCMonth();
    case 'year':
      return year;
    case 'decade':
      return Math.floor(year / 10);
    case 'century':
      return Math.floor(year / 100);
  }
}

/** The first and the last day of a span, no more precise than its unit: "2026-11-02" to "2026-11-08", "2026-11", "2026". */
export function spanOf(unit: TimeUnit, key: number): { from: string; to: string } {
  switch (unit) {
    case 'day':
      return { from: isoDay(key), to: isoDay(key) };
    case 'week': {
      const monday = key * 7 - THURSDAY;
      return { from: isoDay(monday), to: isoDay(monday + 6) };
    }
    case 'month': {
      const month = `${isoYear(Math.floor(key / 12))}-${String((((key % 12) + 12) % 12) + 1).padStart(2, '0')}`;
      return { from: month, to: month };
    }
    case 'year':
      return { from: isoYear(key), to: isoYear(key) };
    case 'decade':
      return { from: isoYear(key * 10), to: isoYear(key * 10 + 9) };
    case 'century':
      return { from: isoYear(key * 100), to: isoYear(key * 100 + 99) };
  }
}

const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const isoYear = (year: number): string => String(year).padStart(4, '0');
