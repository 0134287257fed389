import { useEffect, useRef, useState } from 'preact/hooks';
import type { Feed } from '../lib/claims/feed.ts';
import type { FeedList } from '../lib/messaging/feed-requests.ts';
import type { CheckerDeeds } from './FeedCheckers.tsx';
import { FeedItem } from './FeedItem.tsx';
import { FeedReader, type ReadFeed } from './FeedReader.tsx';
import { counted } from './words.ts';

export interface FeedsProps {
  /** Whether it is in front. */
  shown: boolean;
  /** All feeds, and how far the claims are for articles. */
  onList: () => Promise<FeedList>;
  checkers: CheckerDeeds;
  onRead: ReadFeed;
  onHide: (id: string, hidden: boolean) => Promise<unknown>;
  onRemove: (id: string) => Promise<unknown>;
}

/** Milliseconds after which it is asked again how far the claims of a new feed are. */
const ASK_AGAIN = 1000;

/** Collections of fact-checks that others publish: added from a file, kept apart from the user's own claims. */
export function Feeds({ shown, onList, checkers, onRead, onHide, onRemove }: FeedsProps) {
  const { feeds, behind, bare, all, failed, refresh } = useFeeds(onList, shown);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div class="feeds">
      <section aria-labelledby="feeds-here">
        <h2 id="feeds-here" tabIndex={-1} ref={heading}>
          Feeds
        </h2>
        <p>
          A feed is a collection of fact-checks that somebody publishes as a file. Its claims are met in
          articles like your own and carry its name. What you change of one becomes yours. A fact-check counts
          once you accept its site, which you can do below; until then it only says who says what.
        </p>
        <p role="status" class={failed === '' ? 'quiet' : 'failed'}>
          {failed === '' ? listWords(feeds, behind) : failed}
        </p>
        {bare > 0 && (
          // No status: it changes every second, and is not to be read out each time.
          <p class="quiet">
            Getting ready: {bare.toLocaleString('en-GB')} of {counted(all, 'claim')} can be met by their words
            alone as yet. That goes on by itself.
          </p>
        )}
        {feeds !== undefined && feeds.length > 0 && (
          <ul class="feed-list">
            {feeds.map((feed) => (
              <FeedItem
                key={feed.id}
                feed={feed}
                checkers={checkers}
                onRead={onRead}
                onHide={(hidden) => onHide(feed.id, hidden)}
                onRemove={async () => {
                  await onRemove(feed.id);
                  heading.current?.focus();
                }}
                onChanged={refresh}
              />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="add-feed">
        <h2 id="add-feed">Add a feed</h2>
        <p class="quiet">
          Second Source never goes online by itself: save the feed as a file first, then choose it here. It
          reads fact-checks as ClaimReview, in a DataFeed such as Data Commons publishes, in a list, or line
          by line; also compressed (.gz).
        </p>
        <FeedReader label="Choose the file of a feed, or drop it here" onRead={onRead} onChanged={refresh} />
      </section>
    </div>
  );
}

interface Listing extends Omit<FeedList, 'feeds'> {
  feeds: Feed[] | undefined;
  failed: string;
}

function useFeeds(onList: FeedsProps['onList'], shown: boolean): Listing & { refresh: () => Promise<void> } {
  const [listing, setListing] = useState<Listing>({
    feeds: undefined,
    behind: 0,
    bare: 0,
    all: 0,
    failed: '',
  });
  const refresh = async () => {
    try {
      setListing({ ...(await onList()), failed: '' });
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      setListing((before) => ({ ...before, failed: `The feeds could not be read. ${reason}`.trim() }));
    }
  };
  useEffect(() => {
    if (shown) void refresh();
  }, [shown]);
  useEffect(() => {
    if (!shown || listing.behind + listing.bare === 0) return undefined;
    const timer = setTimeout(() => void refresh(), ASK_AGAIN);
    return () => clearTimeout(timer);
  }, [shown, listing]);
  return { ...listing, refresh };
}

function listWords(feeds: Feed[] | undefined, behind: number): string {
  if (feeds === undefined) return 'Reading…';
  if (feeds.length === 0) return 'You have no feeds.';
  const claims = feeds.reduce((sum, feed) => sum + feed.claims, 0);
  const all = `${counted(feeds.length, 'feed')} with ${counted(claims, 'claim')}.`;
  if (behind === 0) return all;
  return `${all} ${counted(behind, 'claim')} still to be made ready for articles; that goes on by itself.`;
}
