import type { Dexie } from 'dexie';
import type { StatusEvent, VerificationStatus } from '../claims/claim.ts';
import type { RecordOf } from '../formats/backup-records.ts';
import { timeAfter } from './clock.ts';
import { detailsOf } from './details.ts';
import { forgetEdits } from './edit.ts';
import { changeNamedValue, namedValue } from './named.ts';
import { type Rearrangement, joinRearrangements, parseRearrangements } from './rearrangement.ts';
import { fromRows, rowsOf, toRow } from './rows.ts';
import { STATUS_TABLES, statusEvent, statusNow, statusesOf } from './status-change.ts';
import { type ClaimRecords, HANGING, noClaimRecords } from './whole-claim.ts';

/** What a transaction has to be on that merges, splits or takes either back. */
export const REARRANGING = [
  ...new Set([...STATUS_TABLES, ...HANGING, 'edits', 'settings', 'tombstones'] as const),
];

const TABLES = ['claims', ...HANGING] as const;

/** The name under which merges and splits are kept to be taken back. */
export const NAME = 'rearranged';

export async function rearrangements(db: Dexie): Promise<Rearrangement[]> {
  return parseRearrangements(await namedValue(db, NAME));
}

export async function changeRearrangements(
  db: Dexie,
  change: (entries: Rearrangement[]) => readonly Rearrangement[],
): Promise<void> {
  await changeNamedValue(db, NAME, (value) => joinRearrangements(change(parseRearrangements(value)), []));
}

/**
 * Writes records as a merge or a split has them, notes what that made of the claims' statuses, and keeps all that is needed
 * to take it back. Of each record that was there, `updatedAt` goes on.
 */
export async function rearrange(
  db: Dexie,
  { id, kind, claimId, otherId, deed }: Omit<Rearrangement, 'at' | 'before' | 'after'>,
  planned: ClaimRecords,
): Promise<void> {
  const statuses = await statusesOf(db, [claimId, otherId]);
  const before = noClaimRecords();
  const after = noClaimRecords();
  for (const table of TABLES) {
    const written = await write(db, table, planned[table]);
    Object.assign(before, { [table]: written.before });
    Object.assign(after, { [table]: written.after });
  }
  await forgetEdits(db, [claimId, otherId]);
  after.statusEvents.push(...(await note(db, { kind, claimId, otherId }, statuses)));
  await changeRearrangements(db, (entries) => {
    // The order they were done in counts, whatever became of the clock.
    const at = timeAfter(...entries.map((earlier) => earlier.at));
    const by = deed === undefined ? {} : { deed };
    return [{ id, kind, at, claimId, otherId, ...by, before, after }, ...entries];
  });
}

async function write<T extends keyof ClaimRecords>(
  db: Dexie,
  table: T,
  planned: readonly RecordOf[T][],
): Promise<{ before: RecordOf[T][]; after: RecordOf[T][] }> {
  const rows = await rowsOf(db, table).bulkGet(planned.map(({ id }) => id));
  const before = fromRows(
    table,
    rows.filter((row) => row !== undefined),
  );
  const dates = new Map(before.map(({ id, updatedAt }) => [id, updatedAt]));
  const after = planned.map((record) => {
    const known = dates.get(record.id);
    return toRow(table, known === undefined ? record : { ...record, updatedAt: timeAfter(known) });
  });
  await rowsOf(db, table).bulkPut(after);
  return { before, after };
}

/** The claim that stayed is told in any case, its counterpart where it is a claim of its own now and has a status. */
async function note(
  db: Dexie,
  { kind, claimId, otherId }: Pick<Rearrangement, 'kind' | 'claimId' | 'otherId'>,
  before: ReadonlyMap<string, VerificationStatus>,
): Promise<StatusEvent[]> {
  const now = await detailsOf(db, [claimId, otherId]);
  const pairs = [
    { id: claimId, other: otherId },
    { id: otherId, other: claimId },
  ];
  const events = pairs.flatMap(({ id, other }) => {
    const details = now.get(id);
    const from = before.get(id) ?? 'unverified';
    const isTold = id === claimId || (kind === 'split' && from !== statusNow(details));
    return details && isTold ? [statusEvent(details, from, { kind, id: other })] : [];
  });
  await rowsOf(db, 'statusEvents').bulkAdd(events);
  return events;
}
