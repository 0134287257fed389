import type { ClaimPage, ClaimQuery } from '../claims/claim-query.ts';

/** How far the library is read that lists are made of; answered in place of a part where that takes longer. */
export interface BrowseReading {
  reading: { done: number; total: number };
}

/** What the library page asks for its list of claims. */
export interface BrowseRequests {
  /** A part of the list, as lines; at most `LIMITS.listed`. */
  'claims.browse': (part: { query: ClaimQuery; offset: number; limit: number }) => ClaimPage | BrowseReading;
  /** The ids of all claims that the query lets through, in its order. */
  'claims.found': (ask: { query: ClaimQuery }) => string[];
}
