/** A rating as a fact-checker gives it. */
export interface FoundRating {
  /** In the words of the fact-check; where it gives only a number, the number on its scale: "2 on a scale from 1 to 5". */
  words: string;
  value?: number;
  best?: number;
  worst?: number;
}

/** One fact-check as a page's markup has it. Nothing in it is to be believed yet: see `standingOf`. */
export interface FoundReview {
  /** What was checked, without the marks of quotation around it. */
  claim: string;
  rating: FoundRating;
  /** Where the markup says the fact-check stands. */
  url?: string;
  /** Who the markup says wrote it; '' where it does not. */
  author: string;
  /** All addresses the markup gives for who wrote it. */
  authorUrls: string[];
  /** ISO 8601, as precise as it was given. */
  publishedAt?: string;
}
