import { Fields, oneOf, time, uuid } from '../claims/fields.ts';
import { readable } from './rows.ts';
import { type ClaimRecords, parseClaimRecords } from './whole-claim.ts';

/** What can be deleted by itself: a claim with all that hangs on it, a source, a fact-check. */
export type Deletable = 'claims' | 'sources' | 'reviews';

/** What one deletion took. */
export interface TrashEntry {
  /** Of the record that was to be deleted. */
  id: string;
  table: Deletable;
  records: ClaimRecords;
  /** When it was deleted; entries of earlier versions do not tell. */
  at?: number;
}

const MOST_ENTRIES = 20;

/** The entries that can be read, newest first. */
export function parseTrash(value: unknown): TrashEntry[] {
  return Array.isArray(value) ? readable(value, parseEntry) : [];
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
  return {
    id: fields.required('id', uuid),
    table: fields.required('table', oneOf('claims', 'sources', 'reviews')),
    records: fields.required('records', parseClaimRecords),
    ...fields.optional('at', time),
  };
}
