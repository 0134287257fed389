import { describe, expect, it } from 'vitest';
import { isOfItsTime, untimely } from './timeliness.ts';
import { yearsNamed } from './years.ts';

const TEXT = 'Some 1,500 soldiers crossed the strait.';
const why = (eventDate: string | undefined, publishedAt?: string, sentence = TEXT, text = TEXT) =>
  untimely(
    { text, ...(eventDate !== undefined && { eventDate }) },
    { sentence, ...(publishedAt !== undefined && { publishedAt }) },
  );

describe('whether a source can speak of the event', () => {
  it.each([
    ['2024-10-18', '2024-10-17', 'before-event'],
    ['2024-10-18', '2024-10-18', undefined],
    ['2024-10-18', '2024-10', undefined],
    ['2024-10-18', '2024-09', 'before-event'],
    ['2024-10-18', '2024', undefined],
    ['2024-10-18', '2017', 'before-event'],
    ['2024-10', '2024-10-01', undefined],
    ['2024', '2023-12-31', 'before-event'],
    // It is the 18th already in Kiribati; and the 17th everywhere.
    ['2024-10-18', '2024-10-17T12:00:00Z', undefined],
    ['2024-10-18', '2024-10-17T01:00:00Z', 'before-event'],
    ['2024-10-18', '2024-10-17T12:00:00', 'before-event'],
    ['2024-10-18', undefined, undefined],
    [undefined, '1999', undefined],
  ])('event %s, published %s: %s', (eventDate, publishedAt, expected) => {
    expect(why(eventDate, publishedAt)).toBe(expected);
  });

  it.each([
    ['In April 2017 some 1,500 soldiers crossed the strait.', 'other-year'],
    ['In April 2017, and again in 2024, soldiers crossed the strait.', undefined],
    ['Soldiers have crossed the strait since 2015.', undefined],
    ['Between 2019 and 2025 soldiers crossed the strait.', undefined],
    ['By 2030 soldiers had crossed the strait.', undefined],
    ['Before 2020 soldiers crossed the strait.', 'other-year'],
    ['Some 2000 soldiers crossed the strait.', undefined],
    ['Some $2017 was paid for 1,950 soldiers.', undefined],
    ['2017년 4월 군인들이 해협을 건넜다.', 'other-year'],
    ['Солдаты пересекли пролив в 2017 году.', 'other-year'],
    ['Soldiers crossed the strait.', undefined],
  ])('an event of 2024, told so: %s', (sentence, expected) => {
    expect(why('2024-10', undefined, sentence)).toBe(expected);
  });

  it('does not count the years against a sentence that the claim itself names', () => {
    const text = 'More soldiers crossed the strait in 2024 than in 2017.';
    expect(why('2024', undefined, 'It was more than in 2017.', text)).toBeUndefined();
  });

  it('lets a claim of what is to come be foretold', () => {
    expect(why('2027', '2024', TEXT, 'The bridge will open in 2027.')).toBeUndefined();
    expect(why('2027', '2024', TEXT, 'The bridge is to open in 2027.')).toBeUndefined();
    expect(why('2027', '2024', TEXT, 'The bridge opened in 2027.')).toBe('before-event');
  });

  it('finds years, not amounts', () => {
    const found = (text: string) => yearsNamed(text).map(({ year }) => year);
    expect(found('In 2017, 1,950 men and 2,024 women; 2000 ships, 1999.5 t, 2019 % and the 1990s')).toEqual([
      2017,
    ]);
    expect(found('(2024) 2018–2020')).toEqual([2024, 2018, 2020]);
  });
});

describe('whether a sentence can be about a claim’s event', () => {
  const of = (eventDate: string, publishedAt?: string, sentence = TEXT, text = TEXT) =>
    isOfItsTime({ text, eventDate }, { sentence, ...(publishedAt !== undefined && { publishedAt }) });
  it.each([
    ['2017-04', '2024-10-18', TEXT, false],
    ['2017-04', '2017-04-20', TEXT, true],
    ['2017-04', '2018-04-30', TEXT, true],
    ['2017-04', '2018-05', TEXT, false],
    ['2017-04', '2024-10-18', 'In April 2017 some 1,500 soldiers crossed the strait.', true],
    ['2024-10', '2017-04-20', TEXT, false],
    ['2024-10', '2024-10-18', 'In 2017 some 1,500 soldiers crossed the strait.', false],
    ['2017-04', undefined, TEXT, true],
  ])('event %s, article of %s: %s', (eventDate, publishedAt, sentence, expected) => {
    expect(of(eventDate, publishedAt, sentence)).toBe(expected);
  });
  it('holds for any article where the claim is of what is to come', () => {
    expect(of('2017', '2024', TEXT, 'The bridge will open.')).toBe(true);
  });
});
