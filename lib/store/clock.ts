/**
 * The time now, but behind all that is `known`: of two changes the later one counts, here and on other machines, also
 * where both fall into one millisecond or a clock was set back.
 */
export function timeAfter(...known: readonly number[]): number {
  return Math.max(Date.now(), ...known.map((time) => time + 1));
}
