import type { Dexie } from 'dexie';
import type { Claim, Source } from '../claims/claim.ts';
import type { MatchClaim } from '../matching/outcome.ts';
import { fromRows, rowsOf } from './rows.ts';

/** Those of the claims that may be met in an article; claims merged into others are left out. */
export async function matchClaimsOf(db: Dexie, ids: readonly string[]): Promise<MatchClaim[]> {
  if (ids.length === 0) return [];
  return await db.transaction('r', ['claims', 'sources'], async () => dated(db, await claimsOf(db, ids)));
}

/** The same without their dates, which the index does not need. */
export async function undatedClaimsOf(db: Dexie, ids: readonly string[]): Promise<MatchClaim[]> {
  return matchClaims(await claimsOf(db, ids), []);
}

/** The next claims in the order of their ids. */
export async function matchClaimsAfter(db: Dexie, after: string, most: number): Promise<MatchClaim[]> {
  return await db.transaction('r', ['claims', 'sources'], async () => {
    const rows = await rowsOf(db, 'claims').where('id').above(after).limit(most).toArray();
    return await dated(db, fromRows('claims', rows));
  });
}

async function claimsOf(db: Dexie, ids: readonly string[]): Promise<Claim[]> {
  const rows = await rowsOf(db, 'claims').bulkGet([...ids]);
  return fromRows(
    'claims',
    rows.filter((row) => row !== undefined),
  );
}

async function dated(db: Dexie, claims: readonly Claim[]): Promise<MatchClaim[]> {
  const undated = claims.filter(({ eventDate }) => eventDate === undefined).map(({ id }) => id);
  const rows = await rowsOf(db, 'sources').where('claimId').anyOf(undated).toArray();
  return matchClaims(claims, fromRows('sources', rows));
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
