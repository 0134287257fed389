import { CLAIM_SORTS, type ClaimQuery, DATED_BY, EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import type { VerificationStatus } from '../lib/claims/claim.ts';
import { STATUS_WORDS } from './words.ts';

/** What a view of claims shows, as its address says it. */
export interface ClaimsPlace {
  query: ClaimQuery;
  /** The claim that is shown beside the list. */
  claim: string | undefined;
}

/** A view whose address says what is asked of the claims; what is `always` asked is left out there. */
export interface ClaimsView {
  name: string;
  always: ClaimQuery;
}

export const CLAIMS = 'claims';
export const LIST: ClaimsView = { name: CLAIMS, always: EVERY_CLAIM };
/** Most claims have no date of an event, so that pictures over time begin with when they were saved. */
export const PICTURES: ClaimsView = { name: 'pictures', always: { ...EVERY_CLAIM, dated: 'saved' } };

/** Longer words are nobody's search. */
const LONGEST = 1000;

const LISTS = [
  ['tag', 'tags'],
  ['origin', 'origins'],
  ['publisher', 'publishers'],
  ['language', 'languages'],
] as const;

/** `#claims?q=border&status=reported&sort=event`: what is as always is left out. */
export function addressOf({ query, claim }: ClaimsPlace, { name, always }: ClaimsView = LIST): string {
  const fields = new URLSearchParams();
  const put = (field: string, value: string, usual = '') => {
    if (value !== usual) fields.append(field, value);
  };
  put('q', query.words);
  for (const status of query.statuses) fields.append('status', status);
  for (const [field, list] of LISTS) for (const value of query[list]) fields.append(field, value);
  put('from', query.from);
  put('to', query.to);
  put('dated', query.dated, always.dated);
  if (query.rivals) fields.append('rivals', 'yes');
  put('sort', query.sort, always.sort);
  put('claim', claim ?? '');
  const said = fields.toString();
  return said === '' ? `#${name}` : `#${name}?${said}`;
}

/** The pictures of what a list asks for. */
export function picturesOf(query: ClaimQuery): string {
  const isDated = query.from !== '' || query.to !== '';
  const dated = isDated ? query.dated : PICTURES.always.dated;
  return addressOf({ query: { ...query, dated }, claim: undefined }, PICTURES);
}

/** What an address of this view says; what it says wrong is as always. Undefined where it is another's. */
export function placeOf(hash: string, { name, always }: ClaimsView = LIST): ClaimsPlace | undefined {
  const [named, ...rest] = hash.replace(/^#/u, '').split('?');
  if (named !== name && (named !== '' || name !== CLAIMS)) return undefined;
  const fields = new URLSearchParams(rest.join('?'));
  const query: ClaimQuery = {
    ...always,
    words: (fields.get('q') ?? '').slice(0, LONGEST),
    statuses: fields.getAll('status').filter(isStatus),
    dated: DATED_BY.find((each) => each === fields.get('dated')) ?? always.dated,
    from: dayIn(fields.get('from')),
    to: dayIn(fields.get('to')),
    rivals: fields.get('rivals') === 'yes',
    sort: CLAIM_SORTS.find((sort) => sort === fields.get('sort')) ?? always.sort,
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
