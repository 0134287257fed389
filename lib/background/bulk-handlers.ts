import type { BulkRequests } from '../messaging/bulk-requests.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import { type ChangeNeeds, followChange } from './changes.ts';
import { followSteps } from './follow-steps.ts';

export interface BulkNeeds extends ChangeNeeds {
  library: Pick<Library, 'deleteClaims' | 'mergeMany' | 'tagClaims'>;
}

/** What the library page asks to be done to many claims at once. Undoing is `record.restore`. */
export function createBulkHandlers(needs: BulkNeeds): Handlers<BulkRequests, undefined> {
  const { library } = needs;
  const follow = followSteps(needs);
  return {
    async 'bulk.tag'({ claimIds, more, ...deed }) {
      const changed = await library.tagClaims(deed, claimIds);
      await follow(more);
      return { changed };
    },

    async 'bulk.delete'({ id, claimIds, more }) {
      const changed = await library.deleteClaims(id, claimIds);
      await follow(more);
      return { changed };
    },

    async 'bulk.merge'(wish) {
      const claimId = await library.mergeMany(wish);
      await followChange(needs);
      return { claimId };
    },
  };
}
