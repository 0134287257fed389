import { describe, expect, it } from 'vitest';
import { quantities, relateQuantities } from './numbers.ts';
import type { Quantity } from './numbers.ts';
import { tokenize } from './words.ts';

function read(text: string): Quantity[] {
  return quantities(tokenize(text));
}

function only(text: string): Quantity {
  const [found, ...others] = read(text);
  if (found === undefined || others.length > 0) throw new Error(`not one number: ${text}`);
  return found;
}

describe('quantities', () => {
  it.each([
    ['twelve thousand sheep', 12_000],
    ['12,000 sheep', 12_000],
    ['12k sheep', 12_000],
    ['1.2 million sheep', 1_200_000],
    ['a dozen sheep', 12],
    ['two dozen sheep', 24],
    ['half a million sheep', 500_000],
    ['one hundred and fifty thousand sheep', 150_000],
    ['twenty-five sheep', 25],
    ['a hundred sheep', 100],
  ])('reads %s as %d', (text, value) => expect(only(text).value).toBe(value));

  it.each([
    ['about 40 sheep', 'about'],
    ['nearly 40 sheep', 'about'],
    ['at least 40 sheep', 'least'],
    ['no fewer than 40 sheep', 'least'],
    ['more than 40 sheep', 'more'],
    ['up to 40 sheep', 'most'],
    ['fewer than 40 sheep', 'less'],
    ['40 or more sheep', 'least'],
    ['between 40 and 50 sheep', 'range'],
    ['40 to 50 sheep', 'range'],
    ['40 sheep', 'exact'],
  ])('reads the bound of %s as %s', (text, bound) => expect(only(text).bound).toBe(bound));

  it.each([
    ['one in five sheep', 20],
    ['seven out of ten sheep', 70],
    ['three-quarters of the herd', 75],
    ['two fifths of the herd', 40],
  ])('reads %s as %d percent', (text, value) => expect(only(text)).toMatchObject({ unit: 'percent', value }));

  it.each([
    ['dozens of sheep', 20, 199],
    ['several hundred sheep', 200, 999],
    ['a few thousand sheep', 2000, 9999],
    ['tens of thousands of sheep', 15_000, 99_999],
  ])('reads %s as %d to %d', (text, value, upper) =>
    expect(only(text)).toMatchObject({ bound: 'range', value, upper }),
  );

  it('reads points and measures', () => {
    expect(only('25 basis points')).toMatchObject({ unit: 'points', value: 0.25 });
    expect(only('a quarter of a percentage point')).toMatchObject({ unit: 'points', value: 0.25 });
    expect(only('120 square kilometres').measure).toEqual({ dimension: 'area', factor: 1e6 });
  });

  it('keeps units and ordinals apart', () => {
    expect(only('$3.5 bn')).toMatchObject({ unit: '$', value: 3.5e9 });
    expect(only('three dollars').unit).toBe('$');
    expect(only('40 per cent').unit).toBe('percent');
    expect(only('two-thirds of the herd')).toMatchObject({ unit: 'percent' });
    expect(only('the third herd').ordinal).toBe(true);
    expect(only('the 21st herd')).toMatchObject({ ordinal: true, value: 21 });
  });

  it('takes the scale of the upper end for both ends of a range', () => {
    expect(only('2 to 3 million sheep')).toMatchObject({ value: 2e6, upper: 3e6 });
  });

  it('counts nothing by an idle "one" or a figure inside a name', () => {
    expect(read('no one saw the F-16 and one of them slept')).toEqual([]);
  });
});

describe('relateQuantities', () => {
  it.each([
    ['140 sheep', 'at least 40 sheep', 'says'],
    ['at least 40 sheep', '140 sheep', 'open'],
    ['12,000 sheep', 'twelve thousand sheep', 'says'],
    ['11,867 sheep', '12,000 sheep', 'says'],
    ['12,000 sheep', '11,867 sheep', 'open'],
    ['11,000 sheep', '12,000 sheep', 'rivals'],
    ['10,000 sheep', '11,000 sheep', 'rivals'],
    ['around 10,000 sheep', '12,000 sheep', 'rivals'],
    ['44 sheep', '40 sheep', 'rivals'],
    ['44 sheep', 'about 40 sheep', 'says'],
    ['40 sheep', 'more than 40 sheep', 'rivals'],
    ['up to 30 sheep', '50 sheep', 'rivals'],
    ['up to 50 sheep', '30 sheep', 'open'],
    ['42 sheep', 'between 40 and 45 sheep', 'says'],
    ['50 sheep', 'between 40 and 45 sheep', 'rivals'],
    ['4.2 percent', '4 percent', 'says'],
    ['5 percent', '4 percent', 'rivals'],
    ['5 percent', '5 sheep', 'open'],
    ['the third sheep', 'three sheep', 'open'],
    ['300 sheep', 'hundreds of sheep', 'says'],
    ['thousands of sheep', 'dozens of sheep', 'rivals'],
    ['12,000 hectares', '120 square kilometres', 'says'],
    ['7 miles', '11 kilometres', 'says'],
    ['7 miles', '15 kilometres', 'rivals'],
    ['7 miles', '7 tonnes', 'open'],
    ['one in five sheep', '20 percent', 'says'],
    ['one in five sheep', 'half of the sheep', 'rivals'],
    ['just under 40 sheep', '40 sheep', 'says'],
  ])('%s / %s: %s', (here, there, said) => expect(relateQuantities(only(here), only(there))).toBe(said));
});
