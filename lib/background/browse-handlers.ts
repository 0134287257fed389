import type { BrowseRequests } from '../messaging/browse-requests.ts';
import type { Handlers } from '../messaging/router.ts';
import type { KeptTable } from './kept-table.ts';

export interface BrowseNeeds {
  table: KeptTable;
}

/** So long a list is waited for before it is said how far the reading is, in milliseconds. */
export const PATIENCE = 400;

/** What the library page asks for its list of claims. */
export function createBrowseHandlers({ table }: BrowseNeeds): Handlers<BrowseRequests, undefined> {
  return {
    async 'claims.browse'({ query, offset, limit }) {
      const now = await table.within(PATIENCE);
      return 'reading' in now ? now : now.page(query, offset, limit);
    },

    'claims.found': async ({ query }) => (await table.current()).ids(query),
  };
}
