import type { CarriedReview, Review } from '../lib/claims/claim.ts';

/** What a rating comes to, after "counts as". */
export const VERDICT_WORDS: Record<Review['verdict'], string> = {
  verified: 'verified',
  refuted: 'refuted',
  disputed: 'mixed',
  unclear: 'unproven',
};

/** Why a fact-check does not count. */
export function uncountedWords({ uncounted, of }: Pick<CarriedReview, 'uncounted' | 'of'>): string {
  switch (uncounted) {
    case 'elsewhere':
      return `It does not count: it says it is of ${of ?? 'another site'}, and this page is not.`;
    case 'no-address':
      return 'It does not count: it does not give its address and its author’s, so that it could be anybody’s.';
    case 'not-accepted':
      return 'It does not count: you have not accepted this fact-checker.';
  }
}

/** What a fact-check does to its claim, or would do once its site is accepted. */
export function countsWords(verdict: Review['verdict'], accepted: boolean, site: string): string {
  const when = accepted ? 'It counts' : `Once you accept ${site}, it counts`;
  return `${when} as ${VERDICT_WORDS[verdict]}${verdict === 'unclear' ? ', which changes no status' : ''}.`;
}
