import type { Dexie } from 'dexie';
import type { RecordOf } from '../formats/backup-records.ts';
import { timeAfter } from './clock.ts';
import { forgetEdits } from './edit.ts';
import { changeNamedValue, namedValue } from './named.ts';
import { fromRows, rowsOf } from './rows.ts';
import type { RecordTable } from './schema.ts';
import { STATUS_TABLES, noting } from './status-change.ts';
import { type TrashEntry, parseTrash, withEntry } from './trash-entry.ts';
import { bury, unbury } from './tombstones.ts';

const HANGING = ['sources', 'reviews', 'decisions', 'statusEvents'] as const;
const TABLES = [...STATUS_TABLES, 'decisions', 'edits', 'settings', 'tombstones'] as const;

/**
 * Deletes a claim with its sources, reviews, decisions and history, or one source. What was deleted last is kept whole
 * under the name `trash`, since a tombstone brings nothing back. Answers whether there was such a record.
 */
export function deleteRecord(db: Dexie, table: 'claims' | 'sources', id: string): PromiseLike<boolean> {
  return db.transaction('rw', TABLES, async () => {
    const entry = table === 'claims' ? await deleteClaim(db, id) : await deleteSource(db, id);
    if (entry === undefined) return false;
    await changeNamedValue(db, 'trash', (value) => withEntry(parseTrash(value), entry));
    return true;
  });
}

/**
 * Puts back what `deleteRecord` took, dated now, so that it wins over its tombstones elsewhere. Answers false where it is
 * in the trash no more, or the claim of a source is gone.
 */
export function restoreRecord(db: Dexie, id: string): PromiseLike<boolean> {
  return db.transaction('rw', TABLES, async () => {
    const trash = parseTrash(await namedValue(db, 'trash'));
    const entry = trash.find((each) => each.id === id);
    if (entry === undefined) return false;
    const [source] = entry.records.sources;
    if (entry.table === 'sources' && !(await isThere(db, 'claims', source?.claimId))) return false;

    await noting(db, [source?.claimId ?? id, id], { kind: 'restored', id }, async () => {
      for (const table of ['claims', ...HANGING] as const) await putBack(db, table, entry.records[table]);
    });
    await changeNamedValue(db, 'trash', (value) => parseTrash(value).filter((each) => each.id !== id));
    return true;
  });
}

async function deleteClaim(db: Dexie, id: string): Promise<TrashEntry | undefined> {
  const claims = fromRows('claims', [await rowsOf(db, 'claims').get(id)]);
  if (claims.length === 0) return undefined;
  const records = {
    claims,
    sources: await ofClaim(db, 'sources', id),
    reviews: await ofClaim(db, 'reviews', id),
    decisions: await ofClaim(db, 'decisions', id),
    statusEvents: await ofClaim(db, 'statusEvents', id),
  };
  await bury(db, 'claims', claims);
  for (const table of HANGING) await bury(db, table, records[table]);
  await forgetEdits(db, [id]);
  return { id, table: 'claims', records };
}

async function deleteSource(db: Dexie, id: string): Promise<TrashEntry | undefined> {
  const sources = fromRows('sources', [await rowsOf(db, 'sources').get(id)]);
  const [source] = sources;
  if (source === undefined) return undefined;
  await noting(db, [source.claimId], { kind: 'deleted', id }, () => bury(db, 'sources', sources));
  return {
    id,
    table: 'sources',
    records: { claims: [], sources, reviews: [], decisions: [], statusEvents: [] },
  };
}

async function ofClaim<T extends (typeof HANGING)[number]>(
  db: Dexie,
  table: T,
  claimId: string,
): Promise<RecordOf[T][]> {
  return fromRows(table, await rowsOf(db, table).where('claimId').equals(claimId).toArray());
}

/** A record that is there again already, from a backup or as it was loaded anew, stays as it is. */
async function putBack<T extends RecordTable>(
  db: Dexie,
  table: T,
  records: readonly RecordOf[T][],
): Promise<void> {
  const ids = records.map(({ id }) => id);
  const there = new Set(await rowsOf(db, table).where('id').anyOf(ids).primaryKeys());
  const gone = records.filter(({ id }) => !there.has(id));
  const deleted = await unbury(db, ids);
  await rowsOf(db, table).bulkAdd(
    gone.map((record) => ({
      ...record,
      updatedAt: timeAfter(record.updatedAt, deleted.get(record.id) ?? 0),
    })),
  );
}

async function isThere(db: Dexie, table: RecordTable, id: string | undefined): Promise<boolean> {
  return id !== undefined && (await rowsOf(db, table).get(id)) !== undefined;
}
