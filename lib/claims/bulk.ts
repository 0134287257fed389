/** What is done to many claims at once, and undone at once. */
export type BulkKind = 'tag' | 'untag' | 'delete' | 'merge';

/** What came of a part of undoing it. */
export interface BulkUndone {
  kind: 'bulk';
  deed: BulkKind;
  /** How many claims are as they were by now. */
  back: number;
  /** How many still are not: asked for once more, they are. */
  left: number;
  /** The claim that others had been merged into. */
  claimId?: string;
  /** The fields of claims that were merged that were changed since; they stay as they are. */
  edited?: string[];
}
