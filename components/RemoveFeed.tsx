import { useEffect, useId, useRef } from 'preact/hooks';
import type { Feed } from '../lib/claims/feed.ts';
import { counted } from './words.ts';

interface RemoveFeedProps {
  feed: Feed;
  onRemove: () => void;
  onKeep: () => void;
}

/** Asked once before a feed is gone: its file alone brings it back. */
export function RemoveFeed({ feed, onRemove, onKeep }: RemoveFeedProps) {
  const keep = useRef<HTMLButtonElement>(null);
  const opener = useRef(document.activeElement);
  const words = useId();
  useEffect(() => keep.current?.focus(), []);
  const leave = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
    onKeep();
  };
  return (
    <div
      class="purge"
      role="alertdialog"
      aria-labelledby={words}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <p id={words}>
        Remove “{feed.name}” with {counted(feed.claims, 'claim')}? What you changed, confirmed or added a
        source to is yours and stays. To have the feed again you would add its file again.
      </p>
      <div class="buttons">
        <button type="button" class="plain" ref={keep} onClick={leave}>
          Keep
        </button>
        <button type="button" class="strong" onClick={onRemove}>
          Remove the feed
        </button>
      </div>
    </div>
  );
}
