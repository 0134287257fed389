import type { Dexie } from 'dexie';
import {
  type ClaimGroup,
  type FileFormat,
  type ImportFault,
  type ImportLook,
  emptyLook,
} from '../claims/import-view.ts';
import type { BackupEntry } from '../formats/backup.ts';
import { type BackupRecords, noRecords } from '../formats/backup-records.ts';
import {
  IMPORT_ROW_TABLES,
  NO_COUNTS,
  type PackRow,
  forgetOldImports,
  importsOf,
  packsOf,
  stateOf,
} from './imports.ts';
import { fromRows, idsAmong, rowsAmong, rowsOf, toRow } from './rows.ts';
import { RECORD_TABLES, type RecordTable } from './schema.ts';
import { tombstones } from './tombstones.ts';
import { type ClaimsByWords, twinsAmong } from './twins.ts';

/** What is read of a file, in its order: a record that can be brought in, or what is wrong with an entry. */
export type FileEntry = BackupEntry | ImportFault;

const LOOKED_AT = [...RECORD_TABLES, 'tombstones'] as const;

const MOST_SAMPLES = 100;
const MOST_FAULTS = 10_000;
/** Enough to know a claim by. */
const MOST_WORDS = 300;

/** A file that is being read, and what was found in it so far. */
export interface ReadingIn {
  id: string;
  look: ImportLook;
  faults: ImportFault[];
  faultCount: number;
  packs: number;
}

/** Begins an import with the reading of its file. */
export async function beginReading(
  db: Dexie,
  id: string,
  file: string,
  format: FileFormat,
): Promise<ReadingIn> {
  await db.transaction('rw', IMPORT_ROW_TABLES, async () => {
    await forgetOldImports(db);
    await importsOf(db).put({
      id,
      file,
      format,
      at: Date.now(),
      state: 'reading',
      counts: NO_COUNTS,
      packs: 0,
      read: 0,
    });
  });
  return { id, look: emptyLook(), faults: [], faultCount: 0, packs: 0 };
}

/**
 * Holds the next entries of a file against the library, and keeps them to be brought in; `read` is how much of the file they
 * end. Answers whether its import is still wanted.
 */
export async function readPack(
  db: Dexie,
  reading: ReadingIn,
  entries: readonly FileEntry[],
  words: ClaimsByWords,
  read: number,
): Promise<boolean> {
  const faults = entries.filter((entry) => 'fault' in entry);
  const good = entries.filter((entry): entry is BackupEntry => !('fault' in entry));
  // A copy: a transaction that is undone may be begun anew.
  const look = structuredClone(reading.look);
  const packs = reading.packs + (good.length === 0 ? 0 : 1);
  const wanted = await db.transaction('rw', [...IMPORT_ROW_TABLES, ...LOOKED_AT], async () => {
    const row = await importsOf(db).get(reading.id);
    if (row === undefined || stateOf(row) !== 'reading') return false;
    if (good.length > 0) {
      const pack = await packOf(db, look, good, words);
      await packsOf(db).add({ importId: reading.id, ...pack } as PackRow);
    }
    await importsOf(db).put({ ...row, read, packs });
    return true;
  });
  if (!wanted) return false;
  reading.look = look;
  reading.packs = packs;
  reading.faultCount += faults.length;
  reading.faults.push(...faults.slice(0, MOST_FAULTS - reading.faults.length));
  return true;
}

/** The file was read to its end: what it holds can be shown, and brought in. */
export function endReading(
  db: Dexie,
  { id, look, faults, faultCount, packs }: ReadingIn,
): PromiseLike<boolean> {
  return db.transaction('rw', IMPORT_ROW_TABLES, async () => {
    const row = await importsOf(db).get(id);
    if (row === undefined || stateOf(row) !== 'reading') return false;
    await importsOf(db).put({ ...row, state: 'ready', look, faults, faultCount, packs });
    return true;
  });
}

