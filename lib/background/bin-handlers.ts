import type { BinRequests } from '../messaging/bin-requests.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import type { ChangeNeeds } from './changes.ts';
import { type FollowSteps, followSteps } from './follow-steps.ts';

export interface BinNeeds extends ChangeNeeds {
  library: Pick<Library, 'binContent' | 'emptyBin' | 'listBin' | 'restoreFromBin'>;
}

/** What the library page asks of the bin. */
export function createBinHandlers(
  needs: BinNeeds,
  follow: FollowSteps = followSteps(needs),
): Handlers<BinRequests, undefined> {
  const { library } = needs;
  return {
    'bin.list': (page) => library.listBin(page),

    'bin.content': ({ query }) => library.binContent(query),

    async 'bin.restore'({ ids, more }) {
      const back = await library.restoreFromBin(ids);
      await follow(more);
      return { back };
    },

    async 'bin.purge'({ ids }) {
      await library.emptyBin(ids);
      return undefined;
    },
  };
}
