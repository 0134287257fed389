import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeletedRecord } from './ClaimCard.tsx';
import { useDeed } from './use-deed.ts';

/** What was done last and can be undone; another object for every deed. */
export interface Done {
  what: DeletedRecord['table'] | 'merge' | 'split' | 'bulk';
  /** Of the record that was deleted, or the deed's own. */
  id: string;
  /** The claim it was, or was of; absent where it was many. */
  claimId?: string;
  /** What was done to many. */
  words?: string;
  /** It was done by a key, and the focus stays where it is. */
  byKey?: boolean;
}

interface UndoBarProps {
  done: Done | undefined;
  /** Settles once it is back. */
  onUndo: (done: Done) => Promise<void>;
  onDismiss: () => void;
}

const WORDS: Record<Done['what'], string> = {
  claims: 'Claim deleted.',
  sources: 'Source deleted.',
  reviews: 'Fact-check deleted.',
  merge: 'Claims merged.',
  split: 'Claim split.',
  bulk: 'Done.',
};

/** Milliseconds for which nobody has to look at the bar or go near it before it goes. */
const STAYS = 20_000;

/**
 * Says what was done and takes it back. It goes after a while, but never while it has the focus or the pointer, or is at
 * work: nobody has to be quick. What it would have undone is undone from the recent changes and the bin, too.
 */
export function UndoBar({ done, onUndo, onDismiss }: UndoBarProps) {
  const { deed, run } = useDeed();
  const undo = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState({ focus: false, pointer: false });
  const stays = done === undefined || held.focus || held.pointer || deed.state !== 'idle';
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => dismiss.current(), STAYS);
    return () => clearTimeout(timer);
  }, [done, stays]);
  // The button that did it is gone with what it did it to.
  useLayoutEffect(() => {
    if (done !== undefined && done.byKey !== true) undo.current?.focus();
    // Who was in a bar that went did not leave it.
    const box = bar.current;
    setHeld({
      focus: box?.contains(document.activeElement) === true,
      pointer: done !== undefined && box?.matches(':hover') === true,
    });
  }, [done]);
  return (
    <div
      ref={bar}
      class={done === undefined ? 'undo' : 'undo open'}
      onFocusIn={() => setHeld((before) => ({ ...before, focus: true }))}
      onFocusOut={() => setHeld((before) => ({ ...before, focus: false }))}
      onPointerEnter={() => setHeld((before) => ({ ...before, pointer: true }))}
      onPointerLeave={() => setHeld((before) => ({ ...before, pointer: false }))}
    >
      <p role="status" class={deed.state === 'failed' ? 'failed' : ''}>
        {done !== undefined && deed.state === 'idle' && (done.words ?? WORDS[done.what])}
        {deed.state === 'busy' && 'Bringing it back…'}
        {deed.state === 'failed' &&
          done !== undefined &&
          `It could not be brought back. ${deed.reason || 'Please try again.'}`}
      </p>
      {done !== undefined && (
        <div class="buttons">
          <button
            type="button"
            class="strong"
            ref={undo}
            aria-disabled={deed.state === 'busy'}
            onClick={() => void run(() => onUndo(done))}
          >
            Undo
          </button>
          <button type="button" class="plain" onClick={onDismiss}>
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}
