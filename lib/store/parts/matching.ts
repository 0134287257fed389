import type { MatchClaim } from '../../matching/outcome.ts';
import type { Run } from '../connection.ts';
import {
  type ChangedClaims,
  type KeptIndex,
  changedClaims,
  keepIndex,
  readIndex,
  revisionOf,
  startIndex,
} from '../kept-index.ts';
import { matchClaimsAfter, matchClaimsOf } from '../match-claims.ts';
import { packedMatchClaims } from '../packs.ts';
import { type WrittenOrAll, onWritten } from '../written.ts';

/** What matching an article needs of the library: its claims in the matcher's terms, the index kept for them, and word of changes. */
export interface MatchingPart {
  /** Those of the claims that may be met in an article, in the matcher's terms; claims merged into others are left out. */
  matchClaims(ids: readonly string[]): Promise<MatchClaim[]>;
  /** The next of all such claims, in the order of their ids; '' is before all. */
  matchClaimsAfter(id: string, most: number): Promise<MatchClaim[]>;
  /** The index of all claims as it was kept; undefined where it has to be made, beginning with `startIndex`. */
  readIndex(): Promise<KeptIndex | undefined>;
  startIndex(): Promise<void>;
  /**
   * The claims that were written after the change of that number, and that the kept index of that stamp does not know;
   * undefined where another is kept by now.
   */
  changedClaims(stamp: string, after: number): Promise<ChangedClaims | undefined>;
  /**
   * Keeps an index with all changes up to the number `last`; `written` are names and versions of the segments there are.
   * Answers its stamp; undefined where somebody else kept another since, and nothing was written.
   */
  keepIndex(
    index: KeptIndex & { written: ReadonlyMap<string, string> },
    last: number,
  ): Promise<string | undefined>;
  /** Another where other claims may be met, or with other dates. */
  matchState(): Promise<string>;
  /** Has it told what is written, here or in another page, from now on; answers how to stop that. */
  onWritten(listener: (written: WrittenOrAll) => void): () => void;
}

/** @param library the name of its database, by which other pages are told what is written */
export function matchingPart(run: Run, library: string): MatchingPart {
  return {
    matchClaims: (ids) =>
      run(async (db) => {
        // First those in packs: one that becomes a row meanwhile is met as either.
        const packed = await packedMatchClaims(db, ids);
        const rows = await matchClaimsOf(db, ids);
        return [...new Map([...packed, ...rows].map((claim) => [claim.id, claim])).values()];
      }),
    matchClaimsAfter: (id, most) => run((db) => matchClaimsAfter(db, id, most)),
    readIndex: () => run(readIndex),
    startIndex: () => run(startIndex),
    changedClaims: (stamp, after) => run((db) => changedClaims(db, stamp, after)),
    keepIndex: (index, last) => run((db) => keepIndex(db, index, last)),
    matchState: () => run(revisionOf),
    onWritten: (listener) => onWritten(library, listener),
  };
}
