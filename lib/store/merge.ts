import type { Dexie } from 'dexie';
import type { Claim, Origin, Review, Source } from '../claims/claim.ts';
import {
  type MergePlan,
  MergeRefusal,
  type VerdictChoice,
  type WholeClaim,
  mergePlan,
  verdictsApart,
} from '../claims/merge.ts';
import { DETAIL_TABLES } from './details.ts';
import { REARRANGING, rearrange, rearrangements } from './rearrange.ts';
import { fromRows, rowsOf } from './rows.ts';
import { HANGING, claimTodayIn, wholeClaim } from './whole-claim.ts';

/** `keptId` is the claim whose words stay. */
export interface MergeWish {
  keptId: string;
  mergedId: string;
  /** Has to be said where the verdicts say different things. */
  verdict?: VerdictChoice | undefined;
}

/** What a merge would make: the claim with all that would hang on it. */
export interface MergeOutcome {
  claim: Claim;
  sources: Source[];
  reviews: Review[];
  origins: Origin[];
  /** How many sources both have. */
  shared: number;
  /** Where the user has to choose a verdict. */
  apart: ReturnType<typeof verdictsApart>;
}

/** Makes two claims one, all or nothing; answers their ids. Asked for again under the same id, it has been done. @throws {MergeRefusal} */
export function mergeClaims(
  db: Dexie,
  { id, ...wish }: MergeWish & { id: string },
): PromiseLike<{ claimId: string; otherId: string }> {
  return db.transaction('rw', REARRANGING, async () => {
    const done = (await rearrangements(db)).find((entry) => entry.id === id);
    if (done !== undefined) return { claimId: done.claimId, otherId: done.otherId };
    const { kept, merged } = await bothOf(db, wish);
    const plan = mergePlan(kept, merged, wish.verdict);
    const pair = { claimId: kept.claim.id, otherId: merged.claim.id };
    await rearrange(db, { id, kind: 'merge', ...pair }, plan);
    return pair;
  });
}

/** Claims that become one with another, all at once. */
export interface MergeManyWish {
  /** The deed's own: asked for again, it has been done, and by it all are undone. */
  id: string;
  keptId: string;
  mergedIds: readonly string[];
}

/**
 * Merges claims one after the other into the one whose words stay, all or nothing. Where verdicts differ the latest stands.
 * Answers the claim that stays. @throws {MergeRefusal}
 */
export function mergeMany(db: Dexie, { id, keptId, mergedIds }: MergeManyWish): PromiseLike<string> {
  return db.transaction('rw', REARRANGING, async () => {
    const done = (await rearrangements(db)).find(({ deed }) => deed === id);
    if (done !== undefined) return done.claimId;
    const claimId = await claimTodayIn(db, keptId);
    let merges = 0;
    for (const mergedId of mergedIds) {
      // It may have been merged with it meanwhile.
      if ((await claimTodayIn(db, mergedId)) === claimId) continue;
      const { kept, merged } = await bothOf(db, { keptId: claimId, mergedId });
      const plan = mergePlan(kept, merged, verdictsApart(kept.claim, merged.claim)?.proposed);
      const pair = { claimId, otherId: merged.claim.id, deed: id };
      await rearrange(db, { id: crypto.randomUUID(), kind: 'merge', ...pair }, plan);
      merges += 1;
    }
    if (merges === 0) throw new MergeRefusal('These are one claim already.');
    return claimId;
  });
}

/** What `mergeClaims` would make; where a verdict has to be chosen and is not, with the proposed one. @throws {MergeRefusal} */
export function previewMerge(db: Dexie, wish: MergeWish): PromiseLike<MergeOutcome> {
  return db.transaction('r', [...new Set([...DETAIL_TABLES, ...HANGING])], async () => {
    const { kept, merged } = await bothOf(db, wish);
    const apart = verdictsApart(kept.claim, merged.claim);
    const plan = mergePlan(kept, merged, wish.verdict ?? apart?.proposed);
    const sources = [...kept.sources, ...plan.sources];
    const originIds = [...new Set(sources.map(({ originId }) => originId))];
    const origins = await rowsOf(db, 'origins').where('id').anyOf(originIds).toArray();
    return {
      claim: plan.claims[0],
      sources,
      reviews: [...kept.reviews, ...plan.reviews],
      origins: fromRows('origins', origins),
      shared: sharedIn(plan, merged),
      apart,
    };
  });
}

function sharedIn(plan: MergePlan, merged: WholeClaim): number {
  return merged.sources.length - plan.sources.length;
}

/** Both as they are today: either may have been merged meanwhile. */
async function bothOf(db: Dexie, wish: MergeWish): Promise<{ kept: WholeClaim; merged: WholeClaim }> {
  const [keptId, mergedId] = [await claimTodayIn(db, wish.keptId), await claimTodayIn(db, wish.mergedId)];
  if (keptId === mergedId) throw new MergeRefusal('These two are one claim already.');
  const [kept, merged] = [await wholeClaim(db, keptId), await wholeClaim(db, mergedId)];
  if (kept === undefined || merged === undefined)
    throw new MergeRefusal('One of the two has been deleted meanwhile.');
  return { kept, merged };
}
