import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaningOf, replaceLeaning } from './leaning.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

/** Text rich in what the rules look at, mixed with arbitrary Unicode. */
const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...'He his her it they Their the The two both city company ministry president attack countries Friday Jane Doe Alder Lines of in on said was last next week year ago 3 2024 October this here there We , . ’s “ ” "'.split(
        ' ',
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

describe(`what leans in arbitrary text (seed ${seed})`, () => {
  it('lies in the text, in order and apart, with at most three offers that can be put in', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.array(anyText, { maxLength: 3 }), (claim, sentence, before) => {
        const found = leaningOf(claim, { before, sentence, publishedAt: '2024-10-22', language: 'en' });
        let last = 0;
        for (const leaning of found) {
          expect(leaning.start).toBeGreaterThanOrEqual(last);
          expect(leaning.end).toBeGreaterThan(leaning.start);
          expect(claim.slice(leaning.start, leaning.end)).toBe(leaning.words);
          expect(leaning.offers.length).toBeLessThanOrEqual(3);
          expect(new Set(leaning.offers).size).toBe(leaning.offers.length);
          for (const offer of leaning.offers) {
            const put = replaceLeaning(claim, leaning, offer);
            expect(put.startsWith(claim.slice(0, leaning.start))).toBe(true);
            expect(put.endsWith(claim.slice(leaning.end))).toBe(true);
            expect(put.toLowerCase()).toContain(offer.toLowerCase());
          }
          last = leaning.end;
        }
      }),
      settings,
    );
  });

  /** The form asks at every key that is pressed. */
  it.each(['he ', 'the ', 'The Alder ', 'Alder', 'in the last ', '“It ', 'on Friday ', 'Doe’s '])(
    'is told in time of 5,000 characters of "%s"',
    (unit) => {
      const text = unit.repeat(Math.ceil(5_000 / unit.length)).slice(0, 5_000);
      const began = performance.now();
      leaningOf(text, { before: [text, text], sentence: text, publishedAt: '2024-10-22', language: 'en' });
      expect(performance.now() - began).toBeLessThan(2_000);
    },
  );
});
