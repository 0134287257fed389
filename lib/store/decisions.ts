import type { Dexie } from 'dexie';
import type { Decision } from '../claims/claim.ts';
import { fromRows, toRow } from './rows.ts';
import { bury } from './tombstones.ts';

type Pair = Pick<Decision, 'claimId' | 'fingerprint'>;

/** Inside a transaction on `decisions` and `tombstones`. */
export async function setDecision(db: Dexie, word: Pair & Pick<Decision, 'verdict'>): Promise<Decision> {
  const earlier = await decisionsOn(db, word);
  const now = Date.now();
  const latest = latestByPair(earlier)[0] ?? { id: crypto.randomUUID(), createdAt: now };
  const { claimId, fingerprint, verdict } = word;
  const decision = toRow('decisions', { ...latest, claimId, fingerprint, verdict, updatedAt: now });
  await db.table('decisions').put(decision);
  return decision;
}

/** Inside a transaction on `decisions` and `tombstones`. */
export async function takeBackDecision(db: Dexie, pair: Pair): Promise<void> {
  const ids = (await decisionsOn(db, pair)).map(({ id }) => id);
  await bury(db, 'decisions', ids);
}

/** One decision a pair: replicas may each have made one, and the later word counts; of two at once, the lower id's. */
export function latestByPair(decisions: readonly Decision[]): Decision[] {
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
  const found = await db
    .table<unknown, string>('decisions')
    .where('fingerprint')
    .equals(fingerprint)
    .toArray();
  return fromRows('decisions', found).filter((decision) => decision.claimId === claimId);
}
