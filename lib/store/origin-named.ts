import type { Dexie } from 'dexie';
import type { Origin } from '../claims/claim.ts';
import { givenNames, spaced } from '../claims/origin-names.ts';
import { fromRows, rowsOf } from './rows.ts';

/** The origin of that name: letter by letter, else in other letters' case, else by an alias that no other has. */
export async function originNamed(db: Dexie, name: string): Promise<Origin | undefined> {
  const [exact] = fromRows('origins', await rowsOf(db, 'origins').where('name').equals(name).toArray());
  if (exact !== undefined) return exact;
  const origins = await allOrigins(db);
  const key = plain(name);
  const called = origins.filter((origin) => givenNames(origin).includes(spaced(name)));
  return (
    origins.find((origin) => plain(origin.name) === key) ?? (called.length === 1 ? called[0] : undefined)
  );
}

/** In the order of their ids. */
export async function allOrigins(db: Dexie): Promise<Origin[]> {
  return fromRows('origins', await rowsOf(db, 'origins').toArray());
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
