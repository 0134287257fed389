import { boolean, nothing, record } from './argument-fields.ts';
import type { FeedRequests } from './feed-requests.ts';
import type { Argument } from './protocol.ts';
import { id } from './saving-arguments.ts';

/** Arguments of the messages about feeds, from `unknown`. */
export const FEED_ARGUMENTS: { [N in keyof FeedRequests]: (value: unknown) => Argument<FeedRequests[N]> } = {
  'feeds.list': nothing,
  'feed.checkers': (value) => ({ id: id(record(value)['id'], 'id') }),
  'feed.hide': (value) => ({
    id: id(record(value)['id'], 'id'),
    hidden: boolean(record(value), 'hidden'),
  }),
  'feed.remove': (value) => ({ id: id(record(value)['id'], 'id') }),
  'feeds.changed': nothing,
};
