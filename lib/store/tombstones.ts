import type { Dexie, Table } from 'dexie';
import type { RecordOf, Tombstone } from '../formats/backup-records.ts';
import { timeAfter } from './clock.ts';
import { rowsAmong } from './rows.ts';
import type { RecordTable } from './schema.ts';

/** Deletes records and remembers that they were. Inside a transaction on `table` and `tombstones`. */
export async function bury<T extends RecordTable>(
  db: Dexie,
  table: T,
  records: readonly RecordOf[T][],
): Promise<void> {
  await db.table<unknown, string>(table).bulkDelete(records.map(({ id }) => id));
  await tombstones(db).bulkPut(
    records.map(({ id, updatedAt }) => ({ id, table, deletedAt: timeAfter(updatedAt) })),
  );
}

/** Forgets that records were deleted: they come back. Answers which there were among `ids`, and when they were. */
export async function unbury(db: Dexie, ids: readonly string[]): Promise<Map<string, number>> {
  const found = await rowsAmong(tombstones(db), ids);
  await tombstones(db).bulkDelete(found.map(({ id }) => id));
  return new Map(found.map(({ id, deletedAt }) => [id, deletedAt]));
}

/** When a record was deleted; undefined where it was not, or nobody remembers. */
export async function deletedAt(db: Dexie, id: string): Promise<number | undefined> {
  return (await tombstones(db).get(id))?.deletedAt;
}

export function tombstones(db: Dexie): Table<Tombstone, string> {
  return db.table<Tombstone, string>('tombstones');
}
