import type { ComponentChildren } from 'preact';
import type { ReviewView } from '../lib/claims/view.ts';
import { AwayLink } from './AwayLink.tsx';
import { Phrase, SLOTS } from './Phrase.tsx';
import { useWords } from './spoken.ts';

interface ReviewsProps {
  reviews: readonly ReviewView[];
  /** What can be done about a fact-check, under each of them. */
  action?: (review: ReviewView) => ComponentChildren;
}

/** Published fact-checks of the claim: whose, its rating as it was given, what that comes to, and since when. */
export function Reviews({ reviews, action = () => null }: ReviewsProps) {
  const words = useWords();
  const say = words.reviews;
  return (
    <ul class="reviews">
      {reviews.map((review) => (
        <li key={review.id}>
          <Phrase
            words={
              review.uncounted === undefined
                ? say.counts(SLOTS[0], review.rating, say[review.verdict])
                : say.refused(SLOTS[0], review.rating, review.publisher)
            }
            slots={[
              <AwayLink key="link" url={review.url}>
                {review.publisher}
              </AwayLink>,
            ]}
          />
          {review.publishedAt !== undefined && (
            <>
              {' · '}
              <time dateTime={review.publishedAt}>{words.date(review.publishedAt)}</time>
            </>
          )}
          {action(review)}
        </li>
      ))}
    </ul>
  );
}
