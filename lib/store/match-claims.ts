import type { Dexie } from 'dexie';
import type { Claim, Source } from '../claims/claim.ts';
import type { MatchClaim } from '../matching/outcome.ts';
import { fromRows, rowsOf } from './rows.ts';
import type { RowTable } from './schema.ts';

/** Those of the claims that may be met in an article; claims merged into others are left out. */
export async function matchClaimsOf(db: Dexie, ids: readonly string[]): Promise<MatchClaim[]> {
  if (ids.length === 0) return [];
  return await db.transaction('r', ['claims', 'sources'], async () => dated(db, await claimsOf(db, ids)));
}

/** The next claims in the order of their ids. */
export async function matchClaimsAfter(db: Dexie, after: string, most: number): Promise<MatchClaim[]> {
  return await db.transaction('r', ['claims', 'sources'], async () => {
    const rows = await rowsOf(db, 'claims').where('id').above(after).limit(most).toArray();
    return await dated(db, fromRows('claims', rows));
  });
}

async function claimsOf(db: Dexie, ids: readonly string[]): Promise<Claim[]> {
  return fromRows('claims', await rowsBy(rowsOf(db, 'claims'), ':id', ids)).filter(among(ids));
}

async function dated(db: Dexie, claims: readonly Claim[]): Promise<MatchClaim[]> {
  const undated = claims.filter(({ eventDate }) => eventDate === undefined).map(({ id }) => id);
  const sources = await rowsBy(rowsOf(db, 'sources'), 'claimId', undated);
  return matchClaims(claims, fromRows('sources', sources));
}

/** Of more ids than that all rows that lie between them are read, which takes a tenth of the time that each by itself does. */
const FEW = 100;

/** All rows with these keys in an index, and maybe more. */
async function rowsBy(table: RowTable, index: string, ids: readonly string[]): Promise<unknown[]> {
  if (ids.length <= FEW)
    return await table
      .where(index)
      .anyOf([...ids])
      .toArray();
  const sorted = ids.toSorted();
  return await table.where(index).between(sorted[0], sorted.at(-1), true, true).toArray();
}

function among(ids: readonly string[]): (record: { id: string }) => boolean {
  const wanted = new Set(ids);
  return ({ id }) => wanted.has(id);
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
