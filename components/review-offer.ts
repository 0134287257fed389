import type { Review } from '../lib/claims/claim.ts';
import type { ClaimView } from '../lib/claims/view.ts';
import type { SimilarClaim } from '../lib/messaging/protocol.ts';
import type { FoundReview } from '../lib/reviews/found.ts';
import type { Standing } from '../lib/reviews/standing.ts';

/** A fact-check that was found on the page and may be saved. */
export interface ReviewOffer {
  /** Of the message that saves it. */
  id: string;
  review: FoundReview;
  verdict: Review['verdict'];
  standing: Standing;
  /** Whether the user accepted this fact-checker before. */
  accepted: boolean;
  /** Kept claims that what was checked says, the most certain first. */
  claims: SimilarClaim[];
}

/** What the user chose; without `claimId` a new claim is made. */
export interface ReviewChoice {
  claimId?: string;
  accept: boolean;
}

export interface SavedReview {
  claim: ClaimView;
  counted: boolean;
}
