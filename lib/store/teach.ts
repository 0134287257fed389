import type { Dexie } from 'dexie';
import type { Origin, Source } from '../claims/claim.ts';
import { taughtBy } from '../claims/learned.ts';
import { claimsOfOrigins } from './at-stake.ts';
import { timeAfter } from './clock.ts';
import { allOrigins, originNamed } from './origin-named.ts';
import { toRow } from './rows.ts';
import { noteChanges, statusesOf } from './status-change.ts';

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
  const resting = await claimsOfOrigins(
    db,
    changed.map(({ id }) => id),
  );
  // As they are before anything is changed.
  const others = await statusesOf(
    db,
    resting.filter((id) => id !== source.claimId),
  );
  await db
    .table('origins')
    .bulkPut(
      changed.map((origin) => toRow('origins', { ...origin, updatedAt: timeAfter(origin.updatedAt) })),
    );
  await noteChanges(db, others, { kind: 'origin', id: first.id });
  return [...others.keys()];
}
