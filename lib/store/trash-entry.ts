import type { Claim, Decision, Review, Source, StatusEvent } from '../claims/claim.ts';
import { Fields, RecordError, listOf, oneOf, uuid } from '../claims/fields.ts';
import { parseClaim, parseDecision, parseReview, parseSource, parseStatusEvent } from '../claims/parse.ts';

/** What one deletion took. */
export interface TrashEntry {
  /** Of the record that was to be deleted. */
  id: string;
  table: 'claims' | 'sources';
  records: {
    claims: Claim[];
    sources: Source[];
    reviews: Review[];
    decisions: Decision[];
    statusEvents: StatusEvent[];
  };
}

const MOST_ENTRIES = 20;
const MOST_RECORDS = 100_000;

/** The entries that can be read, newest first. */
export function parseTrash(value: unknown): TrashEntry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    try {
      return [parseEntry(entry)];
    } catch (error) {
      if (error instanceof RecordError) return [];
      throw error;
    }
  });
}

/** Its entry is the newest, and there is one for each record. */
export function withEntry(trash: readonly TrashEntry[], entry: TrashEntry): TrashEntry[] {
  return mergeTrash([entry], trash);
}

/** Both, without what `first` has already, and no more than are kept. */
export function mergeTrash(first: readonly TrashEntry[], second: readonly TrashEntry[]): TrashEntry[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))].slice(0, MOST_ENTRIES);
}

function parseEntry(value: unknown): TrashEntry {
  const fields = new Fields(value, 'trash');
  const records = fields.required('records', (given) => new Fields(given, 'trash.records'));
  const list = <T>(name: string, parse: (record: unknown) => T): T[] =>
    records.required(name, listOf(parse, MOST_RECORDS));
  return {
    id: fields.required('id', uuid),
    table: fields.required('table', oneOf('claims', 'sources')),
    records: {
      claims: list('claims', parseClaim),
      sources: list('sources', parseSource),
      reviews: list('reviews', parseReview),
      decisions: list('decisions', parseDecision),
      statusEvents: list('statusEvents', parseStatusEvent),
    },
  };
}
