import type { ComponentChildren } from 'preact';
import type { ReviewView } from '../lib/claims/view.ts';
import { AwayLink } from './AwayLink.tsx';
import { dateWords } from './dates.ts';
import { VERDICT_WORDS } from './review-words.ts';

interface ReviewsProps {
  reviews: readonly ReviewView[];
  /** What can be done about a fact-check, under each of them. */
  action?: (review: ReviewView) => ComponentChildren;
}

/** Published fact-checks of the claim: whose, its rating as it was given, what that comes to, and since when. */
export function Reviews({ reviews, action = () => null }: ReviewsProps) {
  return (
    <ul class="reviews">
      {reviews.map((review) => (
        <li key={review.id}>
          <AwayLink url={review.url}>{review.publisher}</AwayLink> rates it “{review.rating}”
          {review.uncounted === undefined
            ? `, which counts as ${VERDICT_WORDS[review.verdict]}`
            : `, which does not count: ${review.publisher} is not among the fact-checkers you accept`}
          {review.publishedAt !== undefined && (
            <>
              {' · '}
              <time dateTime={review.publishedAt}>{dateWords(review.publishedAt)}</time>
            </>
          )}
          {action(review)}
        </li>
      ))}
    </ul>
  );
}
