import type { ImportedReview } from './imported.ts';
import type { ClaimWriter, TakenClaim } from './taken.ts';

/** Who gives the user's own verdicts, where these are to be in the file as fact-checks. */
export interface ReviewAuthor {
  name: string;
  /** Of the site they stand on. */
  url: string;
}

const MOST_APPEARANCES = 50;

/**
 * Claims as a schema.org DataFeed of ClaimReviews, as the Fact Check Markup Tool of the Data Commons gives it: an item for
 * each claim that has a fact-check with all that a ClaimReview has to say.
 */
export function feedWriter(createdAt: number, author?: ReviewAuthor): ClaimWriter {
  const head = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    dateModified: new Date(createdAt).toISOString(),
  };
  return {
    head: `${JSON.stringify(head).slice(0, -1)},"dataFeedElement":[\n`,
    entries: (taken) => {
      const reviews = claimReviewsOf(taken, author);
      return reviews.length === 0 ? [] : [JSON.stringify(feedItem(taken, reviews))];
    },
    between: ',\n',
    tail: '\n]}\n',
  };
}

function feedItem({ claim }: TakenClaim, reviews: object[]): object {
  return {
    '@type': 'DataFeedItem',
    ...(claim.createdAt === undefined ? {} : { dateCreated: new Date(claim.createdAt).toISOString() }),
    ...(claim.updatedAt === undefined ? {} : { dateModified: new Date(claim.updatedAt).toISOString() }),
    item: reviews,
  };
}

/** The fact-checks of a claim that say all they have to; those that lack their date are left out. */
export function claimReviewsOf(taken: TakenClaim, author?: ReviewAuthor): object[] {
  const reviews = taken.claim.reviews.flatMap((review) => {
    const site = URL.parse(review.url)?.origin;
    if (review.datePublished === undefined || site === undefined) return [];
    return claimReview(
      taken,
      { ...review, datePublished: review.datePublished },
      { name: review.publisher, url: site },
    );
  });
  return [...reviews, ...ownReview(taken, author)];
}

const VERDICTS = { verified: 'True', refuted: 'False', disputed: 'Disputed' };

/** The user's verdict, as one that stands on the user's site. */
function ownReview(taken: TakenClaim, author: ReviewAuthor | undefined): object[] {
  const { verdict, id } = taken.claim;
  const address = author === undefined ? null : URL.parse(author.url);
  if (verdict === undefined || author === undefined || address === null) return [];
  address.hash = `claim-${id ?? ''}`;
  const datePublished = new Date(verdict.at).toISOString();
  const reviewRating = { alternateName: VERDICTS[verdict.value] };
  const review = claimReview(taken, { url: address.href, datePublished, reviewRating }, author);
  return [verdict.reason.trim() === '' ? review : { ...review, reviewBody: verdict.reason }];
}

function claimReview(
  { claim }: TakenClaim,
  {
    url,
    datePublished,
    reviewRating,
  }: Pick<ImportedReview, 'url' | 'reviewRating'> & { datePublished: string },
  author: ReviewAuthor,
): object {
  const appearance = claim.sources
    .filter(({ stance }) => stance === 'supports')
    .slice(0, MOST_APPEARANCES)
    .map((source) => ({ '@type': 'CreativeWork', url: source.url, headline: source.title }));
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    datePublished,
    author: { '@type': 'Organization', ...author },
    claimReviewed: claim.text,
    ...(appearance.length === 0 ? {} : { itemReviewed: { '@type': 'Claim', appearance } }),
    reviewRating: { '@type': 'Rating', ...reviewRating },
  };
}
