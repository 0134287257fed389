import Papa from 'papaparse';
import type { ListSeparator } from './csv-cells.ts';
import { CSV_COLUMNS, type CsvColumn } from './csv-columns.ts';
import { areVerdicts } from './verdict-cell.ts';

/** Which column of a file holds what: the numbers of its columns, from 0. */
export interface CsvMapping {
  columns: Partial<Record<CsvColumn, number>>;
  /** Between the entries of a cell that is a list. */
  listSeparator: ListSeparator;
}

/** How a CSV file is laid out, as its beginning shows. */
export interface CsvLayout {
  separator: string;
  newline: '\r\n' | '\n' | '\r';
  /** Characters before the line of names: Excel's word on the separator. */
  skip: number;
  /** What the columns are called. */
  names: string[];
  /** The first lines below them. */
  sample: string[][];
}

/** What is told of a file by its first characters: enough for a header and some lines. */
export const CSV_HEAD = 64_000;

const SEPARATORS = [',', ';', '\t', '|'];

export function csvLayout(start: string): CsvLayout {
  const head = start.slice(0, CSV_HEAD).replace(/^\uFEFF/u, '');
  const [said = '', given] = /^sep=(.)\r?\n/u.exec(head) ?? [];
  const bare = head.slice(said.length).replace(/"[^"]*(?:"|$)/gu, '');
  const newline = bare.includes('\r\n') ? '\r\n' : bare.includes('\n') || !bare.includes('\r') ? '\n' : '\r';
  const [first = ''] = bare.split(newline);
  const counted = SEPARATORS.map((each) => ({ each, count: first.split(each).length }));
  const separator = given ?? counted.reduce((best, next) => (next.count > best.count ? next : best)).each;
  const { data } = Papa.parse<string[]>(head.slice(said.length), {
    delimiter: separator,
    newline,
    preview: 6,
  });
  const [names = [], ...sample] = data;
  return { separator, newline, skip: said.length, names: names.map((name) => name.trim()), sample };
}

/** What other programs call the columns. */
const OTHER_NAMES: Partial<Record<CsvColumn, readonly string[]>> = {
  claim: ['text', 'statement', 'claim_text', 'claim_reviewed', 'assertion', 'claims'],
  title: ['headline', 'claim_title'],
  language: ['lang', 'locale'],
  tags: ['tag', 'keywords', 'topics', 'topic', 'labels', 'manual_tags'],
  event_date: ['date_of_event', 'claim_date', 'event'],
  notes: ['note', 'comment', 'comments', 'remarks'],
  url: ['link', 'source_url', 'address', 'uri', 'page', 'web_address'],
  publisher: ['outlet', 'source', 'site', 'website', 'source_name', 'publication_title'],
  authors: ['author', 'byline', 'by'],
  page_title: ['article_title', 'source_title', 'article'],
  published: ['published_at', 'date', 'publication_date', 'date_published'],
  accessed: ['accessed_at', 'access_date', 'retrieved'],
  quote: ['quotation', 'excerpt', 'passage', 'highlight'],
  sentence: ['context'],
  origin: ['origin_name', 'agency', 'original_source'],
  attributed_to: ['speaker', 'said_by', 'claimant'],
  review_publisher: ['fact_checker', 'checked_by', 'author_name'],
  review_url: ['fact_check', 'review_link', 'fact_check_url'],
  review_rating: ['rating', 'textual_rating', 'label', 'alternate_name'],
  review_date: ['date_checked', 'review_published'],
};

/** What columns of verdicts are called. In a table of fact-checks these are the fact-checkers' ratings. */
const VERDICT_NAMES = new Set([
  'status',
  'verdict',
  'rating',
  'truth',
  'truth_rating',
  'conclusion',
  'label',
]);

/** Which column seems to hold what; the user may say otherwise. */
export function guessedMapping({ names, sample }: Pick<CsvLayout, 'names' | 'sample'>): CsvMapping {
  const plain = names.map((name) =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_|_$/gu, ''),
  );
  const columns: CsvMapping['columns'] = {};
  const taken = new Set<number>();
  for (const others of [false, true]) {
    for (const column of CSV_COLUMNS) {
      if (columns[column] !== undefined) continue;
      const wanted = others ? (OTHER_NAMES[column] ?? []) : [column];
      const at = plain.findIndex((name, index) => wanted.includes(name) && !taken.has(index));
      if (at === -1) continue;
      columns[column] = at;
      taken.add(at);
    }
  }
  if (columns.claim_id === undefined) guessOfOthers(columns, plain, sample);
  // This library's own files have ids, and semicolons.
  return {
    columns,
    listSeparator: columns.claim_id === undefined ? listSeparatorIn(columns.tags, sample) : ';',
  };
}

/** What the columns of other programs mean where they have neither sources nor fact-checkers. */
function guessOfOthers(columns: CsvMapping['columns'], names: string[], sample: string[][]): void {
  const checked = columns.review_url !== undefined || columns.review_publisher !== undefined;
  if (columns.verdict === undefined && !checked) {
    const at = names.findIndex(
      (name, index) => VERDICT_NAMES.has(name) && areVerdicts(sample.map((cells) => cells[index] ?? '')),
    );
    if (at !== -1) {
      if (columns.status === at) delete columns.status;
      if (columns.review_rating === at) delete columns.review_rating;
      columns.verdict = at;
    }
  }
  // A date without a source to be the date of.
  const { published } = columns;
  if (columns.url === undefined && columns.event_date === undefined && published !== undefined) {
    delete columns.published;
    columns.event_date = published;
  }
}

function listSeparatorIn(tags: number | undefined, sample: string[][]): ListSeparator {
  const cells = sample.map((cells) => (tags === undefined ? '' : (cells[tags] ?? '')));
  const has = (separator: string) => cells.some((cell) => cell.includes(separator));
  return !has(';') && has(',') ? ',' : !has(';') && has('|') ? '|' : ';';
}
