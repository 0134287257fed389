import { DeedButton } from './DeedButton.tsx';

/** What to do about a library that has nothing in it. */
export function EmptyLibrary({ onLoadSample }: { onLoadSample: () => Promise<unknown> }) {
  return (
    <div class="empty">
      <p>
        To save a first claim, select the words of a sentence in an article, right-click them, and choose
        “Save as a claim”. The toolbar button can do it too.
      </p>
      <p>
        Or look at how it all works first: the sample library has claims from invented reports, with their
        sources.
      </p>
      <DeedButton
        label="Load the sample library"
        busy="Loading the sample library…"
        kind="strong"
        deed={() => onLoadSample().then(() => '')}
      />
    </div>
  );
}
