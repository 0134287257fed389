import { RecordError } from '../claims/fields.ts';
import { readClaimReviews } from '../reviews/claim-review.ts';
import type { FoundReview } from '../reviews/found.ts';
import { FEED_LISTS, checkOf } from './claim-feed.ts';
import { grouped } from './grouped.ts';
import type { EntryReader, ImportedClaim, ReadingOptions } from './imported.ts';
import { importedClaim, sourceAt } from './imported-fields.ts';
import { type JsonItem, jsonItems } from './json-items.ts';

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
  for await (const entry of jsonItems(text, FEED_LISTS)) {
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
  const { claim: text, url } = found;
  if (url === undefined) throw new RecordError('url', 'the address of the fact-check');
  const { review, mention } = checkOf(found, url);
  const sources =
    mention === undefined ? [] : [{ ...sourceAt(url, text, now), ...mention, stance: 'mentions' }];
  return importedClaim({ text, sources, reviews: review === undefined ? [] : [review] });
}
