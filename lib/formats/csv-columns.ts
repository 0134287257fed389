import type { ImportedReview, ImportedSource } from './imported.ts';
import { cellOf, listCell, timeCell } from './csv-cells.ts';
import type { TakenClaim } from './taken.ts';

/** What a line is of besides its claim. */
interface Line extends TakenClaim {
  source?: ImportedSource;
  review?: ImportedReview;
}

const text = (value: string | undefined) => (value === undefined ? '' : cellOf(value));
const time = (value: number | undefined) => (value === undefined ? '' : timeCell(value));
const number = (value: number | undefined) => (value === undefined ? '' : cellOf(String(value)));
const list = (value: readonly string[] | undefined) => (value === undefined ? '' : listCell(value));

/** The columns of a CSV file of claims, in their order, and what stands in them. */
export const CSV_CELLS = {
  claim: ({ claim }) => text(claim.text),
  status: ({ status }) => text(status),
  status_because: ({ because }) => text(because),
  title: ({ claim }) => text(claim.title),
  language: ({ claim }) => text(claim.language),
  tags: ({ claim }) => list(claim.tags),
  event_date: ({ claim }) => text(claim.eventDate),
  verdict: ({ claim }) => text(claim.verdict?.value),
  verdict_reason: ({ claim }) => text(claim.verdict?.reason),
  verdict_at: ({ claim }) => time(claim.verdict?.at),
  notes: ({ claim }) => text(claim.notes),
  url: ({ source }) => text(source?.url),
  canonical_url: ({ source }) => text(source?.canonicalUrl),
  publisher: ({ source }) => text(source?.publisher),
  authors: ({ source }) => list(source?.authors),
  page_title: ({ source }) => text(source?.title),
  published: ({ source }) => text(source?.publishedAt),
  accessed: ({ source }) => time(source?.accessedAt),
  quote: ({ source }) => text(source?.quote.exact),
  quote_before: ({ source }) => text(source?.quote.prefix),
  quote_after: ({ source }) => text(source?.quote.suffix),
  quote_start: ({ source }) => number(source?.position?.start),
  quote_end: ({ source }) => number(source?.position?.end),
  sentence: ({ source }) => text(source?.sentence),
  stance: ({ source }) => text(source?.stance),
  certainty: ({ source }) => text(source?.certainty),
  chosen_by_user: ({ source }) => list(source?.byUser),
  attributed_to: ({ source }) => text(source?.attributedTo),
  origin: ({ source }) => text(source?.origin?.name),
  origin_aliases: ({ source }) => list(source?.origin?.aliases),
  missing_since: ({ source }) => time(source?.missingSince),
  review_publisher: ({ review }) => text(review?.publisher),
  review_url: ({ review }) => text(review?.url),
  review_date: ({ review }) => text(review?.datePublished),
  review_rating: ({ review }) => text(review?.reviewRating.alternateName),
  review_value: ({ review }) => number(review?.reviewRating.ratingValue),
  review_best: ({ review }) => number(review?.reviewRating.bestRating),
  review_worst: ({ review }) => number(review?.reviewRating.worstRating),
  review_verdict: ({ review }) => text(review?.verdict),
  review_uncounted: ({ review }) => text(review?.uncounted),
  claim_id: ({ claim }) => text(claim.id),
  claim_created: ({ claim }) => time(claim.createdAt),
  claim_updated: ({ claim }) => time(claim.updatedAt),
  source_id: ({ source }) => text(source?.id),
  source_created: ({ source }) => time(source?.createdAt),
  source_updated: ({ source }) => time(source?.updatedAt),
  review_id: ({ review }) => text(review?.id),
  review_created: ({ review }) => time(review?.createdAt),
  review_updated: ({ review }) => time(review?.updatedAt),
} satisfies Record<string, (line: Line) => string>;

export type CsvColumn = keyof typeof CSV_CELLS;

export const CSV_COLUMNS = Object.keys(CSV_CELLS) as CsvColumn[];

/** The cells of the lines of a claim: one for each source and fact-check, one for a claim that has neither. */
export function csvLines(taken: TakenClaim): string[][] {
  const { sources, reviews } = taken.claim;
  const lines: Line[] = [
    ...sources.map((source) => ({ ...taken, source })),
    ...reviews.map((review) => ({ ...taken, review })),
  ];
  if (lines.length === 0) lines.push(taken);
  return lines.map((line) => CSV_COLUMNS.map((column) => CSV_CELLS[column](line)));
}
