interface SaveAbsentProps {
  /** Why the draft could not be read; absent where there is none. */
  reason?: string;
  onLeave: () => void;
}

/** The window of a draft that is no more: it was saved or discarded, or the browser was closed since. */
export function SaveAbsent({ reason, onLeave }: SaveAbsentProps) {
  return (
    <main class="save saved">
      <h1>Save a claim</h1>
      <p role="alert">
        {reason === undefined
          ? 'There is no draft here any more. It was saved or discarded, or the browser was closed since. Select the words once more to begin anew.'
          : `The draft could not be read: ${reason} Reload this page to try again.`}
      </p>
      <button type="button" class="strong" onClick={onLeave}>
        Close
      </button>
    </main>
  );
}
