import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATING_WORDS, plainRating } from './rating-words.ts';
import { verdictOf } from './rating.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };
const said = (words: string, value?: number, best?: number, worst?: number) =>
  verdictOf({
    words,
    ...(value === undefined ? {} : { value }),
    ...(best === undefined ? {} : { best }),
    ...(worst === undefined ? {} : { worst }),
  });

describe('a rating in words', () => {
  it.each([
    ['False', 'refuted'],
    ['FALSE!', 'refuted'],
    ['#Fake', 'refuted'],
    ['Pants on Fire!', 'refuted'],
    ['Four Pinocchios', 'refuted'],
    ['This is false. The picture was taken years before.', 'refuted'],
    ['The claim is not true', 'refuted'],
    ['Incorrect. The office counts it another way.', 'refuted'],
    ['False, the bridge was never closed', 'refuted'],
    ['C’est faux', 'refuted'],
    ['Frei erfunden', 'refuted'],
    ['Бошқа', 'unclear'],
    ['Ложь', 'refuted'],
    ['거짓', 'refuted'],
    ['True', 'verified'],
    ['Correct attribution', 'verified'],
    ['Verdadero', 'verified'],
    ['The Geppetto Checkmark', 'verified'],
    ['Verdict: Correct', 'verified'],
    ['Half-True', 'disputed'],
    ['Mostly false', 'disputed'],
    ['True, but only of one year', 'unclear'],
    ['Correct but', 'disputed'],
    ['Misleading (the figure is of another year)', 'disputed'],
    ['Größtenteils richtig', 'disputed'],
    ['Plutôt vrai', 'disputed'],
    ['Вводит в заблуждение', 'disputed'],
    ['Unproven', 'unclear'],
    ['No Evidence', 'unclear'],
    ['Labeled Satire', 'unclear'],
    ['Five herrings of seven', 'unclear'],
  ] as const)('“%s” is %s', (words, verdict) => {
    expect(said(words)).toBe(verdict);
  });

  it('counts before the number, which is often the wrong way round', () => {
    expect(said('Four Pinocchios', 5, 6, 1)).toBe('refuted');
    expect(said('Unproven', 5, 5, 1)).toBe('unclear');
    expect(said('Five herrings of seven', 1, 5, 1)).toBe('refuted');
  });

  it('says one thing only, however it is written', () => {
    const word = fc.constantFrom(...RATING_WORDS.keys());
    const dress = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => `  ${text}!`,
      (text: string) => `“${text}.”`,
      (text: string) => `Rating: ${text}`,
      (text: string) => text.replaceAll(' ', '\u00a0'),
    );
    fc.assert(
      fc.property(word, dress, (word, dressed) => {
        // Upper case loses letters that have none, and the dotless i.
        fc.pre(plainRating(word.toUpperCase()) === word);
        expect(said(dressed(word))).toBe(RATING_WORDS.get(word));
      }),
      settings,
    );
  });
});

describe('a rating in numbers', () => {
  it.each([
    [1, 5, 1, 'refuted'],
    [5, 5, 1, 'verified'],
    [2, 5, 1, 'disputed'],
    [3, 5, 1, 'disputed'],
    [0, 1, 0, 'refuted'],
    [1, 1, 0, 'verified'],
    [100, 100, 0, 'verified'],
    [1, 1, 5, 'verified'],
    [5, 1, 5, 'refuted'],
    [-1, -1, -1, 'unclear'],
    [-1, 5, 1, 'unclear'],
    [7, 5, 1, 'unclear'],
    [1, undefined, undefined, 'refuted'],
    [5, undefined, undefined, 'verified'],
    [undefined, 5, 1, 'unclear'],
  ] as const)('%s of %s down to %s is %s', (value, best, worst, verdict) => {
    expect(said('', value, best, worst)).toBe(verdict);
  });

  it('is the same on any scale of the same shape, and worse never counts as better', () => {
    const rank = { refuted: 0, disputed: 1, verified: 2, unclear: Number.NaN };
    fc.assert(
      fc.property(
        fc.nat({ max: 100 }),
        fc.nat({ max: 100 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 40 }),
        (a, b, worst, step) => {
          const on = (share: number) => said('', worst + share * step, worst + 100 * step, worst);
          const back = (share: number) => said('', worst - share * step, worst - 100 * step, worst);
          expect(on(a)).toBe(back(a));
          expect(rank[on(Math.min(a, b))]).toBeLessThanOrEqual(rank[on(Math.max(a, b))]);
        },
      ),
      settings,
    );
  });

  it('never fails, whatever is in it', () => {
    const number = fc.option(fc.oneof(fc.double(), fc.integer()), { nil: undefined });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), number, number, number, (...given) => {
        expect(['refuted', 'verified', 'disputed', 'unclear']).toContain(said(...given));
      }),
      settings,
    );
  });
});

describe(`the table of words (seed ${seed})`, () => {
  it('has each word as it is looked up', () => {
    for (const word of RATING_WORDS.keys()) expect(plainRating(word)).toBe(word);
    expect(RATING_WORDS.size).toBeGreaterThan(400);
  });
});
