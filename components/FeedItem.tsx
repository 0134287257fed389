import { useState } from 'preact/hooks';
import type { Feed } from '../lib/claims/feed.ts';
import { AwayLink } from './AwayLink.tsx';
import { dayWords } from './dates.ts';
import { type CheckerDeeds, FeedCheckers } from './FeedCheckers.tsx';
import { FeedReader, type ReadFeed } from './FeedReader.tsx';
import { RemoveFeed } from './RemoveFeed.tsx';
import { useDeed } from './use-deed.ts';
import { counted } from './words.ts';

interface FeedItemProps {
  feed: Feed;
  checkers: CheckerDeeds;
  onRead: ReadFeed;
  onHide: (hidden: boolean) => Promise<unknown>;
  onRemove: () => Promise<unknown>;
  /** Something of it is otherwise; settles once that is shown. */
  onChanged: () => Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;
/** After so long a newer file is likely to be there. */
const DUE_AFTER = 7 * DAY;

/** One feed: where it is from, since when it is here, and what can be done with it as a whole. */
export function FeedItem({ feed, checkers, onRead, onHide, onRemove, onChanged }: FeedItemProps) {
  const [open, setOpen] = useState<'refresh' | 'remove'>();
  const { deed, run } = useDeed();
  const { id, name, address, claims, hidden, refreshedAt } = feed;
  const busy = deed.state === 'busy';
  const toggle = (what: 'refresh' | 'remove') => setOpen(open === what ? undefined : what);
  const change = (work: () => Promise<unknown>) =>
    void run(async () => {
      await work();
      await onChanged();
    });
  // One from ahead of a clock that was set back may be of any age.
  const due = Math.abs(Date.now() - refreshedAt) > DUE_AFTER;
  return (
    <li>
      <h3 dir="auto">{name}</h3>
      <p class="quiet">
        {counted(claims, 'claim')}
        {hidden && ', hidden: met in no article'}. Brought in{' '}
        <time dateTime={new Date(refreshedAt).toISOString()}>{dayWords(refreshedAt)}</time>.
      </p>
      {address !== undefined && (
        <p class="quiet">
          From <AwayLink url={address}>{address}</AwayLink>
        </p>
      )}
      {due && (
        <p class="due">
          This is more than a week old.{' '}
          {address === undefined
            ? 'Look for a newer file where you had it from.'
            : 'Open its address, save the newer file, and bring that in.'}
        </p>
      )}
      <div class="buttons">
        <button
          type="button"
          class="plain"
          aria-expanded={open === 'refresh'}
          onClick={() => toggle('refresh')}
        >
          Bring in a newer file<span class="unseen"> of {name}</span>
        </button>
        <button
          type="button"
          class="plain"
          aria-disabled={busy}
          onClick={() => change(() => onHide(!hidden))}
        >
          {hidden ? 'Show' : 'Hide'}
          <span class="unseen"> {name}</span>
        </button>
        <button
          type="button"
          class="plain"
          aria-expanded={open === 'remove'}
          onClick={() => toggle('remove')}
        >
          Remove<span class="unseen"> {name}</span>
        </button>
      </div>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {busy && 'One moment…'}
        {deed.state === 'failed' && `That did not work. ${deed.reason}`}
      </p>
      <FeedCheckers key={refreshedAt} feed={feed} deeds={checkers} />
      {open === 'refresh' && (
        <FeedReader
          label={`Choose a newer file of ${name}, or drop it here`}
          of={{ id, name, ...(address === undefined ? {} : { address }) }}
          onRead={onRead}
          onChanged={onChanged}
        />
      )}
      {open === 'remove' && (
        <RemoveFeed feed={feed} onRemove={() => change(onRemove)} onKeep={() => setOpen(undefined)} />
      )}
    </li>
  );
}
