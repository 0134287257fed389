import type { VerdictChoice } from '../claims/merge.ts';
import type { Verdict } from '../claims/claim.ts';
import type { RecentChange } from '../claims/recent-change.ts';
import type { SplitTo } from '../claims/split.ts';
import type { OwnedClaim, SimilarClaim } from './protocol.ts';

/** Two claims that are to be one; the words of `keptId` stay. */
export interface MergeWish {
  keptId: string;
  mergedId: string;
  /** Has to be said where the verdicts say different things. */
  verdict?: VerdictChoice | undefined;
}

/** What a merge would make. */
export interface MergePreview {
  /** The claim as it would be; with the proposed verdict where none is chosen yet. */
  outcome: OwnedClaim;
  /** How many sources both claims have: each becomes one. */
  shared: number;
  /** Where the user has to choose. */
  apart?: { kept: Verdict; merged: Verdict; proposed: 'kept' | 'merged' };
}

/** A claim that some of another's sources came from, by a merge, and could go back to. */
export interface SplitHome {
  claimId: string;
  text: string;
  sourceIds: string[];
}

/** What the library page asks to make two claims one, one claim two, and to see what was done lately. */
export interface MergeRequests {
  /** Kept claims that may be the same as this one, the nearest first; at most 5. */
  'merge.proposals': (claim: { claimId: string }) => SimilarClaim[];
  'merge.preview': (wish: MergeWish) => MergePreview;
  /** `id` is the merge's own: sent twice, it is done once, and it is undone by it. Answers the claim that stays. */
  'merge.do': (wish: MergeWish & { id: string }) => { claimId: string };
  /** Where sources of the claim could go back to. */
  'split.homes': (claim: { claimId: string }) => SplitHome[];
  /** `to.id` is that of the new claim, or of the one they go back to. Answers the claim they are in now. */
  'split.do': (wish: { id: string; claimId: string; sourceIds: string[]; to: SplitTo }) => {
    claimId: string;
  };
  /** What can be undone by `record.restore`, newest first. */
  'library.recent': () => RecentChange[];
}
