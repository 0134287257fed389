import type { Dexie } from 'dexie';
import type { Claim } from '../claims/claim.ts';
import { MergeRefusal, movedSource } from '../claims/merge.ts';
import type { Rejoined } from '../claims/recent-change.ts';
import { changedSince, reverted, revertedClaim } from '../claims/revert.ts';
import type { RecordOf } from '../formats/backup-records.ts';
import { timeAfter } from './clock.ts';
import { forgetEdits } from './edit.ts';
import { REARRANGING, changeRearrangements, rearrangements } from './rearrange.ts';
import type { Rearrangement } from './rearrangement.ts';
import { type Gathered, gather } from './rehome.ts';
import { fromRows, rowsOf } from './rows.ts';
import { noteStatus } from './status-change.ts';
import { bury, unbury } from './tombstones.ts';
import { type ClaimRecords, HANGING, type Hanging, hangingOn, mergedBelow } from './whole-claim.ts';

/**
 * Takes a merge or a split back: every record becomes what it was, dated now, so that it wins elsewhere. What was changed
 * since stays as it is. Undefined where nothing of that id is kept. @throws {MergeRefusal}
 */
export function undoRearrangement(db: Dexie, id: string): PromiseLike<Rejoined | undefined> {
  return db.transaction('rw', REARRANGING, async () => {
    const entries = await rearrangements(db);
    const entry = entries.find((each) => each.id === id);
    if (entry === undefined) return undefined;
    const { kind, claimId, otherId } = entry;
    const claims = await claimsNow(db, entry);
    const others = await tagsOfOthers(db, claimId, otherId);
    let sources = 0;
    for (const table of HANGING) {
      const moved = await takeBack(db, table, entry);
      if (table === 'sources') sources = moved;
    }
    if (kind === 'merge') sources += await lateSources(db, entry);
    const edited = new Set<string>();
    for (const after of entry.after.claims) {
      const before = entry.before.claims.find((each) => each.id === after.id);
      if (before === undefined) continue;
      const now = claims.get(after.id);
      if (now !== undefined) for (const field of changedSince(after, now)) edited.add(field);
      const back = now === undefined ? before : revertedClaim({ before, after, now }, others);
      await putClaim(db, back, now);
    }
    const stays = kind === 'split' && !(await buryMade(db, entry, claims.get(otherId)));
    await forgetEdits(db, [claimId, otherId]);
    const gathered = await gather(db, claimId);
    await changeRearrangements(db, (entries) =>
      withGathered(
        entries
          .filter((each) => each.id !== id)
          .map((later) => (later.at > entry.at ? rebased(later, entry, others) : later)),
        gathered,
      ),
    );
    // What is undone out of its order is told by what was done after it.
    if (!entries.some((each) => each.at > entry.at && each.claimId === claimId))
      await noteUndone(db, claimId);
    return {
      kind,
      claimId,
      otherId,
      sources,
      edited: [...edited].filter((field) => field !== 'mergedInto'),
      stays,
    };
  });
}

/** The claims of the entry as they are. The one that stayed has to be one still: what it was merged into has its records. */
async function claimsNow(db: Dexie, { claimId, otherId, kind }: Rearrangement): Promise<Map<string, Claim>> {
  const rows = await rowsOf(db, 'claims').where('id').anyOf([claimId, otherId]).toArray();
  const claims = new Map(fromRows('claims', rows).map((claim) => [claim.id, claim]));
  const stayed = claims.get(claimId);
  if (stayed === undefined)
    throw new MergeRefusal('The claim has been deleted since. Bring it back first, then undo this.');
  const wentOn = kind === 'split' ? [stayed, claims.get(otherId)] : [stayed];
  if (wentOn.some((claim) => claim?.mergedInto !== undefined))
    throw new MergeRefusal('The claim was merged into another one since. Undo that first, then this.');
  return claims;
}

