import type { BulkKind, BulkUndone } from './bulk.ts';
import type { ImportStayed } from './import-view.ts';

/** What was done to the library and can be undone under its id. The texts are those the claims had then. */
export type RecentChange = { id: string; at: number } & (
  | { kind: 'claim-deleted'; text: string }
  | { kind: 'source-deleted'; text: string }
  | { kind: 'review-deleted'; text: string }
  | { kind: 'merge'; text: string; other: string }
  | { kind: 'split'; text: string; other: string; sources: number }
  /** `text` is a claim's that was deleted or stayed, or the tags. */
  | { kind: 'bulk'; deed: BulkKind; text: string; claims: number }
  /** `text` is the name of the file. */
  | { kind: 'import'; text: string; added: number; updated: number }
);

/** What came of undoing one of them. */
export type Undone =
  | { kind: 'claim-deleted'; claimId: string }
  | { kind: 'source-deleted' | 'review-deleted' }
  | Rejoined
  | BulkUndone
  | TakenOut;

/** What came of undoing an import. */
export interface TakenOut {
  kind: 'import';
  file: string;
  /** False while it goes on. */
  over: boolean;
  /** What was changed since and is still there. */
  stayed: ImportStayed;
}

/** What came of taking a merge or a split back. */
export interface Rejoined {
  kind: 'merge' | 'split';
  /** The claim that stayed. */
  claimId: string;
  /** The claim that was merged into it, or that sources were split off to. */
  otherId: string;
  /** How many sources went back. */
  sources: number;
  /** The fields of either claim that were changed since; they stay as they are. */
  edited: string[];
  /** Whether the claim a split made stays too, since more was put into it. */
  stays: boolean;
}
