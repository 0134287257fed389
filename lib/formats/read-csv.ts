import { RecordError } from '../claims/fields.ts';
import { listIn, numberIn, textIn, timeIn } from './csv-cells.ts';
import type { CsvColumn } from './csv-columns.ts';
import { type CsvLayout, type CsvMapping } from './csv-mapping.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { grouped } from './grouped.ts';
import { type EntryReader, FormatError, type ImportedClaim, type ReadingOptions } from './imported.ts';
import { importedClaim, sourceAt } from './imported-fields.ts';
import { verdictIn } from './verdict-cell.ts';

export interface CsvOptions extends ReadingOptions {
  layout: CsvLayout;
  mapping: CsvMapping;
}

/**
 * Claims from a CSV file whose first row says what its columns are called. Rows of one claim that follow each other are one.
 *
 * @throws {FormatError} where no column is chosen for the claims, or the file cannot be read on
 */
export function readCsv(text: AsyncIterable<string>, options: CsvOptions): EntryReader {
  return grouped(eachRow(text, options));
}

async function* eachRow(text: AsyncIterable<string>, options: CsvOptions): EntryReader {
  if (options.mapping.columns.claim === undefined) {
    throw new FormatError(1, 'No column is chosen for the claims. Choose the one that holds their words.');
  }
  let names: number | undefined;
  // Behind a broken row, what has not all cells is its rest.
  let lost = false;
  for await (const row of csvRows(text, options.layout)) {
    if (names === undefined) names = row.cells.length;
    else if (row.fault !== undefined || row.cells.some((cell) => cell.trim() !== '')) {
      const fault: string | undefined =
        faultOf(row, names) ??
        (lost && row.cells.length < names ? 'it seems to be the rest of the row before it' : undefined);
      lost = row.fault !== undefined || (lost && fault !== undefined);
      yield fault === undefined ? entryOf(row, options) : { at: row.at, fault };
    }
  }
}

function faultOf({ cells, fault }: CsvRow, names: number): string | undefined {
  if (fault !== undefined) return fault;
  if (cells.length > names) return `it has ${cells.length} cells, and there are ${names} columns`;
  return cells.some((cell) => cell.includes('\0')) ? 'it holds bytes that are no text' : undefined;
}

function entryOf({ at, cells }: CsvRow, options: CsvOptions) {
  try {
    return { at, record: claimOf(cells, options) };
  } catch (error) {
    if (error instanceof RecordError) return { at, fault: error.message };
    throw error;
  }
}

/** @throws {RecordError} */
function claimOf(cells: readonly string[], { mapping, now }: CsvOptions): ImportedClaim {
  const cell = (column: CsvColumn): string => {
    const at = mapping.columns[column];
    return at === undefined ? '' : (cells[at] ?? '');
  };
  const as = <T>(column: CsvColumn, read: (cell: string) => T): T | undefined =>
    cell(column) === '' ? undefined : read(cell(column));
  const text = (column: CsvColumn) => as(column, textIn);
  const time = (column: CsvColumn) => as(column, timeIn);
  const list = (column: CsvColumn) => as(column, (given) => listIn(given, mapping.listSeparator));
  const number = (column: CsvColumn) => as(column, (given) => numberIn(textIn(given)));

  // Words that nothing is known of are left as they are, to be refused with the record.
  const verdict = as('verdict', (value) => verdictIn(textIn(value)) ?? textIn(value));
  const claim = {
    id: text('claim_id'),
    createdAt: time('claim_created'),
    updatedAt: time('claim_updated'),
    text: textIn(cell('claim')),
    title: text('title'),
    language: text('language'),
    tags: list('tags'),
    eventDate: text('event_date'),
    verdict:
      verdict === undefined || verdict === 'none'
        ? undefined
        : { value: verdict, reason: text('verdict_reason') ?? '', at: time('verdict_at') ?? now },
    notes: text('notes'),
  };
  const url = text('url');
  const exact = text('quote') ?? text('sentence') ?? claim.text;
  const start = number('quote_start');
  const source = {
    ...sourceAt(url, exact, now),
    ...said({
      id: text('source_id'),
      createdAt: time('source_created'),
      updatedAt: time('source_updated'),
      canonicalUrl: text('canonical_url'),
      publisher: text('publisher'),
      authors: list('authors'),
      title: text('page_title'),
      publishedAt: text('published'),
      accessedAt: time('accessed'),
      quote: { exact, prefix: text('quote_before') ?? '', suffix: text('quote_after') ?? '' },
      position: start === undefined ? undefined : { start, end: number('quote_end') },
      sentence: text('sentence'),
      stance: text('stance'),
      certainty: text('certainty'),
      byUser: as('chosen_by_user', (given) => listIn(given)),
      attributedTo: text('attributed_to'),
      origin: as('origin', (name) => ({ name: textIn(name), aliases: list('origin_aliases') })),
      missingSince: time('missing_since'),
    }),
  };
  const reviewUrl = text('review_url');
  const rating = text('review_rating');
  const review = {
    id: text('review_id'),
    createdAt: time('review_created'),
    updatedAt: time('review_updated'),
    publisher: text('review_publisher') ?? sourceAt(reviewUrl, '', now)['publisher'],
    url: reviewUrl,
    datePublished: text('review_date'),
    reviewRating: {
      alternateName: rating,
      ratingValue: number('review_value'),
      bestRating: number('review_best'),
      worstRating: number('review_worst'),
    },
    verdict: text('review_verdict') ?? 'unclear',
    uncounted: text('review_uncounted'),
  };
  return importedClaim({
    ...claim,
    sources: url === undefined ? [] : [source],
    reviews: reviewUrl === undefined && rating === undefined ? [] : [review],
  });
}

function said(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
