import type { ClaimQuery, ClaimRow } from '../claims/claim-query.ts';
import { STATUS_ORDER, type ClaimTimeline, type TimeBar } from '../claims/pictures.ts';
import { TIME_UNITS, type TimeUnit, dayNumber, keyOf } from '../claims/time-unit.ts';

/** As many bars as can be told apart on an ordinary screen. */
const MOST_BARS = 62;
/** Days that a span of each unit has at least. */
const LEAST_DAYS: Record<TimeUnit, number> = {
  day: 1,
  week: 7,
  month: 28,
  year: 365,
  decade: 3652,
  century: 36_524,
};
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/u;

type Precision = 'year' | 'month' | 'day';

interface Day {
  /** Days since 1970 of the first day that is meant. */
  day: number;
  precision: Precision;
}

interface Dated extends Day {
  status: number;
}

/**
 * Counts these rows by status and by when they were saved, were changed or tell of something, in spans that are as short as
 * the time between the first and the last allows. Where most dates are less precise than such a span it is longer.
 */
export function timelineOf(
  rows: Iterable<ClaimRow>,
  by: ClaimQuery['dated'],
): Pick<ClaimTimeline, 'unit' | 'bars' | 'undated' | 'vague'> {
  const dated: Dated[] = [];
  const precise: Record<Precision, number> = { year: 0, month: 0, day: 0 };
  let undated = 0;
  let [first, last] = [Infinity, -Infinity];
  // Many claims tell of the same day.
  const read = new Map<string, Day | undefined>();
  const eventOf = (text = ''): Day | undefined => {
    if (!read.has(text)) read.set(text, eventDay(text));
    return read.get(text);
  };
  for (const row of rows) {
    const date = by === 'event' ? eventOf(row.eventDate) : localDay(by === 'saved' ? row.saved : row.changed);
    if (date === undefined) {
      undated += 1;
      continue;
    }
    precise[date.precision] += 1;
    first = Math.min(first, date.day);
    last = Math.max(last, date.day);
    dated.push({ ...date, status: STATUS_ORDER.indexOf(row.status) });
  }
  const unit = unitFor(last - first + 1, precise);
  const bars = new Map<number, TimeBar>();
  let vague = 0;
  for (const { day, precision, status } of dated) {
    if (!isPlaced(precision, unit)) {
      vague += 1;
      continue;
    }
    const key = keyOf(unit, day);
    let bar = bars.get(key);
    if (bar === undefined) bars.set(key, (bar = { key, counts: STATUS_ORDER.map(() => 0) }));
    bar.counts[status] = (bar.counts[status] ?? 0) + 1;
  }
  return { unit, bars: [...bars.values()].sort((a, b) => a.key - b.key), undated, vague };
}

function unitFor(days: number, precise: Record<Precision, number>): TimeUnit {
  const short = TIME_UNITS.findIndex((unit) => days / LEAST_DAYS[unit] <= MOST_BARS);
  const units = TIME_UNITS.slice(short === -1 ? -1 : short);
  const half = (precise.year + precise.month + precise.day) / 2;
  const vague = (unit: TimeUnit): number =>
    (isPlaced('year', unit) ? 0 : precise.year) + (isPlaced('month', unit) ? 0 : precise.month);
  return units.find((unit) => vague(unit) <= half) ?? 'year';
}

function isPlaced(precision: Precision, unit: TimeUnit): boolean {
  if (unit === 'day' || unit === 'week') return precision === 'day';
  return unit !== 'month' || precision !== 'year';
}

/** The day of an instant where the user is. */
function localDay(at: number): Day {
  const date = new Date(at);
  return { day: dayNumber(date.getFullYear(), date.getMonth(), date.getDate()), precision: 'day' };
}

function eventDay(text: string): Day | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    day: dayNumber(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)),
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
  };
}
