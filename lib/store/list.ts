import type { Dexie } from 'dexie';
import type { Claim, Source } from '../claims/claim.ts';
import { type ClaimDetails, DETAIL_TABLES, detailsOf } from './details.ts';
import { unpacked } from './packed-claim.ts';
import { PACK_TABLES, acceptedSites, eachPack } from './packs.ts';
import { fromRows, rowsOf } from './rows.ts';
import { searchFor } from './search.ts';
import { mergedClaims } from './whole-claim.ts';

export interface ListQuery {
  /** All its words have to be there; '' is every claim. */
  query: string;
  offset: number;
  limit: number;
}

/**
 * Claims with the words of the query in their text, title, tags, notes or sources, the last changed first. It reads the
 * whole library: for thousands of claims that is a fraction of a second, and no index has to be kept beside it.
 */
export async function listClaims(
  db: Dexie,
  { query, offset, limit }: ListQuery,
): Promise<{ total: number; claims: ClaimDetails[] }> {
  return await db.transaction('r', [...DETAIL_TABLES, ...PACK_TABLES, 'settings'], async () => {
    const claims = fromRows('claims', await rowsOf(db, 'claims').toArray()).filter(isShown);
    const found = query.trim() === '' ? claims : await search(db, claims, query);
    found.sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
    const ids = found.slice(offset, offset + limit).map(({ id }) => id);
    const details = await detailsOf(db, ids);
    const own = ids.flatMap((id) => details.get(id) ?? []);
    const packed = await packedList(db, query, Math.max(0, offset - found.length), limit - ids.length);
    return { total: found.length + packed.total, claims: [...own, ...packed.claims] };
  });
}

/** Of the claims of feeds, which come after the user's own, those from `offset` on, and how many there are. */
async function packedList(
  db: Dexie,
  query: string,
  offset: number,
  limit: number,
): Promise<{ total: number; claims: ClaimDetails[] }> {
  const accepted = await acceptedSites(db);
  const has = searchFor(query);
  const claims: ClaimDetails[] = [];
  let total = 0;
  await eachPack(db, (some, { name }) => {
    for (const claim of some) {
      const { text, review, mention } = claim;
      if (!has([text, name, review?.publisher ?? '', mention?.publisher ?? '', mention?.title ?? '']))
        continue;
      if (total >= offset && claims.length < limit) claims.push(unpacked(claim, { feed: name, accepted }));
      total += 1;
    }
  });
  return { total, claims };
}

/** All tags, the most used first, else by the alphabet. */
export async function allTags(db: Dexie): Promise<string[]> {
  return await db.transaction('r', 'claims', async () => {
    const used = await rowsOf(db, 'claims').orderBy('tags').keys();
    const merged = await mergedClaims(db);
    const counts = new Map<string, number>();
    const count = (tag: unknown, more: number) => {
      if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + more);
    };
    for (const tag of used) count(tag, 1);
    // What was merged into another claim gave it its tags.
    for (const { tags } of merged) for (const tag of new Set(tags)) count(tag, -1);
    return [...counts]
      .filter(([, uses]) => uses > 0)
      .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
      .map(([tag]) => tag);
  });
}

function isShown({ mergedInto }: Claim): boolean {
  return mergedInto === undefined;
}

async function search(db: Dexie, claims: readonly Claim[], query: string): Promise<Claim[]> {
  const sources = fromRows('sources', await rowsOf(db, 'sources').toArray());
  const byClaim = Map.groupBy(sources, ({ claimId }) => claimId);
  const has = searchFor(query);
  return claims.filter((claim) =>
    has([...wordsOf(claim), ...(byClaim.get(claim.id) ?? []).flatMap(sourceWords)]),
  );
}

function wordsOf({ text, title = '', tags, notes }: Claim): string[] {
  return [text, title, ...tags, notes];
}

function sourceWords({ publisher, title, quote }: Source): string[] {
  return [publisher, title, quote.exact];
}
