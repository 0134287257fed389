import type { DateSpec } from './dates.ts';

/** First and last day of a date as numbers that sort; `undefined` where the year is open. */
function stretch({ year, lastYear, month, day, lastDay }: DateSpec): [number, number] | undefined {
  if (year === undefined) return undefined;
  const number = (y: number, m: number, d: number): number => (y * 100 + m) * 100 + d;
  return [number(year, month ?? 1, day ?? 1), number(lastYear ?? year, month ?? 12, lastDay ?? day ?? 31)];
}

/** Dates of which one is only a bound, or a stretch of years. */
function relateStretches(here: DateSpec, there: DateSpec): 'says' | 'rivals' | 'open' {
  const a = stretch(here);
  const b = stretch(there);
  if (a === undefined || b === undefined) return 'open';
  const inside = ([from, to]: [number, number], bound: DateSpec['bound']): [number, number] =>
    bound === 'before' ? [0, from - 1] : bound === 'after' ? [to + 1, Infinity] : [from, to];
  const [low, high] = inside(a, here.bound);
  const [least, most] = inside(b, there.bound);
  if (low >= least && high <= most) return 'says';
  return high < least || low > most ? 'rivals' : 'open';
}

/** Whether `here` says the time `there` gives, cannot stand beside it, or neither. */
export function relateDates(here: DateSpec, there: DateSpec): 'says' | 'rivals' | 'open' {
  if (here.minute !== undefined || there.minute !== undefined) {
    if (here.minute === undefined || there.minute === undefined) return 'open';
    return here.minute === there.minute ? 'says' : 'rivals';
  }
  if (here.since !== there.since) return 'open';
  if (
    here.bound !== undefined ||
    there.bound !== undefined ||
    here.lastYear !== undefined ||
    there.lastYear !== undefined
  )
    return relateStretches(here, there);
  if (there.label !== undefined) return here.label === there.label ? 'says' : 'open';
  let open = false;
  for (const part of ['year', 'month'] as const) {
    if (there[part] === undefined) continue;
    if (here[part] === undefined) open ||= part === 'month' || there.assumed !== true;
    else if (here[part] !== there[part]) {
      // A year that is only assumed rules nothing out.
      if (part === 'month' || (here.assumed !== true && there.assumed !== true)) return 'rivals';
      open = true;
    }
  }
  const weekdays = there.weekday !== undefined && (there.day === undefined || here.day === undefined);
  if (weekdays)
    return here.weekday === undefined ? 'open' : here.weekday === there.weekday ? 'says' : 'rivals';
  if (there.day !== undefined) {
    if (here.day === undefined) return 'open';
    const inside = here.day >= there.day && (here.lastDay ?? here.day) <= (there.lastDay ?? there.day);
    const apart = here.day > (there.lastDay ?? there.day) || (here.lastDay ?? here.day) < there.day;
    if (apart) return 'rivals';
    if (!inside) open = true;
  }
  return open ? 'open' : 'says';
}
