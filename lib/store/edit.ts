import type { Dexie } from 'dexie';
import type { Claim, Verdict } from '../claims/claim.ts';
import { timeAfter } from './clock.ts';
import { detailsOf } from './details.ts';
import { toRow } from './rows.ts';
import { STATUS_TABLES, noteStatus, statusNow } from './status-change.ts';
import { claimTodayIn } from './whole-claim.ts';

/** What can be changed of a claim; absent is left as it is, `null` taken away. */
export interface ClaimEdit {
  text?: string;
  tags?: string[];
  notes?: string;
  eventDate?: string | null;
  verdict?: Pick<Verdict, 'value' | 'reason'> | null | undefined;
}

/** `changed`: these fields were changed since `base`, and to something else; nothing was written, `claim` is what stands. */
export type Edited =
  { state: 'saved'; claim: Claim } | { state: 'changed'; claim: Claim; fields: (keyof ClaimEdit)[] };

/**
 * When the fields of a claim changed, in the claim's own `updatedAt`s, so that two windows can be told apart that edit
 * different fields from those that edit the same. Fields without a time have not changed since `since`. A claim without
 * such a row, as it was added or imported, may have changed in any field up to its `updatedAt`: in doubt an edit made on an
 * older state is asked about, never lost.
 */
interface FieldTimes {
  id: string;
  since: number;
  times: { [F in keyof ClaimEdit]?: number };
}

const FIELDS = ['text', 'tags', 'notes', 'eventDate', 'verdict'] as const satisfies (keyof ClaimEdit)[];

/** Undefined where there is no such claim. @throws {RecordError} for what no claim may be */
export function editClaim(
  db: Dexie,
  shown: string,
  base: number,
  edit: ClaimEdit,
): PromiseLike<Edited | undefined> {
  return db.transaction('rw', [...STATUS_TABLES, 'edits'], async (): Promise<Edited | undefined> => {
    const claimId = await claimTodayIn(db, shown);
    const details = (await detailsOf(db, [claimId])).get(claimId);
    if (details === undefined) return undefined;
    const { claim } = details;
    const fields = FIELDS.filter((field) => edit[field] !== undefined && differs(claim, edit, field));
    if (fields.length === 0) return { state: 'saved', claim };

    const known = (await edits(db).get(claimId)) ?? { id: claimId, since: claim.updatedAt, times: {} };
    // What was written for a claim that has been merged since was not written for the other: the user is asked.
    const contested =
      claimId === shown ? fields.filter((field) => (known.times[field] ?? known.since) > base) : fields;
    if (contested.length > 0) return { state: 'changed', claim, fields: contested };

    const updatedAt = timeAfter(claim.updatedAt);
    const edited = toRow('claims', changed(claim, edit, fields, updatedAt));
    await db.table('claims').put(edited);
    const times = Object.fromEntries(fields.map((field) => [field, updatedAt]));
    await edits(db).put({ ...known, times: { ...known.times, ...times } });
    await noteStatus(db, claimId, statusNow(details), {
      kind: fields.includes('verdict') ? 'verdict' : 'edited',
    });
    return { state: 'saved', claim: edited };
  });
}

/** Of claims that are replaced or gone, what is known of their fields is no longer so. Inside a transaction on `edits`. */
export async function forgetEdits(db: Dexie, claimIds: readonly string[]): Promise<void> {
  await edits(db).bulkDelete([...claimIds]);
}

/** Notes that the tags of claims changed; `before` says when each was changed last. Inside a transaction on `edits`. */
export async function noteTagged(
  db: Dexie,
  claims: readonly Claim[],
  before: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = await edits(db).bulkGet(claims.map(({ id }) => id));
  await edits(db).bulkPut(
    claims.map(({ id, updatedAt }, at) => {
      const known = rows[at] ?? { id, since: before.get(id) ?? updatedAt, times: {} };
      return { ...known, times: { ...known.times, tags: updatedAt } };
    }),
  );
}

function edits(db: Dexie) {
  return db.table<FieldTimes, string>('edits');
}

/** A field that already is as it is wanted is no change: so an edit that is sent twice is saved once. */
function differs(claim: Claim, edit: ClaimEdit, field: keyof ClaimEdit): boolean {
  switch (field) {
    case 'tags':
      return JSON.stringify(claim.tags) !== JSON.stringify(edit.tags);
    case 'verdict':
      return claim.verdict?.value !== edit.verdict?.value || claim.verdict?.reason !== edit.verdict?.reason;
    case 'eventDate':
      return (claim.eventDate ?? null) !== edit.eventDate;
    case 'text':
    case 'notes':
      return claim[field] !== edit[field];
  }
}

function changed(
  claim: Claim,
  edit: ClaimEdit,
  fields: readonly (keyof ClaimEdit)[],
  updatedAt: number,
): unknown {
  const values = fields.map((field) => {
    const value = edit[field] ?? undefined;
    return [field, field === 'verdict' && edit.verdict ? { ...edit.verdict, at: updatedAt } : value] as const;
  });
  return { ...claim, ...Object.fromEntries(values), updatedAt };
}
