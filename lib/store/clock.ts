/**
 * The time now, but behind all that is `known`: of two changes the later one counts, here and on other machines, also
 * where both fall into one millisecond or a clock was set back.
 */
export function timeAfter(...known: readonly number[]): number {
  return Math.max(Date.now(), ...known.map(timeBehind));
}

/** The first instant behind that one. */
export function timeBehind(time: number): number {
  return Math.min(time + 1, LAST);
}

/** The last instant a record may name (`time` in lib/claims/fields.ts): behind a foreign one of then there is none. */
const LAST = 8.64e15;
