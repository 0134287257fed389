import type { Feed, FeedChecker } from '../../claims/feed.ts';
import { type BringFeed, type FeedChange, bringFeed } from '../bring-feed.ts';
import { sweepFeeds } from '../coming-feed.ts';
import type { Run } from '../connection.ts';
import { feedCheckers } from '../feed-checkers.ts';
import { allFeeds, hideFeed, removeFeed } from '../feeds.ts';
import { tellAll } from '../written.ts';

/** Feeds of fact-checks, whose claims are in the library until they are taken away. */
export interface FeedingPart {
  /** The feeds that are in whole, in the order they were brought in. */
  feeds(): Promise<Feed[]>;
  feedCheckers(feedId: string): Promise<FeedChecker[]>;
  /**
   * Brings a file of a feed in, all or nothing, by steps between which everybody else is answered. Answers undefined where
   * the user did not agree to what it changes.
   */
  bringFeed(given: BringFeed): Promise<{ feed: Feed; change: FeedChange } | undefined>;
  /** Claims of a hidden feed are met in no article. Answers whether there is such a feed. */
  hideFeed(id: string, hidden: boolean): Promise<boolean>;
  /** Takes a feed away with all its claims but those the user touched. Answers whether there was such a feed. */
  removeFeed(id: string): Promise<boolean>;
  /** Takes back what pages that were closed had begun to bring in. */
  sweepFeeds(): Promise<void>;
}

/** @param library the name of its database, by which other pages are told what is written */
export function feedingPart(run: Run, library: string): FeedingPart {
  /** Of what feeds have, too many claims to name. */
  const told = async <T>(done: Promise<T>): Promise<T> => {
    const answer = await done;
    tellAll(library);
    return answer;
  };

  return {
    feeds: () => run(allFeeds),
    feedCheckers: (feedId) => run((db) => feedCheckers(db, feedId)),
    bringFeed: (given) => told(bringFeed(run, given)),
    hideFeed: (id, hidden) => told(run((db) => hideFeed(db, id, hidden))),
    removeFeed: (id) => told(run((db) => removeFeed(db, id))),
    sweepFeeds: () => run(sweepFeeds),
  };
}
