import type { Dexie } from 'dexie';
import { type Deletable, KEPT_FOR } from '../claims/bin-entry.ts';
import type { Claim, Review, Source } from '../claims/claim.ts';
import { MergeRefusal } from '../claims/merge.ts';
import { claimToday, mergedIntoOf } from '../claims/merged-into.ts';
import type { RecordOf } from '../formats/backup-records.ts';
import { timeAfter } from './clock.ts';
import { asCountedToday } from './count-reviews.ts';
import { forgetEdits } from './edit.ts';
import { fromRows, idsAmong, rowsAmong, rowsOf } from './rows.ts';
import type { RecordTable } from './schema.ts';
import { STATUS_TABLES, noting } from './status-change.ts';
import type { TrashEntry } from './trash-entry.ts';
import { TRASH_TABLES, dropTrash, putTrash, trashEntries } from './trash-tables.ts';
import { bury, deletedAt, unbury } from './tombstones.ts';
import { HANGING, claimTodayIn, hangingOn, mergedBelow, noClaimRecords } from './whole-claim.ts';

/** What a transaction has to be on that deletes records or brings them back. */
export const TRASHING = [
  ...STATUS_TABLES,
  ...TRASH_TABLES,
  'decisions',
  'edits',
  'settings',
  'tombstones',
] as const;

/**
 * Deletes a claim with its sources, reviews, decisions and history and what was merged into it, or one source or fact-check.
 * What was deleted lies whole in the bin, since a tombstone brings nothing back. Answers whether there was such a record.
 * @throws {MergeRefusal} for a claim that was merged into another: with it nothing of the other would go
 */
export function deleteRecord(db: Dexie, table: Deletable, id: string): PromiseLike<boolean> {
  return db.transaction('rw', TRASHING, async () => {
    if (table !== 'claims') return await deleteOne(db, table, id);
    const claims = fromRows('claims', [await rowsOf(db, 'claims').get(id)]);
    if (claims.some(({ mergedInto }) => mergedInto !== undefined))
      throw new MergeRefusal('This claim was merged into another one meanwhile. Nothing was deleted.');
    await takeOut(db, claims);
    return claims.length > 0;
  });
}

/**
 * Deletes claims as `deleteRecord` does, under the id of a deed by which they come back together. Answers how many there
 * were; those that were merged into others meanwhile stay.
 */
export function deleteClaims(db: Dexie, deed: string, ids: readonly string[]): PromiseLike<number> {
  return db.transaction('rw', TRASHING, async () => {
    const claims = fromRows('claims', await rowsAmong(rowsOf(db, 'claims'), ids));
    const own = claims.filter(({ mergedInto }) => mergedInto === undefined);
    await takeOut(db, own, deed);
    return own.length;
  });
}

/**
 * Puts back what `deleteRecord` took, dated now, so that it wins over its tombstones elsewhere. Answers what it was; nothing
 * where it is in the bin no more, or the claim of a source or fact-check is gone.
 */
export function restoreRecord(db: Dexie, id: string): PromiseLike<Deletable | undefined> {
  return db.transaction('rw', TRASHING, async () => {
    const [entry] = await restoreEntries(db, await trashEntries(db, [id]));
    return entry?.table;
  });
}

/**
 * Why a record that was deleted cannot be brought back: its claim is gone, it was deleted for good before its time in the bin
 * was over, or that time is over; `unknown` where nothing is known of it.
 */
export type Lost = 'without-claim' | 'for-good' | 'too-old' | 'unknown';

export async function lostRecord(db: Dexie, id: string, now = Date.now()): Promise<Lost> {
  if ((await trashEntries(db, [id])).length > 0) return 'without-claim';
  const at = await deletedAt(db, id);
  if (at === undefined) return 'unknown';
  return at > now - KEPT_FOR ? 'for-good' : 'too-old';
}

