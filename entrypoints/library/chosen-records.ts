import type { BackupRecords } from '../../lib/formats/backup-records.ts';
import type { Library } from '../../lib/store/library.ts';

/** The records with those of chosen claims of feeds, which are no records of the library's own before they are touched. */
export async function withChosen(
  store: Pick<Library, 'claimDetails'>,
  records: BackupRecords,
  ids: readonly string[] = [],
): Promise<BackupRecords> {
  const own = new Set(records.claims.map(({ id }) => id));
  const chosen = [...(await store.claimDetails(ids.filter((id) => !own.has(id)))).values()];
  return {
    ...records,
    claims: [...records.claims, ...chosen.map(({ claim }) => claim)],
    sources: [...records.sources, ...chosen.flatMap(({ sources }) => sources)],
    reviews: [...records.reviews, ...chosen.flatMap(({ reviews }) => reviews)],
    origins: [...records.origins, ...chosen.flatMap(({ origins }) => origins)],
  };
}
