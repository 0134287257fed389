import type { Dexie } from 'dexie';
import type { NamedValue } from '../formats/backup-records.ts';
import { timeAfter } from './clock.ts';

type Row = Partial<NamedValue>;

export async function namedValue(db: Dexie, name: string): Promise<unknown> {
  return (await db.table<Row, string>('settings').get(name))?.value;
}

/** Inside a transaction on `settings`. */
export async function changeNamedValue<T>(
  db: Dexie,
  name: string,
  change: (value: unknown) => T,
): Promise<T> {
  const row = await db.table<Row, string>('settings').get(name);
  const value = change(row?.value);
  // Rows of the first version tell no time.
  const updatedAt = timeAfter(row?.updatedAt ?? 0);
  await db.table<NamedValue, string>('settings').put({ name, value, updatedAt });
  return value;
}
