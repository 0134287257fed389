import type { CarriedReview, Claim, Review, Source } from '../claims/claim.ts';
import type { ReviewToSave } from '../messaging/review-requests.ts';
import { inItsLanguage } from '../saving/captured-language.ts';
import type { DraftForm } from '../saving/draft.ts';
import { type RecordIds, recordsOf } from '../saving/records.ts';

type Found = Pick<ReviewToSave, 'captured' | 'review' | 'claimId' | 'tabId'>;

/**
 * The new claim of a fact-check, if it needs one, and the page as a source that merely mentions it. The publisher is the
 * site: a page that checks facts must not be able to name another as its own.
 */
export function mentionOf(
  { captured, review, claimId, tabId }: Found,
  site: string,
  now: number,
  ids: RecordIds,
): { claim: Claim | undefined; source: Source; originName: string } {
  const form: DraftForm = {
    ...(claimId === undefined ? {} : { claimId }),
    text: review.claim,
    tags: [],
    notes: '',
    eventDate: '',
    stance: 'mentions',
    certainty: 'asserted',
    attributedTo: '',
    origin: '',
  };
  const { position: _, ...page } = captured;
  const given = inItsLanguage(
    { ...page, publisher: site, chosen: '', sentence: '', before: [], quote: NO_QUOTE },
    review.claim,
  );
  const draft = { id: ids.claim, changedAt: now, tabId, private: false, captured: given, form };
  const { claim, source, originName } = recordsOf(draft, form, now, ids);
  return { claim, source, originName };
}

const NO_QUOTE = { exact: '', prefix: '', suffix: '' };

export function carriedReview({
  review,
  standing,
}: Pick<ReviewToSave, 'review' | 'standing'>): CarriedReview {
  const rating = review.rating.words;
  if (standing.own) return { rating, uncounted: 'not-accepted' };
  const { uncounted, of } = standing;
  return { rating, uncounted, ...(of === undefined ? {} : { of }) };
}

export function reviewRecord(
  { review, verdict }: Pick<ReviewToSave, 'review' | 'verdict'>,
  kept: Pick<Review, 'id' | 'claimId' | 'publisher' | 'url'>,
  now: number,
): Review {
  const { words, value, best, worst } = review.rating;
  return {
    ...kept,
    createdAt: now,
    updatedAt: now,
    ...(review.publishedAt === undefined ? {} : { datePublished: review.publishedAt }),
    reviewRating: {
      alternateName: words,
      ...(value === undefined ? {} : { ratingValue: value }),
      ...(best === undefined ? {} : { bestRating: best }),
      ...(worst === undefined ? {} : { worstRating: worst }),
    },
    verdict,
  };
}
