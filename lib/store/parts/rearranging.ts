import type { BulkUndone } from '../../claims/bulk.ts';
import type { RecentChange, Rejoined } from '../../claims/recent-change.ts';
import type { Run } from '../connection.ts';
import {
  type MergeManyWish,
  type MergeOutcome,
  type MergeWish,
  mergeClaims,
  mergeMany,
  previewMerge,
} from '../merge.ts';
import { recentChanges } from '../recent.ts';
import { settleMerges } from '../rehome.ts';
import { type SplitWish, splitClaim } from '../split.ts';
import { type Tagging, tagClaims } from '../tag-claims.ts';
import { taking } from '../taking.ts';
import { deleteClaims } from '../trash.ts';
import { undoBulk } from '../undo-bulk.ts';
import { undoRearrangement } from '../undo.ts';

/** What is done to several claims at once, and taken back. */
export interface RearrangingPart {
  /** What a merge would make of two claims; nothing is written. */
  previewMerge(wish: MergeWish): Promise<MergeOutcome>;
  /** Makes two claims one; `id` is the merge's own, under which it can be undone. Answers the claim that stays and the other. */
  mergeClaims(wish: MergeWish & { id: string }): Promise<{ claimId: string; otherId: string }>;
  /** Moves sources to a claim of their own, or back to the one they came from; answers the claim they leave and the other. */
  splitClaim(wish: SplitWish & { id: string }): Promise<{ claimId: string; otherId: string }>;
  /** Adds tags to claims or takes them away, as a step of a deed; answers how many changed. */
  tagClaims(deed: Tagging, ids: readonly string[]): Promise<number>;
  /** Deletes claims as `deleteRecord` does, as a step of a deed; answers how many there were. */
  deleteClaims(deed: string, ids: readonly string[]): Promise<number>;
  /** Merges claims into one, all or nothing; answers the claim that stays. */
  mergeMany(wish: MergeManyWish): Promise<string>;
  /** Takes back what was done to many claims by that deed, as much as is done in a moment; undefined where nothing of it is kept. */
  undoBulk(deed: string): Promise<BulkUndone | undefined>;
  /** Takes a merge or a split back; undefined where nothing of that id is kept. */
  undoRearrangement(id: string): Promise<Rejoined | undefined>;
  /** What was merged, split and deleted last and can be undone, newest first. */
  recentChanges(): Promise<RecentChange[]>;
  /** After records came from elsewhere: what hangs on merged claims goes where they went. */
  settleMerges(): Promise<void>;
}

/** That part of a library, on its connection. */
export function rearrangingPart(run: Run): RearrangingPart {
  return {
    previewMerge: (wish) =>
      run((db) => taking(db, [wish.keptId, wish.mergedId], () => previewMerge(db, wish))),
    mergeClaims: (wish) => run((db) => taking(db, [wish.keptId, wish.mergedId], () => mergeClaims(db, wish))),
    splitClaim: (wish) => run((db) => taking(db, [wish.claimId], () => splitClaim(db, wish))),
    tagClaims: (deed, ids) => run((db) => taking(db, ids, () => tagClaims(db, deed, ids))),
    deleteClaims: (deed, ids) => run((db) => taking(db, ids, () => deleteClaims(db, deed, ids))),
    mergeMany: (wish) => run((db) => taking(db, [wish.keptId, ...wish.mergedIds], () => mergeMany(db, wish))),
    undoBulk: (deed) => run((db) => undoBulk(db, deed)),
    undoRearrangement: (id) => run((db) => undoRearrangement(db, id)),
    recentChanges: () => run(recentChanges),
    settleMerges: () => run(settleMerges),
  };
}
