import type { Dexie } from 'dexie';
import { RecordError } from '../claims/parse.ts';
import { BACKUP_TABLES, type BackupTable, PARSE_BACKUP } from '../formats/backup-records.ts';
import { PACK_TABLES, packedIds } from './packs.ts';
import { fromRows, rowsOf } from './rows.ts';
import { TOUCHED, type TouchedRow } from './touched.ts';
import { mergedIds } from './whole-claim.ts';

/** What a library holds in numbers; nothing of what a claim says. */
export interface LibraryFacts {
  /** Of its schema, as the tables are today. */
  version: number;
  /** Rows by table. */
  rows: Record<BackupTable, number>;
  /** Pairs of claims that the user says are rivals, and those that are only proposed. */
  rivals: { confirmed: number; proposed: number };
}

/** What the index of claims should have. */
export interface IndexGoal {
  /** Ids of all claims that may be met in an article. */
  claimIds: string[];
  /** Of those that were written since the index was kept: they are read anew when it is opened. */
  waiting: ReadonlySet<string>;
}

/** A row that cannot be read, and what is wrong with it; no words of it. */
export interface BadRow {
  table: BackupTable;
  id: string;
  why: string;
}

export async function libraryFacts(db: Dexie): Promise<LibraryFacts> {
  const [counts, links] = await db.transaction('r', [...BACKUP_TABLES], () =>
    Promise.all([
      Promise.all(BACKUP_TABLES.map((table) => db.table(table).count())),
      rowsOf(db, 'rivalLinks').toArray(),
    ]),
  );
  const states = Map.groupBy(fromRows('rivalLinks', links), ({ state }) => state);
  const rows = Object.fromEntries(BACKUP_TABLES.map((table, at) => [table, counts[at] ?? 0]));
  return {
    version: db.verno,
    rows: rows as LibraryFacts['rows'],
    rivals: {
      confirmed: states.get('confirmed')?.length ?? 0,
      proposed: states.get('proposed')?.length ?? 0,
    },
  };
}

export async function indexGoal(db: Dexie): Promise<IndexGoal> {
  return await db.transaction('r', ['claims', TOUCHED, ...PACK_TABLES], async () => {
    const own = await db.table<unknown, string>('claims').toCollection().primaryKeys();
    const hidden = new Set(await mergedIds(db));
    const touched = await db.table<TouchedRow, number>(TOUCHED).toArray();
    return {
      claimIds: [...own.filter((id) => !hidden.has(id)), ...(await packedIds(db))],
      waiting: new Set(touched.flatMap(({ claimIds }) => claimIds)),
    };
  });
}

/** Rows read at a time: between two of them others have their turn. */
const PART = 500;

/** The next rows of a table behind a key, how many they are and which of them cannot be read; `last` is undefined at its end. */
export async function checkRows(
  db: Dexie,
  table: BackupTable,
  after: string | undefined,
): Promise<{ count: number; bad: BadRow[]; last: string | undefined }> {
  const rows = db.table<Record<string, unknown>, string>(table);
  const found = after === undefined ? rows.orderBy(':id') : rows.where(':id').above(after);
  const part = await found.limit(PART).toArray();
  const keyPath = String(rows.schema.primKey.keyPath);
  const idOf = (row: Record<string, unknown>): string => String(row[keyPath]);
  const bad = part.flatMap((row) => {
    const why = wrongWith(table, row);
    return why === undefined ? [] : [{ table, id: idOf(row), why }];
  });
  const [last] = part.length < PART ? [] : part.slice(-1);
  return { count: part.length, bad, last: last && idOf(last) };
}

function wrongWith(table: BackupTable, row: unknown): string | undefined {
  try {
    PARSE_BACKUP[table](row);
    return undefined;
  } catch (error) {
    if (error instanceof RecordError) return error.message;
    throw error;
  }
}
