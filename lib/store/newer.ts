import { type BackupRecords, BACKUP_TABLES, noRecords } from '../formats/backup-records.ts';
import { LIBRARY } from './connection.ts';
import { fromRows } from './rows.ts';
import { parseTrash } from './trash-entry.ts';
import { trashValuesOf } from './trash-tables.ts';

/**
 * What this version can read of a library that a newer one made, and how many records it cannot. Nothing is written, and the
 * library keeps its version: it is opened as it is, by IndexedDB alone.
 */
export async function rescue({
  name = LIBRARY,
  indexedDB: factory = indexedDB,
}: { name?: string; indexedDB?: IDBFactory } = {}): Promise<{ records: BackupRecords; left: number }> {
  const db = await told(factory.open(name));
  try {
    const there = BACKUP_TABLES.filter((table) => db.objectStoreNames.contains(table));
    const bin = [...db.objectStoreNames].filter((table) => table === 'trashed');
    if (there.length === 0) return { records: noRecords(), left: 0 };
    const transaction = db.transaction([...there, ...bin]);
    const rowsOf = (table: string): Promise<unknown[]> => told(transaction.objectStore(table).getAll());
    // All is asked before anything is awaited: the transaction would end.
    const [read, [trashed = []]] = await Promise.all([
      Promise.all(there.map(rowsOf)),
      Promise.all(bin.map(rowsOf)),
    ]);
    const records = noRecords();
    let left = 0;
    for (const [at, table] of there.entries()) {
      const rows = read[at] ?? [];
      const readable = fromRows(table, rows);
      Object.assign(records, { [table]: readable });
      left += rows.length - readable.length;
    }
    const entries = parseTrash(trashed, 0);
    left += trashed.length - entries.length;
    records.settings = [...records.settings, ...trashValuesOf(entries)];
    return { records, left };
  } finally {
    db.close();
  }
}

function told<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The library cannot be read.')),
    );
  });
}