/** Each record of the table as it was before; answers how many moved. One that was deleted since stays deleted. */
async function takeBack(db: Dexie, table: Hanging, entry: Rearrangement): Promise<number> {
  const before = byId<RecordOf[Hanging]>(entry.before[table]);
  const after = byId<RecordOf[Hanging]>(entry.after[table]);
  const rows = await rowsOf(db, table)
    .where('id')
    .anyOf([...after.keys()])
    .toArray();
  let moved = 0;
  for (const now of fromRows(table, rows)) {
    const [was, became] = [before.get(now.id), after.get(now.id)];
    if (was === undefined || became === undefined) {
      // Made by what is undone: that the status changed by it.
      await bury(db, table, [now] as never);
      continue;
    }
    const back = reverted({ before: was, after: became, now });
    await rowsOf(db, table).put({ ...back, updatedAt: timeAfter(now.updatedAt) });
    if (back.claimId !== now.claimId) moved += 1;
  }
  return moved;
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Sources of the merged claim that came later, from another machine, go back with it. */
async function lateSources(db: Dexie, { claimId, otherId }: Rearrangement): Promise<number> {
  const { sources } = await hangingOn(db, [claimId]);
  const late = sources.filter(({ cameFrom }) => cameFrom === otherId);
  await rowsOf(db, 'sources').bulkPut(
    late.map((source) => ({ ...movedSource(source, otherId), updatedAt: timeAfter(source.updatedAt) })),
  );
  return late.length;
}

/** Tags that claims which stay merged brought as well. */
async function tagsOfOthers(db: Dexie, claimId: string, otherId: string): Promise<Set<string>> {
  const merged = await mergedBelow(db, [claimId]);
  return new Set(
    merged
      .filter(({ id, mergedInto }) => id !== otherId && mergedInto === claimId)
      .flatMap(({ tags }) => tags),
  );
}

async function putClaim(db: Dexie, claim: Claim, now: Claim | undefined): Promise<void> {
  const deleted = await unbury(db, [claim.id]);
  const updatedAt = timeAfter(now?.updatedAt ?? claim.updatedAt, deleted.get(claim.id) ?? 0);
  await rowsOf(db, 'claims').put({ ...claim, updatedAt });
}

/** The claim that a split made goes with it, where it is as it was made and nothing was put into it. */
async function buryMade(db: Dexie, entry: Rearrangement, now: Claim | undefined): Promise<boolean> {
  const made = entry.after.claims.find(
    ({ id }) => id === entry.otherId && !entry.before.claims.some((before) => before.id === id),
  );
  if (made === undefined || now === undefined) return true;
  const hanging = await hangingOn(db, [made.id]);
  const merged = await mergedBelow(db, [made.id]);
  const more = merged.length + HANGING.reduce((sum, table) => sum + hanging[table].length, 0);
  if (more > 0 || changedSince(made, now).length > 0) return false;
  await bury(db, 'claims', [now]);
  return true;
}

/** What a claim that stays merged has to give now goes back with it when that is undone. */
function withGathered(entries: readonly Rearrangement[], gathered: readonly Gathered[]): Rearrangement[] {
  const byMerge = new Map(
    gathered.map((each) => [
      entries.find(({ kind, otherId }) => kind === 'merge' && otherId === each.mergedId),
      each,
    ]),
  );
  return entries.map((entry) => {
    const more = byMerge.get(entry);
    if (more === undefined) return entry;
    return { ...entry, before: joined(entry.before, more.before), after: joined(entry.after, more.after) };
  });
}

function joined(a: ClaimRecords, b: ClaimRecords): ClaimRecords {
  return {
    claims: a.claims,
    sources: [...a.sources, ...b.sources],
    reviews: [...a.reviews, ...b.reviews],
    decisions: [...a.decisions, ...b.decisions],
    statusEvents: [...a.statusEvents, ...b.statusEvents],
  };
}

/**
 * A claim that nothing was done to since has the status and the history it had. Otherwise its history would end with another
 * status than it has.
 */
async function noteUndone(db: Dexie, claimId: string): Promise<void> {
  const { statusEvents } = await hangingOn(db, [claimId]);
  const last = statusEvents.toSorted((a, b) => b.at - a.at)[0];
  if (last !== undefined) await noteStatus(db, claimId, last.to, { kind: 'restored' });
}

/** A later entry, as if what is undone had never been: it would bring it back. */
function rebased(later: Rearrangement, undone: Rearrangement, others: ReadonlySet<string>): Rearrangement {
  const both = (side: ClaimRecords, tags: ReadonlySet<string>): ClaimRecords => {
    const each = <T extends keyof ClaimRecords>(table: T): ClaimRecords[T] =>
      (side[table] as RecordOf[T][]).map((now) => {
        const before = (undone.before[table] as RecordOf[T][]).find(({ id }) => id === now.id);
        const after = (undone.after[table] as RecordOf[T][]).find(({ id }) => id === now.id);
        if (before === undefined || after === undefined) return now;
        return table === 'claims'
          ? revertedClaim({ before, after, now } as Parameters<typeof revertedClaim>[0], tags)
          : reverted({ before, after, now });
      }) as ClaimRecords[T];
    return {
      claims: each('claims'),
      sources: each('sources'),
      reviews: each('reviews'),
      decisions: each('decisions'),
      statusEvents: each('statusEvents'),
    };
  };
  return { ...later, before: both(later.before, new Set()), after: both(later.after, others) };
}
