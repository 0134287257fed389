import type { Review } from '../claims/claim.ts';
import type { FoundRating, FoundReview } from '../reviews/found.ts';
import type { Standing } from '../reviews/standing.ts';
import {
  type Fields,
  boolean,
  list,
  oneOf,
  optional,
  record,
  text,
  webAddress,
  wholeNumber,
  wrong,
} from './argument-fields.ts';
import { LIMITS } from './limits.ts';
import type { Argument } from './protocol.ts';
import type { ReviewRequests, ReviewToSave } from './review-requests.ts';
import { id, parseCaptured } from './saving-arguments.ts';

const VERDICTS: readonly Review['verdict'][] = ['verified', 'refuted', 'disputed', 'unclear'];

export function checkedClaim(value: unknown): Argument<ReviewRequests['review.claims']> {
  const checked = record(value);
  const date = optional(checked, 'date', () => text(checked, 'date', LIMITS.publishedAt));
  return {
    text: text(checked, 'text', LIMITS.sentence),
    language: text(checked, 'language', LIMITS.language),
    ...(date === undefined ? {} : { date }),
  };
}

export function reviewToSave(value: unknown): ReviewToSave {
  const found = record(value);
  const claimId = optional(found, 'claimId', (it) => id(it, 'claimId'));
  return {
    id: id(found['id'], 'id'),
    tabId: wholeNumber(found, 'tabId'),
    captured: parseCaptured(found['captured']),
    review: foundReview(found['review']),
    verdict: oneOf(found['verdict'], 'verdict', VERDICTS),
    standing: standingOf(found['standing']),
    accept: boolean(found, 'accept'),
    ...(claimId === undefined ? {} : { claimId }),
  };
}

function foundReview(value: unknown): FoundReview {
  const review = record(value);
  const url = optional(review, 'url', () => webAddress(review, 'url', LIMITS.url));
  const publishedAt = optional(review, 'publishedAt', () => text(review, 'publishedAt', LIMITS.publishedAt));
  return {
    claim: text(review, 'claim', LIMITS.sentence),
    rating: rating(review['rating']),
    ...(url === undefined ? {} : { url }),
    author: text(review, 'author', LIMITS.publisher),
    authorUrls: list(review['authorUrls'], 'authorUrls', LIMITS.authors).map((authorUrl) =>
      webAddress({ authorUrl }, 'authorUrl', LIMITS.url),
    ),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

function rating(value: unknown): FoundRating {
  const given = record(value);
  const number = (name: 'value' | 'best' | 'worst'): Partial<FoundRating> => {
    const found = optional(given, name, () => finite(given, name));
    return found === undefined ? {} : { [name]: found };
  };
  return {
    words: text(given, 'words', LIMITS.publisher),
    ...number('value'),
    ...number('best'),
    ...number('worst'),
  };
}

function finite(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(`${name}: expected a number`);
  return value;
}

function standingOf(value: unknown): Standing {
  const standing = record(value);
  const site = text(standing, 'site', LIMITS.publisher);
  if (boolean(standing, 'own')) return { own: true, site };
  const of = optional(standing, 'of', () => text(standing, 'of', LIMITS.publisher));
  return {
    own: false,
    site,
    uncounted: oneOf(standing['uncounted'], 'uncounted', ['no-address', 'elsewhere']),
    ...(of === undefined ? {} : { of }),
  };
}
