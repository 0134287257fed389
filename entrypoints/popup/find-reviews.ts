import type { ReviewOffer } from '../../components/review-offer.ts';
import { send, sendToTab } from '../../lib/messaging/client.ts';
import type { Captured } from '../../lib/saving/draft.ts';

/** The fact-checks on the page of a tab, and what the page says of itself. */
export interface FoundReviews {
  captured: Captured;
  offers: ReviewOffer[];
}

/** Undefined where the page has none, as nearly all. What understands them is large, and loaded only where there are any. */
export async function findReviews(tabId: number, captured: Captured): Promise<FoundReviews | undefined> {
  const markup = await sendToTab(tabId, 'reader.reviews');
  if (markup.length === 0) return undefined;
  const [{ factCheckers }, { offeredReviews }] = await Promise.all([
    send('settings.get'),
    import('../../lib/reviews/offered.ts'),
  ]);
  const found = offeredReviews(markup, captured.url);
  const offers = found.map(async (offered): Promise<ReviewOffer> => {
    const { claim: text, publishedAt: date } = offered.review;
    const similar = await send('review.claims', {
      text,
      language: captured.language,
      ...(date === undefined ? {} : { date }),
    });
    return {
      ...offered,
      id: crypto.randomUUID(),
      accepted: factCheckers.includes(offered.standing.site),
      claims: similar.filter(({ relation }) => relation === 'same'),
    };
  });
  return { captured, offers: await Promise.all(offers) };
}
