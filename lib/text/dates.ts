import { boundOf, century, clock, feast, wholeYear } from './dates-clock.ts';
import type { Token } from './words.ts';

export { relateDates } from './dates-relate.ts';

/**
 * A point or stretch of time as far as it is given. `day` is 1 to 31, `month` 1 to 12, `weekday` 0 (Sunday) to 6.
 * `lastDay` ends a stretch of days. `label` keeps a relative phrase that could not be placed ("last week").
 */
export interface DateSpec {
  from: number;
  to: number;
  year?: number;
  month?: number;
  day?: number;
  lastDay?: number;
  weekday?: number;
  label?: string;
  /** The year is not written; it is the one that brings the date nearest to the reference. */
  assumed?: true;
  /** The last year of a decade or century: "the 1920s". */
  lastYear?: number;
  /** Only a bound: "before 1957", "after May". */
  bound?: 'before' | 'after';
  /** Minutes after midnight: "at 7 p.m.", "at noon". Then nothing else is given. */
  minute?: number;
  /** A start ("since 2006"), not the time of the event. */
  since?: true;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const SHORT: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const NEAR_DAYS = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const DAY_MS = 86_400_000;

/** Words that a date may begin with, besides figures. */
const BEGINS = new Set([
  ...MONTHS,
  ...Object.keys(SHORT),
  ...DAYS,
  ...NEAR_DAYS.keys(),
  ...'noon midday midnight new christmas boxing valentine halloween last this next past previous coming'.split(
    ' ',
  ),
]);
const DIGIT = /^\d/;

function monthOf(token: Token | undefined): number | undefined {
  if (token === undefined || token.kind !== 'word' || !token.capital) return undefined;
  const index = MONTHS.indexOf(token.norm);
  return index >= 0 ? index + 1 : SHORT[token.norm];
}

function dayOf(token: Token | undefined): number | undefined {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.norm ?? '');
  const day = found ? Number(found[1]) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

function yearOf(token: Token | undefined): number | undefined {
  return token !== undefined && /^(?:1[5-9]|20)\d\d$/.test(token.text) ? Number(token.text) : undefined;
}

/** Reads an ISO 8601 date as precisely as it is given; `undefined` where it is none. */
export function parseIsoDate(text: string | undefined): Date | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? '');
  if (!found) return undefined;
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function onDay(span: { from: number; to: number }, date: Date): DateSpec {
  return { ...span, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function shifted(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}

function monthDay(tokens: readonly Token[], i: number): DateSpec | undefined {
  const month = monthOf(tokens[i]);
  if (month !== undefined) {
    const day = dayOf(tokens[i + 1]);
    if (day === undefined) {
      const year = yearOf(tokens[i + 1]);
      const first = opening(tokens, i);
      if (first !== undefined) {
        const to = year === undefined ? i + 1 : i + 2;
        return { ...first, to, month, ...(year !== undefined && { year }) };
      }
      if (year !== undefined) return { from: i, to: i + 2, month, year };
      return tokens[i]?.norm === 'may' && tokens[i - 1]?.norm !== 'in' && tokens[i - 1]?.norm !== 'last'
        ? undefined
        : { from: i, to: i + 1, month };
    }
    let to = i + 2;
    let lastDay: number | undefined;
    if (tokens[to]?.norm === 'and' || tokens[to]?.norm === 'to' || tokens[to]?.text === '-') {
      const skip = tokens[to + 1]?.norm === 'the' ? to + 2 : to + 1;
      const again = monthOf(tokens[skip]) === month ? skip + 1 : skip;
      lastDay = dayOf(tokens[again]);
      if (lastDay !== undefined && lastDay > day) to = again + 1;
      else lastDay = undefined;
    }
    const comma = tokens[to]?.text === ',' ? to + 1 : to;
    const year = yearOf(tokens[comma]);
    if (year !== undefined) to = comma + 1;
    return {
      from: i,
      to,
      month,
      day,
      ...(lastDay !== undefined && { lastDay }),
      ...(year !== undefined && { year }),
    };
  }
  const day = dayOf(tokens[i]);
  if (day === undefined) return undefined;
  // "8 to 13 October", "between 8 and 13 October 2024".
  const last = dayOf(tokens[i + 2]);
  const month2 = monthOf(tokens[i + 3]);
  if (
    last !== undefined &&
    last > day &&
    month2 !== undefined &&
    (tokens[i + 1]?.norm === 'and' || tokens[i + 1]?.norm === 'to' || tokens[i + 1]?.text === '-')
  ) {
    const year = yearOf(tokens[i + 4]);
    return {
      from: i,
      to: year === undefined ? i + 4 : i + 5,
      month: month2,
      day,
      lastDay: last,
      ...(year !== undefined && { year }),
    };
  }
  const of = tokens[i + 1]?.norm === 'of' ? i + 2 : i + 1;
  const named = monthOf(tokens[of]);
  if (named === undefined) return undefined;
  const year = yearOf(tokens[of + 1]);
  return {
    from: i,
    to: year === undefined ? of + 1 : of + 2,
    month: named,
    day,
    ...(year !== undefined && { year }),
  };
}

/** The month a week lies in, whichever day it is taken to begin on. */
function monthOfWeek(reference: Date | undefined, step: number): { year: number; month: number } | undefined {
  if (reference === undefined) return undefined;
  const first = shifted(reference, step * 7 - 6);
  const last = step < 0 ? shifted(reference, step) : shifted(reference, step * 7);
  return first.getUTCMonth() === last.getUTCMonth()
    ? { year: last.getUTCFullYear(), month: last.getUTCMonth() + 1 }
    : undefined;
}

/** A month without a year is the nearest one: "in August" of an article of October is that year's. */
function withYear(date: DateSpec, reference: Date | undefined): DateSpec {
  if (reference === undefined || date.month === undefined || date.year !== undefined) return date;
  const away = date.month - 1 - reference.getUTCMonth();
  const year = reference.getUTCFullYear() + (away > 6 ? -1 : away < -6 ? 1 : 0);
  return { ...date, year, assumed: true };
}

/** The days of a month that "the first of" and "the start of" before it mean: its first, or its first week. */
function opening(
  tokens: readonly Token[],
  month: number,
): { from: number; day: number; lastDay?: number } | undefined {
  if (tokens[month - 1]?.norm !== 'of') return undefined;
  const norm = tokens[month - 2]?.norm ?? '';
  if (norm === 'first') return { from: month - 2, day: 1 };
  return norm === 'start' || norm === 'beginning' ? { from: month - 2, day: 1, lastDay: 7 } : undefined;
}

function relative(tokens: readonly Token[], i: number, reference: Date | undefined): DateSpec | undefined {
  const norm = tokens[i]?.norm ?? '';
  const span = { from: i, to: i + 1 };
  const offset = NEAR_DAYS.get(norm);
  if (offset !== undefined)
    return reference ? onDay(span, shifted(reference, offset)) : { ...span, label: norm };
  const weekday = tokens[i]?.capital === true ? DAYS.indexOf(norm) : -1;
  if (weekday >= 0) {
    if (/^(?:last|next|this|coming)$/.test(tokens[i - 1]?.norm ?? '')) span.from = i - 1;
    if (reference === undefined) return { ...span, weekday };
    const back = (reference.getUTCDay() - weekday + 7) % 7;
    const next = tokens[i - 1]?.norm === 'next' || tokens[i - 1]?.norm === 'coming';
    return { ...onDay(span, shifted(reference, next ? 7 - back : -back)), weekday };
  }
  if (/^(?:last|this|next|past|previous|coming)$/.test(norm)) {
    const unit = tokens[i + 1]?.norm ?? '';
    const wide = { from: i, to: i + 2 };
    const step = norm === 'this' ? 0 : norm === 'next' || norm === 'coming' ? 1 : -1;
    if (unit === 'year' && reference)
      return { ...wide, label: `${step} year`, year: reference.getUTCFullYear() + step };
    if (unit === 'month' && reference) {
      const month = new Date(Date.UTC(reference.getUTCFullYear(), reference.getUTCMonth() + step, 1));
      const year = month.getUTCFullYear();
      const first = opening(tokens, i);
      if (first !== undefined) return { ...first, to: i + 2, year, month: month.getUTCMonth() + 1 };
      return { ...wide, label: `${step} month`, year, month: month.getUTCMonth() + 1 };
    }
    if (/^(?:week|month|year|weekend|summer|winter|spring|autumn|fall)$/.test(unit))
      return { ...wide, label: `${step} ${unit}`, ...(unit === 'week' && monthOfWeek(reference, step)) };
  }
  return undefined;
}

/** The dates of a text. Relative ones ("on Friday", "yesterday") are placed against `reference`, in UTC. */
export function dates(tokens: readonly Token[], reference?: Date): DateSpec[] {
  const out: DateSpec[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const norm = tokens[i]?.norm ?? '';
    if (!BEGINS.has(norm) && !DIGIT.test(norm)) continue;
    const year = yearOf(tokens[i]);
    const before = tokens[i - 1]?.norm ?? '';
    const noun =
      tokens[i + 1]?.kind === 'word' &&
      !(tokens[i + 1]?.stop ?? true) &&
      !(tokens[i + 1]?.capital ?? true) &&
      (tokens[i + 1]?.norm ?? '').endsWith('s');
    const found =
      clock(tokens, i) ??
      feast(tokens, i) ??
      monthDay(tokens, i) ??
      relative(tokens, i, reference) ??
      (year !== undefined && !noun && !/^(?:than|about|around|some|least|to)$/.test(before)
        ? wholeYear(tokens, i, year)
        : undefined) ??
      century(tokens, i);
    if (found === undefined) continue;
    const bound = boundOf(tokens, found.from);
    out.push({
      ...withYear(found, reference),
      ...(before === 'since' && { since: true as const }),
      ...(bound !== undefined && { bound }),
    });
    i = found.to - 1;
  }
  return out;
}
