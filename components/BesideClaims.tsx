import { useMemo } from 'preact/hooks';
import type { RecentChange } from '../lib/claims/recent-change.ts';
import { RecentChanges } from './RecentChanges.tsx';
import { type RivalEditing, RivalProposals } from './RivalProposals.tsx';
import { RivalRound } from './RivalRound.tsx';
import type { Listing } from './use-claim-rows.ts';
import { useRivalRound } from './use-rival-round.ts';

interface BesideClaimsProps {
  listing: Listing;
  /** Whether the list is searched or narrowed: who is looking for something is not asked. */
  asking: boolean;
  hidden: boolean;
  rivals: RivalEditing;
  changes: RecentChange[];
  onUndo: (change: RecentChange) => Promise<void>;
}

/** Beside the list while no claim is opened: claims that may be rivals, and what was done last. */
export function BesideClaims({ listing, asking, hidden, rivals, changes, onUndo }: BesideClaimsProps) {
  const round = useRivalRound(rivals, asking ? undefined : listing.facets);
  const found = round.round?.found ?? 0;
  const proposed = useMemo(
    () => (asking ? undefined : { of: listing.facets, found }),
    [asking, listing.facets, found],
  );
  return (
    <div class="beside" hidden={hidden}>
      <div hidden={asking}>
        <RivalProposals onProposed={rivals.onProposed} onSay={rivals.onSay} listed={proposed} />
        {listing.all > 1 && <RivalRound {...round} />}
      </div>
      <RecentChanges changes={changes} onUndo={onUndo} />
    </div>
  );
}
