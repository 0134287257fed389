import type { Dexie } from 'dexie';
import type { Origin, Source } from '../claims/claim.ts';
import { taughtBy } from '../claims/learned.ts';
import { timeAfter } from './clock.ts';
import { detailsOf, type ClaimDetails } from './details.ts';
import { allOrigins, originNamed } from './origin-named.ts';
import { fromRows, rowsOf, toRow } from './rows.ts';
import { noteStatus, statusNow } from './status-change.ts';

/** The origin of that name, made where there is none. Inside a transaction on `origins`. */
export async function originFor(db: Dexie, name: string, now: number): Promise<Origin> {
  const kept = await originNamed(db, name);
  if (kept !== undefined) return kept;
  const made = { id: crypto.randomUUID(), createdAt: now, updatedAt: now, name, aliases: [] };
  const origin = toRow('origins', made);
  await db.table('origins').add(origin);
  return origin;
}

/**
 * Learns what the words of a corrected source mean, and forgets what it taught before (`lib/claims/learned.ts`). Answers
 * which other claims may rest on something else now. Inside a transaction on `STATUS_TABLES`.
 */
export async function teach(db: Dexie, source: Source, from: string, to: string): Promise<string[]> {
  return await putOrigins(db, taughtBy(source, from, to, await allOrigins(db)), source);
}

/**
 * Origins that became others by a source. What other claims rest on may change with them: answers which those are, and
 * keeps why where their status became another. Inside a transaction on `STATUS_TABLES`.
 */
export async function putOrigins(
  db: Dexie,
  changed: readonly Origin[],
  source: Pick<Source, 'id' | 'claimId'>,
): Promise<string[]> {
  const [first] = changed;
  if (first === undefined) return [];
  const others = await resting(db, changed, source.claimId);
  await db
    .table('origins')
    .bulkPut(
      changed.map((origin) => toRow('origins', { ...origin, updatedAt: timeAfter(origin.updatedAt) })),
    );
  for (const [claimId, details] of others)
    await noteStatus(db, claimId, statusNow(details), { kind: 'origin', id: first.id });
  return [...others.keys()];
}

/** The other claims that have sources of these origins, as they are before anything is changed. */
async function resting(
  db: Dexie,
  origins: readonly Origin[],
  claimId: string,
): Promise<Map<string, ClaimDetails>> {
  const ids = origins.map(({ id }) => id);
  const sources = fromRows('sources', await rowsOf(db, 'sources').where('originId').anyOf(ids).toArray());
  const claims = new Set(sources.map((source) => source.claimId));
  claims.delete(claimId);
  return await detailsOf(db, [...claims]);
}
