import type { Dexie } from 'dexie';
import { isPackedId, packedClaimOf, unpacked } from './packed-claim.ts';
import { acceptedSites, feedsIn, packedAmong, takenIn } from './packs.ts';
import { originNamed } from './origin-named.ts';
import { toRow } from './rows.ts';

/**
 * Does something with claims, or with what hangs on them (`ids` may be of either), that only rows can do. Those that lie in
 * the pack of a feed become rows first, in the same transaction: both or neither.
 */
export async function taking<T>(db: Dexie, ids: readonly string[], work: () => PromiseLike<T>): Promise<T> {
  if (!ids.some(isPackedId)) return await work();
  return await db.transaction('rw', db.tables, async () => {
    await take(db, ids);
    return await work();
  });
}

async function take(db: Dexie, ids: readonly string[]): Promise<void> {
  const accepted = await acceptedSites(db);
  const claimIds = [...new Set(ids.filter(isPackedId).map(packedClaimOf))];
  for (const { claim: packed, feed } of await packedAmong(db, claimIds)) {
    const { claim, sources, reviews, origins } = unpacked(packed, { feed: feed.name, accepted });
    await takenIn(db).put({ id: claim.id });
    const current = (await feedsIn(db).get(feed.id)) ?? feed;
    await feedsIn(db).put({ ...current, claims: current.claims - 1 });
    await db.table('claims').put(toRow('claims', claim));
    await db.table('reviews').bulkPut(reviews.map((review) => toRow('reviews', review)));
    for (const source of sources) {
      const [own] = origins;
      const known = own && (await originNamed(db, own.name));
      if (own !== undefined && known === undefined) await db.table('origins').put(toRow('origins', own));
      await db.table('sources').put(toRow('sources', { ...source, originId: known?.id ?? source.originId }));
    }
  }
}
