import type { Listing } from './use-library-list.ts';
import { counted } from './words.ts';

interface FoundLineProps {
  listing: Listing;
  /** What was just done, said first. */
  told: string;
  onAgain: () => Promise<unknown>;
}

/** How many claims there are or were found, said aloud when it changes; or why they could not be read. */
export function FoundLine({ listing, told, onAgain }: FoundLineProps) {
  const { failed } = listing;
  return (
    <div class="found">
      <p role="status" class={failed === undefined ? 'quiet' : 'failed'}>
        {told !== '' && `${told} `}
        {failed === undefined ? foundWords(listing) : `Your library could not be read: ${failed}`}
      </p>
      {failed !== undefined && (
        <button type="button" class="plain" onClick={() => void onAgain()}>
          Try again
        </button>
      )}
    </div>
  );
}

function foundWords({ query, claims, total }: Listing): string {
  const words = query.trim();
  if (total === undefined) return 'Reading your library…';
  const part = claims.length < total ? ` The first ${claims.length.toLocaleString('en-GB')} are shown.` : '';
  if (words === '') {
    return total === 0 ? 'Your library is empty.' : `${counted(total, 'claim')}, newest first.${part}`;
  }
  if (total === 0) return `No claim has all of these words: “${words}”.`;
  return `${counted(total, 'claim')} found for “${words}”.${part}`;
}
