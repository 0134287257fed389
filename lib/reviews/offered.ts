import type { Review } from '../claims/claim.ts';
import { readClaimReviews } from './claim-review.ts';
import type { FoundReview } from './found.ts';
import { verdictOf } from './rating.ts';
import { type Standing, standingOf } from './standing.ts';

/** A fact-check on a page, understood: what its rating comes to, and whether it is the page's own. */
export interface OfferedReview {
  review: FoundReview;
  verdict: Review['verdict'];
  standing: Standing;
}

/** @param page the address of the page, as the browser has it */
export function offeredReviews(markup: unknown, page: string): OfferedReview[] {
  return readClaimReviews(markup, page).map((review) => ({
    review,
    verdict: verdictOf(review.rating),
    standing: standingOf(review, page),
  }));
}
