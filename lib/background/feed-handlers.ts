import type { FeedRequests } from '../messaging/feed-requests.ts';
import { RequestError } from '../messaging/request-error.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import type { LibraryMatcher } from './library-matcher.ts';
import type { Readers } from './readers.ts';

export interface FeedNeeds {
  library: Pick<Library, 'feedCheckers' | 'feeds' | 'hideFeed' | 'removeFeed'>;
  matcher: Pick<LibraryMatcher, 'open' | 'behind' | 'bare' | 'size'>;
  readers: Pick<Readers, 'refresh'>;
}

export function createFeedHandlers(needs: FeedNeeds): Handlers<FeedRequests, undefined> {
  const { library, matcher, readers } = needs;

  /** Nobody waits until all of it can be met, or no more of it is. */
  async function follow(): Promise<undefined> {
    await matcher.open();
    void readers.refresh();
    return undefined;
  }

  return {
    async 'feeds.list'() {
      const feeds = await library.feeds();
      const { behind, bare, size } = matcher;
      return { feeds, behind, bare, all: behind + size };
    },
    'feed.checkers': ({ id }) => library.feedCheckers(id),
    async 'feed.hide'({ id, hidden }) {
      if (!(await library.hideFeed(id, hidden)))
        throw new RequestError('failed', 'This feed was removed meanwhile.');
      return await follow();
    },
    async 'feed.remove'({ id }) {
      // What is gone already is removed: a message may come twice.
      return (await library.removeFeed(id)) ? await follow() : undefined;
    },
    'feeds.changed': follow,
  };
}
