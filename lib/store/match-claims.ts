import type { Dexie } from 'dexie';
import type { Claim, Source } from '../claims/claim.ts';
import type { MatchClaim } from '../matching/outcome.ts';
import { fromRows, rowsOf } from './rows.ts';

export async function allMatchClaims(db: Dexie): Promise<MatchClaim[]> {
  const [claims, sources] = await db.transaction('r', ['claims', 'sources'], () =>
    Promise.all([rowsOf(db, 'claims').toArray(), rowsOf(db, 'sources').toArray()]),
  );
  return matchClaims(fromRows('claims', claims), fromRows('sources', sources));
}

/** A claim's date is when its matter happened, else when it was first published. */
export function matchClaims(claims: readonly Claim[], sources: readonly Source[]): MatchClaim[] {
  const published = new Map<string, string>();
  for (const { claimId, publishedAt } of sources) {
    const earliest = published.get(claimId);
    if (publishedAt !== undefined && (earliest === undefined || publishedAt < earliest)) {
      published.set(claimId, publishedAt);
    }
  }
  return claims
    .filter(({ mergedInto }) => mergedInto === undefined)
    .map(({ id, text, title, language, eventDate }) => {
      const date = eventDate ?? published.get(id);
      return {
        id,
        text,
        ...(title === undefined ? {} : { title }),
        ...(date === undefined ? {} : { date }),
        language,
      };
    });
}
