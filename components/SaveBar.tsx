import type { Ref } from 'preact';
import { PrivateAllowance } from './PrivateAllowance.tsx';
import { faultyWords, type SaveFaults } from './save-faults.ts';
import { failureWords, type SaveFailure } from './save-words.ts';

/** Where saving stands. */
export type Saving =
  | { state: 'editing' | 'saving' | 'saved' }
  | { state: 'faulty'; faults: SaveFaults }
  | { state: 'failed'; failure: SaveFailure };

interface SaveBarProps {
  label: string;
  /** What would be saved beside the claim's text, most of which lies further down. */
  keptAs: string;
  saving: Saving;
  button: Ref<HTMLButtonElement>;
  /** Makes the article a source of the claim that is kept in these very words already; absent where there is none. */
  onTwin?: (() => void) | undefined;
  onSave: () => void;
  onDiscard: () => Promise<unknown>;
  onAllowPrivate: (allowed: boolean) => Promise<unknown>;
}

/**
 * The button that saves, and why it did not where it did not. It comes right after the claim's text in the focus order.
 * Before a second claim of the same words comes another source of the first.
 */
export function SaveBar({
  label,
  keptAs,
  saving,
  button,
  onTwin,
  onSave,
  onDiscard,
  onAllowPrivate,
}: SaveBarProps) {
  const busy = saving.state === 'saving';
  return (
    <div class="save-bar">
      <div role="alert" class="save-failure">
        {saving.state === 'faulty' && <p class="fault">{faultyWords(saving.faults)}</p>}
        {saving.state === 'failed' && (
          <p class="fault">
            {failureWords(saving.failure)} <span class="quiet">What you entered is still here.</span>
          </p>
        )}
      </div>
      {saving.state === 'failed' && saving.failure.code === 'private' && (
        <PrivateAllowance onAllow={onAllowPrivate} />
      )}
      {onTwin !== undefined && <p class="twin">You already have this claim, word for word.</p>}
      <p class="kept-as" dir="auto">
        {keptAs}
      </p>
      <div class="save-buttons">
        {onTwin !== undefined && (
          <button type="button" class="strong" aria-disabled={busy} onClick={() => busy || onTwin()}>
            Add this article as a source
          </button>
        )}
        <button
          type="button"
          class={onTwin === undefined ? 'strong' : ''}
          ref={button}
          aria-disabled={busy}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={onSave}
        >
          {busy ? 'Saving…' : onTwin === undefined ? label : 'Save a second claim'}
        </button>
        <span class="quiet keys" aria-hidden="true">
          Ctrl+Enter
        </span>
        <button type="button" class="text" aria-disabled={busy} onClick={() => void (busy || onDiscard())}>
          Discard
        </button>
      </div>
    </div>
  );
}
