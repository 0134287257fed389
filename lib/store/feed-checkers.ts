import type { Dexie } from 'dexie';
import type { FeedChecker } from '../claims/feed.ts';
import { PACK_TABLES, acceptedSites, eachPackOf, feedsIn } from './packs.ts';

/**
 * Whose fact-checks a feed has, those with most claims first. All of its packs are read for it: it is asked when it is to be
 * shown.
 */
export async function feedCheckers(db: Dexie, feedId: string): Promise<FeedChecker[]> {
  return await db.transaction('r', [...PACK_TABLES, 'settings'], async () => {
    const feed = await feedsIn(db).get(feedId);
    if (feed === undefined) return [];
    const accepted = await acceptedSites(db);
    const counts = new Map<string, number>();
    await eachPackOf(db, feed, (claims) => {
      for (const { review } of claims)
        if (review !== undefined) counts.set(review.publisher, (counts.get(review.publisher) ?? 0) + 1);
    });
    return [...counts]
      .map(([site, claims]) => ({ site, claims, accepted: accepted.has(site) }))
      .sort((a, b) => b.claims - a.claims || (a.site < b.site ? -1 : 1));
  });
}
