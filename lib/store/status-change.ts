import type { Dexie } from 'dexie';
import type { StatusEvent, VerificationStatus } from '../claims/claim.ts';
import { statusOf } from '../claims/status.ts';
import { timeAfter } from './clock.ts';
import { type ClaimDetails, DETAIL_TABLES, detailsOf } from './details.ts';
import { toRow } from './rows.ts';

/** What a transaction has to be on for `noteStatus` and `noting`. */
export const STATUS_TABLES = DETAIL_TABLES;

type Because = StatusEvent['because'];

/** The computed status of a claim; of one that is not there yet, `unverified`. */
export function statusNow(details: ClaimDetails | undefined): VerificationStatus {
  if (details === undefined) return 'unverified';
  return statusOf(details.claim, details.sources, details.reviews, details.origins).status;
}

/** Keeps why and when a claim's status became another, in the transaction that changed it. */
export async function noteStatus(
  db: Dexie,
  claimId: string,
  from: VerificationStatus,
  because: Because,
): Promise<void> {
  await noteChanges(db, new Map([[claimId, from]]), because);
}

/**
 * Does what changes sources, reviews, origins or claims, and keeps what that made of the status of each of these claims.
 * Whatever may change a status goes through here or through `noteStatus`. A claim that was not there before has come with
 * its status: nothing changed. Inside a transaction on `STATUS_TABLES` and what `work` needs.
 */
export async function noting<T>(
  db: Dexie,
  claimIds: readonly string[],
  because: Because,
  work: () => PromiseLike<T>,
): Promise<T> {
  const before = await statusesOf(db, claimIds);
  const done = await work();
  await noteChanges(db, before, because);
  return done;
}

/** The status of each of the claims that are there. */
export async function statusesOf(
  db: Dexie,
  claimIds: readonly string[],
): Promise<Map<string, VerificationStatus>> {
  const details = await detailsOf(db, claimIds);
  return new Map([...details].map(([id, each]) => [id, statusNow(each)]));
}

/** Keeps what became of the statuses there were before; answers what it kept. */
export async function noteChanges(
  db: Dexie,
  before: ReadonlyMap<string, VerificationStatus>,
  because: Because,
): Promise<StatusEvent[]> {
  if (before.size === 0) return [];
  const now = await detailsOf(db, [...before.keys()]);
  const events = [...now].flatMap(([claimId, details]) => {
    const from = before.get(claimId);
    return from === undefined || from === statusNow(details) ? [] : [statusEvent(details, from, because)];
  });
  if (events.length > 0) await db.table('statusEvents').bulkAdd(events);
  return events;
}

/** What became of a claim's status, later than all it has been through, so that its history has one order. */
export function statusEvent(details: ClaimDetails, from: VerificationStatus, because: Because): StatusEvent {
  const at = timeAfter(...details.events.map((event) => event.at));
  return toRow('statusEvents', {
    id: crypto.randomUUID(),
    createdAt: at,
    updatedAt: at,
    claimId: details.claim.id,
    from,
    to: statusNow(details),
    because,
    at,
  });
}
