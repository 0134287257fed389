import type { Dexie } from 'dexie';
import { type RecordOf, toRow } from './rows.ts';
import type { RecordTable } from './schema.ts';
import { unbury } from './tombstones.ts';

export type LibraryRecords = { [T in RecordTable]: readonly RecordOf[T][] };

const TABLES = ['claims', 'sources', 'reviews', 'origins', 'decisions', 'statusEvents'] as const;

/**
 * Adds the records that are not there yet, in one transaction: all or nothing. A record whose id is known is left as the
 * library has it. One that was deleted here comes back, dated now, so that it wins over its own tombstone elsewhere.
 * @throws {RecordError} before anything is written
 */
export async function addAll(
  db: Dexie,
  records: Partial<LibraryRecords>,
): Promise<Record<RecordTable, number>> {
  const parsed = TABLES.map((table) => ({
    table,
    rows: (records[table] ?? []).map((record) => toRow(table, record)),
  }));
  const added = { claims: 0, sources: 0, reviews: 0, origins: 0, decisions: 0, statusEvents: 0 };
  await db.transaction('rw', [...TABLES, 'tombstones'], async () => {
    for (const { table, rows } of parsed) added[table] = await addMissing(db, table, rows);
  });
  return added;
}

async function addMissing(
  db: Dexie,
  table: RecordTable,
  records: readonly RecordOf[RecordTable][],
): Promise<number> {
  if (records.length === 0) return 0;
  const ids = records.map(({ id }) => id);
  const known = new Set(await db.table<unknown, string>(table).where('id').anyOf(ids).primaryKeys());
  const missing = [...new Map(records.map((record) => [record.id, record])).values()].filter(
    ({ id }) => !known.has(id),
  );
  const returning = await unbury(
    db,
    missing.map(({ id }) => id),
  );
  const now = Date.now();
  await db
    .table(table)
    .bulkAdd(missing.map((record) => (returning.has(record.id) ? { ...record, updatedAt: now } : record)));
  return missing.length;
}
