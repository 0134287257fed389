import type { Claim, Origin, Review, Source, StatusEvent, VerificationStatus } from './claim.ts';
import type { StatusCause, StatusStep } from './view.ts';

/** What a claim has now, by which the causes of its changes are named. */
interface Kept {
  sources: readonly Source[];
  reviews: readonly Review[];
  origins: readonly Origin[];
}

/** Saving claim and source is one deed, written a moment apart, ms. */
const ONE_DEED = 60_000;

/**
 * How a claim's status came about, oldest first. It begins with the day the claim was saved, and what it was then: claims
 * that came with a sample or another library had a status without a change.
 */
export function historyOf(
  { id, createdAt }: Pick<Claim, 'id' | 'createdAt'>,
  now: VerificationStatus,
  events: readonly StatusEvent[],
  kept: Kept,
): StatusStep[] {
  const own = events.filter(({ claimId }) => claimId === id).toSorted((a, b) => a.at - b.at);
  const [first] = own;
  const steps = own.map(({ at, to, because }) => ({ at, status: to, cause: causeOf(because, at, kept) }));
  if (first !== undefined && first.from === 'unverified' && Math.abs(first.at - createdAt) < ONE_DEED)
    return steps;
  // A claim that was merged or brought back may have been through changes before it was saved here.
  const at = Math.min(createdAt, first?.at ?? createdAt);
  return [{ at, status: first?.from ?? now, cause: { kind: 'saved' } }, ...steps];
}

function causeOf({ kind, id }: StatusEvent['because'], at: number, kept: Kept): StatusCause {
  const of = (name: string | undefined): StatusCause => ({ kind, ...(name !== undefined && { name }) });
  switch (kind) {
    case 'source': {
      const source = kept.sources.find((each) => each.id === id);
      if (source === undefined || at - source.createdAt < ONE_DEED) return of(source?.publisher);
      return { kind: 'source-corrected', name: source.publisher };
    }
    case 'review':
    case 'accepted':
    case 'refused':
      return of(kept.reviews.find((each) => each.id === id)?.publisher);
    case 'origin':
      return of(kept.origins.find((each) => each.id === id)?.name);
    case 'restored':
      return id === undefined ? { kind: 'undone' } : of(undefined);
    case 'verdict':
    case 'merge':
    case 'split':
    case 'deleted':
    case 'edited':
    case 'imported':
      return of(undefined);
  }
}
