import type { Dexie } from 'dexie';
import type { StatusEvent, VerificationStatus } from '../claims/claim.ts';
import type { RecordOf } from '../formats/backup-records.ts';
import { timeAfter } from './clock.ts';
import { detailsOf } from './details.ts';
import { forgetEdits } from './edit.ts';
import { changeNamedValue, namedValue } from './named.ts';
import { type Rearrangement, joinRearrangements, parseRearrangements } from './rearrangement.ts';
import { fromRows, rowsOf, toRow } from './rows.ts';
import { STATUS_TABLES, statusNow } from './status-change.ts';
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
  { id, kind, claimId, otherId }: Pick<Rearrangement, 'id' | 'kind' | 'claimId' | 'otherId'>,
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
  // The order they were done in counts, whatever became of the clock.
  const at = timeAfter(...(await rearrangements(db)).map((earlier) => earlier.at));
  const entry: Rearrangement = { id, kind, at, claimId, otherId, before, after };
  await changeRearrangements(db, (entries) => [entry, ...entries]);
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

async function statusesOf(db: Dexie, ids: readonly string[]): Promise<Map<string, VerificationStatus>> {
  const details = await detailsOf(db, ids);
  return new Map(ids.map((id) => [id, statusNow(details.get(id))]));
}

/** The claim that stayed is told in any case, its counterpart where it is a claim of its own now and has a status. */
async function note(
  db: Dexie,
  { kind, claimId, otherId }: Pick<Rearrangement, 'kind' | 'claimId' | 'otherId'>,
  before: ReadonlyMap<string, VerificationStatus>,
): Promise<StatusEvent[]> {
  const now = await statusesOf(db, [claimId, otherId]);
  const pairs = [
    { id: claimId, other: otherId },
    ...(kind === 'split' && before.get(otherId) !== now.get(otherId)
      ? [{ id: otherId, other: claimId }]
      : []),
  ];
  const events: StatusEvent[] = [];
  for (const { id, other } of pairs) {
    const earlier = fromRows(
      'statusEvents',
      await rowsOf(db, 'statusEvents').where('claimId').equals(id).toArray(),
    );
    const at = timeAfter(...earlier.map((event) => event.at));
    const [from, to] = [before.get(id) ?? 'unverified', now.get(id) ?? 'unverified'];
    const because = { kind, id: other };
    const eventId = crypto.randomUUID();
    events.push({ id: eventId, createdAt: at, updatedAt: at, claimId: id, from, to, because, at });
  }
  await rowsOf(db, 'statusEvents').bulkAdd(events);
  return events;
}
