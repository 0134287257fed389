import { describe, expect, it } from 'vitest';
import { isAnybody, leansOnContext } from './unnamed.ts';

describe('isAnybody', () => {
  it.each(
    `officials|Officials|the agency|a source|sources in the ministry|They|local media|Northland officials|the government|several reports|A lawyer for Alder Lines|police|Harbour media|people familiar with the matter|the report|his office|40 witnesses|`.split(
      '|',
    ),
  )('is true of words that many use of many: “%s”', (words) => {
    expect(isAnybody(words)).toBe(true);
  });

  it.each(
    `the spy agency|Mira Oduya|Reuters|The Sun|the Road Office|Valley Echo|A|R.O.A.|Seoul’s intelligence service|the Northland government|the Institute of Ports|Primemedia.RU`.split(
      '|',
    ),
  )('is not true of a name, or of a description that means one: “%s”', (words) => {
    expect(isAnybody(words)).toBe(false);
  });
});

it.each([
  ['the spy agency', true],
  ['The spy agency', true],
  ['Seoul’s spy agency', false],
  ['the NIS', false],
])('leansOnContext: “%s” %s', (words, leans) => {
  expect(leansOnContext(words)).toBe(leans);
});

it.each([
  ['the Amur Observer', false],
  ['The Hague Reporter', false],
  ['a Kyiv Post', true],
  ['an observer', true],
  ['the observer', true],
  ['Amur observers', true],
  ['the government', true],
])('“%s” may mean anybody: %s', (words, anybody) => {
  expect(isAnybody(words)).toBe(anybody);
});
