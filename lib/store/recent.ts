import type { Dexie } from 'dexie';
import type { RecentChange } from '../claims/recent-change.ts';
import { namedValue } from './named.ts';
import { rearrangements } from './rearrange.ts';
import type { Rearrangement } from './rearrangement.ts';
import { type TrashEntry, parseTrash } from './trash-entry.ts';

/** Merges, splits and deletions together, newest first; deletions of earlier versions, which tell no time, are last. */
export async function recentChanges(db: Dexie): Promise<RecentChange[]> {
  const [trash, rearranged] = await db.transaction('r', 'settings', async () => [
    parseTrash(await namedValue(db, 'trash')),
    await rearrangements(db),
  ]);
  return [...trash.flatMap(deletion), ...rearranged.flatMap(rearrangement)].toSorted(
    (a, b) => (b.at ?? 0) - (a.at ?? 0),
  );
}

function deletion({ id, table, records, at }: TrashEntry): RecentChange[] {
  const when = at === undefined ? {} : { at };
  const [source] = records.sources;
  const [review] = records.reviews;
  const claim = records.claims.find((each) => each.id === id);
  switch (table) {
    case 'claims':
      return claim === undefined ? [] : [{ id, kind: 'claim-deleted', text: claim.text, ...when }];
    case 'sources':
      return source === undefined
        ? []
        : [{ id, kind: 'source-deleted', text: source.title || source.publisher, ...when }];
    case 'reviews':
      return review === undefined ? [] : [{ id, kind: 'review-deleted', text: review.publisher, ...when }];
  }
}

function rearrangement({ id, kind, at, claimId, otherId, before, after }: Rearrangement): RecentChange[] {
  const claims = [...after.claims, ...before.claims];
  const text = claims.find((claim) => claim.id === claimId)?.text ?? '';
  const other = claims.find((claim) => claim.id === otherId)?.text ?? '';
  if (kind === 'merge') return [{ id, kind, at, text, other }];
  return [{ id, kind, at, text, other, sources: after.sources.length }];
}
