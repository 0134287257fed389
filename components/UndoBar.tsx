import { useLayoutEffect, useRef } from 'preact/hooks';
import { useDeed } from './use-deed.ts';

/** What was deleted last; another object for every deletion. */
export interface Deletion {
  table: 'claims' | 'sources' | 'reviews';
  id: string;
  /** The claim it was, or was of. */
  claimId: string;
}

interface UndoBarProps {
  deletion: Deletion | undefined;
  /** Settles once it is back. */
  onUndo: (deletion: Deletion) => Promise<void>;
  onDismiss: () => void;
}

const WORDS = {
  claims: 'Claim deleted.',
  sources: 'Source deleted.',
  reviews: 'Fact-check deleted.',
};

/** Says what was deleted and takes it back. It stays until it is dismissed: nobody has to be quick. */
export function UndoBar({ deletion, onUndo, onDismiss }: UndoBarProps) {
  const { deed, run } = useDeed();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that deleted is gone with what it deleted.
  useLayoutEffect(() => {
    if (deletion !== undefined) undo.current?.focus();
  }, [deletion]);
  return (
    <div class={deletion === undefined ? 'undo' : 'undo open'}>
      <p role="status" class={deed.state === 'failed' ? 'failed' : ''}>
        {deletion !== undefined && deed.state === 'idle' && WORDS[deletion.table]}
        {deed.state === 'busy' && 'Bringing it back…'}
        {deed.state === 'failed' &&
          deletion !== undefined &&
          `It could not be brought back. ${deed.reason || 'Please try again.'}`}
      </p>
      {deletion !== undefined && (
        <div class="buttons">
          <button
            type="button"
            class="strong"
            ref={undo}
            aria-disabled={deed.state === 'busy'}
            onClick={() => void run(() => onUndo(deletion))}
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
