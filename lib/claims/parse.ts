import { CHANGE_KINDS, JUDGED } from './claim.ts';
import type {
  CarriedReview,
  Claim,
  Decision,
  Kept,
  LearnedName,
  Origin,
  Review,
  RivalLink,
  Source,
  StatusEvent,
  Verdict,
} from './claim.ts';
import {
  Fields,
  RecordError,
  finite,
  isoDate,
  languageTag,
  listOf,
  offset,
  oneOf,
  text,
  textOrEmpty,
  time,
  uuid,
  webUrl,
} from './fields.ts';

export { RecordError } from './fields.ts';

/**
 * Every record from outside passes one of these. A good value comes back as a new record with the known
 * fields only (others are dropped); anything else throws a `RecordError` that names the field. Lengths are
 * bounded far above what a person writes, so that one bad file cannot fill the store or stall the matcher.
 */
const NAME = text(300);
const SENTENCE = text(5_000);
const CONTEXT = textOrEmpty(1_000);
const NOTES = textOrEmpty(50_000);
const STATUS = oneOf('refuted', 'verified', 'disputed', 'corroborated', 'reported', 'unverified');

function kept(fields: Fields): Kept {
  return {
    id: fields.required('id', uuid),
    createdAt: fields.required('createdAt', time),
    updatedAt: fields.required('updatedAt', time),
  };
}

function verdict(value: unknown, field: string): Verdict {
  const fields = new Fields(value, field);
  return {
    value: fields.required('value', oneOf('verified', 'refuted', 'disputed')),
    reason: fields.required('reason', textOrEmpty(5_000)),
    at: fields.required('at', time),
  };
}

export function parseClaim(value: unknown): Claim {
  const fields = new Fields(value, 'claim');
  return {
    ...kept(fields),
    text: fields.required('text', SENTENCE),
    ...fields.optional('title', text(1_000)),
    language: fields.required('language', languageTag),
    tags: fields.required('tags', listOf(text(100), 200)),
    ...fields.optional('eventDate', isoDate),
    ...fields.optional('verdict', verdict),
    notes: fields.required('notes', NOTES),
    ...fields.optional('mergedInto', uuid),
  };
}

function quote(value: unknown, field: string): Source['quote'] {
  const fields = new Fields(value, field);
  return {
    exact: fields.required('exact', SENTENCE),
    prefix: fields.required('prefix', CONTEXT),
    suffix: fields.required('suffix', CONTEXT),
  };
}

function position(value: unknown, field: string): { start: number; end: number } {
  const fields = new Fields(value, field);
  const start = fields.required('start', offset);
  const end = fields.required('end', offset);
  if (end < start) throw new RecordError(`${field}.end`, 'an offset not before start');
  return { start, end };
}

export function parseSource(value: unknown): Source {
  const fields = new Fields(value, 'source');
  return {
    ...kept(fields),
    claimId: fields.required('claimId', uuid),
    url: fields.required('url', webUrl),
    canonicalUrl: fields.required('canonicalUrl', webUrl),
    publisher: fields.required('publisher', NAME),
    authors: fields.required('authors', listOf(NAME, 100)),
    title: fields.required('title', textOrEmpty(1_000)),
    ...fields.optional('publishedAt', isoDate),
    accessedAt: fields.required('accessedAt', time),
    quote: fields.required('quote', quote),
    ...fields.optional('position', position),
    sentence: fields.required('sentence', SENTENCE),
    stance: fields.required('stance', oneOf('supports', 'disputes', 'mentions')),
    certainty: fields.required('certainty', oneOf('asserted', 'hedged', 'unverified')),
    ...fields.optional('byUser', listOf(oneOf(...JUDGED), JUDGED.length)),
    ...fields.optional('attributedTo', text(500)),
    originId: fields.required('originId', uuid),
    ...fields.optional('sketch', listOf(offset, 200)),
    ...fields.optional('missingSince', time),
    ...fields.optional('cameFrom', uuid),
    ...fields.optional('review', carriedReview),
  };
}

function carriedReview(value: unknown, field: string): CarriedReview {
  const fields = new Fields(value, field);
  return {
    rating: fields.required('rating', text(500)),
    uncounted: fields.required('uncounted', oneOf('no-address', 'elsewhere', 'not-accepted')),
    ...fields.optional('of', NAME),
  };
}

export function parseOrigin(value: unknown): Origin {
  const fields = new Fields(value, 'origin');
  return {
    ...kept(fields),
    name: fields.required('name', NAME),
    aliases: fields.required('aliases', listOf(NAME, 200)),
    ...fields.optional('learned', listOf(learnedName, 200)),
  };
}

function learnedName(value: unknown, field: string): LearnedName {
  const fields = new Fields(value, field);
  return {
    words: fields.required('words', text(500)),
    sourceId: fields.required('sourceId', uuid),
    from: fields.required('from', NAME),
  };
}

function rating(value: unknown, field: string): Review['reviewRating'] {
  const fields = new Fields(value, field);
  return {
    alternateName: fields.required('alternateName', text(500)),
    ...fields.optional('ratingValue', finite),
    ...fields.optional('bestRating', finite),
    ...fields.optional('worstRating', finite),
  };
}

export function parseReview(value: unknown): Review {
  const fields = new Fields(value, 'review');
  return {
    ...kept(fields),
    claimId: fields.required('claimId', uuid),
    publisher: fields.required('publisher', NAME),
    url: fields.required('url', webUrl),
    ...fields.optional('datePublished', isoDate),
    reviewRating: fields.required('reviewRating', rating),
    verdict: fields.required('verdict', oneOf('verified', 'refuted', 'disputed', 'unclear')),
    ...fields.optional('uncounted', oneOf('not-accepted')),
  };
}

export function parseDecision(value: unknown): Decision {
  const fields = new Fields(value, 'decision');
  return {
    ...kept(fields),
    claimId: fields.required('claimId', uuid),
    fingerprint: fields.required('fingerprint', text(64)),
    ...fields.optional('sentence', text(10_000)),
    verdict: fields.required('verdict', oneOf('confirmed', 'rejected')),
  };
}

function pair(value: unknown, field: string): RivalLink['claimIds'] {
  const [first, second] = listOf(uuid, 2)(value, field);
  if (first === undefined || second === undefined || first >= second) {
    throw new RecordError(field, 'two ids in their order');
  }
  return [first, second];
}

export function parseRivalLink(value: unknown): RivalLink {
  const fields = new Fields(value, 'rivalLink');
  return {
    ...kept(fields),
    claimIds: fields.required('claimIds', pair),
    state: fields.required('state', oneOf('proposed', 'confirmed', 'refused')),
  };
}

function because(value: unknown, field: string): StatusEvent['because'] {
  const fields = new Fields(value, field);
  return {
    kind: fields.required('kind', oneOf(...CHANGE_KINDS)),
    ...fields.optional('id', uuid),
  };
}

export function parseStatusEvent(value: unknown): StatusEvent {
  const fields = new Fields(value, 'statusEvent');
  return {
    ...kept(fields),
    claimId: fields.required('claimId', uuid),
    from: fields.required('from', STATUS),
    to: fields.required('to', STATUS),
    because: fields.required('because', because),
    at: fields.required('at', time),
  };
}
