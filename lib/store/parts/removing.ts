import type { BinContent, BinEntry, Deletable } from '../../claims/bin-entry.ts';
import { type BinQuery, binContent, emptyBin, listBin, purgeBin, restoreFromBin } from '../bin.ts';
import type { Run } from '../connection.ts';
import { forgetTaggings } from '../tag-claims.ts';
import { taking } from '../taking.ts';
import { type Lost, deleteRecord, lostRecord, restoreRecord } from '../trash.ts';

/** Entries of the bin that go in one transaction. */
const PURGED_AT_ONCE = 500;

/** What the user deletes, and the bin it lies in. */
export interface RemovingPart {
  /** Deletes a claim with all that hangs on it, or one source or fact-check; answers whether there was one. */
  deleteRecord(table: Deletable, id: string): Promise<boolean>;
  /** Why a record that was deleted cannot be brought back. */
  lostRecord(id: string): Promise<Lost>;
  /** Puts back all that `deleteRecord` took; answers whether it could. */
  restoreRecord(id: string): Promise<Deletable | undefined>;
  /** What was deleted and has all words of the query, the last first; `total` counts them all. */
  listBin(page: BinQuery): Promise<{ total: number; entries: BinEntry[] }>;
  /** All of the bin that has the words of the query. */
  binContent(query: string): Promise<BinContent>;
  /** Puts back what of these is in the bin and has where to go; answers how many. */
  restoreFromBin(ids: readonly string[]): Promise<number>;
  /** Deletes these for good. */
  emptyBin(ids: readonly string[]): Promise<void>;
  /** Deletes for good what the bin kept for its time, and forgets what can be undone no longer. */
  purgeBin(): Promise<void>;
}

/** That part of a library, on its connection. */
export function removingPart(run: Run): RemovingPart {
  return {
    deleteRecord: (table, id) => run((db) => taking(db, [id], () => deleteRecord(db, table, id))),
    lostRecord: (id) => run((db) => lostRecord(db, id)),
    restoreRecord: (id) => run((db) => restoreRecord(db, id)),
    listBin: (page) => run((db) => listBin(db, page)),
    binContent: (query) => run((db) => binContent(db, query)),
    restoreFromBin: async (ids) => (await run((db) => restoreFromBin(db, ids))).length,
    emptyBin: (ids) => run((db) => emptyBin(db, ids)),
    async purgeBin() {
      while ((await run((db) => purgeBin(db, PURGED_AT_ONCE))) > 0)
        await new Promise((resolve) => setTimeout(resolve));
      await run((db) => forgetTaggings(db));
    },
  };
}
