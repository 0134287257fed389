import type { CarriedReview, Review } from '../lib/claims/claim.ts';
import type { Words } from '../lib/words/parts.ts';

/** What a rating comes to, after "counts as". */
export const VERDICT_WORDS: Record<Review['verdict'], string> = {
  verified: 'verified',
  refuted: 'refuted',
  disputed: 'mixed',
  unclear: 'unproven',
};

/** Why a fact-check does not count. */
export function uncountedWords(
  { uncounted, of }: Pick<CarriedReview, 'uncounted' | 'of'>,
  { reviews }: Pick<Words, 'reviews'>,
): string {
  switch (uncounted) {
    case 'elsewhere':
      return of === undefined ? reviews.elsewhereUnknown : reviews.elsewhere(of);
    case 'no-address':
      return reviews.noAddress;
    case 'not-accepted':
      return reviews.notAccepted;
  }
}

/** What a fact-check does to its claim, or would do once its site is accepted. */
export function countsWords(verdict: Review['verdict'], accepted: boolean, site: string): string {
  const when = accepted ? 'It counts' : `Once you accept ${site}, it counts`;
  return `${when} as ${VERDICT_WORDS[verdict]}${verdict === 'unclear' ? ', which changes no status' : ''}.`;
}
