import type { HealthRequests, IndexRepair } from '../messaging/health-requests.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import { type ChangeNeeds, followUpheaval } from './changes.ts';
import type { LibraryMatcher } from './library-matcher.ts';

export interface HealthNeeds extends ChangeNeeds {
  library: Pick<Library, 'startIndex'>;
  matcher: LibraryMatcher;
}

/** What mends what the page of the library's health found. */
export function createHealthHandlers(needs: HealthNeeds): Handlers<HealthRequests, undefined> {
  const { library, matcher } = needs;
  let state: IndexRepair = 'none';

  async function fill(): Promise<void> {
    try {
      await matcher.open();
      // Where much was read it is kept too.
      await matcher.update();
      state = 'done';
    } catch (error) {
      state = 'failed';
      throw error;
    }
  }

  return {
    async 'index.repair'() {
      if (state === 'working') return state;
      await library.startIndex();
      state = 'working';
      followUpheaval(needs);
      // Nobody waits for it; what is left where it fails is made with the next article.
      fill().catch(() => undefined);
      return state;
    },
    'index.repairing': () => state,
    async 'index.incomplete'() {
      await matcher.open();
      return matcher.behind + matcher.bare;
    },
  };
}
