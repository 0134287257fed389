import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { languageRules, READ_LANGUAGES } from '../languages.ts';
import { tokenize } from '../words.ts';
import { datesIntl } from './days.ts';
import { quantitiesIntl } from './figures.ts';

vi.setConfig({ testTimeout: 60_000 });

const SEED = 20241018;
const RUNS = { seed: SEED, numRuns: 1000 };

function read(text: string, language: string) {
  const tokens = tokenize(text, language);
  const dates = datesIntl(tokens, language);
  const taken = new Set(
    dates.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)),
  );
  const rules = languageRules(language);
  if (rules === undefined) throw new Error(`nothing is known of ${language}`);
  return { dates, figures: quantitiesIntl(tokens, rules, (i) => taken.has(i)) };
}

describe(`figures and days as each language writes them (seed ${SEED})`, () => {
  it('are read for the numbers they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...READ_LANGUAGES),
        fc.integer({ min: 0, max: 99_999_999 }),
        (language, number) => {
          const value = number % 3 === 0 ? number / 10 : number;
          const text = `x ${new Intl.NumberFormat(language).format(value)} x`;
          // Three decimals of nothing but a comma would be a group in Spanish; one decimal never is.
          expect(read(text, language).figures.map((figure) => figure.value)).toEqual([value]);
        },
      ),
      RUNS,
    );
  });

  it('are read for the days they are', () => {
    const written = new Map(
      READ_LANGUAGES.map((language) => [
        language,
        new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
      ]),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...READ_LANGUAGES),
        fc.integer({ min: 0, max: 25_000 }),
        (language, days) => {
          const date = new Date(Date.UTC(1980, 0, 1 + days));
          const [said] = read(`${written.get(language)?.format(date)}`, language).dates;
          expect(said).toMatchObject({
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
          });
        },
      ),
      RUNS,
    );
  });
});
