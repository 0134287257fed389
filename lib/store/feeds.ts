import type { Dexie } from 'dexie';
import type { Feed } from '../claims/feed.ts';
import { type FeedRow, PACK_TABLES, eachPackOf, feedsIn, packsIn, rangeOf, takenIn } from './packs.ts';
import { TOUCH_TABLES, noteClaims } from './touched.ts';

/** The feeds that are in whole, in the order they were brought in. */
export async function allFeeds(db: Dexie): Promise<Feed[]> {
  const rows = await feedsIn(db).toArray();
  return rows
    .filter(({ packs }) => packs > 0)
    .sort((a, b) => a.addedAt - b.addedAt)
    .map(shownOf);
}

/** The feed as it is shown: without what only its packs are found by. */
export function shownOf(row: FeedRow): Feed {
  const { packs: _, coming: __, ...feed } = row;
  return feed;
}

/** Claims of a hidden feed are met in no article. Answers whether there is such a feed. */
export function hideFeed(db: Dexie, id: string, hidden: boolean): PromiseLike<boolean> {
  return db.transaction('rw', [...PACK_TABLES, ...TOUCH_TABLES], async () => {
    const row = await feedsIn(db).get(id);
    if (row === undefined) return false;
    if (row.hidden === hidden) return true;
    await feedsIn(db).put({ ...row, hidden });
    await noteClaims(db, await idsOf(db, row));
    return true;
  });
}

/** Takes a feed away with all its claims but those the user touched. Answers whether there was such a feed. */
export function removeFeed(db: Dexie, id: string): PromiseLike<boolean> {
  return db.transaction('rw', [...PACK_TABLES, ...TOUCH_TABLES], async () => {
    const row = await feedsIn(db).get(id);
    if (row === undefined) return false;
    await noteClaims(db, await idsOf(db, row));
    await packsIn(db)
      .where('id')
      .between(...rangeOf(row))
      .delete();
    await takenIn(db)
      .where('id')
      .between(...rangeOf(row))
      .delete();
    await feedsIn(db).delete(id);
    return true;
  });
}

async function idsOf(db: Dexie, feed: FeedRow): Promise<string[]> {
  const ids: string[] = [];
  await eachPackOf(db, feed, (claims) => {
    for (const { id } of claims) ids.push(id);
  });
  return ids;
}
