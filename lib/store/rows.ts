import type { Dexie, Table } from 'dexie';
import { RecordError } from '../claims/parse.ts';
import { type BackupTable, PARSE_BACKUP, type RecordOf } from '../formats/backup-records.ts';
import type { RecordTable, RowTable } from './schema.ts';

export function rowsOf(db: Dexie, table: RecordTable): RowTable {
  return db.table<unknown, string>(table);
}

/** Up to so many rows are looked up one by one. */
const FEW = 20;

/** Which of these ids there are rows of, by the keys that lie between them: looking each up takes ten times longer. */
export async function idsAmong(table: Table<unknown, string>, ids: readonly string[]): Promise<string[]> {
  if (ids.length <= FEW)
    return await table
      .where(':id')
      .anyOf([...ids])
      .primaryKeys();
  const sorted = ids.toSorted();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const there = new Set(await table.where(':id').between(first, last, true, true).primaryKeys());
  return sorted.filter((id) => there.has(id));
}

/** The rows there are of these ids. */
export async function rowsAmong<T>(table: Table<T, string>, ids: readonly string[]): Promise<T[]> {
  const there = await idsAmong(table, ids);
  if (there.length === 0) return [];
  const found = await table.bulkGet(there);
  return found.filter((row) => row !== undefined);
}

/** A record on its way in. @throws {RecordError} */
export function toRow<T extends BackupTable>(table: T, record: unknown): RecordOf[T] {
  return PARSE_BACKUP[table](record);
}

/**
 * Rows on their way out. One that cannot be read is left out, so that one bad row does not make a library unreadable; it
 * stays where it is, for a version that can read it.
 */
export function fromRows<T extends BackupTable>(table: T, rows: readonly unknown[]): RecordOf[T][] {
  return readable(rows, (row) => toRow(table, row));
}

/** What can be read of `values`. */
export function readable<T>(values: readonly unknown[], parse: (value: unknown) => T): T[] {
  return values.flatMap((value) => {
    try {
      return [parse(value)];
    } catch (error) {
      if (error instanceof RecordError) return [];
      throw error;
    }
  });
}
