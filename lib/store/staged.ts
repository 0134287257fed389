import type { Dexie } from 'dexie';
import type { ImportCounts } from '../claims/import-view.ts';
import { type BackupRecords, noRecords } from '../formats/backup-records.ts';
import { IMPORT_TABLES, bringIn, parsed } from './backup.ts';
import { chosenOf } from './chosen.ts';
import {
  IMPORT_ROW_TABLES,
  type ImportRow,
  NO_COUNTS,
  type PackRow,
  broughtBy,
  forgetOldImports,
  importAtWork,
  importsOf,
  packsOf,
  stateOf,
} from './imports.ts';
import { RECORD_TABLES } from './schema.ts';
import { UNDO_TABLES, undoStep } from './undo-import.ts';

/**
 * A file is brought in by steps, so that nobody who reads or writes has to wait for all of it: first it is written as
 * it is, in packs; then the packs become rows, each in a transaction of its own, with what it changed written beside it.
 * Once that has begun it comes to its end, whoever is stopped in between: whoever asks next takes the steps that are left.
 */

/** Records that become rows in some 100 ms on an idle machine: who comes in between waits half of that in the mean. */
export const PACK = 250;

/**
 * Writes a backup in packs; once, however often that is begun.
 * @throws {RecordError} before anything is written
 */
export async function stageImport(db: Dexie, id: string, given: BackupRecords, size = PACK): Promise<void> {
  const packs = inPacks(parsed(given), size);
  await db.transaction('rw', IMPORT_ROW_TABLES, async () => {
    if ((await importsOf(db).get(id)) !== undefined) return;
    await forgetOldImports(db);
    await importsOf(db).add({
      id,
      counts: NO_COUNTS,
      packs: packs.length,
      state: packs.length === 0 ? 'done' : 'bringing',
      at: Date.now(),
    });
    await packsOf(db).bulkAdd(packs.map((records) => ({ importId: id, records })) as PackRow[]);
  });
}

/** Brings the next pack in, or takes the next one out; answers how far its import is (0..1), undefined where there is none. */
export function takeStep(db: Dexie): PromiseLike<number | undefined> {
  const tables = [...new Set([...IMPORT_ROW_TABLES, ...IMPORT_TABLES, ...UNDO_TABLES, 'edits'])];
  return db.transaction('rw', tables, async () => {
    const row = await importAtWork(db);
    if (row === undefined) return undefined;
    return stateOf(row) === 'undoing' ? await undoStep(db, row) : await bringStep(db, row);
  });
}

async function bringStep(db: Dexie, row: ImportRow): Promise<number> {
  const next = await packsOf(db).where({ importId: row.id }).first();
  if (next === undefined) {
    await importsOf(db).put({ ...row, state: 'done' });
    return 1;
  }
  const counts = { ...row.counts };
  const records = { ...noRecords(), ...next.records };
  const journal = await bringIn(db, await chosenOf(db, records, next, row.choice), counts);
  if (journal.changes.length + journal.named.length > 0)
    await broughtBy(db).add({ importId: row.id, ...journal } as never);
  await packsOf(db).delete(next.number);
  const left = await packsOf(db).where({ importId: row.id }).count();
  await importsOf(db).put({ ...row, counts, state: left === 0 ? 'done' : 'bringing' });
  return 1 - Math.min(1, left / Math.max(1, row.packs));
}

/** What came of an import as far as it is. */
export async function importCounts(db: Dexie, id: string): Promise<ImportCounts> {
  return (await importsOf(db).get(id))?.counts ?? NO_COUNTS;
}

/** A record stands with the word that it was deleted: of the two the later counts. */
function inPacks(records: BackupRecords, size: number): Partial<BackupRecords>[] {
  const graves = Map.groupBy(records.tombstones, ({ id }) => id);
  const packs: Partial<BackupRecords>[] = RECORD_TABLES.flatMap((table) =>
    inParts<{ id: string }>(records[table], size).map((part) => {
      const tombstones = part.flatMap(({ id }) => graves.get(id) ?? []);
      for (const { id } of part) graves.delete(id);
      return { [table]: part, tombstones };
    }),
  );
  for (const tombstones of inParts([...graves.values()].flat(), size)) packs.push({ tombstones });
  for (const settings of inParts(records.settings, size)) packs.push({ settings });
  return packs;
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}
