import type { Dexie } from 'dexie';
import { rowsOf } from './rows.ts';
import { mergedClaims } from './whole-claim.ts';

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
