import type { BringRequests } from '../messaging/bring-requests.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import type { Bringing } from './bring-in.ts';

export interface BringHandlerNeeds {
  library: Pick<Library, 'hasImportSteps'>;
  bringing: Bringing;
}

/** What the library page asks where files are brought in. What is to be done lies in the library. */
export function createBringHandlers({
  library,
  bringing,
}: BringHandlerNeeds): Handlers<BringRequests, undefined> {
  return {
    async 'bring.go'() {
      // Its page asks again; what fails once is tried then.
      if (await library.hasImportSteps()) bringing.go().catch(() => undefined);
      return undefined;
    },
  };
}
