import type { Dexie } from 'dexie';
import { packIdOf, prefixOf } from './packed-claim.ts';
import { type FeedRow, PACK_TABLES, feedsIn, packsIn, rangeOf } from './packs.ts';

/** Somebody else brings a file of the feed in, or took it away. */
export class FeedTakenOverError extends Error {
  constructor() {
    super(
      'This feed was changed in another window meanwhile. Nothing of the file was kept; choose it again.',
    );
    this.name = 'FeedTakenOverError';
  }
}

/** The row of a feed whose file is still brought in by whom it was begun. Inside a transaction on `feeds`. @throws {FeedTakenOverError} */
export async function ownComing(db: Dexie, id: string, by: string): Promise<FeedRow> {
  const row = await feedsIn(db).get(id);
  if (row?.coming?.by !== by) throw new FeedTakenOverError();
  return row;
}

/**
 * Begins with a file of the feed of that id, or of a new one; `by` is whose file it is. Whoever was at one before is stopped.
 * @throws {FeedTakenOverError} where there is no such feed any more
 */
export function beginFeed(
  db: Dexie,
  { id, name }: { id?: string; name: string },
  by: string,
): PromiseLike<FeedRow> {
  const now = Date.now();
  return db.transaction('rw', PACK_TABLES, async () => {
    const known = id === undefined ? undefined : await feedsIn(db).get(id);
    if (id !== undefined && known === undefined) throw new FeedTakenOverError();
    const row: FeedRow =
      known === undefined
        ? { id: await freeId(db), name, addedAt: now, refreshedAt: now, hidden: false, claims: 0, packs: 0 }
        : known;
    const begun = { ...row, coming: { by, at: now } };
    await dropComing(db, row);
    await feedsIn(db).put(begun);
    return begun;
  });
}

/** Packs of a feed have the first letters of its id: no two feeds have the same. */
async function freeId(db: Dexie): Promise<string> {
  const prefixes = new Set((await feedsIn(db).toArray()).map((feed) => prefixOf(feed.id)));
  for (;;) {
    const id = crypto.randomUUID();
    if (!prefixes.has(prefixOf(id))) return id;
  }
}

async function dropComing(db: Dexie, feed: FeedRow): Promise<void> {
  await packsIn(db).where('id').between(packIdOf(feed.id, feed.packs), rangeOf(feed)[1]).delete();
}

/** Takes back what was begun and not finished; nothing where it was. */
export function rollBack(db: Dexie, id: string, by?: string): PromiseLike<void> {
  return db.transaction('rw', PACK_TABLES, async () => {
    const row = await feedsIn(db).get(id);
    if (row?.coming === undefined || (by !== undefined && row.coming.by !== by)) return;
    await dropComing(db, row);
    const { coming: _, ...before } = row;
    if (row.packs === 0) await feedsIn(db).delete(id);
    else await feedsIn(db).put(before);
  });
}

/** Milliseconds without a step after which nobody takes the next. */
const GIVEN_UP = 10 * 60_000;

/** Takes back what pages that were closed had begun to bring in. */
export async function sweepFeeds(db: Dexie): Promise<void> {
  const since = Date.now() - GIVEN_UP;
  const rows = await feedsIn(db).toArray();
  for (const { id, coming } of rows) if (coming !== undefined && coming.at < since) await rollBack(db, id);
}
