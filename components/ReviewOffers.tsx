import { useState } from 'preact/hooks';
import type { ReviewChoice, ReviewOffer, SavedReview } from './review-offer.ts';
import { ReviewOfferCard } from './ReviewOfferCard.tsx';
import { counted } from './words.ts';

export interface ReviewOffersProps {
  offers: readonly ReviewOffer[];
  /** Settles once it is on disk. */
  onSaveReview: (offer: ReviewOffer, choice: ReviewChoice) => Promise<SavedReview>;
}

/** The fact-checks that the page carries, each to be saved with one press. */
export function ReviewOffers({ offers, onSaveReview }: ReviewOffersProps) {
  // Whoever is accepted with one of them is not asked about with the next.
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  if (offers.length === 0) return null;
  const save = async (offer: ReviewOffer, choice: ReviewChoice): Promise<SavedReview> => {
    const saved = await onSaveReview(offer, choice);
    if (choice.accept) setAccepted((before) => [...before, offer.standing.site]);
    return saved;
  };
  return (
    <section class="review-offers" aria-label="Fact-checks">
      <h2>
        {offers.length === 1
          ? 'A fact-check on this page'
          : `${counted(offers.length, 'fact-check')} on this page`}
      </h2>
      <ul>
        {offers.map((offer) => (
          <ReviewOfferCard
            key={offer.id}
            offer={{ ...offer, accepted: offer.accepted || accepted.includes(offer.standing.site) }}
            onSave={(choice) => save(offer, choice)}
          />
        ))}
      </ul>
    </section>
  );
}
