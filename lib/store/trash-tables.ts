import type { Dexie, Table } from 'dexie';
import type { NamedValue } from '../formats/backup-records.ts';
import { rowsAmong } from './rows.ts';
import { type TrashEntry, type TrashRow, parseTrash, trashRow } from './trash-entry.ts';

/** What lies in the bin: what is shown of each, and the whole of it. */
export const TRASH_TABLES = ['trash', 'trashed'] as const;

export function trashRows(db: Dexie): Table<TrashRow, string> {
  return db.table<TrashRow, string>('trash');
}

/** There is one for each record, the last. Inside a transaction on `TRASH_TABLES`, as all here. */
export async function putTrash(db: Dexie, entries: readonly TrashEntry[]): Promise<void> {
  await db.table<TrashEntry, string>('trashed').bulkPut([...entries]);
  await trashRows(db).bulkPut(entries.map(trashRow));
}

export async function dropTrash(db: Dexie, ids: readonly string[]): Promise<void> {
  await db.table('trashed').bulkDelete([...ids]);
  await trashRows(db).bulkDelete([...ids]);
}

/** Those there are of these ids. */
export async function trashEntries(db: Dexie, ids: readonly string[]): Promise<TrashEntry[]> {
  return parseTrash(await rowsAmong(db.table<unknown, string>('trashed'), ids), Date.now());
}

const PREFIX = 'trash/';

/** The bin as a backup has it: each entry a named value of its own, so that it is a line of its own. */
export async function trashValues(db: Dexie): Promise<NamedValue[]> {
  return trashValuesOf(parseTrash(await db.table<unknown, string>('trashed').toArray(), 0));
}

export function trashValuesOf(entries: readonly TrashEntry[]): NamedValue[] {
  return entries.map((entry) => ({ name: `${PREFIX}${entry.id}`, value: entry, updatedAt: entry.at }));
}

/** Whether a named value of a backup is of the bin; earlier versions had the last 20 in one. */
export function isTrash({ name }: NamedValue): boolean {
  return name === 'trash' || name.startsWith(PREFIX);
}

/** Puts what a backup has of the bin beside what is here; of one record the later deletion. */
export async function mergeTrash(db: Dexie, values: readonly NamedValue[]): Promise<void> {
  const incoming = new Map<string, TrashEntry>();
  for (const { name, value, updatedAt } of values) {
    for (const entry of parseTrash(name === 'trash' ? value : [value], updatedAt)) {
      if ((incoming.get(entry.id)?.at ?? -1) < entry.at) incoming.set(entry.id, entry);
    }
  }
  if (incoming.size === 0) return;
  const known = await rowsAmong(trashRows(db), [...incoming.keys()]);
  for (const { id, at } of known) if ((incoming.get(id)?.at ?? -1) <= at) incoming.delete(id);
  await putTrash(db, [...incoming.values()]);
}
