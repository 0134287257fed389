/**
 * What the library page asks to be done to many claims at once. `id` is the deed's own: all its steps are undone by it, with
 * `record.restore`, and a step that is sent twice is done once. `more` says that another step follows at once.
 */
export interface BulkRequests {
  /** Answers how many claims changed. */
  'bulk.tag': (step: {
    id: string;
    kind: 'tag' | 'untag';
    tags: string[];
    claimIds: string[];
    more: boolean;
  }) => { changed: number };
  'bulk.delete': (step: { id: string; claimIds: string[]; more: boolean }) => { changed: number };
  /** Merges all into the one whose words stay, all or nothing. Answers the claim that stays. */
  'bulk.merge': (wish: { id: string; keptId: string; mergedIds: string[] }) => { claimId: string };
}
