import type { Dexie } from 'dexie';
import { type BackupRecords, noRecords } from '../formats/backup-records.ts';
import { IMPORT_TABLES, type ImportCounts, NO_COUNTS, bringIn, parsed } from './backup.ts';
import { RECORD_TABLES } from './schema.ts';

/**
 * A large backup is brought in by steps, so that nobody who reads or writes has to wait for all of it: first it is written as
 * it is, in packs, in one transaction, which takes a second for a hundred thousand records; then the packs become rows, each
 * in a transaction of its own. Once it is written it comes to its end, whoever is stopped in between: whoever asks next takes
 * the steps that are left.
 */
interface ImportRow {
  id: string;
  counts: ImportCounts;
  packs: number;
}

interface PackRow {
  number: number;
  importId: string;
  records: Partial<BackupRecords>;
}

/** Records that become rows in some 100 ms on an idle machine: who comes in between waits half of that in the mean. */
const PACK = 250;

const TABLES = ['imports', 'staged'] as const;
const importsOf = (db: Dexie) => db.table<ImportRow, string>('imports');
const packsOf = (db: Dexie) => db.table<PackRow, number>('staged');

/**
 * Writes a backup in packs; once, however often that is begun.
 * @throws {RecordError} before anything is written
 */
export async function stageImport(db: Dexie, id: string, given: BackupRecords, size = PACK): Promise<void> {
  const packs = inPacks(parsed(given), size);
  await db.transaction('rw', TABLES, async () => {
    if ((await importsOf(db).get(id)) !== undefined) return;
    // Of those that came to their end nobody asks any more.
    if ((await packsOf(db).count()) === 0) await importsOf(db).clear();
    await importsOf(db).add({ id, counts: NO_COUNTS, packs: packs.length });
    await packsOf(db).bulkAdd(packs.map((records) => ({ importId: id, records })) as PackRow[]);
  });
}

/** Brings the next pack in; answers how far its import is (0..1), undefined where there is none. */
export function takeStep(db: Dexie): PromiseLike<number | undefined> {
  return db.transaction('rw', [...TABLES, ...IMPORT_TABLES, 'edits'], async () => {
    const [next] = await packsOf(db).orderBy('number').limit(1).toArray();
    if (next === undefined) return undefined;
    const row = await importsOf(db).get(next.importId);
    const counts = { ...(row?.counts ?? NO_COUNTS) };
    await bringIn(db, { ...noRecords(), ...next.records }, counts);
    await packsOf(db).delete(next.number);
    if (row === undefined) return 0;
    await importsOf(db).put({ ...row, counts });
    return 1 - Math.min(1, (await packsOf(db).count()) / row.packs);
  });
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
