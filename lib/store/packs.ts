import type { Dexie, Table } from 'dexie';
import type { Feed } from '../claims/feed.ts';
import type { MatchClaim } from '../matching/outcome.ts';
import type { ClaimDetails } from './details.ts';
import { type PackedClaim, isPackedId, packIdOf, packOf, prefixOf, unpacked } from './packed-claim.ts';
import { idsAmong } from './rows.ts';

/**
 * The claims of feeds, some hundreds to a row: written and read so they cost a tenth of what rows of their own would. Nobody
 * changes them there. The first thing the user does with one makes it a row like any other (`taking`); a mark in `taken` then
 * says that the pack's is no longer the claim.
 */
export interface PackRow {
  id: string;
  /** Of the claims, in their order. */
  ids: string[];
  /** Each as JSON: of a pack that is read for one claim, which is the rule, the others cost next to nothing. */
  claims: string[];
}

export const packRow = (id: string, claims: readonly PackedClaim[]): PackRow => ({
  id,
  ids: claims.map((claim) => claim.id),
  claims: claims.map((claim) => JSON.stringify(claim)),
});

/** The claims of a pack, or those of them that are wanted. */
export const claimsOf = (
  { ids, claims }: PackRow,
  isWanted: (id: string) => boolean = () => true,
): PackedClaim[] =>
  ids.flatMap((id, i) => (isWanted(id) ? [JSON.parse(claims[i] ?? '') as PackedClaim] : []));

export interface FeedRow extends Feed {
  /** Packs with a lower number are the feed's; others are of a file on its way in, and nobody sees them. */
  packs: number;
  /** A file on its way in: who brings it, and when the last step was taken. */
  coming?: { by: string; at: number };
}

/** A claim that has become a row. */
export interface TakenRow {
  id: string;
}

export const PACK_TABLES = ['feeds', 'packs', 'taken'] as const;

export const feedsIn = (db: Dexie): Table<FeedRow, string> => db.table('feeds');
export const packsIn = (db: Dexie): Table<PackRow, string> => db.table('packs');
export const takenIn = (db: Dexie): Table<TakenRow, string> => db.table('taken');

/** All keys of packs, or of their claims, that a feed has or may have. */
export const rangeOf = ({ id }: Pick<Feed, 'id'>): [string, string] => [
  `${prefixOf(id)}-`,
  `${prefixOf(id)}.`,
];

/** A packed claim and the feed it is of. */
interface Found {
  claim: PackedClaim;
  feed: FeedRow;
}

/** Inside a transaction on `PACK_TABLES`. */
export async function packedAmong(db: Dexie, ids: readonly string[]): Promise<Found[]> {
  const wanted = new Set(ids.filter(isPackedId));
  if (wanted.size === 0) return [];
  const feeds = new Map((await feedsIn(db).toArray()).map((feed) => [prefixOf(feed.id), feed]));
  for (const id of await idsAmong(takenIn(db), [...wanted])) wanted.delete(id);
  const rows = await packsIn(db).bulkGet([...new Set([...wanted].map(packOf))]);
  return rows.flatMap((row) => {
    const feed = row && feeds.get(prefixOf(row.id));
    if (row === undefined || feed === undefined || row.id >= packIdOf(feed.id, feed.packs)) return [];
    return claimsOf(row, (id) => wanted.has(id)).map((claim) => ({ claim, feed }));
  });
}

/** Those of the claims that lie in packs and may be met in an article. */
export async function packedMatchClaims(db: Dexie, ids: readonly string[]): Promise<MatchClaim[]> {
  if (!ids.some(isPackedId)) return [];
  const found = await db.transaction('r', PACK_TABLES, () => packedAmong(db, ids));
  return found.filter(({ feed }) => !feed.hidden).map(({ claim }) => matchClaim(claim));
}

const matchClaim = ({ id, text, language, mention }: PackedClaim): MatchClaim => ({
  id,
  text,
  language,
  ...(mention?.publishedAt === undefined ? {} : { date: mention.publishedAt }),
});

