import type { Dexie } from 'dexie';
import type { ImportCounts } from '../claims/import-view.ts';
import type {
  BackupRecords,
  BackupTable,
  NamedValue,
  RecordOf,
  Tombstone,
} from '../formats/backup-records.ts';
import { claimsAtStake } from './at-stake.ts';
import { timeBehind } from './clock.ts';
import { forgetEdits } from './edit.ts';
import { NO_COUNTS } from './imports.ts';
import { type Change, type Journal, type NamedChange, newJournal } from './journal.ts';
import { fromRows, idsAmong, rowsAmong, rowsOf, toRow } from './rows.ts';
import { RECORD_TABLES, type RecordTable } from './schema.ts';
import { NAME as REARRANGED } from './rearrange.ts';
import { joinRearrangements, parseRearrangements } from './rearrangement.ts';
import { noteChanges, statusesOf } from './status-change.ts';
import { tombstones } from './tombstones.ts';
import { TRASH_TABLES, isTrash, mergeTrash, trashValues } from './trash-tables.ts';

const TABLES = [...RECORD_TABLES, ...TRASH_TABLES, 'tombstones', 'settings'] as const;

/** All of the library that can be read, as it was at one moment: in one transaction. */
export function exportAll(db: Dexie): PromiseLike<BackupRecords> {
  return db.transaction('r', TABLES, async () => {
    const read = async <T extends BackupTable>(table: T) =>
      fromRows(table, await db.table<unknown, string>(table).toArray());
    return {
      claims: await read('claims'),
      sources: await read('sources'),
      reviews: await read('reviews'),
      origins: await read('origins'),
      decisions: await read('decisions'),
      statusEvents: await read('statusEvents'),
      rivalLinks: await read('rivalLinks'),
      tombstones: await read('tombstones'),
      settings: [...(await read('settings')), ...(await trashValues(db))],
    };
  });
}

/** What bringing a backup in writes to, besides what remembers edits. */
export const IMPORT_TABLES = TABLES;

/** The records on their way in, each once, in the order of their ids, which are written faster so. @throws {RecordError} */
export function parsed(records: BackupRecords): BackupRecords {
  const read = <T extends RecordTable>(table: T): RecordOf[T][] =>
    newest(records[table].map((record) => toRow(table, record))).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    claims: read('claims'),
    sources: read('sources'),
    reviews: read('reviews'),
    origins: read('origins'),
    decisions: read('decisions'),
    statusEvents: read('statusEvents'),
    rivalLinks: read('rivalLinks'),
    tombstones: records.tombstones.map((record) => toRow('tombstones', record)),
    settings: records.settings.map((record) => toRow('settings', record)),
  };
}

/**
 * Brings a backup back, in one transaction: all or nothing. Of two states of one record the later counts; of two at once
 * the one that is here. What only one side has stays or comes: what was deleted here comes back, dated after its deletion,
 * since whoever brings a backup back wants what is in it. What the backup knows to be deleted goes where it is not later.
 * @throws {RecordError} before anything is written
 */
export async function importAll(db: Dexie, given: BackupRecords): Promise<ImportCounts> {
  const records = parsed(given);
  const counts = { ...NO_COUNTS };
  await db.transaction('rw', [...TABLES, 'edits'], async () => {
    await bringIn(db, records, counts);
  });
  return counts;
}

/** What `importAll` does with parsed records; answers what it did. Inside a transaction on `IMPORT_TABLES` and `edits`. */
export async function bringIn(db: Dexie, records: BackupRecords, counts: ImportCounts): Promise<Journal> {
  const done: Done = { counts, ...newJournal() };
  const before = await statusesOf(db, await claimsAtStake(db, records));
  await mergeGraves(db, records.tombstones, done);
  const buried = new Set(records.tombstones.map(({ id }) => id));
  for (const table of RECORD_TABLES)
    await mergeRecords(db, table, await risen(db, records[table], buried), buried, done);
  if (done.changes.length > 0)
    for (const { id, updatedAt } of await noteChanges(db, before, { kind: 'imported' }))
      done.changes.push({ table: 'statusEvents', id, at: updatedAt });
  const named = await namedRows(db, records.settings);
  await mergeSettings(db, records.settings);
  done.named.push(...namedChanges(named, await namedRows(db, records.settings)));
  return { changes: done.changes, named: done.named };
}

/** What was done so far. */
interface Done extends Journal {
  counts: ImportCounts;
}

interface Dated {
  id: string;
  updatedAt: number;
}

function newest<T extends Dated>(records: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const record of records) {
    const known = byId.get(record.id);
    if (known === undefined || record.updatedAt > known.updatedAt) byId.set(record.id, record);
  }
  return [...byId.values()];
}

