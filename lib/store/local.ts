import type { Dexie } from 'dexie';
import { LOCAL } from './count-written.ts';

interface LocalRow {
  name: string;
  value: unknown;
}

const localOf = (db: Dexie) => db.table<LocalRow, string>(LOCAL);

/** Anything small that is of this browser alone. Undefined where nothing was kept. */
export async function localValue(db: Dexie, name: string): Promise<unknown> {
  return (await localOf(db).get(name))?.value;
}

/** Changes such a value in one transaction; answers it as it is kept. */
export async function changeLocalValue<T>(
  db: Dexie,
  name: string,
  change: (value: unknown) => T,
): Promise<T> {
  return await db.transaction('rw', LOCAL, async () => {
    const value = change((await localOf(db).get(name))?.value);
    await localOf(db).put({ name, value });
    return value;
  });
}
