import { useEffect, useRef, useState } from 'preact/hooks';
import { StatusBadge } from './Badges.tsx';
import { useWords } from './spoken.ts';

import { dateWords } from './dates.ts';
import { DeedButton } from './DeedButton.tsx';
import { ReviewClaimChoice } from './ReviewClaimChoice.tsx';
import type { ReviewChoice, ReviewOffer, SavedReview } from './review-offer.ts';
import { countsWords, uncountedWords } from './review-words.ts';

interface ReviewOfferCardProps {
  offer: ReviewOffer;
  onSave: (choice: ReviewChoice) => Promise<SavedReview>;
}

/** One fact-check: what it says of what, whether it counts, which claim it is for, and the button that saves it. */
export function ReviewOfferCard({ offer, onSave }: ReviewOfferCardProps) {
  const { review, standing, accepted, claims } = offer;
  const kept = claims.find(
    ({ claim }) => standing.own && claim.reviews.some(({ url }) => url === review.url),
  );
  const [claimId, setClaimId] = useState(claims.find(({ suggested }) => suggested === undefined)?.claim.id);
  const [asking, setAsking] = useState(false);
  const [saved, setSaved] = useState<SavedReview>();

  const save = async (accept: boolean): Promise<string> => {
    setSaved(await onSave({ accept, ...(claimId === undefined ? {} : { claimId }) }));
    return '';
  };
  return (
    <li class="review-offer" aria-label={`Fact-check of: ${review.claim}`}>
      <p class="row-claim" dir="auto">
        {review.claim}
      </p>
      <Rating {...offer} />
      {saved !== undefined ? (
        <Saved {...saved} />
      ) : kept !== undefined ? (
        <p class="quiet">
          This fact-check is in your library. <StatusBadge status={kept.claim.status} />
        </p>
      ) : (
        <>
          <ReviewClaimChoice id={offer.id} claims={claims} chosen={claimId} onChoose={setClaimId} />
          {asking ? (
            <Question site={standing.site} onAnswer={save} />
          ) : standing.own && !accepted ? (
            <div class="deed">
              <button type="button" class="strong" onClick={() => setAsking(true)}>
                Save this fact-check
              </button>
            </div>
          ) : (
            <DeedButton
              label="Save this fact-check"
              about={review.claim}
              busy="Saving…"
              kind="strong"
              deed={() => save(false)}
            />
          )}
        </>
      )}
    </li>
  );
}

/** Its rating as it was given, by whom, and what that comes to. The page may name anybody: only its site is said outright. */
function Rating({ review, verdict, standing, accepted }: ReviewOffer) {
  const { rating, publishedAt, author } = review;
  return (
    <>
      <p>
        Rated <b dir="auto">“{rating.words}”</b>{' '}
        {standing.own ? `by ${standing.site}` : `on ${standing.site}`}
        {publishedAt !== undefined && (
          <>
            , <time dateTime={publishedAt}>{dateWords(publishedAt)}</time>
          </>
        )}
      </p>
      <p class="quiet">
        {standing.own ? countsWords(verdict, accepted, standing.site) : uncountedWords(standing, useWords())}
        {!standing.own && author !== '' && ` It names “${author}” as its author.`}
      </p>
    </>
  );
}

/** Asked once for each fact-checker, where the first of its fact-checks is saved. */
function Question({ site, onAnswer }: { site: string; onAnswer: (accept: boolean) => Promise<string> }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="review-question" role="group" aria-label="Accept this fact-checker?" tabIndex={-1} ref={box}>
      <p>
        <b>Do you trust {site} to check facts?</b> If you accept it, its ratings set the status of your
        claims, from now on. You can take that back in the settings.
      </p>
      <DeedButton
        label={`Accept ${site} and save`}
        busy="Saving…"
        kind="strong"
        deed={() => onAnswer(true)}
      />
      <DeedButton label="Save it without counting it" busy="Saving…" deed={() => onAnswer(false)} />
    </div>
  );
}

function Saved({ claim, counted }: SavedReview) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p class="review-saved" role="status" tabIndex={-1} ref={line}>
      {counted ? 'Saved. Your claim is now: ' : 'Saved as a source that mentions your claim, which stays: '}
      <StatusBadge status={claim.status} />
    </p>
  );
}
