import type { Encoding } from '../lib/claims/import-view.ts';

/** What the fields of a table are called; each stands under the group that its label begins with. */
const LABELS: Record<string, string> = {
  claim: 'Claim: its words',
  title: 'Claim: title',
  language: 'Claim: language',
  tags: 'Claim: tags',
  event_date: 'Claim: date of the event',
  verdict: 'Claim: your verdict',
  verdict_reason: 'Claim: reason of the verdict',
  verdict_at: 'Claim: time of the verdict',
  notes: 'Claim: notes',
  claim_id: 'Claim: id',
  claim_created: 'Claim: made',
  claim_updated: 'Claim: changed',
  url: 'Source: address',
  canonical_url: 'Source: canonical address',
  publisher: 'Source: publisher',
  authors: 'Source: authors',
  page_title: 'Source: title of the page',
  published: 'Source: date',
  accessed: 'Source: looked at',
  quote: 'Source: quotation',
  quote_before: 'Source: words before the quotation',
  quote_after: 'Source: words after the quotation',
  quote_start: 'Source: where the quotation begins',
  quote_end: 'Source: where the quotation ends',
  sentence: 'Source: sentence',
  stance: 'Source: stance',
  certainty: 'Source: certainty',
  chosen_by_user: 'Source: what you chose yourself',
  attributed_to: 'Source: who says it',
  origin: 'Source: origin',
  origin_aliases: 'Source: other names of the origin',
  missing_since: 'Source: words missing since',
  source_id: 'Source: id',
  source_created: 'Source: made',
  source_updated: 'Source: changed',
  review_publisher: 'Fact-check: publisher',
  review_url: 'Fact-check: address',
  review_date: 'Fact-check: date',
  review_rating: 'Fact-check: rating in words',
  review_value: 'Fact-check: rating in figures',
  review_best: 'Fact-check: best rating there is',
  review_worst: 'Fact-check: worst rating there is',
  review_verdict: 'Fact-check: verdict',
  review_uncounted: 'Fact-check: why it does not count',
  review_id: 'Fact-check: id',
  review_created: 'Fact-check: made',
  review_updated: 'Fact-check: changed',
};

export const LEFT_OUT = 'Left out';

export const fieldWords = (field: string): string => LABELS[field] ?? field;

/**
 * Which columns of a table nothing is read of: those that become nothing, and what is of a source, a fact-check or a
 * verdict where no column holds one.
 */
export function leftOut(becomes: readonly string[]): number[] {
  const has = (...fields: string[]) => fields.some((field) => becomes.includes(field));
  const source = has('url');
  const review = has('review_url', 'review_rating');
  const isRead = (field: string) =>
    field !== '' &&
    (source || !fieldWords(field).startsWith('Source:')) &&
    (review || !field.startsWith('review_')) &&
    (has('verdict') || !field.startsWith('verdict_'));
  return becomes.flatMap((field, at) => (isRead(field) ? [] : [at]));
}

/** Fields that hold several entries. */
export const LIST_FIELDS: readonly string[] = ['tags', 'authors', 'origin_aliases', 'chosen_by_user'];

export const BETWEEN_WORDS = { ';': 'Semicolons', ',': 'Commas', '|': 'Bars' } as const;

/** Where records have what a field of a table becomes, as far as it is called otherwise. */
const PLACES: Record<string, string> = {
  'claim.text': 'claim',
  'claim.eventDate': 'event_date',
  'claim.verdict': 'verdict',
  'claim.id': 'claim_id',
  'claim.createdAt': 'claim_created',
  'claim.updatedAt': 'claim_updated',
  'source.canonicalUrl': 'canonical_url',
  'source.title': 'page_title',
  'source.publishedAt': 'published',
  'source.accessedAt': 'accessed',
  'source.position': 'quote_start',
  'source.byUser': 'chosen_by_user',
  'source.attributedTo': 'attributed_to',
  'source.missingSince': 'missing_since',
  'source.id': 'source_id',
  'source.createdAt': 'source_created',
  'source.updatedAt': 'source_updated',
  'origin.name': 'origin',
  'origin.aliases': 'origin_aliases',
  'review.url': 'review_url',
  'review.publisher': 'review_publisher',
  'review.datePublished': 'review_date',
  'review.reviewRating': 'review_rating',
  'review.verdict': 'review_verdict',
  'review.uncounted': 'review_uncounted',
  'review.id': 'review_id',
  'review.createdAt': 'review_created',
  'review.updatedAt': 'review_updated',
};

const EXPECTED: Record<string, string> = {
  'a non-empty string': 'some words, and is empty',
  'an ISO 8601 date': 'a date as 2026-11-23',
  'milliseconds since 1970': 'a time as 2026-11-23T09:30:00Z',
};

/** "source.url: expected an http or https address", in the words of the table: “Source: address” should be … */
export function faultWords(fault: string): string {
  const [, place = '', name = '', expected = ''] =
    /^((?:claim|source|origin|review)\.(\w+))[^:]*: expected (.+)$/u.exec(fault) ?? [];
  const label = LABELS[PLACES[place] ?? name];
  if (place === '' || label === undefined) return fault;
  return `“${label}” should be ${EXPECTED[expected] ?? expected}`;
}

/** What a person calls the encodings, with the name that other programs show. */
export const ENCODING_WORDS: Record<Encoding, string> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-1252': 'Western European (Windows-1252)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'iso-8859-2': 'Central European (ISO-8859-2)',
  'euc-kr': 'Korean (EUC-KR)',
  shift_jis: 'Japanese (Shift_JIS)',
  gb18030: 'Chinese (GB18030)',
};
