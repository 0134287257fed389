import type { Dexie } from 'dexie';
import type { RecordTable, Tombstone } from './schema.ts';

/** Deletes records and remembers that they were. Inside a transaction on `table` and `tombstones`. */
export async function bury(db: Dexie, table: RecordTable, ids: readonly string[]): Promise<void> {
  const deletedAt = Date.now();
  await db.table(table).bulkDelete([...ids]);
  await db
    .table<Tombstone, string>('tombstones')
    .bulkPut(ids.map((id) => ({ id, table, deletedAt }) satisfies Tombstone));
}

/** Forgets that records were deleted: they come back. Answers which there were among `ids`. */
export async function unbury(db: Dexie, ids: readonly string[]): Promise<Set<string>> {
  const tombstones = db.table<Tombstone, string>('tombstones');
  const found = await tombstones
    .where('id')
    .anyOf([...ids])
    .primaryKeys();
  await tombstones.bulkDelete(found);
  return new Set(found);
}
