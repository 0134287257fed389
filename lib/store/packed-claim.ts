import type { Claim, Origin, Review, Source } from '../claims/claim.ts';
import type { FeedClaim } from '../claims/feed.ts';
import { wideHashOf } from '../text/hash.ts';
import type { ClaimDetails } from './details.ts';

/** A claim of a feed as it lies in its pack: what is said of it, and what its records are made of when they are asked for. */
export interface PackedClaim extends Omit<FeedClaim, 'key'> {
  id: string;
  at: number;
}

/**
 * Ids of packed claims, by which their pack is found without looking:
 *
 *   ffffffff-nnnn-8kkk-8kkk-kkkkkkkkkkkk
 *   feed     pack  key of the claim in the feed, in 72 bits
 *
 * They are UUIDs of version 8, as RFC 9562 has them for uses of one's own; all others are made by chance, of version 4. What
 * hangs on a claim has its id with another figure in the fourth group.
 */
const VERSION_AT = 14;
const KIND_AT = 19;
const KINDS = { claim: '8', source: '9', review: 'a', origin: 'b' } as const;

export const isPackedId = (id: string): boolean => id[VERSION_AT] === '8';

/** The id of the claim that a record of this id hangs on. */
export const packedClaimOf = (id: string): string => ofKind(id, 'claim');

const ofKind = (id: string, kind: keyof typeof KINDS): string =>
  id.slice(0, KIND_AT) + KINDS[kind] + id.slice(KIND_AT + 1);

/** First letters of all packs of a feed. */
export const prefixOf = (feedId: string): string => feedId.slice(0, 8);

export const packIdOf = (feedId: string, number: number): string =>
  `${prefixOf(feedId)}-${number.toString(16).padStart(4, '0')}`;

/** The pack that a claim of this id lies in. */
export const packOf = (claimId: string): string => claimId.slice(0, 13);

/** A claim is the same in every file of a feed where this part of its id is. */
export const keyPartOf = (claimId: string): string => claimId.slice(VERSION_AT);

export function keyPart(key: string): string {
  const hex = wideHashOf(key);
  return `8${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

/** Who makes records of packed claims has to know. */
export interface Around {
  /** Name of the feed. */
  feed: string;
  /** Sites whose fact-checks count. */
  accepted: ReadonlySet<string>;
}

/** The claim with all that hangs on it, as rows have it. */
export function unpacked(
  { id, at, text, language, review, mention }: PackedClaim,
  around: Around,
): ClaimDetails {
  const times = { createdAt: at, updatedAt: at };
  const claim: Claim = { id, ...times, text, language, tags: [around.feed], notes: '' };
  const reviews: Review[] =
    review === undefined
      ? []
      : [
          {
            ...review,
            id: ofKind(id, 'review'),
            claimId: id,
            ...times,
            ...(around.accepted.has(review.publisher) ? {} : { uncounted: 'not-accepted' }),
          },
        ];
  const originId = ofKind(id, 'origin');
  const sources: Source[] =
    mention === undefined
      ? []
      : [
          {
            ...mention,
            id: ofKind(id, 'source'),
            claimId: id,
            ...times,
            canonicalUrl: mention.url,
            authors: [],
            accessedAt: at,
            quote: { exact: text, prefix: '', suffix: '' },
            sentence: text,
            stance: 'mentions',
            certainty: 'asserted',
            originId,
          },
        ];
  const origins: Origin[] =
    mention === undefined ? [] : [{ id: originId, ...times, name: mention.publisher, aliases: [] }];
  return { claim, sources, reviews, origins, events: [], feed: around.feed };
}