/** Those of the claims that lie in packs, as they would be in rows. */
export async function packedDetails(db: Dexie, ids: readonly string[]): Promise<Map<string, ClaimDetails>> {
  if (!ids.some(isPackedId)) return new Map();
  return await db.transaction('r', [...PACK_TABLES, 'settings'], async () => {
    const accepted = await acceptedSites(db);
    const found = await packedAmong(db, ids);
    return new Map(
      found.map(({ claim, feed }) => [claim.id, unpacked(claim, { feed: feed.name, accepted })]),
    );
  });
}

/** All packed claims that are shown, pack by pack in the order they were brought in. Inside a transaction on `PACK_TABLES`. */
export async function eachPack(
  db: Dexie,
  take: (claims: readonly PackedClaim[], feed: FeedRow) => void,
): Promise<void> {
  for (const feed of (await feedsIn(db).toArray()).filter(({ hidden }) => !hidden))
    await eachPackOf(db, feed, (claims) => take(claims, feed));
}

/** The same of one feed, hidden or not. */
export async function eachPackOf(
  db: Dexie,
  feed: FeedRow,
  take: (claims: readonly PackedClaim[]) => void,
): Promise<void> {
  const [first, last] = rangeOf(feed);
  const taken = new Set(await takenIn(db).where('id').between(first, last).primaryKeys());
  const end = packIdOf(feed.id, feed.packs);
  for (let from: string | undefined = first; from !== undefined;) {
    const rows: PackRow[] = await packsIn(db).where('id').between(from, end, false).limit(AT_ONCE).toArray();
    for (const row of rows) take(claimsOf(row, (id) => !taken.has(id)));
    from = rows.length < AT_ONCE ? undefined : rows.at(-1)?.id;
  }
}

/** Packs that are read in one go: a cursor takes its time for each. */
const AT_ONCE = 50;

/**
 * The next packs of one feed that are shown behind the one of this id, the last of them with its own; '' is before all. They
 * have `most` claims or a few more. Inside a transaction on `PACK_TABLES`.
 */
export async function nextPacks(
  db: Dexie,
  after: string,
  most: number,
): Promise<{ id: string; claims: PackedClaim[]; feed: FeedRow } | undefined> {
  const feeds = (await feedsIn(db).toArray()).filter(({ hidden, packs }) => !hidden && packs > 0);
  for (const feed of feeds.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [first] = rangeOf(feed);
    const from = after > first ? after : first;
    const end = packIdOf(feed.id, feed.packs);
    const behind = (id: string) => packsIn(db).where('id').between(id, end, false);
    const row = from < end ? await behind(from).first() : undefined;
    if (row === undefined) continue;
    const more = Math.floor(most / Math.max(1, row.ids.length)) - 1;
    const rows = more < 1 ? [row] : [row, ...(await behind(row.id).limit(more).toArray())];
    const taken = new Set(
      await idsAmong(
        takenIn(db),
        rows.flatMap(({ ids }) => ids),
      ),
    );
    const claims = rows.flatMap((each) => claimsOf(each, (id) => !taken.has(id)));
    return { id: rows.at(-1)?.id ?? row.id, claims, feed };
  }
  return undefined;
}

/** Ids of all packed claims that are shown. Inside a transaction on `PACK_TABLES`. */
export async function packedIds(db: Dexie): Promise<string[]> {
  const ids: string[] = [];
  await eachPack(db, (claims) => {
    for (const { id } of claims) ids.push(id);
  });
  return ids;
}

/** Sites whose fact-checks the user lets count. Inside a transaction on `settings`. */
export async function acceptedSites(db: Dexie): Promise<ReadonlySet<string>> {
  const row: unknown = await db.table<unknown, string>('settings').get('settings');
  const value = typeof row === 'object' && row !== null && 'value' in row ? row.value : undefined;
  const sites =
    typeof value === 'object' && value !== null && 'factCheckers' in value ? value.factCheckers : [];
  return new Set(Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : []);
}
