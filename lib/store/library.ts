import type { Dexie } from 'dexie';
import type { Claim, Decision, Origin, Review, Source } from '../claims/claim.ts';
import type { MatchClaim } from '../matching/outcome.ts';
import { type ConnectionOptions, connect } from './connection.ts';
import { type LibraryRecords, addAll } from './add.ts';
import { latestByPair, setDecision, takeBackDecision } from './decisions.ts';
import { fromRows } from './rows.ts';
import type { RecordTable, RowTable } from './schema.ts';

/** A claim with all that its status is computed from. */
export interface ClaimDetails {
  claim: Claim;
  sources: Source[];
  reviews: Review[];
  origins: Origin[];
}

export interface Library {
  /** Every claim that may be met in an article, in the matcher's terms; claims merged into others are left out. */
  allMatchClaims(): Promise<MatchClaim[]>;
  /** The claims there are among `ids`. */
  claimDetails(ids: Iterable<string>): Promise<Map<string, ClaimDetails>>;
  /** The user's words on these sentences. Of several on one pair, the latest. */
  decisionsFor(fingerprints: Iterable<string>): Promise<Decision[]>;
  putDecision(word: Pick<Decision, 'claimId' | 'fingerprint' | 'verdict'>): Promise<Decision>;
  /** Takes the word on a pair back, leaving a tombstone; does nothing where there is none. */
  removeDecision(pair: Pick<Decision, 'claimId' | 'fingerprint'>): Promise<void>;
  /** Adds what is not there yet, all or nothing; answers how many of each were added. */
  addRecords(records: Partial<LibraryRecords>): Promise<Record<RecordTable, number>>;
  counts(): Promise<{ claims: number; sources: number }>;
  /** Anything small that is kept by name (settings). Undefined where nothing was. */
  readNamed(name: string): Promise<unknown>;
  /** Changes a named value in one transaction, so that two changes at once lose neither. */
  changeNamed<T>(name: string, change: (value: unknown) => T): Promise<T>;
  close(): void;
}

/**
 * The library in IndexedDB, opened on first use; only the background and the extension's own pages may hold one (in a
 * content script IndexedDB is the page's). Everything is parsed on its way in and out.
 * @throws {LibraryBlockedError} from every function, while an upgrade waits for another window
 * @throws {RecordError} from what writes, for a record without its proper shape
 */
export function openLibrary(options: ConnectionOptions = {}): Library {
  const connection = connect(options);

  return {
    allMatchClaims: () =>
      connection.run(async (db) => {
        const [claims, sources] = await db.transaction('r', ['claims', 'sources'], () =>
          Promise.all([rows(db, 'claims').toArray(), rows(db, 'sources').toArray()]),
        );
        return matchClaims(fromRows('claims', claims), fromRows('sources', sources));
      }),

    claimDetails: (ids) => connection.run((db) => details(db, [...new Set(ids)])),

    decisionsFor: (fingerprints) =>
      connection.run(async (db) => {
        const keys = [...new Set(fingerprints)];
        const found = await rows(db, 'decisions').where('fingerprint').anyOf(keys).toArray();
        return latestByPair(fromRows('decisions', found));
      }),

    putDecision: (word) =>
      connection.run((db) => db.transaction('rw', ['decisions', 'tombstones'], () => setDecision(db, word))),

    removeDecision: (pair) =>
      connection.run((db) =>
        db.transaction('rw', ['decisions', 'tombstones'], () => takeBackDecision(db, pair)),
      ),

    addRecords: (records) => connection.run((db) => addAll(db, records)),

    counts: () =>
      connection.run(async (db) => {
        const [claims, sources] = await Promise.all([
          db.table('claims').count(),
          db.table('sources').count(),
        ]);
        return { claims, sources };
      }),

    readNamed: (name) => connection.run((db) => namedValue(db, name)),

    changeNamed: (name, change) =>
      connection.run((db) =>
        db.transaction('rw', 'settings', async () => {
          const value = change(await namedValue(db, name));
          await db.table('settings').put({ name, value });
          return value;
        }),
      ),

    close: () => connection.close(),
  };
}

function rows(db: Dexie, table: RecordTable): RowTable {
  return db.table<unknown, string>(table);
}

async function namedValue(db: Dexie, name: string): Promise<unknown> {
  const row = await db.table<{ value?: unknown }, string>('settings').get(name);
  return row?.value;
}

async function details(db: Dexie, ids: string[]): Promise<Map<string, ClaimDetails>> {
  const found = await db.transaction('r', ['claims', 'sources', 'reviews', 'origins'], async () => {
    const [claims, sources, reviews] = await Promise.all([
      rows(db, 'claims').where('id').anyOf(ids).toArray(),
      rows(db, 'sources').where('claimId').anyOf(ids).toArray(),
      rows(db, 'reviews').where('claimId').anyOf(ids).toArray(),
    ]);
    const read = {
      claims: fromRows('claims', claims),
      sources: fromRows('sources', sources),
      reviews: fromRows('reviews', reviews),
    };
    const originIds = new Set(read.sources.map(({ originId }) => originId));
    const origins = await rows(db, 'origins')
      .where('id')
      .anyOf([...originIds])
      .toArray();
    return { ...read, origins: fromRows('origins', origins) };
  });
  const sources = Map.groupBy(found.sources, ({ claimId }) => claimId);
  const reviews = Map.groupBy(found.reviews, ({ claimId }) => claimId);
  const origins = new Map(found.origins.map((origin) => [origin.id, origin]));
  return new Map(
    found.claims.map((claim) => {
      const own = sources.get(claim.id) ?? [];
      const originIds = [...new Set(own.map(({ originId }) => originId))];
      return [
        claim.id,
        {
          claim,
          sources: own,
          reviews: reviews.get(claim.id) ?? [],
          origins: originIds.flatMap((id) => origins.get(id) ?? []),
        },
      ];
    }),
  );
}

/** A claim's date is when its matter happened, else when it was first published. */
function matchClaims(claims: readonly Claim[], sources: readonly Source[]): MatchClaim[] {
  const published = new Map<string, string>();
  for (const { claimId, publishedAt } of sources) {
    const earliest = published.get(claimId);
    if (publishedAt !== undefined && (earliest === undefined || publishedAt < earliest)) {
      published.set(claimId, publishedAt);
    }
  }
  return claims
    .filter(({ mergedInto }) => mergedInto === undefined)
    .map(({ id, text, title, language, eventDate }) => {
      const date = eventDate ?? published.get(id);
      return {
        id,
        text,
        ...(title === undefined ? {} : { title }),
        ...(date === undefined ? {} : { date }),
        language,
      };
    });
}
