import type { CarriedReview, Claim, Review, Source } from './claim.ts';

/** A collection of fact-checks that somebody publishes, brought in from a file. */
export interface Feed {
  id: string;
  name: string;
  /** Where a newer file of it is to be had; the extension itself never asks for it. */
  address?: string;
  addedAt: number;
  /** When the file was brought in that it is of now. */
  refreshedAt: number;
  /** Its claims are met in no article. */
  hidden: boolean;
  /** Claims that are the feed's alone: those the user touched are the user's. */
  claims: number;
}

/** A claim as a feed has it, with the one fact-check it comes from. */
export interface FeedClaim extends Pick<Claim, 'text' | 'language'> {
  /** By which a newer file's claim is known to be the same. */
  key: string;
  /** Counts where the user accepts its publisher. */
  review?: Pick<Review, 'publisher' | 'url' | 'datePublished' | 'reviewRating' | 'verdict'>;
  /** In place of a review, where nobody can say whose that is. */
  mention?: Pick<Source, 'url' | 'publisher' | 'title' | 'publishedAt'> & { review: CarriedReview };
}

/** A fact-checker of whom a feed has something, by its site. */
export interface FeedChecker {
  site: string;
  /** Claims of the feed that it rates. */
  claims: number;
  /** Its fact-checks count. */
  accepted: boolean;
}
