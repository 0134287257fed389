import { CLAIM_SORTS, type ClaimQuery, EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import type { VerificationStatus } from '../lib/claims/claim.ts';
import { STATUS_WORDS } from './words.ts';

/** What the view of claims shows, as its address says it. */
export interface ClaimsPlace {
  query: ClaimQuery;
  /** The claim that is shown beside the list. */
  claim: string | undefined;
}

export const CLAIMS = 'claims';

/** Longer words are nobody's search. */
const LONGEST = 1000;

const LISTS = [
  ['tag', 'tags'],
  ['origin', 'origins'],
  ['publisher', 'publishers'],
  ['language', 'languages'],
] as const;

/** `#claims?q=border&status=reported&sort=event`: what is as always is left out. */
export function addressOf({ query, claim }: ClaimsPlace): string {
  const fields = new URLSearchParams();
  const put = (name: string, value: string, always = '') => {
    if (value !== always) fields.append(name, value);
  };
  put('q', query.words);
  for (const status of query.statuses) fields.append('status', status);
  for (const [name, list] of LISTS) for (const value of query[list]) fields.append(name, value);
  put('from', query.from);
  put('to', query.to);
  put('dated', query.dated, EVERY_CLAIM.dated);
  if (query.rivals) fields.append('rivals', 'yes');
  put('sort', query.sort, EVERY_CLAIM.sort);
  put('claim', claim ?? '');
  const said = fields.toString();
  return said === '' ? `#${CLAIMS}` : `#${CLAIMS}?${said}`;
}

/** What an address of this view says; what it says wrong is as always. Undefined where it is another's. */
export function placeOf(hash: string): ClaimsPlace | undefined {
  const [name, ...rest] = hash.replace(/^#/u, '').split('?');
  if (name !== CLAIMS && name !== '') return undefined;
  const fields = new URLSearchParams(rest.join('?'));
  const query: ClaimQuery = {
    ...EVERY_CLAIM,
    words: (fields.get('q') ?? '').slice(0, LONGEST),
    statuses: fields.getAll('status').filter(isStatus),
    dated: fields.get('dated') === 'changed' ? 'changed' : 'event',
    from: dayIn(fields.get('from')),
    to: dayIn(fields.get('to')),
    rivals: fields.get('rivals') === 'yes',
    sort: CLAIM_SORTS.find((sort) => sort === fields.get('sort')) ?? EVERY_CLAIM.sort,
  };
  for (const [field, list] of LISTS) query[list] = fields.getAll(field);
  return { query, claim: fields.get('claim') ?? undefined };
}

/** A year, a month or a day. */
export const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

function dayIn(value: string | null): string {
  return value !== null && DAY.test(value) ? value : '';
}

function isStatus(value: string): value is VerificationStatus {
  return Object.hasOwn(STATUS_WORDS, value);
}

/** Whether anything but words narrows the list. */
export function isNarrowed(query: ClaimQuery): boolean {
  return (
    addressOf({ query: { ...query, words: '', sort: EVERY_CLAIM.sort }, claim: undefined }) !== `#${CLAIMS}`
  );
}
