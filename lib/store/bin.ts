import type { Dexie } from 'dexie';
import { type BinContent, type BinEntry, KEPT_FOR } from '../claims/bin-entry.ts';
import { LOCAL } from './count-written.ts';
import { changeLocalValue, localValue } from './local.ts';
import { fromRows, rowsOf } from './rows.ts';
import { searchFor } from './search.ts';
import type { TrashEntry, TrashRow } from './trash-entry.ts';
import { TRASHING, restoreEntries } from './trash.ts';
import { TRASH_TABLES, dropTrash, trashEntries, trashRows } from './trash-tables.ts';
import { claimTodayIn } from './whole-claim.ts';

/** A part of the bin. */
export interface BinQuery {
  /** All its words have to be there; '' is everything. */
  query: string;
  offset: number;
  limit: number;
}

/** More than this are not kept, so that the bin of who deletes by the hundred thousand does not fill the disk. */
const MOST_ENTRIES = 200_000;

/** What was deleted and has all words of the query, the last first; `total` counts them all. */
export function listBin(
  db: Dexie,
  { query, offset, limit }: BinQuery,
): PromiseLike<{ total: number; entries: BinEntry[] }> {
  return db.transaction('r', [...TRASH_TABLES, 'claims'], async () => {
    const newest = trashRows(db).orderBy('at').reverse();
    if (query.trim() === '') {
      const total = await trashRows(db).count();
      return { total, entries: await shown(db, await newest.offset(offset).limit(limit).toArray()) };
    }
    const found = (await newest.toArray()).filter(foundBy(query));
    return { total: found.length, entries: await shown(db, found.slice(offset, offset + limit)) };
  });
}

/** All of it that has the words of the query. */
export async function binContent(db: Dexie, query: string): Promise<BinContent> {
  const rows = (await trashRows(db).toArray()).filter(foundBy(query));
  const { claims = [], ...hung } = Object.groupBy(rows, ({ table }) => table);
  const all = [...claims, ...(hung.sources ?? []), ...(hung.reviews ?? [])];
  return {
    ids: all.map(({ id }) => id),
    claims: claims.length,
    sources: all.reduce((sum, { sources }) => sum + sources, 0),
    reviews: all.reduce((sum, { reviews }) => sum + reviews, 0),
  };
}

/** Puts back what of these is in the bin; answers what came back. */
export function restoreFromBin(db: Dexie, ids: readonly string[]): PromiseLike<TrashEntry[]> {
  return db.transaction('rw', TRASHING, async () => restoreEntries(db, await trashEntries(db, ids)));
}

/** Deletes these for good. */
export async function emptyBin(db: Dexie, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', TRASH_TABLES, () => dropTrash(db, ids));
}

/**
 * Deletes for good what was kept for its time, or is over the most: at most `most`. Answers how many. Where the clock jumped
 * since the last look, it may be wrong: then nothing goes for a day.
 */
export function purgeBin(db: Dexie, most: number, now = Date.now()): PromiseLike<number> {
  return db.transaction('rw', [...TRASH_TABLES, LOCAL], async () => {
    const look = nextLook(await localValue(db, LOOK), now);
    await changeLocalValue(db, LOOK, () => look);
    const rows = trashRows(db);
    const over = Math.min(most, (await rows.count()) - MOST_ENTRIES);
    const isHeld = now < look.heldUntil;
    const old = isHeld
      ? []
      : await rows
          .where('at')
          .belowOrEqual(now - KEPT_FOR)
          .limit(most)
          .primaryKeys();
    const gone = over > old.length ? await rows.orderBy('at').limit(over).primaryKeys() : old;
    await dropTrash(db, gone);
    return gone.length;
  });
}

/** Name of the last look at what is due, among what is kept of this browser. */
const LOOK = 'bin';
const DAY = 24 * 3_600_000;
/** Who does not use the browser for so long is away, or has another clock now. */
const JUMP = 2 * DAY;

interface Look {
  at: number;
  /** Nothing is deleted for good before. */
  heldUntil: number;
}

function nextLook(kept: unknown, now: number): Look {
  const { at = now, heldUntil = now } = (kept ?? {}) as Partial<Look>;
  const jumped = now < at || now - at > JUMP;
  return { at: now, heldUntil: jumped ? now + DAY : heldUntil };
}

function foundBy(query: string): (row: TrashRow) => boolean {
  if (query.trim() === '') return () => true;
  const has = searchFor(query);
  return ({ words }) => has([words]);
}

async function shown(db: Dexie, rows: readonly TrashRow[]): Promise<BinEntry[]> {
  const entries: BinEntry[] = [];
  for (const { id, table, text, at, sources, reviews, claimId } of rows) {
    const home = table === 'claims' ? undefined : await claimTodayIn(db, claimId);
    const [claim] = fromRows('claims', [
      home === undefined ? undefined : await rowsOf(db, 'claims').get(home),
    ]);
    entries.push({ id, table, text, at, sources, reviews, ...(claim && { claim: claim.text }) });
  }
  return entries;
}
