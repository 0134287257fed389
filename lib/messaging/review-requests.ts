import type { Review } from '../claims/claim.ts';
import type { ClaimView } from '../claims/view.ts';
import type { FoundReview } from '../reviews/found.ts';
import type { Standing } from '../reviews/standing.ts';
import type { Captured } from '../saving/draft.ts';
import type { Settings } from '../settings.ts';
import type { SimilarClaim } from './protocol.ts';

/** A fact-check as the popup found it on the page of a tab, and understood it. */
export interface ReviewToSave {
  /** Made where it was found, so that it is saved once, however often the message comes. */
  id: string;
  tabId: number;
  /** What the page says of itself. */
  captured: Captured;
  review: FoundReview;
  verdict: Review['verdict'];
  standing: Standing;
  /** The user accepts this fact-checker from now on. */
  accept: boolean;
  /** The kept claim it is a fact-check of; absent for a new one. */
  claimId?: string;
}

/** Asked about fact-checks, those on a page by the popup. */
export interface ReviewRequests {
  /** Kept claims that what was checked may be, as in `claim.similar`. */
  'review.claims': (checked: { text: string; language: string; date?: string }) => SimilarClaim[];
  /** Answers once it is on disk, with its claim as that is now and whether it counts. */
  'review.save': (found: ReviewToSave) => { claim: ClaimView; counted: boolean };
  /** Has all fact-checks of this site count from now on: those that were saved, and those that feeds have. */
  'checker.accept': (checker: { site: string }) => Settings;
  /** Takes a fact-checker off those that are accepted; where `uncount`, what was saved of it does not count any more either. What feeds have of it does not in any case. */
  'checker.refuse': (checker: { site: string; uncount: boolean }) => Settings;
}
