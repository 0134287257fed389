import { describe, expect, it } from 'vitest';
import type { Decision } from '../claims/claim.ts';
import { aClaim, uuidOf } from '../claims/examples.ts';
import type { MatchedSentence } from './find-matches.ts';
import { pairOf, verdictsOn } from './settled.ts';

const CLAIM = aClaim();
const OTHER = aClaim({ id: uuidOf(2) });
const CLAIMS = new Map([CLAIM, OTHER].map((claim) => [claim.id, { claim }]));
const TEXT = 'Some 4,000 cars cross the Alder bridge every day.';
const EDITED = 'Some 4,000 cars cross Alder bridge, every day';

const met = (text: string, fingerprint: string, claim = CLAIM): MatchedSentence => ({
  sentence: 1,
  text,
  fingerprint,
  matches: [{ claimId: claim.id, relation: 'same', score: 0.9, differences: [], met: [] }],
});
const decided = (change: Partial<Decision> = {}): Decision => ({
  id: uuidOf(50),
  createdAt: 1,
  updatedAt: 1,
  claimId: CLAIM.id,
  fingerprint: 'f1',
  sentence: TEXT,
  verdict: 'rejected',
  ...change,
});
const word = (found: MatchedSentence, decisions: Decision[]) =>
  verdictsOn([found], CLAIMS, decisions).get(pairOf(found.fingerprint, found.matches[0]?.claimId ?? ''));

describe('the user’s word', () => {
  it('holds for the sentence as it was, and for the same one lightly edited', () => {
    expect(word(met(TEXT, 'f1'), [decided()])).toBe('rejected');
    expect(word(met(EDITED, 'f2'), [decided()])).toBe('rejected');
  });

  it('holds for no other sentence and no other claim', () => {
    expect(word(met(TEXT.replace('4,000', '5,000'), 'f2'), [decided()])).toBeUndefined();
    expect(word(met(TEXT, 'f1', OTHER), [decided()])).toBeUndefined();
  });

  it('on the very sentence counts more than a later one on an edited one; of those the latest counts', () => {
    const exact = decided({ verdict: 'confirmed' });
    const later = decided({ fingerprint: 'f2', sentence: EDITED, updatedAt: 9 });
    expect(word(met(TEXT, 'f1'), [later, exact])).toBe('confirmed');
    expect(word(met(`Also, ${TEXT}`, 'f3'), [exact, later])).toBe('rejected');
  });

  it('that was kept without the sentence holds for the very sentence alone', () => {
    const { sentence: _, ...old } = decided();
    expect(word(met(TEXT, 'f1'), [old])).toBe('rejected');
    expect(word(met(EDITED, 'f2'), [old])).toBeUndefined();
  });
});
