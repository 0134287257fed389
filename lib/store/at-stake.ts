import type { Dexie } from 'dexie';
import type { RecordOf } from '../formats/backup-records.ts';
import { fromRows, idsAmong, rowsAmong, rowsOf } from './rows.ts';

/** The claims that have a source of one of these origins: what is changed of an origin may change their status. */
export async function claimsOfOrigins(db: Dexie, originIds: readonly string[]): Promise<string[]> {
  if (originIds.length === 0) return [];
  const rows = await rowsOf(db, 'sources').where('originId').anyOf(originIds).toArray();
  return [...new Set(fromRows('sources', rows).map(({ claimId }) => claimId))];
}

type Table = 'claims' | 'sources' | 'reviews' | 'origins' | 'tombstones';
type Told = { readonly [T in Table]?: readonly RecordOf[T][] };

/**
 * The claims whose status records that come in may change: those they are, hang on or give an origin to, and those that
 * lose what hangs on them. Inside a transaction on `claims`, `sources`
 * and `reviews`.
 */
export async function claimsAtStake(db: Dexie, told: Told): Promise<string[]> {
  // Into an empty library most backups are brought back.
  if ((await rowsOf(db, 'claims').limit(1).primaryKeys()).length === 0) return [];
  const { claims = [], sources = [], reviews = [], origins = [], tombstones = [] } = told;
  const ids = new Set([
    ...claims.map(({ id }) => id),
    ...[...sources, ...reviews].map(({ claimId }) => claimId),
  ]);
  const known = [...sources, ...reviews, ...tombstones].map(({ id }) => id);
  for (const table of known.length === 0 ? [] : (['sources', 'reviews'] as const)) {
    for (const { claimId } of fromRows(table, await rowsAmong(rowsOf(db, table), known))) ids.add(claimId);
  }
  const named = origins.map(({ id }) => id);
  for (const claimId of await claimsOfOrigins(db, named)) ids.add(claimId);
  return await idsAmong(rowsOf(db, 'claims'), [...ids]);
}
