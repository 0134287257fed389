import type { Dexie } from 'dexie';
import type { Claim, Origin, Review, Source, StatusEvent } from '../claims/claim.ts';
import { fromRows, rowsOf } from './rows.ts';

/** A claim with all that its status is computed from, and what that was before. */
export interface ClaimDetails {
  claim: Claim;
  sources: Source[];
  reviews: Review[];
  origins: Origin[];
  events: StatusEvent[];
  /** Name of the feed whose it is; absent where it is the user's own. */
  feed?: string;
}

export const DETAIL_TABLES = ['claims', 'sources', 'reviews', 'origins', 'statusEvents'] as const;

/** The claims there are among `ids`, in the order of their ids. */
export async function detailsOf(db: Dexie, ids: readonly string[]): Promise<Map<string, ClaimDetails>> {
  if (ids.length === 0) return new Map();
  const found = await db.transaction('r', DETAIL_TABLES, async () => {
    const [claims, sources, reviews, events] = await Promise.all([
      rowsOf(db, 'claims').where('id').anyOf(ids).toArray(),
      rowsOf(db, 'sources').where('claimId').anyOf(ids).toArray(),
      rowsOf(db, 'reviews').where('claimId').anyOf(ids).toArray(),
      rowsOf(db, 'statusEvents').where('claimId').anyOf(ids).toArray(),
    ]);
    const read = {
      claims: fromRows('claims', claims),
      sources: fromRows('sources', sources),
      reviews: fromRows('reviews', reviews),
      events: fromRows('statusEvents', events),
    };
    const originIds = new Set(read.sources.map(({ originId }) => originId));
    const origins = await rowsOf(db, 'origins')
      .where('id')
      .anyOf([...originIds])
      .toArray();
    return { ...read, origins: fromRows('origins', origins) };
  });
  const sources = Map.groupBy(found.sources, ({ claimId }) => claimId);
  const reviews = Map.groupBy(found.reviews, ({ claimId }) => claimId);
  const events = Map.groupBy(found.events, ({ claimId }) => claimId);
  const origins = new Map(found.origins.map((origin) => [origin.id, origin]));
  return new Map(
    found.claims.map((claim) => {
      const own = sources.get(claim.id) ?? [];
      const originIds = [...new Set(own.map(({ originId }) => originId))];
      return [
        claim.id,
        {
          claim,
          sources: own,
          reviews: reviews.get(claim.id) ?? [],
          origins: originIds.flatMap((id) => origins.get(id) ?? []),
          events: (events.get(claim.id) ?? []).toSorted((a, b) => a.at - b.at),
        },
      ];
    }),
  );
}
