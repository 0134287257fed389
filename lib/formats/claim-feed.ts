import type { FeedClaim } from '../claims/feed.ts';
import { readClaimReviews } from '../reviews/claim-review.ts';
import type { FoundReview } from '../reviews/found.ts';
import { verdictOf } from '../reviews/rating.ts';
import { standingOf } from '../reviews/standing.ts';
import { hashOf } from '../text/hash.ts';
import { languageTagOf } from '../text/language.ts';
import { jsonItems } from './json-items.ts';

/** What came of the entries of a feed so far. */
export interface FeedReading {
  entries: number;
  claims: number;
  /** Entries of which nothing could be used; of many the first. */
  faults: FeedFault[];
  faulty: number;
}

export interface FeedFault {
  /** The line the entry begins on, from 1. */
  at: number;
  fault: string;
}

/** The lists that feeds have their fact-checks in: schema.org's DataFeed, and JSON-LD with several nodes. */
export const FEED_LISTS: ReadonlySet<string> = new Set(['dataFeedElement', '@graph', 'itemListElement']);
const MOST_FAULTS = 100;
const AT_ONCE = 500;

/**
 * The claims of a feed of fact-checks: ClaimReview in a DataFeed (what the Data Commons publishes), in a plain list, in a
 * `@graph` or line by line. An entry that is broken is counted and left out. `reading` is kept up to date.
 *
 * @throws {FormatError} where the file breaks off or is no JSON
 */
export async function* readClaimFeed(
  text: AsyncIterable<string>,
  reading: FeedReading = noReading(),
): AsyncGenerator<FeedClaim[]> {
  const keys = createKeys();
  let some: FeedClaim[] = [];
  for await (const entry of jsonItems(text, FEED_LISTS)) {
    reading.entries += 1;
    try {
      if ('fault' in entry) throw new Fault(entry.fault);
      const claims = claimsOf(entry.item, keys);
      reading.claims += claims.length;
      some.push(...claims);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      reading.faulty += 1;
      if (reading.faults.length < MOST_FAULTS) reading.faults.push({ at: entry.at, fault: error.message });
    }
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

export const noReading = (): FeedReading => ({ entries: 0, claims: 0, faults: [], faulty: 0 });

class Fault extends Error {}

function claimsOf(item: unknown, keys: Keys): FeedClaim[] {
  // A feed is no page, so nothing in it is relative to one.
  const found = readClaimReviews(item, 'about:blank');
  if (found.length === 0) throw new Fault('It has no fact-check with a claim and a rating.');
  return found.flatMap((review) => {
    if (review.url === undefined) throw new Fault('It does not say where the fact-check stands (“url”).');
    const key = keys(review.url, review.claim);
    if (key === undefined) return [];
    return [
      { key, text: review.claim, language: languageTagOf(review.claim, ''), ...checkOf(review, review.url) },
    ];
  });
}

/** Of the page a fact-check stands on nothing is known but the address it gives: it is read as if it had been found there. */
export function checkOf(found: FoundReview, url: string): Pick<FeedClaim, 'review' | 'mention'> {
  const { rating, publishedAt } = found;
  const standing = standingOf(found, url);
  const publisher = standing.site;
  if (!standing.own) {
    const { uncounted, of } = standing;
    const review = { rating: rating.words, uncounted, ...(of === undefined ? {} : { of }) };
    const dated = publishedAt === undefined ? {} : { publishedAt };
    return { mention: { url, publisher, title: '', ...dated, review } };
  }
  const { words, value, best, worst } = rating;
  const reviewRating = {
    alternateName: words,
    ...(value === undefined ? {} : { ratingValue: value }),
    ...(best === undefined ? {} : { bestRating: best }),
    ...(worst === undefined ? {} : { worstRating: worst }),
  };
  const dated = publishedAt === undefined ? {} : { datePublished: publishedAt };
  return { review: { publisher, url, ...dated, reviewRating, verdict: verdictOf(rating) } };
}

type Keys = (url: string, claim: string) => string | undefined;

/**
 * A fact-check is known again by its address, whatever it says by then. Of several at one address all but the first are known
 * by their claims too. Undefined for one that was there already.
 */
function createKeys(): Keys {
  const first = new Map<string, number>();
  return (url, claim) => {
    const known = first.get(url);
    const hash = hashOf(claim);
    if (known === hash) return undefined;
    if (known === undefined) first.set(url, hash);
    return known === undefined ? url : `${url}\n${claim}`;
  };
}
