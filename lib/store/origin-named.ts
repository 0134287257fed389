import type { Dexie } from 'dexie';
import type { Origin } from '../claims/claim.ts';
import { fromRows, rowsOf } from './rows.ts';

/** The origin of that name: letter by letter, else in other letters' case, else by an alias. */
export async function originNamed(db: Dexie, name: string): Promise<Origin | undefined> {
  const [exact] = fromRows('origins', await rowsOf(db, 'origins').where('name').equals(name).toArray());
  if (exact !== undefined) return exact;
  const origins = fromRows('origins', await rowsOf(db, 'origins').toArray());
  const key = plain(name);
  return (
    origins.find((origin) => plain(origin.name) === key) ??
    origins.find(({ aliases }) => aliases.some((alias) => plain(alias) === key))
  );
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
