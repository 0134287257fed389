import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_SORTS, DATED_BY, EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import type { VerificationStatus } from '../lib/claims/claim.ts';
import { addressOf, isNarrowed, PICTURES, placeOf } from './claim-address.ts';

const names = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 });
const day = fc.constantFrom('', '2026', '2026-11', '2026-11-23');
const aQuery = fc.record({
  words: fc.string({ maxLength: 40, unit: 'grapheme' }),
  statuses: fc.subarray<VerificationStatus>(['refuted', 'disputed', 'reported']),
  tags: names,
  origins: names,
  publishers: names,
  languages: names,
  dated: fc.constantFrom(...DATED_BY),
  from: day,
  to: day,
  rivals: fc.boolean(),
  sort: fc.constantFrom(...CLAIM_SORTS),
});

describe('the address of a list', () => {
  it('says all that is asked and what is shown, whatever it is', () => {
    fc.assert(
      fc.property(aQuery, fc.option(fc.uuid(), { nil: undefined }), (query, claim) => {
        expect(placeOf(addressOf({ query, claim }))).toEqual({ query, claim });
        expect(placeOf(addressOf({ query, claim }, PICTURES), PICTURES)).toEqual({ query, claim });
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out what is as always', () => {
    expect(addressOf({ query: EVERY_CLAIM, claim: undefined })).toBe('#claims');
    const query = { ...EVERY_CLAIM, words: 'four brigades', statuses: ['reported' as const] };
    expect(addressOf({ query, claim: 'c' })).toBe('#claims?q=four+brigades&status=reported&claim=c');
  });

  it('takes what it cannot read for nothing asked', () => {
    const wrong = '#claims?status=true&sort=best&from=Friday&dated=never&rivals=no&more=1';
    expect(placeOf(wrong)).toEqual({ query: EVERY_CLAIM, claim: undefined });
    expect(placeOf('')).toEqual({ query: EVERY_CLAIM, claim: undefined });
    expect(placeOf('#bin?q=a')).toBeUndefined();
    expect(placeOf('#pictures?q=a')).toBeUndefined();
    expect(placeOf('', PICTURES)).toBeUndefined();
    expect(placeOf('#pictures', PICTURES)?.query.dated).toBe('saved');
  });

  it('tells filters from words and order', () => {
    expect(isNarrowed({ ...EVERY_CLAIM, words: 'a', sort: 'text' })).toBe(false);
    expect(isNarrowed({ ...EVERY_CLAIM, rivals: true })).toBe(true);
  });
});
