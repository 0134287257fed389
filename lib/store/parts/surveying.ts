import type { Dexie } from 'dexie';
import type { BackupTable } from '../../formats/backup-records.ts';
import type { Run } from '../connection.ts';
import { type WrittenCount, writtenIn } from '../count-written.ts';
import {
  type BadRow,
  type IndexGoal,
  type LibraryFacts,
  checkRows,
  indexGoal,
  libraryFacts,
} from '../health.ts';
import { feedsIn } from '../packs.ts';
import { mergedIds } from '../whole-claim.ts';

/** What there is in numbers, and whether it is sound. */
export interface SurveyingPart {
  counts(): Promise<{ claims: number; sources: number }>;
  /** What there is, in numbers. */
  facts(): Promise<LibraryFacts>;
  indexGoal(): Promise<IndexGoal>;
  /** Reads the next rows of a table behind a key; `last` is undefined at its end. */
  checkRows(
    table: BackupTable,
    after: string | undefined,
  ): Promise<{ count: number; bad: BadRow[]; last: string | undefined }>;
  /** How much was written so far. */
  writtenCount(): Promise<WrittenCount>;
}

/** That part of a library, on its connection. */
export function surveyingPart(run: Run): SurveyingPart {
  return {
    counts: () => run(counts),
    facts: () => run(libraryFacts),
    indexGoal: () => run(indexGoal),
    checkRows: (table, after) => run((db) => checkRows(db, table, after)),
    writtenCount: () => run(writtenIn),
  };
}

async function counts(db: Dexie): Promise<{ claims: number; sources: number }> {
  return await db.transaction('r', ['claims', 'sources', 'feeds'], async () => {
    const hidden = await mergedIds(db);
    const feeds = (await feedsIn(db).toArray()).filter((feed) => !feed.hidden);
    const packed = feeds.reduce((sum, feed) => sum + feed.claims, 0);
    const [claims, sources, shared] = await Promise.all([
      db.table('claims').count(),
      db.table('sources').count(),
      db.table('sources').where('claimId').anyOf(hidden).count(),
    ]);
    return { claims: claims - hidden.length + packed, sources: sources - shared };
  });
}
