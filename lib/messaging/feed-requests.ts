import type { Feed, FeedChecker } from '../claims/feed.ts';

/** Feeds in the order they were brought in. */
export interface FeedList {
  feeds: Feed[];
  /** How many claims cannot be met in articles yet. */
  behind: number;
  /** How many can be met by their words alone as yet, since what they are about is still being made. */
  bare: number;
  /** All claims of the library, as far as its matcher is open. */
  all: number;
}

/** What the library page asks about feeds. It brings them in itself: whole files are too much for messages. */
export interface FeedRequests {
  /** All feeds, and how far the claims of the whole library are. */
  'feeds.list': () => FeedList;
  /** Whose fact-checks it has, those with most claims first. */
  'feed.checkers': (feed: { id: string }) => FeedChecker[];
  /** Claims of a hidden feed are met in no article. */
  'feed.hide': (feed: { id: string; hidden: boolean }) => undefined;
  /** Takes it away with all its claims but those the user touched. */
  'feed.remove': (feed: { id: string }) => undefined;
  /** A page of the extension brought one in. */
  'feeds.changed': () => undefined;
}
