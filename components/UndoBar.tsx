import { useLayoutEffect, useRef } from 'preact/hooks';
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

/** Says what was done and takes it back. It stays until it is dismissed: nobody has to be quick. */
export function UndoBar({ done, onUndo, onDismiss }: UndoBarProps) {
  const { deed, run } = useDeed();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that did it is gone with what it did it to.
  useLayoutEffect(() => {
    if (done !== undefined && done.byKey !== true) undo.current?.focus();
  }, [done]);
  return (
    <div class={done === undefined ? 'undo' : 'undo open'}>
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
