import { describe, expect, it } from 'vitest';
import { answer, pairOf } from './compare.ts';

describe('the compare door', () => {
  it('echoes the id and names what differs', () => {
    const pair = pairOf({
      id: 7,
      sentence: 'Kenya sent 40 doctors to Chad.',
      claim: 'Kenya sent 90 doctors to Chad.',
    });
    expect(typeof pair).toBe('object');
    if (typeof pair === 'string') return;
    expect(answer(pair)).toMatchObject({
      id: 7,
      relation: 'conflicts',
      differences: [{ kind: 'number', here: '40', there: '90' }],
    });
  });

  it('says none where the two have nothing to do with each other, with no differences', () => {
    expect(
      answer({ id: 'x', sentence: 'Rain fell on Tuesday.', claim: 'The bank raised its rates.' }),
    ).toMatchObject({ id: 'x', relation: 'none', differences: [] });
  });

  it('refuses records without id, sentence or claim', () => {
    expect(pairOf({ sentence: 'a', claim: 'b' })).toMatch(/id/);
    expect(pairOf({ id: 1, claim: 'b' })).toMatch(/sentence/);
    expect(pairOf({ id: 1, sentence: 'a', claim: 3 })).toMatch(/claim/);
    expect(pairOf({ id: 1, sentence: 'a', claim: 'b', date: 4 })).toMatch(/date/);
  });
});
