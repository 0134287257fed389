import { KEPT_FOR } from '../claims/bin-entry.ts';
import { Fields, oneOf, time, uuid } from '../claims/fields.ts';
import { readable } from './rows.ts';
import { type ClaimRecords, parseClaimRecords } from './whole-claim.ts';

/** A merge or a split, with all that is needed to take it back. */
export interface Rearrangement {
  /** Its own; made by whoever asked for it, so that it is done once however often the message comes. */
  id: string;
  kind: 'merge' | 'split';
  at: number;
  /** What it was done by together with others, and is undone by. */
  deed?: string;
  /** The claim that stayed. */
  claimId: string;
  /** The claim that was merged into it, or that its sources went to. */
  otherId: string;
  /** The records that were changed, as they were. */
  before: ClaimRecords;
  /** The same and those that were made, as they became. */
  after: ClaimRecords;
}

/** Each is kept its time, and longer as long as it is among the last. */
const MOST_RECENT = 20;

/** Those that can be read, newest first. */
export function parseRearrangements(value: unknown): Rearrangement[] {
  return Array.isArray(value) ? readable(value, parseRearrangement) : [];
}

/** Those of both, one of each id, newest first, without what is no longer kept. */
export function joinRearrangements(
  first: readonly Rearrangement[],
  second: readonly Rearrangement[],
  now = Date.now(),
): Rearrangement[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))]
    .toSorted((a, b) => b.at - a.at)
    .filter(({ at }, place) => place < MOST_RECENT || now - at < KEPT_FOR);
}

function parseRearrangement(value: unknown): Rearrangement {
  const fields = new Fields(value, 'rearrangement');
  return {
    id: fields.required('id', uuid),
    kind: fields.required('kind', oneOf('merge', 'split')),
    at: fields.required('at', time),
    claimId: fields.required('claimId', uuid),
    otherId: fields.required('otherId', uuid),
    ...fields.optional('deed', uuid),
    before: fields.required('before', parseClaimRecords),
    after: fields.required('after', parseClaimRecords),
  };
}
