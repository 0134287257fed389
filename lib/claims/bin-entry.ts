/** What can be deleted by itself: a claim with all that hangs on it, a source, a fact-check. */
export type Deletable = 'claims' | 'sources' | 'reviews';

/** Something that was deleted and can still be brought back. */
export interface BinEntry {
  /** Of the record that was deleted. */
  id: string;
  table: Deletable;
  /** A claim's words, a source's title or publisher, the publisher of a fact-check. */
  text: string;
  at: number;
  /** How many went with a claim. */
  sources: number;
  reviews: number;
  /** The words of the claim that a source or fact-check would go back to; absent where that is gone, and for claims. */
  claim?: string;
}

/** All of the bin, or what of it was looked for. */
export interface BinContent {
  /** Claims first: what hangs on them can only come back after them. */
  ids: string[];
  claims: number;
  /** With those that went with their claims. */
  sources: number;
  reviews: number;
}

const DAY = 86_400_000;

/** How long what was deleted or done to many claims at once can be brought back. */
export const KEPT_FOR = 30 * DAY;
