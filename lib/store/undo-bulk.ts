import { Dexie } from 'dexie';
import type { BulkUndone } from '../claims/bulk.ts';
import { REARRANGING, rearrangements } from './rearrange.ts';
import { undoTagging } from './tag-claims.ts';
import { restoreFromBin } from './bin.ts';
import { trashRows } from './trash-tables.ts';
import { undoRearrangement } from './undo.ts';

/** Claims that are brought back in one transaction. */
const STEP = 200;

/**
 * Takes back what was done to many claims under one id, or a part of it where they are very many: `left` says how many are
 * left for the next call. Undefined where nothing of that id is kept. @throws {MergeRefusal}
 */
export async function undoBulk(db: Dexie, id: string): Promise<BulkUndone | undefined> {
  return (await undoDeletion(db, id)) ?? (await undoTags(db, id)) ?? (await undoMerges(db, id));
}

async function undoDeletion(db: Dexie, id: string): Promise<BulkUndone | undefined> {
  const deleted = () => trashRows(db).where('[deed+at]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  const ids = await deleted().limit(STEP).primaryKeys();
  if (ids.length === 0) return undefined;
  const back = (await restoreFromBin(db, ids)).length;
  // What cannot be read cannot come back: it is not waited for.
  return { kind: 'bulk', deed: 'delete', back, left: back === 0 ? 0 : await deleted().count() };
}

async function undoTags(db: Dexie, id: string): Promise<BulkUndone | undefined> {
  const undone = await undoTagging(db, id);
  if (undone === undefined) return undefined;
  const { deed, back, left } = undone;
  return { kind: 'bulk', deed: deed.kind, back, left };
}

/** All or nothing, the last one first. */
function undoMerges(db: Dexie, id: string): PromiseLike<BulkUndone | undefined> {
  return db.transaction('rw', REARRANGING, async () => {
    const merges = (await rearrangements(db)).filter(({ deed }) => deed === id);
    const [last] = merges;
    if (last === undefined) return undefined;
    const edited = new Set<string>();
    for (const merge of merges) {
      const undone = await undoRearrangement(db, merge.id);
      for (const field of undone?.edited ?? []) edited.add(field);
    }
    return {
      kind: 'bulk',
      deed: 'merge',
      back: merges.length + 1,
      left: 0,
      claimId: last.claimId,
      edited: [...edited],
    } as const;
  });
}
