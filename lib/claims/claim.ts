/**
 * The records of the library. Ids are UUIDs made where the record is made; `createdAt` and `updatedAt` are
 * milliseconds since 1970 (UTC). Dates an article or a person gives (`publishedAt`, `eventDate`) are ISO 8601
 * strings exactly as precise as they were given ("2024", "2024-10", "2024-10-18", "2024-10-18T09:00:00Z").
 */
export interface Kept {
  id: string;
  createdAt: number;
  updatedAt: number;
}

/** What the user, and nobody else, decided about a claim. A user's verdict wins over every computed status. */
export interface Verdict {
  value: 'verified' | 'refuted' | 'disputed';
  reason: string;
  at: number;
}

export interface Claim extends Kept {
  text: string;
  title?: string;
  /** BCP 47. */
  language: string;
  tags: string[];
  eventDate?: string;
  verdict?: Verdict;
  notes: string;
  mergedInto?: string;
}

/** Whether a source stands for, against, or merely near the claim. */
export type Stance = 'supports' | 'disputes' | 'mentions';

/** How strongly a text asserts a thing. `denied` is said of sentences only; a source that denies `disputes`. */
export type Certainty = 'asserted' | 'hedged' | 'unverified';

/** W3C Web Annotation selectors (https://www.w3.org/TR/annotation-model/#selectors). */
export interface TextQuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}
export interface TextPositionSelector {
  start: number;
  end: number;
}

/** What is read from a source's sentence and may be chosen by the user instead. */
export const JUDGED = ['stance', 'certainty'] as const;
export type Judged = (typeof JUDGED)[number];

export interface Source extends Kept {
  claimId: string;
  url: string;
  canonicalUrl: string;
  publisher: string;
  authors: string[];
  title: string;
  publishedAt?: string;
  accessedAt: number;
  quote: TextQuoteSelector;
  position?: TextPositionSelector;
  /** The sentence the claim was met in, as the page had it. */
  sentence: string;
  stance: Stance;
  certainty: Certainty;
  /** Which of the two are the user's own choice, whatever the sentence says; absent where both are as it was read. */
  byUser?: Judged[];
  /** Who the sentence says said it, in the article's words. */
  attributedTo?: string;
  originId: string;
  /** Of the article's text, where it was read: by this its copies are known (`lib/text/sketch.ts`). */
  sketch?: number[];
  /** When the page was last read and no longer had the words; absent while it has them. Milliseconds since 1970. */
  missingSince?: number;
  /** The claim it was kept for first, where that was merged into this one. */
  cameFrom?: string;
  /** The fact-check of the claim that the page carries, where that does not count. */
  review?: CarriedReview;
}

/** A fact-check that does not count as a `Review`, with its rating and the reason. */
export interface CarriedReview {
  rating: string;
  /**
   * `no-address`: it does not say where it stands, or where its author does; `elsewhere`: it says it is another site's
   * than the page (`of`); `not-accepted`: it is the page's own, but the user has not accepted that fact-checker.
   */
  uncounted: 'no-address' | 'elsewhere' | 'not-accepted';
  of?: string;
}

/** Where a report comes from: an agency, a ministry, a newspaper, a person, a piece of footage. */
export interface Origin extends Kept {
  name: string;
  /** Names it was given. */
  aliases: string[];
  /** What articles call it, as the user's corrections taught. */
  learned?: LearnedName[];
}

/** The words of a source that the user corrected to be of another origin than they seemed to name. */
export interface LearnedName {
  words: string;
  sourceId: string;
  /** The name of the origin before: corrected back to it, nothing is learned. */
  from: string;
}

/** A published fact-check: ClaimReview (https://schema.org/ClaimReview), with the verdict normalised. */
export interface Review extends Kept {
  claimId: string;
  publisher: string;
  url: string;
  datePublished?: string;
  reviewRating: {
    alternateName: string;
    ratingValue?: number;
    bestRating?: number;
    worstRating?: number;
  };
  verdict: 'verified' | 'refuted' | 'disputed' | 'unclear';
  /** It does not count: the user accepts its fact-checker no longer, and wanted what was saved of it not to count either. */
  uncounted?: 'not-accepted';
}

/**
 * The user's word on one pair of claim and sentence; `fingerprint` is of the sentence. By the sentence itself it is known
 * again where it was lightly edited; decisions of earlier versions are without.
 */
export interface Decision extends Kept {
  claimId: string;
  fingerprint: string;
  sentence?: string;
  verdict: 'confirmed' | 'rejected';
}

/**
 * A pair of claims that answer one question with other figures. `proposed` is what was found by comparing them, and nobody's
 * word; the user confirms or refuses it. What was refused is never proposed again. It outlives its claims: those that were
 * linked through a deleted one stay linked, and a claim that is brought back is linked as it was.
 */
export interface RivalLink extends Kept {
  /** In the order of the ids. */
  claimIds: [string, string];
  state: 'proposed' | 'confirmed' | 'refused';
}

/** Why and when a claim's status changed. */
export interface StatusEvent extends Kept {
  claimId: string;
  from: VerificationStatus;
  to: VerificationStatus;
  /** `id` is of the record that came, went or was changed. */
  because: { kind: ChangeKind; id?: string };
  at: number;
}

/**
 * `edited`: the claim's own words or date; `imported`: what a backup or a file of claims brought; `accepted`, `refused`: the
 * fact-checker of a review counts again, or no longer.
 */
export const CHANGE_KINDS = [
  'source',
  'review',
  'verdict',
  'merge',
  'split',
  'deleted',
  'restored',
  'edited',
  'origin',
  'imported',
  'accepted',
  'refused',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** See `status.ts` for how it comes about; it is never stored apart from its reasons. */
export type VerificationStatus =
  'refuted' | 'verified' | 'disputed' | 'corroborated' | 'reported' | 'unverified';
