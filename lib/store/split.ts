import type { Dexie } from 'dexie';
import type { Claim } from '../claims/claim.ts';
import { MergeRefusal } from '../claims/merge.ts';
import { type SplitTo, claimSplitOff, sourcesSplitOff } from '../claims/split.ts';
import { REARRANGING, rearrange, rearrangements } from './rearrange.ts';
import { fromRows, rowsOf } from './rows.ts';
import { claimTodayIn, noClaimRecords, wholeClaim } from './whole-claim.ts';

export interface SplitWish {
  claimId: string;
  sourceIds: readonly string[];
  to: SplitTo;
}

/**
 * Moves sources of a claim to a new one, or back to the one they came from, which is a claim of its own again; all or
 * nothing. Asked for again under the same id, it has been done. @throws {MergeRefusal}
 */
export function splitClaim(
  db: Dexie,
  { id, claimId, sourceIds, to }: SplitWish & { id: string },
): PromiseLike<{ claimId: string; otherId: string }> {
  return db.transaction('rw', REARRANGING, async () => {
    const done = (await rearrangements(db)).find((entry) => entry.id === id);
    if (done !== undefined) return { claimId: done.claimId, otherId: done.otherId };
    const from = await wholeClaim(db, await claimTodayIn(db, claimId));
    if (from === undefined) throw new MergeRefusal('This claim has been deleted meanwhile.');
    const sources = sourcesSplitOff(from.sources, sourceIds, to);
    const claim = 'text' in to ? claimSplitOff(from.claim, to, Date.now()) : await backAgain(db, to.id);
    const pair = { claimId: from.claim.id, otherId: to.id };
    await rearrange(
      db,
      { id, kind: 'split', ...pair },
      { ...noClaimRecords(), claims: [from.claim, claim], sources },
    );
    return pair;
  });
}

/** The claim as it was before it was merged; what went over and is not chosen now stays where it is. */
async function backAgain(db: Dexie, id: string): Promise<Claim> {
  const [there] = fromRows('claims', [await rowsOf(db, 'claims').get(id)]);
  if (there === undefined)
    throw new MergeRefusal('The claim they came from is no longer there. Give them a new one.');
  const { mergedInto: _, ...claim } = there;
  return claim;
}
