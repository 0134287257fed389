import type { NamedValue, RecordOf } from '../formats/backup-records.ts';
import type { RecordTable } from './schema.ts';

/** One record that an import wrote or took away, so that it can be undone. */
export interface Change {
  table: RecordTable;
  id: string;
  /** Its `updatedAt` as it was written: another by now says that it was changed since. Absent where it was deleted. */
  at?: number;
  /** As it was; absent where it is new. */
  before?: RecordOf[RecordTable];
}

/** A named value that an import wrote. */
export interface NamedChange {
  name: string;
  at: number;
  before?: NamedValue;
}

/** What one step of an import did. */
export interface Journal {
  changes: Change[];
  named: NamedChange[];
}

export function newJournal(): Journal {
  return { changes: [], named: [] };
}
