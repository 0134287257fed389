import type { Dexie } from 'dexie';
import type { RecordOf } from '../formats/backup-records.ts';
import { claimsAtStake } from './at-stake.ts';
import { timeAfter } from './clock.ts';
import { idsAmong, rowsOf, toRow } from './rows.ts';
import { RECORD_TABLES, type RecordTable } from './schema.ts';
import { noting } from './status-change.ts';
import { unbury } from './tombstones.ts';

export type LibraryRecords = { [T in RecordTable]: readonly RecordOf[T][] };

/**
 * Adds the records that are not there yet, in one transaction: all or nothing. A record whose id is known is left as the
 * library has it. One that was deleted here comes back, dated now, so that it wins over its own tombstone elsewhere.
 * @throws {RecordError} before anything is written
 */
export async function addAll(
  db: Dexie,
  records: Partial<LibraryRecords>,
): Promise<Record<RecordTable, number>> {
  const parsed = RECORD_TABLES.map((table) => ({
    table,
    rows: (records[table] ?? []).map((record) => toRow(table, record)),
  }));
  const added = {
    claims: 0,
    sources: 0,
    reviews: 0,
    origins: 0,
    decisions: 0,
    statusEvents: 0,
    rivalLinks: 0,
  };
  await db.transaction('rw', [...RECORD_TABLES, 'tombstones'], async () => {
    // An origin that is there stays as it is, and so does what rests on it.
    const stake = await claimsAtStake(db, { ...records, origins: [] });
    await noting(db, stake, { kind: 'imported' }, async () => {
      for (const { table, rows } of parsed) added[table] = await addMissing(db, table, rows);
    });
  });
  return added;
}

/** Inside a transaction on `table` and `tombstones`; answers how many were added. */
export async function addMissing(
  db: Dexie,
  table: RecordTable,
  records: readonly RecordOf[RecordTable][],
): Promise<number> {
  if (records.length === 0) return 0;
  const ids = records.map(({ id }) => id);
  const known = new Set(await idsAmong(rowsOf(db, table), ids));
  const missing = [...new Map(records.map((record) => [record.id, record])).values()].filter(
    ({ id }) => !known.has(id),
  );
  const deleted = await unbury(
    db,
    missing.map(({ id }) => id),
  );
  await db.table(table).bulkAdd(
    missing.map((record) => {
      const deletedAt = deleted.get(record.id);
      return deletedAt === undefined ? record : { ...record, updatedAt: timeAfter(deletedAt) };
    }),
  );
  return missing.length;
}
