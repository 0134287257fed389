import type { Listing } from './use-claim-rows.ts';
import { isNarrowed } from './claim-address.ts';
import { counted } from './words.ts';

interface FoundLineProps {
  listing: Listing;
  /** What was just done, said first. */
  told: string;
  onAgain: () => Promise<unknown>;
}

/** How many claims there are or were found, said aloud when it changes; or why they could not be read. */
export function FoundLine({ listing, told, onAgain }: FoundLineProps) {
  const { failed, reading } = listing;
  return (
    <div class="found">
      <p role="status" class={failed === undefined ? 'quiet' : 'failed'}>
        {told !== '' && `${told} `}
        {failed === undefined ? foundWords(listing) : `Your library could not be read: ${failed}`}
      </p>
      {reading !== undefined && reading.total > 0 && (
        <progress aria-label="Reading your library" max={reading.total} value={reading.done} />
      )}
      {failed !== undefined && (
        <button type="button" class="plain" onClick={() => void onAgain()}>
          Try again
        </button>
      )}
    </div>
  );
}

function foundWords({ query, total, all, hiddenFeeds }: Listing): string {
  const words = query.words.trim();
  const narrowed = isNarrowed(query);
  const rest = narrowed ? ' with these filters' : '';
  if (total === undefined) return 'Reading your library…';
  if (words !== '') {
    return total === 0
      ? `No claim has all of these words${rest}: “${words}”.`
      : `${counted(total, 'claim')} found for “${words}”${rest}.`;
  }
  if (narrowed) {
    return total === 0
      ? 'No claim passes these filters.'
      : `${counted(total, 'claim')} of ${all.toLocaleString('en-GB')}.`;
  }
  if (total > 0) return `${counted(total, 'claim')}, ${SORTED[query.sort]}.`;
  return hiddenFeeds === 0
    ? 'Your library is empty.'
    : 'All claims you have are of feeds that you hid. Show a feed again under Feeds.';
}

const SORTED: Record<Listing['query']['sort'], string> = {
  // Without words there is no best match.
  relevance: 'last changed first',
  changed: 'last changed first',
  saved: 'last saved first',
  event: 'latest event first',
  text: 'by their words, A to Z',
  origins: 'most origins first',
};
