import type { Claim, Origin, Review, Source, StatusEvent, VerificationStatus } from './claim.ts';
import type { StatusStep } from './view.ts';

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
  const steps = own.map(({ at, to, because }) => ({ at, status: to, cause: causeWords(because, at, kept) }));
  if (first !== undefined && first.from === 'unverified' && Math.abs(first.at - createdAt) < ONE_DEED)
    return steps;
  // A claim that was merged or brought back may have been through changes before it was saved here.
  const at = Math.min(createdAt, first?.at ?? createdAt);
  return [{ at, status: first?.from ?? now, cause: 'the claim was saved' }, ...steps];
}

function causeWords({ kind, id }: StatusEvent['because'], at: number, kept: Kept): string {
  switch (kind) {
    case 'source': {
      const source = kept.sources.find((each) => each.id === id);
      if (source === undefined) return 'a source was added or corrected that is deleted now';
      return at - source.createdAt < ONE_DEED
        ? `${source.publisher} was added as a source`
        : `the source ${source.publisher} was corrected`;
    }
    case 'review': {
      const review = kept.reviews.find((each) => each.id === id);
      return review === undefined ? 'a fact-check changed' : `a fact-check by ${review.publisher} was added`;
    }
    case 'verdict':
      return 'you gave or took back a verdict';
    case 'merge':
      return 'another claim was merged into it';
    case 'split':
      return 'sources were split off to or from another claim';
    case 'deleted':
      return 'a source was deleted';
    case 'restored':
      return id === undefined ? 'a merge or a split was undone' : 'what was deleted came back';
    case 'edited':
      return 'the claim’s words or date were changed';
    case 'origin': {
      const origin = kept.origins.find((each) => each.id === id);
      return origin === undefined ? 'an origin was corrected' : `the origin ${origin.name} was corrected`;
    }
    case 'accepted':
    case 'refused': {
      const by = kept.reviews.find((each) => each.id === id)?.publisher ?? 'a fact-checker';
      return kind === 'accepted' ? `you accepted ${by} again` : `you no longer accept ${by}`;
    }
    case 'imported':
      return 'a backup or a library was read in';
  }
}
