import type { Decision } from '../claims/claim.ts';
import type { RejectedView } from '../claims/view.ts';
import type { MatchedSentence } from './find-matches.ts';
import { type KnownClaim, pairOf } from './mark-views.ts';

/**
 * The pairs of an article that `markViews` leaves out because the user rejected them, in page order, so that the
 * rejection can be taken back. A sentence that stands in the article several times is one pair, at its first place.
 */
export function rejectedViews(
  found: readonly MatchedSentence[],
  claims: ReadonlyMap<string, Pick<KnownClaim, 'claim'>>,
  decisions: readonly Decision[],
): RejectedView[] {
  const left = new Set(
    decisions
      .filter(({ verdict }) => verdict === 'rejected')
      .map(({ fingerprint, claimId }) => pairOf(fingerprint, claimId)),
  );
  return found.flatMap(({ sentence, fingerprint, matches }) =>
    matches.flatMap(({ claimId }) => {
      const known = claims.get(claimId);
      return known !== undefined && left.delete(pairOf(fingerprint, claimId))
        ? [{ sentence, claimId, claim: known.claim.text }]
        : [];
    }),
  );
}
