import type { Dexie } from 'dexie';
import type { Source } from '../claims/claim.ts';
import { timeAfter } from './clock.ts';
import { fromRows, rowsOf } from './rows.ts';

/** The sources whose `url` or `canonicalUrl` is one of these, whatever their fragments. */
export async function sourcesAt(db: Dexie, addresses: readonly string[]): Promise<Source[]> {
  const pages = [...new Set(addresses.map(pageOf))];
  const fragments = pages.map((address) => `${address}#`);
  const rows = rowsOf(db, 'sources');
  const found = await db.transaction('r', 'sources', () =>
    Promise.all(
      ['url', 'canonicalUrl'].flatMap((field) => [
        rows.where(field).anyOf(pages).toArray(),
        rows.where(field).startsWithAnyOf(fragments).toArray(),
      ]),
    ),
  );
  const sources = fromRows('sources', found.flat());
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** Notes since when a source's page lacks its words; undefined where it has them. Answers whether that is another than before. */
export function setMissing(db: Dexie, id: string, missingSince: number | undefined): PromiseLike<boolean> {
  return db.transaction('rw', 'sources', async () => {
    const [source] = fromRows('sources', [await rowsOf(db, 'sources').get(id)]);
    if (source === undefined || source.missingSince === missingSince) return false;
    const { missingSince: _, ...found } = source;
    await db.table('sources').put({
      ...found,
      ...(missingSince === undefined ? {} : { missingSince }),
      updatedAt: timeAfter(source.updatedAt),
    });
    return true;
  });
}

/** The part after "#" names a place in the page. */
export function pageOf(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
