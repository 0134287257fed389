import type { Dexie } from 'dexie';
import type { Claim } from '../claims/claim.ts';
import { movedRecords } from '../claims/merge.ts';
import { claimToday, mergedIntoOf } from '../claims/merged-into.ts';
import type { RecordOf } from '../formats/backup-records.ts';
import { timeAfter } from './clock.ts';
import { rowsOf } from './rows.ts';
import {
  type ClaimRecords,
  HANGING,
  hangingOn,
  mergedBelow,
  mergedClaims,
  noClaimRecords,
  wholeClaim,
} from './whole-claim.ts';

/**
 * What another machine or a backup brought may hang on a claim that was merged into another here: it goes where that one
 * went. Two machines may also each have merged one into the other, or into one that the other machine has deleted: a claim
 * that leads to none that is there becomes one of its own again, so that nothing is hidden for good.
 */
export function settleMerges(db: Dexie): PromiseLike<void> {
  return db.transaction('rw', ['claims', ...HANGING], async () => {
    const claims = await mergedClaims(db);
    const mergedInto = mergedIntoOf(claims);
    const today = claims.map(({ id }) => claimToday(id, mergedInto));
    const there = new Set(await rowsOf(db, 'claims').where('id').anyOf(today).primaryKeys());
    const stranded = claims.filter(({ id, mergedInto: into = id }) => {
      const end = claimToday(id, mergedInto);
      return end === id || (!there.has(end) && end === into);
    });
    await rowsOf(db, 'claims').bulkPut(stranded.map(freed));
    const own = new Set(stranded.map(({ id }) => id));
    for (const id of new Set([...own, ...today.filter((end) => there.has(end))])) await gather(db, id);
  });
}

/** What went over from a merged claim, as it was and as it became. */
export interface Gathered {
  mergedId: string;
  before: ClaimRecords;
  after: ClaimRecords;
}

/** Moves to a claim what hangs on those that are merged into it and is not there yet. Inside a transaction on all of these. */
export async function gather(db: Dexie, id: string): Promise<Gathered[]> {
  const gathered: Gathered[] = [];
  for (const { id: mergedId } of await mergedBelow(db, [id])) {
    // Anew for each: what the one before it brought is there now.
    const kept = await wholeClaim(db, id);
    if (kept === undefined) return gathered;
    const hanging = await hangingOn(db, [mergedId]);
    const moved = movedRecords(kept, hanging);
    const [before, after] = [noClaimRecords(), noClaimRecords()];
    for (const table of HANGING) {
      const records = moved[table].map((record) => dated(record));
      const ids = new Set(records.map((record) => record.id));
      await rowsOf(db, table).bulkPut(records);
      Object.assign(before, { [table]: hanging[table].filter((record) => ids.has(record.id)) });
      Object.assign(after, { [table]: records });
    }
    gathered.push({ mergedId, before, after });
  }
  return gathered;
}

function freed(claim: Claim): Claim {
  const { mergedInto: _, ...rest } = claim;
  return dated(rest);
}

function dated<T extends RecordOf['claims' | (typeof HANGING)[number]]>(record: T): T {
  return { ...record, updatedAt: timeAfter(record.updatedAt) };
}
