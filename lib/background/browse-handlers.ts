import type { BrowseRequests } from '../messaging/browse-requests.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import { hiddenFeeds } from './hidden-feeds.ts';
import type { KeptTable } from './kept-table.ts';

export interface BrowseNeeds {
  library: Pick<Library, 'feeds'>;
  table: KeptTable;
}

/** So long a list is waited for before it is said how far the reading is, in milliseconds. */
export const PATIENCE = 400;

/** What the library page asks for its list of claims. */
export function createBrowseHandlers({ library, table }: BrowseNeeds): Handlers<BrowseRequests, undefined> {
  return {
    async 'claims.browse'({ query, offset, limit }) {
      const now = await table.within(PATIENCE);
      if ('reading' in now) return now;
      const page = now.page(query, offset, limit);
      const hidden = page.all === 0 ? await hiddenFeeds(library) : 0;
      return hidden === 0 ? page : { ...page, hiddenFeeds: hidden };
    },

    'claims.found': async ({ query }) => (await table.current()).ids(query),
  };
}
