import type { Transaction } from 'dexie';
import type { Deletable } from '../claims/bin-entry.ts';
import { Fields, oneOf, time, uuid } from '../claims/fields.ts';
import { readable } from './rows.ts';
import { type ClaimRecords, parseClaimRecords } from './whole-claim.ts';

/** What one deletion took of one record. */
export interface TrashEntry {
  /** Of the record that was to be deleted. */
  id: string;
  table: Deletable;
  records: ClaimRecords;
  at: number;
  /** What it was deleted by together with others, and comes back by. */
  deed?: string;
}

/** What is shown of an entry, kept apart from its records so that a large bin is looked through quickly. */
export interface TrashRow {
  id: string;
  table: Deletable;
  at: number;
  /** '' where it was deleted by itself. */
  deed: string;
  text: string;
  /** The claim it is or hung on. */
  claimId: string;
  sources: number;
  reviews: number;
  /** What it is found by. */
  words: string;
}

/** Enough to know it by. */
const MOST_WORDS = 1000;

export function trashRow({ id, table, records, at, deed = '' }: TrashEntry): TrashRow {
  const [source] = records.sources;
  const [review] = records.reviews;
  const claim = records.claims.find((each) => each.id === id);
  const text = {
    claims: claim?.text,
    sources: source?.title || source?.publisher,
    reviews: review?.publisher,
  }[table];
  const words = [
    text ?? '',
    ...(claim?.tags ?? []),
    claim?.notes ?? '',
    ...records.sources.flatMap(({ publisher, title, quote }) => [publisher, title, quote.exact]),
    ...records.reviews.map(({ publisher }) => publisher),
  ];
  return {
    id,
    table,
    at,
    deed,
    text: text ?? '',
    claimId: table === 'claims' ? id : ((source ?? review)?.claimId ?? ''),
    sources: records.sources.length,
    reviews: records.reviews.length,
    words: words.join('\n').slice(0, MOST_WORDS),
  };
}

/** The entries that can be read. Those of earlier versions do not tell when they were deleted. */
export function parseTrash(value: unknown, undatedAt: number): TrashEntry[] {
  return Array.isArray(value) ? readable(value, (each) => parseEntry(each, undatedAt)) : [];
}

function parseEntry(value: unknown, undatedAt: number): TrashEntry {
  const fields = new Fields(value, 'trash');
  return {
    id: fields.required('id', uuid),
    table: fields.required('table', oneOf('claims', 'sources', 'reviews')),
    records: fields.required('records', parseClaimRecords),
    at: fields.optional('at', time).at ?? undatedAt,
    ...fields.optional('deed', uuid),
  };
}

/** The last 20 lay together under a name before. */
export async function moveTrash(transaction: Transaction): Promise<void> {
  const settings = transaction.table<{ value?: unknown }, string>('settings');
  const entries = parseTrash((await settings.get('trash'))?.value, Date.now());
  await transaction.table('trashed').bulkPut(entries);
  await transaction.table('trash').bulkPut(entries.map(trashRow));
  await settings.delete('trash');
}
