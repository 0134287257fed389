import type { RejectedView } from '../claims/view.ts';
import type { MatchedSentence } from './find-matches.ts';
import type { KnownClaim } from './mark-views.ts';
import { type Verdicts, pairOf } from './settled.ts';

/**
 * The pairs of an article that `markViews` leaves out because the user rejected them, in page order, so that the
 * rejection can be taken back. A sentence that stands in the article several times is one pair, at its first place.
 */
export function rejectedViews(
  found: readonly MatchedSentence[],
  claims: ReadonlyMap<string, Pick<KnownClaim, 'claim'>>,
  verdicts: Verdicts,
): RejectedView[] {
  const left = new Set([...verdicts].flatMap(([pair, verdict]) => (verdict === 'rejected' ? [pair] : [])));
  return found.flatMap(({ sentence, fingerprint, matches }) =>
    matches.flatMap(({ claimId }) => {
      const known = claims.get(claimId);
      return known !== undefined && left.delete(pairOf(fingerprint, claimId))
        ? [{ sentence, claimId, claim: known.claim.text }]
        : [];
    }),
  );
}
