import type { Feed, FeedChecker } from '../claims/feed.ts';

/** What the library page asks about feeds. It brings them in itself: whole files are too much for messages. */
export interface FeedRequests {
  /** In the order they were brought in; `behind` is how many claims cannot be met in articles yet. */
  'feeds.list': () => { feeds: Feed[]; behind: number };
  /** Whose fact-checks it has, those with most claims first. */
  'feed.checkers': (feed: { id: string }) => FeedChecker[];
  /** Claims of a hidden feed are met in no article. */
  'feed.hide': (feed: { id: string; hidden: boolean }) => undefined;
  /** Takes it away with all its claims but those the user touched. */
  'feed.remove': (feed: { id: string }) => undefined;
  /** A page of the extension brought one in. */
  'feeds.changed': () => undefined;
}
