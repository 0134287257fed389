import type { Dexie } from 'dexie';
import type { StatusEvent, VerificationStatus } from '../claims/claim.ts';
import { statusOf } from '../claims/status.ts';
import { type ClaimDetails, DETAIL_TABLES, detailsOf } from './details.ts';
import { toRow } from './rows.ts';

/** What a transaction has to be on for `noteStatus`. */
export const STATUS_TABLES = [...DETAIL_TABLES, 'statusEvents'] as const;

/** The computed status of a claim; of one that is not there yet, `unverified`. */
export function statusNow(details: ClaimDetails | undefined): VerificationStatus {
  if (details === undefined) return 'unverified';
  return statusOf(details.claim, details.sources, details.reviews, details.origins).status;
}

/**
 * Keeps why and when a claim's status became another, in the transaction that changed it. Undefined where the status is
 * the same as before.
 */
export async function noteStatus(
  db: Dexie,
  claimId: string,
  from: VerificationStatus,
  because: StatusEvent['because'],
): Promise<StatusEvent | undefined> {
  const details = (await detailsOf(db, [claimId])).get(claimId);
  const to = statusNow(details);
  if (details === undefined || to === from) return undefined;
  const at = Date.now();
  const event = { id: crypto.randomUUID(), createdAt: at, updatedAt: at, claimId, from, to, because, at };
  const row = toRow('statusEvents', event);
  await db.table('statusEvents').add(row);
  return row;
}
