import type { Dexie } from 'dexie';

/**
 * Changes with the claims that can be met, cheaply enough to be asked for each article: how many there are, when one was changed
 * last, and how many sources date them. It is no proof against a corrected date of a source.
 */
export async function matchState(db: Dexie): Promise<string> {
  return await db.transaction('r', ['claims', 'sources'], async () => {
    const [claims, sources, [last]] = await Promise.all([
      db.table('claims').count(),
      db.table('sources').count(),
      db.table('claims').orderBy('updatedAt').reverse().limit(1).keys(),
    ]);
    return JSON.stringify([claims, sources, last]);
  });
}
