import type { ClaimQuery } from '../claims/claim-query.ts';
import type { ClaimTimeline, OriginGraph, RivalQuestions } from '../claims/pictures.ts';
import type { BrowseReading } from './browse-requests.ts';

/** What the library page asks for its pictures: counted in the library, so that no claim but those that are named comes along. */
export interface PictureRequests {
  /** What the query lets through over time, by the date that it goes by. */
  'pictures.time': (ask: { query: ClaimQuery }) => ClaimTimeline | BrowseReading;
  /** On whom it rests, with at most `most` of each kind by name; no more than `LIMITS.graphNodes`. */
  'pictures.origins': (ask: { query: ClaimQuery; most: number }) => OriginGraph | BrowseReading;
  /** Questions that have a claim which the query lets through, with all their claims; at most `LIMITS.questions` at a time. */
  'pictures.rivals': (part: {
    query: ClaimQuery;
    offset: number;
    limit: number;
  }) => RivalQuestions | BrowseReading;
}
