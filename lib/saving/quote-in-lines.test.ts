import { describe, expect, it } from 'vitest';
import { isQuoteIn } from './quote-in-lines.ts';

const LINES = [
  'Harbour closed',
  'The harbour office closed both quays — “for good”, it said — after the storm.',
  'Some 3,000 sailors were told to wait. The mayor didn’t',
  'comment. Fares rose by 3.5 marks.',
];

describe('whether a page still has the words', () => {
  it.each([
    'The harbour office closed both quays',
    'the harbour office closed both quays',
    'After the storm.',
    '  both\n quays\u00a0— ',
    'both quays - "for good", it said - after',
    'both quays—«for good»',
    "The mayor didn't comment.",
    '3,000 sailors',
    'after the storm. Some 3,000 sailors were told to wait.',
    'rose by 3.5 marks',
    '',
  ])('has: %s', (quote) => {
    expect(isQuoteIn(LINES, quote)).toBe(true);
  });

  it.each([
    'The harbour office closed two quays',
    'The harbour office closes both quays',
    '000 sailors',
    'Fares rose by 3',
    '13,000 sailors',
    'harbour off',
    'bour office',
    'Harbour closed the harbour',
    'THE HARBOUR office',
    'both quays, for good',
    'Harbour closed Some 3,000 sailors',
  ])('has not: %s', (quote) => {
    expect(isQuoteIn(LINES, quote)).toBe(false);
  });

  it('has words of a script without spaces wherever they stand', () => {
    expect(isQuoteIn(['昨日市長は港を閉鎖した。'], '市長は港を閉鎖')).toBe(true);
    expect(isQuoteIn(['昨日市長は港を閉鎖した。'], '市長は駅を閉鎖')).toBe(false);
  });

  it('has nothing where the page has no lines', () => {
    expect(isQuoteIn([], 'both quays')).toBe(false);
  });
});
