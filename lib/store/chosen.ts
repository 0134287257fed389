import type { Dexie } from 'dexie';
import { type ImportChoice, WHOLE_FILE } from '../claims/import-view.ts';
import type { BackupRecords } from '../formats/backup-records.ts';
import { fromRows, idsAmong, rowsOf } from './rows.ts';
import type { PackRow } from './imports.ts';

type Hung = 'sources' | 'reviews' | 'decisions' | 'statusEvents';

/**
 * What of a pack the user wants. What hangs on a claim goes where that goes; a source whose claim is here in the same words
 * may be added to that one.
 */
export async function chosenOf(
  db: Dexie,
  records: BackupRecords,
  { known = [], origins = [], twins = {} }: Pick<PackRow, 'known' | 'origins' | 'twins'>,
  choice: ImportChoice = WHOLE_FILE,
): Promise<BackupRecords> {
  const here = new Set(known);
  const wanted = (claimId: string): boolean => {
    if (here.has(claimId)) return choice.newer;
    return Object.hasOwn(twins, claimId) ? choice.twins === 'bring' : choice.new;
  };
  const twinOf = (claimId: string): string | undefined =>
    choice.twins === 'join' && !here.has(claimId) && Object.hasOwn(twins, claimId)
      ? twins[claimId]
      : undefined;
  const own = <T extends Hung>(table: T): BackupRecords[T] =>
    (records[table] as { claimId: string }[]).filter(({ claimId }) => wanted(claimId)) as BackupRecords[T];
  const joined = <T extends 'sources' | 'reviews' | 'decisions'>(table: T): BackupRecords[T] =>
    (records[table] as { claimId: string }[]).flatMap((record) => {
      const claimId = twinOf(record.claimId);
      return claimId === undefined ? [] : [{ ...record, claimId }];
    }) as BackupRecords[T];
  const sources = await unknownSources(db, joined('sources'));
  const reviews = await unknownReviews(db, joined('reviews'));
  const shared = new Set(origins);
  const nothingNew = !choice.new && choice.twins === 'skip';
  return {
    claims: records.claims.filter(({ id }) => wanted(id)),
    sources: [...own('sources'), ...sources],
    reviews: [...own('reviews'), ...reviews],
    decisions: [...own('decisions'), ...joined('decisions')],
    statusEvents: own('statusEvents'),
    origins: records.origins.filter(({ id }) =>
      shared.has(id) ? choice.newer : choice.newer || !nothingNew,
    ),
    rivalLinks: records.rivalLinks.filter(({ claimIds }) => claimIds.every(wanted)),
    tombstones: choice.deletions ? records.tombstones : [],
    settings: choice.settings ? records.settings : [],
  };
}

/** Those that their claim does not have yet: the same sentence on the same page is no second source. */
async function unknownSources(
  db: Dexie,
  sources: BackupRecords['sources'],
): Promise<BackupRecords['sources']> {
  if (sources.length === 0) return sources;
  const claimIds = await idsAmong(rowsOf(db, 'claims'), [...new Set(sources.map(({ claimId }) => claimId))]);
  const there = fromRows('sources', await rowsOf(db, 'sources').where('claimId').anyOf(claimIds).toArray());
  const key = ({ claimId, url, sentence }: BackupRecords['sources'][number]) =>
    JSON.stringify([claimId, url, sentence]);
  const keys = new Map(there.map((source) => [key(source), source.id]));
  return sources.filter((source) => [undefined, source.id].includes(keys.get(key(source))));
}

/** The same fact-check of a claim is no second one either. */
async function unknownReviews(
  db: Dexie,
  reviews: BackupRecords['reviews'],
): Promise<BackupRecords['reviews']> {
  if (reviews.length === 0) return reviews;
  const claimIds = [...new Set(reviews.map(({ claimId }) => claimId))];
  const there = fromRows('reviews', await rowsOf(db, 'reviews').where('claimId').anyOf(claimIds).toArray());
  const key = ({ claimId, url, publisher }: BackupRecords['reviews'][number]) =>
    JSON.stringify([claimId, url, publisher]);
  const keys = new Map(there.map((review) => [key(review), review.id]));
  return reviews.filter((review) => [undefined, review.id].includes(keys.get(key(review))));
}
