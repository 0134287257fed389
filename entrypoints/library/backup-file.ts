import type { BackupRecords } from '../../lib/formats/backup-records.ts';
import { writeBackup } from '../../lib/formats/backup.ts';
import type { Library } from '../../lib/store/library.ts';
import { RECORD_TABLES } from '../../lib/store/schema.ts';

type Store = Pick<Library, 'exportAll'>;

/** Everything, as it is at `at`, and the file it goes into; stops between its steps where the signal says so. */
export async function backupFile(
  store: Store,
  at: Date,
  signal: AbortSignal,
): Promise<{ file: File; claims: number; entries: number }> {
  const records = await store.exportAll();
  signal.throwIfAborted();
  const text = await writeBackup(records, at.getTime());
  signal.throwIfAborted();
  const file = new File([text], nameOn(at), { type: 'application/x-ndjson' });
  return { file, claims: records.claims.length, entries: entriesIn(records) };
}

/** By the day where the user is: "second-source-2026-11-23.jsonl". */
function nameOn(at: Date): string {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `second-source-${day.join('-')}.jsonl`;
}

function entriesIn(records: BackupRecords): number {
  return RECORD_TABLES.reduce((sum, table) => sum + records[table].length, 0);
}

/** Hands the file to the browser to be saved where the user has it save things. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browsers read it after the click; once they began, they hold it themselves.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
