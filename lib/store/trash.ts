import type { Dexie } from 'dexie';
import type { Review, Source } from '../claims/claim.ts';
import { MergeRefusal } from '../claims/merge.ts';
import type { RecordOf } from '../formats/backup-records.ts';
import { timeAfter } from './clock.ts';
import { forgetEdits } from './edit.ts';
import { changeNamedValue, namedValue } from './named.ts';
import { fromRows, rowsOf } from './rows.ts';
import type { RecordTable } from './schema.ts';
import { STATUS_TABLES, noting } from './status-change.ts';
import { type Deletable, type TrashEntry, parseTrash, withEntry } from './trash-entry.ts';
import { bury, unbury } from './tombstones.ts';
import { HANGING, claimTodayIn, hangingOn, mergedBelow, noClaimRecords } from './whole-claim.ts';

const TABLES = [...STATUS_TABLES, 'decisions', 'edits', 'settings', 'tombstones'] as const;

/**
 * Deletes a claim with its sources, reviews, decisions and history and what was merged into it, or one source or fact-check.
 * What was deleted last is kept whole under the name `trash`, since a tombstone brings nothing back. Answers whether there
 * was such a record.
 * @throws {MergeRefusal} for a claim that was merged into another: with it nothing of the other would go
 */
export function deleteRecord(db: Dexie, table: Deletable, id: string): PromiseLike<boolean> {
  return db.transaction('rw', TABLES, async () => {
    const entry = table === 'claims' ? await deleteClaim(db, id) : await deleteOne(db, table, id);
    if (entry === undefined) return false;
    await changeNamedValue(db, 'trash', (value) => withEntry(parseTrash(value), entry));
    return true;
  });
}

/**
 * Puts back what `deleteRecord` took, dated now, so that it wins over its tombstones elsewhere. Answers what it was; nothing
 * where it is in the trash no more, or the claim of a source or fact-check is gone.
 */
export function restoreRecord(db: Dexie, id: string): PromiseLike<Deletable | undefined> {
  return db.transaction('rw', TABLES, async () => {
    const trash = parseTrash(await namedValue(db, 'trash'));
    const entry = trash.find((each) => each.id === id);
    if (entry === undefined) return undefined;
    if (entry.table === 'sources') entry.records.sources = await atHome(db, entry.records.sources);
    if (entry.table === 'reviews') entry.records.reviews = await reviewsAtHome(db, entry.records.reviews);
    const [hung] = [...entry.records.sources, ...entry.records.reviews];
    if (entry.table !== 'claims' && hung === undefined) return undefined;

    await noting(db, [hung?.claimId ?? id, id], { kind: 'restored', id }, async () => {
      for (const table of ['claims', ...HANGING] as const) await putBack(db, table, entry.records[table]);
    });
    await changeNamedValue(db, 'trash', (value) => parseTrash(value).filter((each) => each.id !== id));
    return entry.table;
  });
}

async function deleteClaim(db: Dexie, id: string): Promise<TrashEntry | undefined> {
  const claims = fromRows('claims', [await rowsOf(db, 'claims').get(id)]);
  const [claim] = claims;
  if (claim === undefined) return undefined;
  if (claim.mergedInto !== undefined)
    throw new MergeRefusal('This claim was merged into another one meanwhile. Nothing was deleted.');
  claims.push(...(await mergedBelow(db, [id])));
  const ids = claims.map((each) => each.id);
  const records = { claims, ...(await hangingOn(db, ids)) };
  await bury(db, 'claims', claims);
  for (const table of HANGING) await bury(db, table, records[table]);
  await forgetEdits(db, ids);
  return { id, table: 'claims', records, at: Date.now() };
}

async function deleteOne(
  db: Dexie,
  table: 'sources' | 'reviews',
  id: string,
): Promise<TrashEntry | undefined> {
  const found = fromRows(table, [await rowsOf(db, table).get(id)]);
  const [one] = found;
  if (one === undefined) return undefined;
  await noting(db, [one.claimId], { kind: 'deleted', id }, () => bury(db, table, found));
  return {
    id,
    table,
    records: { ...noClaimRecords(), [table]: found },
    at: Date.now(),
  };
}

/** A fact-check with its claim as it is today; none where that is gone. */
async function reviewsAtHome(db: Dexie, reviews: readonly Review[]): Promise<Review[]> {
  const [review] = reviews;
  const claimId = review && (await freeClaim(db, await claimTodayIn(db, review.claimId)));
  return review === undefined || claimId === undefined ? [] : [{ ...review, claimId }];
}

/** A source with its claim as it is today: the one it came from where that is one of its own again. None where it is gone. */
async function atHome(db: Dexie, sources: readonly Source[]): Promise<Source[]> {
  const [source] = sources;
  if (source === undefined) return [];
  const { cameFrom, ...rest } = source;
  const from = await freeClaim(db, cameFrom);
  if (from !== undefined) return [{ ...rest, claimId: from }];
  const claimId = await freeClaim(db, await claimTodayIn(db, source.claimId));
  return claimId === undefined ? [] : [{ ...source, claimId }];
}

async function freeClaim(db: Dexie, id: string | undefined): Promise<string | undefined> {
  const [claim] = fromRows('claims', [id === undefined ? undefined : await rowsOf(db, 'claims').get(id)]);
  return claim?.mergedInto === undefined ? claim?.id : undefined;
}

/** A record that is there again already, from a backup or as it was loaded anew, stays as it is. */
async function putBack<T extends RecordTable>(
  db: Dexie,
  table: T,
  records: readonly RecordOf[T][],
): Promise<void> {
  const ids = records.map(({ id }) => id);
  const there = new Set(await rowsOf(db, table).where('id').anyOf(ids).primaryKeys());
  const gone = records.filter(({ id }) => !there.has(id));
  const deleted = await unbury(db, ids);
  await rowsOf(db, table).bulkAdd(
    gone.map((record) => ({
      ...record,
      updatedAt: timeAfter(record.updatedAt, deleted.get(record.id) ?? 0),
    })),
  );
}
