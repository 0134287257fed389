import { describe, expect, it } from 'vitest';
import { dates, parseIsoDate, relateDates } from './dates.ts';
import type { DateSpec } from './dates.ts';
import { tokenize } from './words.ts';

/** Monday, 21 October 2024. */
const MONDAY = parseIsoDate('2024-10-21');

function only(text: string, reference?: Date): DateSpec {
  const [found, ...others] = dates(tokenize(text), reference);
  if (found === undefined || others.length > 0) throw new Error(`not one date: ${text}`);
  return found;
}

describe('dates', () => {
  it.each([
    ['in March 2019', { year: 2019, month: 3 }],
    ['on 4 March 2019', { year: 2019, month: 3, day: 4 }],
    ['on March 4, 2019', { year: 2019, month: 3, day: 4 }],
    ['between March 4 and 9', { month: 3, day: 4, lastDay: 9 }],
    ['between March 4 and March 9', { month: 3, day: 4, lastDay: 9 }],
    ['on the 4th of March', { month: 3, day: 4 }],
    ['by the first of March', { month: 3, day: 1 }],
    ['at the start of March 2019', { year: 2019, month: 3, day: 1, lastDay: 7 }],
    ['since 1998', { year: 1998 }],
    ["on New Year's Day", { month: 1, day: 1 }],
    ['on Christmas Eve', { month: 12, day: 24 }],
    ['in the 1920s', { year: 1920, lastYear: 1929 }],
    ['in the 19th century', { year: 1801, lastYear: 1900 }],
    ['before 1998', { year: 1998, bound: 'before' }],
    ['at 7.30 p.m.', { minute: 1170 }],
    ['at noon', { minute: 720 }],
  ])('reads %s', (text, parts) => expect(only(text)).toMatchObject(parts));

  it('places relative dates against the article', () => {
    expect(only('on Friday', MONDAY)).toMatchObject({ year: 2024, month: 10, day: 18 });
    expect(only('yesterday', MONDAY)).toMatchObject({ day: 20 });
    expect(only('last month', MONDAY)).toMatchObject({ year: 2024, month: 9 });
    expect(only('at the beginning of next month', MONDAY)).toMatchObject({ month: 11, day: 1, lastDay: 7 });
    expect(only('last year', MONDAY)).toMatchObject({ year: 2023 });
  });

  it('takes no month from "may" and no year from a count', () => {
    expect(dates(tokenize('They may come, and 1990 goats with them'))).toEqual([]);
  });
});

describe('relateDates', () => {
  it.each([
    ['on March 4', 'on March 4', 'says'],
    ['on March 4', 'on March 5', 'rivals'],
    ['on March 4', 'between March 3 and 6', 'says'],
    ['between March 3 and 6', 'on March 4', 'open'],
    ['in March 2019', 'in 2019', 'says'],
    ['in 2019', 'in March 2019', 'open'],
    ['in 2018', 'in March 2019', 'rivals'],
    ['on Friday', 'on Tuesday', 'rivals'],
    ['last week', 'last week', 'says'],
    ['in 1987', 'before 1990', 'says'],
    ['in 1987', 'after 1990', 'rivals'],
    ['before 1980', 'before 1990', 'says'],
    ['before 1990', 'in 1987', 'open'],
    ['in 1954', 'in the 1920s', 'rivals'],
    ['in 1924', 'in the 1920s', 'says'],
    ['on 4 March 1990', 'before May 1990', 'says'],
    ['at 7 a.m.', 'at 7 p.m.', 'rivals'],
    ['at 12 noon', 'at noon', 'says'],
  ])('%s / %s: %s', (here, there, said) => expect(relateDates(only(here), only(there))).toBe(said));
});
