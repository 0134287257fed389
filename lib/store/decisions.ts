import type { Dexie } from 'dexie';
import type { Decision } from '../claims/claim.ts';
import { timeAfter } from './clock.ts';
import { fromRows, rowsOf, toRow } from './rows.ts';
import { bury } from './tombstones.ts';
import { claimTodayIn } from './whole-claim.ts';

type Pair = Pick<Decision, 'claimId' | 'fingerprint'>;
type Word = Pair & Pick<Decision, 'sentence' | 'verdict'>;

const TABLES = ['claims', 'decisions', 'tombstones'] as const;

export async function decisionsFor(db: Dexie, claimIds: readonly string[]): Promise<Decision[]> {
  const found = await rowsOf(db, 'decisions').where('claimId').anyOf(claimIds).toArray();
  return latestByPair(fromRows('decisions', found));
}

export function setDecision(
  db: Dexie,
  { claimId: shown, fingerprint, sentence, verdict }: Word,
): PromiseLike<Decision> {
  return db.transaction('rw', TABLES, async () => {
    // A page may still show a claim that has been merged since.
    const claimId = await claimTodayIn(db, shown);
    const earlier = await decisionsOn(db, { claimId, fingerprint });
    const updatedAt = timeAfter(...earlier.map((decision) => decision.updatedAt));
    const latest = latestByPair(earlier)[0] ?? { id: crypto.randomUUID(), createdAt: updatedAt };
    const decision = toRow('decisions', {
      ...latest,
      claimId,
      fingerprint,
      ...(sentence !== undefined && { sentence }),
      verdict,
      updatedAt,
    });
    await db.table('decisions').put(decision);
    return decision;
  });
}

export function takeBackDecision(db: Dexie, pair: Pair): PromiseLike<void> {
  return db.transaction('rw', TABLES, async () => {
    const claimId = await claimTodayIn(db, pair.claimId);
    await bury(db, 'decisions', await decisionsOn(db, { ...pair, claimId }));
  });
}

/** One decision a pair: replicas may each have made one, and the later word counts; of two at once, the lower id's. */
function latestByPair(decisions: readonly Decision[]): Decision[] {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) {
    const pair = `${decision.claimId} ${decision.fingerprint}`;
    const known = latest.get(pair);
    if (
      known === undefined ||
      decision.updatedAt > known.updatedAt ||
      (decision.updatedAt === known.updatedAt && decision.id < known.id)
    ) {
      latest.set(pair, decision);
    }
  }
  return [...latest.values()];
}

async function decisionsOn(db: Dexie, { claimId, fingerprint }: Pair): Promise<Decision[]> {
  const found = await rowsOf(db, 'decisions').where('fingerprint').equals(fingerprint).toArray();
  return fromRows('decisions', found).filter((decision) => decision.claimId === claimId);
}
