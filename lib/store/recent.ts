import { Dexie } from 'dexie';
import type { ImportView } from '../claims/import-view.ts';
import type { RecentChange } from '../claims/recent-change.ts';
import { IMPORT_ROW_TABLES, allImports } from './imports.ts';
import { rearrangements } from './rearrange.ts';
import type { Rearrangement } from './rearrangement.ts';
import { type TaggingKept, taggings } from './tag-claims.ts';
import type { TrashRow } from './trash-entry.ts';
import { trashRows } from './trash-tables.ts';

/** Of what was deleted one by one the last so many; the rest is in the bin. */
const MOST_DELETIONS = 20;

/** Merges, splits, imports, deletions and what was done to many claims at once, newest first; each deed once. */
export function recentChanges(db: Dexie): PromiseLike<RecentChange[]> {
  return db.transaction('r', ['settings', 'trash', ...IMPORT_ROW_TABLES], async () => {
    const rearranged = await rearrangements(db);
    const { '': single = [], ...many } = Object.groupBy(rearranged, ({ deed = '' }) => deed);
    const changes: RecentChange[] = [
      ...(await lastDeleted(db)).map(deletion),
      ...(await deletedTogether(db)),
      ...single.map(rearrangement),
      ...Object.entries(many).flatMap(([id, merges = []]) => mergedTogether(id, merges)),
      ...(await taggings(db)).map(tagging),
      ...(await allImports(db)).flatMap(brought),
    ];
    return changes.toSorted((a, b) => b.at - a.at);
  });
}

const under = (db: Dexie, deed: string) =>
  trashRows(db).where('[deed+at]').between([deed, Dexie.minKey], [deed, Dexie.maxKey]);

async function lastDeleted(db: Dexie): Promise<TrashRow[]> {
  return await under(db, '').reverse().limit(MOST_DELETIONS).toArray();
}

async function deletedTogether(db: Dexie): Promise<RecentChange[]> {
  const deeds = await trashRows(db).where('deed').above('').uniqueKeys();
  const changes: RecentChange[] = [];
  for (const id of deeds.map(String)) {
    const last = await under(db, id).last();
    const claims = await under(db, id).count();
    if (last !== undefined)
      changes.push({ id, kind: 'bulk', deed: 'delete', at: last.at, text: last.text, claims });
  }
  return changes;
}

const KINDS = { claims: 'claim-deleted', sources: 'source-deleted', reviews: 'review-deleted' } as const;

function deletion({ id, table, text, at }: TrashRow): RecentChange {
  return { id, kind: KINDS[table], text, at };
}

function brought({ id, at, file, state, counts }: ImportView): RecentChange[] {
  const { added, updated, removed } = counts;
  if (!['done', 'cancelled'].includes(state) || file === '' || added + updated + removed === 0) return [];
  return [{ id, kind: 'import', at, text: file, added, updated }];
}

function rearrangement({ id, kind, at, claimId, otherId, before, after }: Rearrangement): RecentChange {
  const claims = [...after.claims, ...before.claims];
  const text = claims.find((claim) => claim.id === claimId)?.text ?? '';
  const other = claims.find((claim) => claim.id === otherId)?.text ?? '';
  if (kind === 'merge') return { id, kind, at, text, other };
  return { id, kind, at, text, other, sources: after.sources.length };
}

function mergedTogether(id: string, merges: readonly Rearrangement[]): RecentChange[] {
  const [last] = merges;
  if (last === undefined) return [];
  const { at, text } = rearrangement(last);
  return [{ id, kind: 'bulk', deed: 'merge', at, text, claims: merges.length + 1 }];
}

function tagging({ id, kind, at, tags, claims }: TaggingKept): RecentChange {
  return { id, kind: 'bulk', deed: kind, at, text: tags.join(', '), claims };
}