async function packOf(
  db: Dexie,
  look: ImportLook,
  entries: readonly BackupEntry[],
  words: ClaimsByWords,
): Promise<Omit<PackRow, 'number' | 'importId'>> {
  const records = noRecords();
  for (const { table, record } of entries) (records[table] as unknown[]).push(toRow(table, record));
  const lines = new Map(entries.map(({ at, record }) => ['id' in record ? record.id : '', at]));
  look.entries += entries.length;
  look.sources += records.sources.length + records.reviews.length;
  look.settings += records.settings.length;

  const claimIds = new Set([
    ...records.claims.map(({ id: own }) => own),
    ...[...records.sources, ...records.reviews, ...records.decisions, ...records.statusEvents].map(
      ({ claimId }) => claimId,
    ),
    ...records.rivalLinks.flatMap((link) => link.claimIds),
  ]);
  const known = await idsAmong(rowsOf(db, 'claims'), [...claimIds]);
  const twins = await twinsAmong(db, words, records.claims, [...claimIds], new Set(known));
  await lookAtClaims(db, look, records, lines, twins);
  for (const table of ['sources', 'reviews', 'decisions'] as const)
    look.more += await laterFor(db, table, records, new Set(known));
  look.deletions += await buriedBy(db, records);
  const origins = await idsAmong(
    rowsOf(db, 'origins'),
    records.origins.map((origin) => origin.id),
  );
  return {
    records,
    known,
    origins,
    twins: Object.fromEntries([...twins].map(([own, { id: twin }]) => [own, twin])),
  };
}

async function lookAtClaims(
  db: Dexie,
  look: ImportLook,
  { claims }: BackupRecords,
  lines: ReadonlyMap<string, number>,
  twins: ReadonlyMap<string, { text: string }>,
): Promise<void> {
  const ids = claims.map(({ id }) => id);
  const rows = await rowsAmong(rowsOf(db, 'claims'), ids);
  const here = new Map(fromRows('claims', rows).map((claim) => [claim.id, claim]));
  const deleted = new Set(await idsAmong(db.table<unknown, string>('tombstones'), ids));
  for (const claim of claims) {
    const mine = here.get(claim.id);
    const twin = twins.get(claim.id);
    const group = groupOf(claim.updatedAt, mine?.updatedAt, twin !== undefined);
    look.claims[group] += 1;
    if (group === 'new' && deleted.has(claim.id)) look.returning += 1;
    const samples = look.samples[group];
    if (samples.length >= MOST_SAMPLES) continue;
    const other = mine?.text ?? twin?.text;
    samples.push({
      at: lines.get(claim.id) ?? 0,
      text: claim.text.slice(0, MOST_WORDS),
      ...(other === undefined || other === claim.text ? {} : { here: other.slice(0, MOST_WORDS) }),
    });
  }
}

function groupOf(there: number, here: number | undefined, isTwin: boolean): ClaimGroup {
  if (here === undefined) return isTwin ? 'twins' : 'new';
  if (there === here) return 'same';
  return there > here ? 'newer' : 'older';
}

/** How many entries there are for claims that are here, missing or earlier here. */
async function laterFor(
  db: Dexie,
  table: 'sources' | 'reviews' | 'decisions',
  records: BackupRecords,
  known: ReadonlySet<string>,
): Promise<number> {
  const own = (records[table] as { id: string; claimId: string; updatedAt: number }[]).filter(({ claimId }) =>
    known.has(claimId),
  );
  const ids = own.map(({ id }) => id);
  const here = new Map(
    fromRows(table, await rowsAmong(rowsOf(db, table), ids)).map(({ id, updatedAt }) => [id, updatedAt]),
  );
  return own.filter(({ id, updatedAt }) => updatedAt > (here.get(id) ?? -1)).length;
}

async function buriedBy(db: Dexie, { tombstones: graves }: BackupRecords): Promise<number> {
  let count = 0;
  const known = new Map(
    (
      await rowsAmong(
        tombstones(db),
        graves.map(({ id }) => id),
      )
    ).map(({ id, deletedAt }) => [id, deletedAt]),
  );
  for (const [table, own] of Map.groupBy(graves, (grave): RecordTable => grave.table)) {
    const rows = fromRows(
      table,
      await rowsAmong(
        rowsOf(db, table),
        own.map(({ id }) => id),
      ),
    );
    const living = new Map(rows.map(({ id, updatedAt }) => [id, updatedAt]));
    count += own.filter(
      ({ id, deletedAt }) =>
        living.has(id) && (living.get(id) ?? 0) <= deletedAt && (known.get(id) ?? -1) < deletedAt,
    ).length;
  }
  return count;
}
