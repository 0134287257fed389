import { useEffect, useId, useRef } from 'preact/hooks';

interface PurgeQuestionProps {
  /** What would be gone: "1 claim and 3 sources". */
  what: string;
  onPurge: () => void;
  onKeep: () => void;
}

/** Asked once before something is gone for good: here nothing takes it back. */
export function PurgeQuestion({ what, onPurge, onKeep }: PurgeQuestionProps) {
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
        Delete for good: {what}? <strong>This cannot be undone.</strong>
      </p>
      <div class="buttons">
        <button type="button" class="plain" ref={keep} onClick={leave}>
          Keep
        </button>
        <button type="button" class="strong" onClick={onPurge}>
          Delete for good
        </button>
      </div>
    </div>
  );
}
