import { describe, expect, it } from 'vitest';
import type { Claim, Decision } from '../claims/claim.ts';
import { aClaim, uuidOf } from '../claims/examples.ts';
import type { Match } from '../matching/outcome.ts';
import type { MatchedSentence } from './find-matches.ts';
import { rejectedViews } from './rejected-views.ts';
import { type Verdicts, pairOf } from './settled.ts';

const FIRST = aClaim({ id: uuidOf(1) });
const SECOND = aClaim({ id: uuidOf(2), text: 'The Alder bridge was closed in March.' });
const CLAIMS = new Map([FIRST, SECOND].map((claim) => [claim.id, { claim }]));

const match = ({ id }: Claim): Match => ({
  claimId: id,
  relation: 'same',
  score: 0.9,
  differences: [],
  met: ['bridge'],
});
const sentence = (at: number, matches: Match[], fingerprint = `f${at}`): MatchedSentence => ({
  sentence: at,
  text: 'Some 4,000 cars cross the Alder bridge every day.',
  fingerprint,
  matches,
});
const decided = (...words: [Claim, string, Decision['verdict']?][]): Verdicts =>
  new Map(words.map(([{ id }, fingerprint, verdict = 'rejected']) => [pairOf(fingerprint, id), verdict]));

describe('rejectedViews', () => {
  it('names the rejected pairs alone, in page order', () => {
    const found = [sentence(2, [match(FIRST), match(SECOND)]), sentence(7, [match(FIRST)])];
    const verdicts = decided([FIRST, 'f7'], [SECOND, 'f2'], [FIRST, 'f2', 'confirmed']);
    expect(rejectedViews(found, CLAIMS, verdicts)).toEqual([
      { sentence: 2, claimId: SECOND.id, claim: SECOND.text },
      { sentence: 7, claimId: FIRST.id, claim: FIRST.text },
    ]);
  });

  it('names a sentence that is there twice once', () => {
    const found = [sentence(1, [match(FIRST)], 'f'), sentence(3, [match(FIRST)], 'f')];
    expect(rejectedViews(found, CLAIMS, decided([FIRST, 'f'])).map((each) => each.sentence)).toEqual([1]);
  });

  it('leaves out a claim that was deleted, and one the sentence does not meet any more', () => {
    const found = [sentence(1, [match(FIRST)])];
    expect(rejectedViews(found, new Map(), decided([FIRST, 'f1']))).toEqual([]);
    expect(rejectedViews(found, CLAIMS, decided([SECOND, 'f1']))).toEqual([]);
  });
});
