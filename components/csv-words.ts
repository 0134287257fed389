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

/** Fields that hold several entries. */
export const LIST_FIELDS: readonly string[] = ['tags', 'authors', 'origin_aliases', 'chosen_by_user'];

export const BETWEEN_WORDS = { ';': 'Semicolons', ',': 'Commas', '|': 'Bars' } as const;
