import type { Dexie } from 'dexie';
import { RecordError } from '../claims/parse.ts';
import { type BackupTable, PARSE_BACKUP, type RecordOf } from '../formats/backup-records.ts';
import type { RecordTable, RowTable } from './schema.ts';

export function rowsOf(db: Dexie, table: RecordTable): RowTable {
  return db.table<unknown, string>(table);
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