/** Puts back many at once; answers those it could. Inside a transaction on `TRASHING`. */
export async function restoreEntries(db: Dexie, given: readonly TrashEntry[]): Promise<TrashEntry[]> {
  const today = await asCountedToday(db);
  const entries = given.map((entry) => ({
    ...entry,
    records: { ...entry.records, reviews: entry.records.reviews.map(today) },
  }));
  const claims = entries.filter(({ table }) => table === 'claims');
  const there = new Set(
    await idsAmong(
      rowsOf(db, 'claims'),
      claims.map(({ id }) => id),
    ),
  );
  // A claim that comes whole has changed no status.
  const back = claims.filter(({ id }) => !there.has(id));
  for (const table of ['claims', ...HANGING] as const)
    await putBack(
      db,
      table,
      back.flatMap(({ records }) => records[table] as RecordOf[typeof table][]),
    );
  for (const entry of entries) {
    if (entry.table === 'claims' && !there.has(entry.id)) continue;
    if (await restoreOne(db, entry)) back.push(entry);
  }
  await dropTrash(
    db,
    back.map(({ id }) => id),
  );
  return back;
}

/** To where its claim is today; answers whether there is one. */
async function restoreOne(db: Dexie, { id, table, records }: TrashEntry): Promise<boolean> {
  const sources = table === 'sources' ? await atHome(db, records.sources) : records.sources;
  const reviews = table === 'reviews' ? await reviewsAtHome(db, records.reviews) : records.reviews;
  const [hung] = [...sources, ...reviews];
  if (table !== 'claims' && hung === undefined) return false;
  const home = { ...records, sources, reviews };
  await noting(db, [hung?.claimId ?? id, id], { kind: 'restored', id }, async () => {
    for (const each of ['claims', ...HANGING] as const) await putBack(db, each, home[each]);
  });
  return true;
}

/** Takes claims with all that hangs on them into the bin, an entry for each. */
async function takeOut(db: Dexie, claims: readonly Claim[], deed?: string): Promise<void> {
  const roots = claims.map(({ id }) => id);
  const below = await mergedBelow(db, roots);
  const mergedInto = mergedIntoOf(below);
  const ids = [...roots, ...below.map(({ id }) => id)];
  const hanging = await hangingOn(db, ids);
  const rootOf = (id: string) => claimToday(id, mergedInto);
  const merged = Map.groupBy(below, ({ id }) => rootOf(id));
  const hung = {
    sources: Map.groupBy(hanging.sources, ({ claimId }) => rootOf(claimId)),
    reviews: Map.groupBy(hanging.reviews, ({ claimId }) => rootOf(claimId)),
    decisions: Map.groupBy(hanging.decisions, ({ claimId }) => rootOf(claimId)),
    statusEvents: Map.groupBy(hanging.statusEvents, ({ claimId }) => rootOf(claimId)),
  };
  // Behind their last changes too: by a clock that was set back they would have lain there for long.
  const at = timeAfter(...claims.map(({ updatedAt }) => updatedAt));
  await putTrash(
    db,
    claims.map((claim) => ({
      id: claim.id,
      table: 'claims',
      records: {
        claims: [claim, ...(merged.get(claim.id) ?? [])],
        sources: hung.sources.get(claim.id) ?? [],
        reviews: hung.reviews.get(claim.id) ?? [],
        decisions: hung.decisions.get(claim.id) ?? [],
        statusEvents: hung.statusEvents.get(claim.id) ?? [],
      },
      at,
      ...(deed === undefined ? {} : { deed }),
    })),
  );
  await bury(db, 'claims', [...claims, ...below]);
  for (const table of HANGING) await bury(db, table, hanging[table] as RecordOf[typeof table][]);
  await forgetEdits(db, ids);
}

async function deleteOne(db: Dexie, table: 'sources' | 'reviews', id: string): Promise<boolean> {
  const found = fromRows(table, [await rowsOf(db, table).get(id)]);
  const [one] = found;
  if (one === undefined) return false;
  await noting(db, [one.claimId], { kind: 'deleted', id }, () => bury(db, table, found));
  const records = { ...noClaimRecords(), [table]: found };
  await putTrash(db, [{ id, table, records, at: timeAfter(one.updatedAt) }]);
  return true;
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
  const there = new Set(await idsAmong(rowsOf(db, table), ids));
  const gone = [...new Map(records.map((record) => [record.id, record])).values()].filter(
    ({ id }) => !there.has(id),
  );
  const deleted = await unbury(db, ids);
  await rowsOf(db, table).bulkAdd(
    gone.map((record) => ({
      ...record,
      updatedAt: timeAfter(record.updatedAt, deleted.get(record.id) ?? 0),
    })),
  );
}
