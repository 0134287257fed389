import { BACKUP_TABLES } from '../formats/backup-records.ts';
import type { BadRow, Library } from '../store/library.ts';

/** Reads every row of the library in parts, so that others have their turn; tells which cannot be read. */
export async function checkAllRows(
  library: Pick<Library, 'checkRows' | 'facts'>,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<{ rows: number; bad: BadRow[] }> {
  const facts = await library.facts();
  const total = Object.values(facts.rows).reduce((sum, count) => sum + count, 0);
  const bad: BadRow[] = [];
  let rows = 0;
  for (const table of BACKUP_TABLES) {
    let after: string | undefined;
    do {
      signal.throwIfAborted();
      const part = await library.checkRows(table, after);
      rows += part.count;
      bad.push(...part.bad);
      after = part.last;
      onShare(total === 0 ? 1 : Math.min(1, rows / total));
    } while (after !== undefined);
  }
  return { rows, bad };
}
