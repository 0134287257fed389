import type { Dexie } from 'dexie';
import {
  type FileFormat,
  type ImportChoice,
  type ImportCounts,
  type ImportFault,
  type ImportLook,
  type ImportState,
  type ImportStayed,
  type ImportView,
  WHOLE_FILE,
  emptyLook,
} from '../claims/import-view.ts';
import type { BackupRecords } from '../formats/backup-records.ts';
import type { Journal } from './journal.ts';

/** An import from the reading of its file to its undoing. Versions before had only the first three. */
export interface ImportRow {
  id: string;
  counts: ImportCounts;
  /** How many packs it came in. */
  packs: number;
  file?: string;
  /** A backup where it is not said. */
  format?: FileFormat;
  at?: number;
  state?: ImportState;
  /** How much of the file is read. */
  read?: number;
  look?: ImportLook;
  faults?: ImportFault[];
  faultCount?: number;
  choice?: ImportChoice;
  stayed?: ImportStayed;
  /** Where its undoing is: which pass, before which step, and what share of all lies behind it. */
  undo?: { pass: number; before: number; behind: number };
  /** Claims of the user's own whose entries the undoing took out or put back. */
  stake?: string[];
}

/** Records on their way in, with what was found of their claims when they were read. */
export interface PackRow {
  number: number;
  importId: string;
  records: Partial<BackupRecords>;
  /** Claims that were here. */
  known?: string[];
  /** Origins that were here. */
  origins?: string[];
  /** Claims that are here in the same words under another id. */
  twins?: Record<string, string>;
}

export interface BroughtRow extends Journal {
  number: number;
  importId: string;
}

export const IMPORT_ROW_TABLES = ['imports', 'staged', 'brought'] as const;
export const importsOf = (db: Dexie) => db.table<ImportRow, string>('imports');
export const packsOf = (db: Dexie) => db.table<PackRow, number>('staged');
export const broughtBy = (db: Dexie) => db.table<BroughtRow, number>('brought');

export const NO_COUNTS: ImportCounts = { added: 0, updated: 0, unchanged: 0, removed: 0 };

/** Imports are undone for as long as what was merged is. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;
const MOST_KEPT = 20;

export const stateOf = ({ state }: ImportRow): ImportState => state ?? 'bringing';

/** The import whose steps are to be taken now. */
export async function importAtWork(db: Dexie): Promise<ImportRow | undefined> {
  return await importsOf(db).where('state').anyOf('bringing', 'undoing').first();
}

/** What came to its end and can be undone. */
export const isOver = (row: ImportRow): boolean => ['done', 'cancelled'].includes(stateOf(row));

/** All imports there are, the last begun first. */
export function allImports(db: Dexie): PromiseLike<ImportView[]> {
  return db.transaction('r', IMPORT_ROW_TABLES, async () => {
    const views: ImportView[] = [];
    for (const row of await importsOf(db).toArray()) views.push(await viewOf(db, row));
    return views.toSorted((a, b) => b.at - a.at);
  });
}

async function viewOf(db: Dexie, row: ImportRow): Promise<ImportView> {
  return {
    id: row.id,
    file: row.file ?? '',
    format: row.format ?? 'backup',
    at: row.at ?? 0,
    state: stateOf(row),
    share: await shareOf(db, row),
    look: row.look ?? emptyLook(),
    faults: row.faults ?? [],
    faultCount: row.faultCount ?? 0,
    choice: row.choice ?? WHOLE_FILE,
    counts: row.counts,
    stayed: row.stayed ?? { count: 0, texts: [] },
  };
}

async function shareOf(db: Dexie, row: ImportRow): Promise<number> {
  switch (stateOf(row)) {
    case 'reading':
      return row.read ?? 0;
    case 'bringing':
    case 'paused':
      return 1 - (await packsOf(db).where({ importId: row.id }).count()) / Math.max(1, row.packs);
    case 'undoing':
      return row.undo?.behind ?? 0;
    case 'ready':
    case 'done':
    case 'cancelled':
    case 'undone':
      return 1;
  }
}

/** From what it is in to what it shall be; answers whether it was. An import that is `ready` begins with the user's choice. */
export function turnImport(
  db: Dexie,
  id: string,
  from: readonly ImportState[],
  to: ImportState,
  choice?: ImportChoice,
): PromiseLike<boolean> {
  return db.transaction('rw', IMPORT_ROW_TABLES, async () => {
    const row = await importsOf(db).get(id);
    if (row === undefined || !from.includes(stateOf(row))) return false;
    if (to === 'cancelled' || to === 'undoing') await dropPacks(db, id);
    // What was shown of its claims is not asked for again.
    const look = row.look && (to === 'bringing' ? { ...row.look, samples: emptyLook().samples } : row.look);
    await importsOf(db).put({
      ...row,
      state: to,
      ...(look === undefined ? {} : { look }),
      ...(choice === undefined ? {} : { choice }),
    });
    return true;
  });
}

/** Forgets an import that nothing came of, or that nobody wants to undo. */
export function dropImport(db: Dexie, id: string): PromiseLike<void> {
  return db.transaction('rw', IMPORT_ROW_TABLES, async () => {
    const row = await importsOf(db).get(id);
    if (row !== undefined && ['bringing', 'paused', 'undoing'].includes(stateOf(row))) return;
    await forget(db, id);
  });
}

/** Inside a transaction on `IMPORT_ROW_TABLES`: imports of long ago can be undone no more. */
export async function forgetOldImports(db: Dexie): Promise<void> {
  const over = (await importsOf(db).toArray())
    .filter((row) => isOver(row) || stateOf(row) === 'undone')
    .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const since = Date.now() - KEPT_FOR;
  for (const [place, { id, at = 0 }] of over.entries())
    if (place >= MOST_KEPT || at < since) await forget(db, id);
}

async function forget(db: Dexie, id: string): Promise<void> {
  await dropPacks(db, id);
  await broughtBy(db).where({ importId: id }).delete();
  await importsOf(db).delete(id);
}

async function dropPacks(db: Dexie, importId: string): Promise<void> {
  await packsOf(db).where({ importId }).delete();
}
