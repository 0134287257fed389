import type { Dexie } from 'dexie';
import type { Claim, Decision, Review, Source, StatusEvent } from '../claims/claim.ts';
import { Fields, type Reader, listOf } from '../claims/fields.ts';
import type { WholeClaim } from '../claims/merge.ts';
import { claimToday } from '../claims/merged-into.ts';
import { parseClaim, parseDecision, parseReview, parseSource, parseStatusEvent } from '../claims/parse.ts';
import type { RecordOf } from '../formats/backup-records.ts';
import { fromRows, rowsOf } from './rows.ts';

/** What hangs on a claim and goes where it goes. */
export const HANGING = ['sources', 'reviews', 'decisions', 'statusEvents'] as const;

export type Hanging = (typeof HANGING)[number];

/** Claims with all that hangs on them, as they are kept to be brought back. */
export interface ClaimRecords {
  claims: Claim[];
  sources: Source[];
  reviews: Review[];
  decisions: Decision[];
  statusEvents: StatusEvent[];
}

export function noClaimRecords(): ClaimRecords {
  return { claims: [], sources: [], reviews: [], decisions: [], statusEvents: [] };
}

const MOST_RECORDS = 100_000;

export const parseClaimRecords: Reader<ClaimRecords> = (value, field) => {
  const fields = new Fields(value, field);
  const list = <T>(name: string, parse: (record: unknown) => T): T[] =>
    fields.required(name, listOf(parse, MOST_RECORDS));
  return {
    claims: list('claims', parseClaim),
    sources: list('sources', parseSource),
    reviews: list('reviews', parseReview),
    decisions: list('decisions', parseDecision),
    statusEvents: list('statusEvents', parseStatusEvent),
  };
};

/** Inside a transaction on `claims` and what hangs on them. Undefined where there is no such claim. */
export async function wholeClaim(db: Dexie, id: string): Promise<WholeClaim | undefined> {
  const [claim] = fromRows('claims', [await rowsOf(db, 'claims').get(id)]);
  if (claim === undefined) return undefined;
  return { claim, ...(await hangingOn(db, [id])) };
}

export async function hangingOn(
  db: Dexie,
  claimIds: readonly string[],
): Promise<Omit<ClaimRecords, 'claims'>> {
  const read = async <T extends Hanging>(table: T): Promise<RecordOf[T][]> =>
    fromRows(table, await rowsOf(db, table).where('claimId').anyOf(claimIds).toArray());
  return {
    sources: await read('sources'),
    reviews: await read('reviews'),
    decisions: await read('decisions'),
    statusEvents: await read('statusEvents'),
  };
}

/** What the claim of this id is today. Inside a transaction on `claims`. */
export async function claimTodayIn(db: Dexie, id: string): Promise<string> {
  const mergedInto = new Map<string, string>();
  for (let at = id; !mergedInto.has(at);) {
    const [claim] = fromRows('claims', [await rowsOf(db, 'claims').get(at)]);
    if (claim?.mergedInto === undefined) break;
    mergedInto.set(at, claim.mergedInto);
    at = claim.mergedInto;
  }
  return claimToday(id, mergedInto);
}

/** The ids of all claims that are merged into others. */
export async function mergedIds(db: Dexie): Promise<string[]> {
  return await rowsOf(db, 'claims').where('mergedInto').notEqual('').primaryKeys();
}

/** All claims that are merged into others. */
export async function mergedClaims(db: Dexie): Promise<Claim[]> {
  return fromRows('claims', await rowsOf(db, 'claims').where('mergedInto').notEqual('').toArray());
}

/** The claims that are merged into these, and those that were merged into them. */
export async function mergedBelow(db: Dexie, claimIds: readonly string[]): Promise<Claim[]> {
  const found = new Map<string, Claim>();
  for (let ids = claimIds; ids.length > 0;) {
    const rows = await rowsOf(db, 'claims').where('mergedInto').anyOf(ids).toArray();
    const claims = fromRows('claims', rows).filter(({ id }) => !claimIds.includes(id) && !found.has(id));
    for (const claim of claims) found.set(claim.id, claim);
    ids = claims.map((claim) => claim.id);
  }
  return [...found.values()];
}
