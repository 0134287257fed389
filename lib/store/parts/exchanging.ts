import type {
  FileFormat,
  ImportChoice,
  ImportCounts,
  ImportState,
  ImportView,
} from '../../claims/import-view.ts';
import type { BackupRecords } from '../../formats/backup-records.ts';
import { type LibraryRecords, addAll } from '../add.ts';
import { exportAll, importAll } from '../backup.ts';
import type { Run } from '../connection.ts';
import { allImports, dropImport, importAtWork, turnImport } from '../imports.ts';
import { type FileEntry, type ReadingIn, beginReading, endReading, readPack } from '../reading-in.ts';
import { type RecordTable, RECORD_TABLES } from '../schema.ts';
import { importCounts, stageImport, takeStep } from '../staged.ts';
import { type ClaimsByWords, claimsByWords } from '../twins.ts';

/** Of no table a backup of so many has more records that is brought in at once. */
const MOST_AT_ONCE = 500;

/** What goes out of the library and comes in from files, but for feeds. */
export interface ExchangingPart {
  /** Adds what is not there yet, all or nothing; answers how many of each were added. */
  addRecords(records: Partial<LibraryRecords>): Promise<Record<RecordTable, number>>;
  /** All there is, as it was at one moment. */
  exportAll(): Promise<BackupRecords>;
  /**
   * Merges a backup into what is here: the later state of each record counts. All or nothing; a large one by steps, of which
   * `onShare` is told (0..1), and which `importStep` takes where they were not taken to the end.
   */
  importAll(records: BackupRecords, onShare?: (share: number) => void): Promise<ImportCounts>;
  /** Takes the next step of an import, or of the undoing of one; answers how far it is (0..1), undefined where there is none. */
  importStep(): Promise<number | undefined>;
  /** All imports that are under way or can be undone, the last begun first. */
  imports(): Promise<ImportView[]>;
  /** Whether there are steps to be taken. */
  hasImportSteps(): Promise<boolean>;
  /** Begins with the reading of a file; what is read of it is kept apart until it is brought in. */
  beginReading(id: string, file: string, format: FileFormat): Promise<ReadingIn & { words: ClaimsByWords }>;
  /** Holds the next entries against the library; answers false where the import was cancelled. */
  readPack(
    reading: ReadingIn & { words: ClaimsByWords },
    entries: readonly FileEntry[],
    read: number,
  ): Promise<boolean>;
  endReading(reading: ReadingIn): Promise<boolean>;
  /** Has an import that is in one of these states go on in another; answers whether it was in one. */
  turnImport(
    id: string,
    from: readonly ImportState[],
    to: ImportState,
    choice?: ImportChoice,
  ): Promise<boolean>;
  /** Forgets an import of which nothing is in the library, or that is not to be undone any more. */
  dropImport(id: string): Promise<void>;
}

/** That part of a library, on its connection. */
export function exchangingPart(run: Run): ExchangingPart {
  /** What others asked meanwhile has its turn between two steps. */
  const step = async (): Promise<number | undefined> => {
    await new Promise((resolve) => setTimeout(resolve));
    return await run(takeStep);
  };

  return {
    addRecords: (records) => run((db) => addAll(db, records)),
    exportAll: () => run(exportAll),
    async importAll(records, onShare) {
      if (RECORD_TABLES.every((table) => records[table].length <= MOST_AT_ONCE))
        return await run((db) => importAll(db, records));
      const id = crypto.randomUUID();
      await run((db) => stageImport(db, id, records));
      for (let share = await step(); share !== undefined; share = await step()) onShare?.(share);
      return await run((db) => importCounts(db, id));
    },
    importStep: step,
    imports: () => run(allImports),
    hasImportSteps: () => run(async (db) => (await importAtWork(db)) !== undefined),
    beginReading: (id, file, format) =>
      run(async (db) => ({ ...(await beginReading(db, id, file, format)), words: await claimsByWords(db) })),
    readPack: (reading, entries, read) => run((db) => readPack(db, reading, entries, reading.words, read)),
    endReading: (reading) => run((db) => endReading(db, reading)),
    turnImport: (id, from, to, choice) => run((db) => turnImport(db, id, from, to, choice)),
    dropImport: (id) => run((db) => dropImport(db, id)),
  };
}
