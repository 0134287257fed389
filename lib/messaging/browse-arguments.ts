import type { VerificationStatus } from '../claims/claim.ts';
import type { ClaimQuery, ClaimSort } from '../claims/claim-query.ts';
import { boolean, list, oneOf, record, text, texts, wholeNumber, wrong } from './argument-fields.ts';
import type { BrowseRequests } from './browse-requests.ts';
import { LIMITS } from './limits.ts';
import type { Argument } from './protocol.ts';

const SORTS: readonly ClaimSort[] = ['relevance', 'changed', 'saved', 'event', 'text', 'origins'];
const STATUSES: readonly VerificationStatus[] = [
  'refuted',
  'verified',
  'disputed',
  'corroborated',
  'reported',
  'unverified',
];

/** Arguments of the messages for the list of claims, from `unknown`. */
export const BROWSE_ARGUMENTS: {
  [N in keyof BrowseRequests]: (value: unknown) => Argument<BrowseRequests[N]>;
} = {
  'claims.browse': (value) => {
    const part = record(value);
    const limit = wholeNumber(part, 'limit');
    if (limit > LIMITS.listed) throw wrong(`limit: more than ${LIMITS.listed}`);
    return { query: claimQuery(part['query']), offset: wholeNumber(part, 'offset'), limit };
  },
  'claims.found': (value) => ({ query: claimQuery(record(value)['query']) }),
};

/** A query of the list of claims, of any message. */
export function claimQuery(value: unknown): ClaimQuery {
  const query = record(value);
  return {
    words: text(query, 'words', LIMITS.sentence),
    statuses: list(query['statuses'], 'statuses', STATUSES.length).map((each) =>
      oneOf(each, 'statuses', STATUSES),
    ),
    tags: texts(query, 'tags', LIMITS.tags, LIMITS.tag),
    origins: texts(query, 'origins', LIMITS.tags, LIMITS.publisher),
    publishers: texts(query, 'publishers', LIMITS.tags, LIMITS.publisher),
    languages: texts(query, 'languages', LIMITS.tags, LIMITS.language),
    dated: oneOf(query['dated'], 'dated', ['event', 'changed', 'saved']),
    from: text(query, 'from', LIMITS.publishedAt),
    to: text(query, 'to', LIMITS.publishedAt),
    rivals: boolean(query, 'rivals'),
    sort: oneOf(query['sort'], 'sort', SORTS),
  };
}