/** After it the tombstones here are the later ones of both sides, and no record lives that one of them outlasts. */
async function mergeGraves(
  db: Dexie,
  graves: readonly Tombstone[],
  { counts, changes }: Done,
): Promise<void> {
  for (const table of RECORD_TABLES) {
    const own = graves.filter((grave) => grave.table === table);
    if (own.length === 0) continue;
    const ids = own.map(({ id }) => id);
    const living = await livingAmong(db, table, ids);
    const known = await deletedAts(db, ids);
    const later = own.filter(
      ({ id, deletedAt }) => timeOf(living.get(id)) <= deletedAt && (known.get(id) ?? -1) < deletedAt,
    );
    const gone = later.map(({ id }) => id).filter((id) => living.has(id));
    await rowsOf(db, table).bulkDelete(gone);
    if (table === 'claims') await forgetEdits(db, gone);
    await tombstones(db).bulkPut(later);
    counts.removed += gone.length;
    for (const id of gone) changes.push({ table, id, ...before(living.get(id)) });
  }
}

async function mergeRecords(
  db: Dexie,
  table: RecordTable,
  records: readonly Dated[],
  buried: ReadonlySet<string>,
  { counts, changes }: Done,
): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  const living = await livingAmong(db, table, ids);
  const deleted = await deletedAts(
    db,
    ids.filter((id) => buried.has(id)),
  );
  const later = records.filter(
    ({ id, updatedAt }) => updatedAt > Math.max(timeOf(living.get(id)), deleted.get(id) ?? -1),
  );
  const updated = later.map(({ id }) => id).filter((id) => living.has(id));
  // What is added has no row to be looked for.
  await rowsOf(db, table).bulkAdd(later.filter(({ id }) => !living.has(id)));
  await rowsOf(db, table).bulkPut(later.filter(({ id }) => living.has(id)));
  const dug = later.map(({ id }) => id);
  await tombstones(db).bulkDelete(await idsAmong(db.table<unknown, string>('tombstones'), dug));
  if (table === 'claims') await forgetEdits(db, updated);
  counts.added += later.length - updated.length;
  counts.updated += updated.length;
  counts.unchanged += records.length - later.length;
  for (const { id, updatedAt } of later)
    changes.push({ table, id, at: updatedAt, ...before(living.get(id)) });
}

/** The records as they come back: those that were deleted here are changed later than they were deleted. */
async function risen(db: Dexie, records: readonly Dated[], buried: ReadonlySet<string>): Promise<Dated[]> {
  const deleted = await deletedAts(
    db,
    records.flatMap(({ id }) => (buried.has(id) ? [] : [id])),
  );
  return records.map((record) => {
    const deletedAt = deleted.get(record.id) ?? -1;
    return record.updatedAt > deletedAt ? record : { ...record, updatedAt: timeBehind(deletedAt) };
  });
}

/** Of the bin, and of what was merged and split, neither side's entries are lost. */
async function mergeSettings(db: Dexie, settings: readonly NamedValue[]): Promise<void> {
  const table = db.table<unknown, string>('settings');
  await mergeTrash(db, settings.filter(isTrash));
  for (const incoming of settings) {
    if (isTrash(incoming)) continue;
    const row = await table.get(incoming.name);
    const [known] = fromRows('settings', [row]);
    if (known === undefined) {
      await table.put(incoming);
    } else if (incoming.name === REARRANGED) {
      const value = joinRearrangements(parseRearrangements(known.value), parseRearrangements(incoming.value));
      const updatedAt = Math.max(incoming.updatedAt, known.updatedAt);
      await table.put({ name: REARRANGED, value, updatedAt });
    } else if (incoming.updatedAt > known.updatedAt) {
      await table.put(incoming);
    }
  }
}

async function namedRows(db: Dexie, settings: readonly NamedValue[]): Promise<Map<string, NamedValue>> {
  const rows = await db.table<unknown, string>('settings').bulkGet(settings.map(({ name }) => name));
  return new Map(fromRows('settings', rows).map((row) => [row.name, row]));
}

function namedChanges(
  before: ReadonlyMap<string, NamedValue>,
  after: ReadonlyMap<string, NamedValue>,
): NamedChange[] {
  return [...after.values()].flatMap((now) => {
    const was = before.get(now.name);
    if (was !== undefined && JSON.stringify(was) === JSON.stringify(now)) return [];
    return [{ name: now.name, at: now.updatedAt, ...(was === undefined ? {} : { before: was }) }];
  });
}

/** The rows there are, as they lie there. */
async function livingAmong(
  db: Dexie,
  table: RecordTable,
  ids: string[],
): Promise<Map<string, Partial<Dated>>> {
  const rows = await rowsAmong(db.table<Partial<Dated>, string>(table), ids);
  return new Map(rows.map((row) => [String(row.id), row]));
}

/** When a row was changed last; one that does not say it, or is not there, is older than any. */
function timeOf(row: Partial<Dated> | undefined): number {
  return typeof row?.updatedAt === 'number' ? row.updatedAt : -1;
}

function before(row: Partial<Dated> | undefined): Pick<Change, 'before'> {
  return row === undefined ? {} : { before: row as RecordOf[RecordTable] };
}

async function deletedAts(db: Dexie, ids: string[]): Promise<Map<string, number>> {
  const found = await rowsAmong(tombstones(db), ids);
  return new Map(found.map((grave) => [grave.id, grave.deletedAt]));
}
