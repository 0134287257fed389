import type { Dexie, Table, Transaction } from 'dexie';
import { moveTrash } from './trash-entry.ts';
import { beforeCounting } from './count-written.ts';

/**
 * One version of the database: only what changes, and how the rows of the version before become rows of this one.
 * A version that has shipped is never edited; a change is a new entry at the end.
 */
export interface SchemaVersion {
  /** Dexie's index lists by table: primary key first; `null` drops a table. */
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * Claims are a row each in `claims`, with rows for their sources, reviews and decisions; those of feeds lie in `packs` until
 * the user touches them. What the matcher finds them by lies
 * beside them in `segments`, some thousands to one; `touched` are those that were written since, and `matchState` says which
 * segments are the index today.
 *
 * `tombstones` remember deletions, so that a replica that has not heard of one does not bring the record back.
 * `settings` lie here and not in `storage.local`, which Chromium opens to content scripts unless told otherwise; IndexedDB of
 * the extension's origin is closed to them in both browsers, and one backup then holds everything.
 * Pairs of claim and sentence are not unique: two replicas may decide on the same pair; the later word counts.
 */
export const VERSIONS: readonly SchemaVersion[] = [
  {
    stores: {
      claims: 'id, updatedAt',
      sources: 'id, claimId, originId',
      reviews: 'id, claimId',
      origins: 'id',
      decisions: 'id, claimId, fingerprint',
      statusEvents: 'id, claimId',
      tombstones: 'id, deletedAt',
      packs: 'id',
      segments: 'id, packId',
      settings: 'name',
    },
  },
  // Sources are found by their page, tags and names of origins while a form is filled in. `edits` tell when the fields of
  // a claim changed (see edit.ts).
  {
    stores: {
      claims: 'id, updatedAt, *tags',
      sources: 'id, claimId, originId, url, canonicalUrl',
      origins: 'id, name',
      edits: 'id',
    },
  },
  { stores: { rivalLinks: 'id, *claimIds' } },
  // What was merged into other claims is found by them, and told from the rest without reading it.
  { stores: { claims: 'id, updatedAt, *tags, mergedInto' } },
  // The index of claims, kept as it is used (kept-index.ts), and which claims were written since (touched.ts).
  { stores: { segments: 'id', touched: '++number', matchState: 'name', packs: null } },
  // A large backup on its way in (staged.ts).
  { stores: { staged: '++number', imports: 'id' } },
  // What was deleted: what is shown of it, and the whole of it (trash-tables.ts).
  { stores: { trash: 'id, at, deed, [deed+at]', trashed: 'id' }, upgrade: moveTrash },
  // Claims of feeds, some hundreds to a row, and which of them have become rows of their own (packs.ts).
  { stores: { feeds: 'id', packs: 'id', taken: 'id' } },
  // What is of this browser alone, such as its backups, and how much was written since the last (count-written.ts).
  {
    stores: { local: 'name' },
    upgrade: async (transaction) => {
      const entries = await transaction.table('claims').count();
      await transaction.table('local').bulkPut(beforeCounting(entries, Date.now()));
    },
  },
  // What each import brought, so that it can be undone (undo-import.ts).
  {
    stores: { imports: 'id, state', staged: '++number, importId', brought: '++number, importId' },
    upgrade: (transaction) => transaction.table('imports').toCollection().modify({ state: 'bringing' }),
  },
];

/** Rows are `unknown` until parsed: what lies on a disk came from outside. */
export type RowTable = Table<unknown, string>;

export type RecordTable =
  'claims' | 'sources' | 'reviews' | 'origins' | 'decisions' | 'statusEvents' | 'rivalLinks';

/** The tables of records, each before those that refer to it. */
export const RECORD_TABLES = [
  'origins',
  'claims',
  'sources',
  'reviews',
  'decisions',
  'statusEvents',
  'rivalLinks',
] as const satisfies readonly RecordTable[];

export function declareVersions(db: Dexie, versions: readonly SchemaVersion[]): void {
  for (const [index, { stores, upgrade }] of versions.entries()) {
    const version = db.version(index + 1).stores(stores);
    if (upgrade !== undefined) version.upgrade(upgrade);
  }
}
