import { BACKUP_TABLES, type BackupRecords } from './backup-records.ts';
import { BackupError, readBackupEntries } from './backup.ts';
import { fileText } from './file-text.ts';

/**
 * Reads a backup that was just made as it will be read when it is needed, and holds every record against the one it was made
 * of, in the same order.
 * @throws {BackupError} at the first that differs, is missing or is one too many
 */
export async function verifyBackup(file: Blob, made: BackupRecords): Promise<void> {
  const read = new Map<string, number>();
  let last = 1;
  for await (const { at, table, record } of readBackupEntries(fileText(file))) {
    const place = read.get(table) ?? 0;
    if (JSON.stringify(record) !== JSON.stringify(made[table][place])) {
      throw new BackupError(at, `Line ${at} of the file does not say what your library says.`);
    }
    read.set(table, place + 1);
    last = at;
  }
  for (const table of BACKUP_TABLES) {
    if ((read.get(table) ?? 0) === made[table].length) continue;
    throw new BackupError(last, `The file ends at line ${last}, and your library has more entries.`);
  }
}
