import { RecordError } from '../claims/fields.ts';
import { readClaimReviews } from '../reviews/claim-review.ts';
import type { FoundReview } from '../reviews/found.ts';
import { verdictOf } from '../reviews/rating.ts';
import { standingOf } from '../reviews/standing.ts';
import { grouped } from './grouped.ts';
import type { EntryReader, ImportedClaim, ReadingOptions } from './imported.ts';
import { importedClaim, sourceAt } from './imported-fields.ts';
import { type JsonItem, jsonItems } from './json-items.ts';

/** The lists that feeds have their fact-checks in: schema.org's DataFeed and ItemList, and JSON-LD with several nodes. */
const LISTS = new Set(['dataFeedElement', 'itemListElement', '@graph']);

/**
 * Claims from ClaimReviews, in a feed, a list, line by line or alone. A fact-check that is of the site it says it stands on is
 * a review; any other is a source that mentions the claim, with the reason why its rating does not count.
 *
 * @throws {FormatError} where the file cannot be read on
 */
export function readClaimReviewFile(text: AsyncIterable<string>, options: ReadingOptions): EntryReader {
  return grouped(eachOf(text, options));
}

async function* eachOf(text: AsyncIterable<string>, options: ReadingOptions): EntryReader {
  for await (const entry of jsonItems(text, LISTS)) {
    if ('fault' in entry) yield entry;
    else yield* entriesOf(entry, options);
  }
}

function* entriesOf({ at, item }: Extract<JsonItem, { item: unknown }>, options: ReadingOptions) {
  // A file is no page, so nothing in it is relative to one.
  const found = readClaimReviews(item, 'about:blank');
  if (found.length === 0) yield { at, fault: 'it has no fact-check with a claim and a rating' };
  for (const review of found) {
    try {
      yield { at, record: claimOf(review, options) };
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      yield { at, fault: error.message };
    }
  }
}

/** @throws {RecordError} */
function claimOf(found: FoundReview, { now }: ReadingOptions): ImportedClaim {
  const { claim: text, url, publishedAt, rating } = found;
  if (url === undefined) throw new RecordError('url', 'the address of the fact-check');
  const standing = standingOf(found, url);
  if (!standing.own) {
    const { site: publisher, uncounted, of } = standing;
    const review = { rating: rating.words, uncounted, of };
    const source = { ...sourceAt(url, text, now), publisher, publishedAt, stance: 'mentions', review };
    return importedClaim({ text, sources: [source] });
  }
  const reviewRating = {
    alternateName: rating.words,
    ratingValue: rating.value,
    bestRating: rating.best,
    worstRating: rating.worst,
  };
  const verdict = verdictOf(rating);
  const review = { publisher: standing.site, url, datePublished: publishedAt, reviewRating, verdict };
  return importedClaim({ text, reviews: [review] });
}
