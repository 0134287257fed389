import { describe, expect, it } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { takenClaims } from './taken.ts';

describe('claims on their way out', () => {
  const other = aClaim({ id: uuidOf(7), text: 'It rains.' });
  const merged = aClaim({ id: uuidOf(8), mergedInto: uuidOf(1) });
  const learned = [{ words: 'the office', sourceId: uuidOf(2), from: 'Valley Echo' }];
  const records = {
    claims: [aClaim(), other, merged],
    sources: [aSource()],
    reviews: [aReview({ claimId: other.id })],
    origins: [anOrigin({ learned })],
  };

  it('have what hangs on them, and their status; merged ones stay', () => {
    const { claimId: _claim, originId: _origin, ...source } = aSource();
    const { claimId: _, ...review } = aReview();
    expect([...takenClaims(records)]).toMatchObject([
      {
        claim: { ...aClaim(), sources: [{ ...source, origin: anOrigin() }], reviews: [] },
        status: 'reported',
      },
      { claim: { ...other, sources: [], reviews: [review] }, status: 'refuted' },
    ]);
    expect(JSON.stringify([...takenClaims(records)])).not.toMatch(/learned|claimId|originId/u);
  });

  it('are those of the ids that are given', () => {
    expect([...takenClaims(records, new Set([other.id]))].map(({ claim }) => claim.text)).toEqual([
      other.text,
    ]);
  });
});
