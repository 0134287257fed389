import { Dexie } from 'dexie';
import type { RecentChange } from '../claims/recent-change.ts';
import { rearrangements } from './rearrange.ts';
import type { Rearrangement } from './rearrangement.ts';
import type { TrashRow } from './trash-entry.ts';
import { trashRows } from './trash-tables.ts';

/** Of what was deleted one by one the last so many; the rest is in the bin. */
const MOST_DELETIONS = 20;

/** Merges, splits and deletions together, newest first. */
export async function recentChanges(db: Dexie): Promise<RecentChange[]> {
  const [trash, rearranged] = await db.transaction('r', ['settings', 'trash'], async () => [
    await lastDeleted(db),
    await rearrangements(db),
  ]);
  return [...trash.map(deletion), ...rearranged.map(rearrangement)].toSorted((a, b) => b.at - a.at);
}

async function lastDeleted(db: Dexie): Promise<TrashRow[]> {
  return await trashRows(db)
    .where('[deed+at]')
    .between(['', Dexie.minKey], ['', Dexie.maxKey])
    .reverse()
    .limit(MOST_DELETIONS)
    .toArray();
}

const KINDS = { claims: 'claim-deleted', sources: 'source-deleted', reviews: 'review-deleted' } as const;

function deletion({ id, table, text, at }: TrashRow): RecentChange {
  return { id, kind: KINDS[table], text, at };
}

function rearrangement({ id, kind, at, claimId, otherId, before, after }: Rearrangement): RecentChange {
  const claims = [...after.claims, ...before.claims];
  const text = claims.find((claim) => claim.id === claimId)?.text ?? '';
  const other = claims.find((claim) => claim.id === otherId)?.text ?? '';
  if (kind === 'merge') return { id, kind, at, text, other };
  return { id, kind, at, text, other, sources: after.sources.length };
}
