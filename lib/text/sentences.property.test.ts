import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

/** Text rich in what the rules look at, mixed with arbitrary Unicode. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Mr.',
      'U.S.',
      'p.m.',
      'No.',
      '5',
      '1.5',
      'The',
      'troops',
      'left',
      'I',
      'Inc.',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...'. ! ? … " “ ” « » ( ) [ ] \' ’ ‘ - — • | , ; : 。'.split(' ')),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(' ', ' ', ' ', '\n', '\u00a0', '\r\n', '...', '. . .', '""', '1)', 'a.'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyLanguage = fc.constantFrom('en', 'en-GB', 'fr', 'de', 'ja', '', 'no tag', undefined);
const optionsOf = (language: string | undefined, breaks: number[]) =>
  language === undefined ? { breaks } : { language, breaks };

describe(`sentences of arbitrary text (seed ${seed})`, () => {
  it('lie in range, in order, trimmed, and hold every character that is not white space', () => {
    fc.assert(
      fc.property(
        anyText,
        anyLanguage,
        fc.array(fc.integer({ min: -5, max: 120 })),
        (text, language, breaks) => {
          const sentences = splitSentences(text, optionsOf(language, breaks));
          let last = 0;
          for (const { start, end } of sentences) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(last, start).trim()).toBe('');
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            last = end;
          }
          expect(text.slice(last).trim()).toBe('');
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      settings,
    );
  });

  it('never reach across a hard break', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, fc.array(fc.nat(120)), (text, language, breaks) => {
        for (const { start, end } of splitSentences(text, optionsOf(language, breaks))) {
          expect(text.slice(start, end)).not.toMatch(/[\n\r\u2028\u2029]/u);
          expect(breaks.some((offset) => start < offset && offset < end)).toBe(false);
        }
      }),
      settings,
    );
  });

  it('depend on nothing beyond their own line', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('en', 'fr'), (first, second, language) => {
        const shift = first.length + 1;
        const apart = [
          ...splitSentences(first, { language }),
          ...splitSentences(second, { language }).map(({ start, end }) => ({
            start: start + shift,
            end: end + shift,
          })),
        ];
        expect(splitSentences(`${first}\n${second}`, { language })).toEqual(apart);
      }),
      settings,
    );
  });
});

/** Whole sentences whose first word opens sentences and which hold the traps in their middle. */
const subject = fc.constantFrom(
  'The convoy',
  'He',
  'They',
  'A witness',
  'But Gen. Weiss',
  'Later Mr. A. B. Orlov',
);
const verb = fc.constantFrom(
  'left',
  'counted 1,200.5 tons',
  'joined the U.S. Army',
  'said "go! now!" and slept',
  'saw No. 5',
);
const place = fc.constantFrom(
  'at 6 p.m.',
  'in the U.S.',
  'on Main St.',
  'near the river.',
  '(as agreed).',
  'for Marlin Inc.',
  '“at last.”',
);
const sentence = fc.tuple(subject, verb, place).map((parts) => parts.join(' '));

describe(`sentences made of known parts (seed ${seed})`, () => {
  it('are found again when joined by a space, and each alone is one sentence', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const text = sentences.join(' ');
        const found = splitSentences(text, { language: 'en' }).map(({ start, end }) =>
          text.slice(start, end),
        );
        expect(found).toEqual(sentences);
        for (const one of sentences) {
          expect(splitSentences(one, { language: 'en' })).toEqual([{ start: 0, end: one.length }]);
        }
      }),
      settings,
    );
  });
});

describe('time', () => {
  const sized = (unit: string): string => unit.repeat(Math.ceil(1e5 / unit.length));

  /** A rule that looks ahead or back without limit takes minutes here; the measured worst is half a second. */
  it.each([
    'word ',
    'a',
    '.',
    '. ',
    '"',
    '."',
    '(',
    '(a) ',
    'A. ',
    'a.',
    '[1]',
    '• ',
    '1. A ',
    'Abc In the abc, ',
    'x.   ',
  ])('grows with the length of the text: 100 kB of "%s"', (unit) => {
    const text = sized(unit);
    const began = performance.now();
    splitSentences(text, { language: 'en' });
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
