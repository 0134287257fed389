import type { Claim } from './claim.ts';

type Merged = Pick<Claim, 'id' | 'mergedInto'>;

/** The claim that one of this id is today: itself, or what it was merged into, and that in turn. */
export function claimToday(id: string, mergedInto: ReadonlyMap<string, string>): string {
  const passed = new Set([id]);
  let today = id;
  for (;;) {
    const next = mergedInto.get(today);
    if (next === undefined) return today;
    if (passed.has(next)) return firstOfRing(next, mergedInto);
    passed.add(next);
    today = next;
  }
}

/** What of `claims` is merged into what. */
export function mergedIntoOf(claims: readonly Merged[]): Map<string, string> {
  return new Map(
    claims.flatMap(({ id, mergedInto }) => (mergedInto === undefined ? [] : [[id, mergedInto]])),
  );
}

/**
 * No merge makes a ring, but two replicas may: here A went into B, there B into A. The same claim of a ring is the one
 * that stays wherever that is met.
 */
function firstOfRing(id: string, mergedInto: ReadonlyMap<string, string>): string {
  let first = id;
  for (let next = mergedInto.get(id); next !== undefined && next !== id; next = mergedInto.get(next)) {
    if (next < first) first = next;
  }
  return first;
}
