import { describe, expect, it } from 'vitest';
import { anOrigin, uuidOf } from './examples.ts';
import { knownOrigin, namesGiven, ofAnotherCountry } from './origin-names.ts';

const learned = (words: string) => [{ words, sourceId: uuidOf(2), from: 'Valley Echo' }];
const watch = anOrigin({
  id: uuidOf(31),
  name: 'Northland’s Coastal Ice Watch',
  aliases: ['CIW', 'Coastal Ice Watch'],
  learned: [...learned('the ice agency'), ...learned('Northland’s ice wardens')],
});
const office = anOrigin({ id: uuidOf(32), learned: learned('the road people') });
const known = (words: string, context = '', origins = [watch, office]) =>
  knownOrigin(words, origins, context)?.name;

describe('knownOrigin', () => {
  it.each(['CIW', 'the CIW', 'coastal ice watch', 'Westmark’s Coastal Ice Watch', 'Northland’s ice wardens'])(
    'finds it by “%s”',
    (words) => expect(known(words)).toBe(watch.name),
  );

  it('finds it by words that lean on the article only where the article names it', () => {
    expect(known('the ice agency')).toBeUndefined();
    expect(known('The ice agency', 'The CIW counted forty floes.')).toBe(watch.name);
    expect(known('the ice agency', 'The Road Office counted forty cars.')).toBeUndefined();
  });

  it('finds none by words that may mean anybody, or that were learned of two', () => {
    expect(known('officials')).toBeUndefined();
    const rival = anOrigin({
      id: uuidOf(33),
      name: 'Port Watch',
      learned: learned('Northland’s ice wardens'),
    });
    expect(known('Northland’s ice wardens', '', [watch, rival])).toBeUndefined();
    expect(known('officials', '', [anOrigin({ aliases: ['officials'] })])).toBeUndefined();
  });
});

describe('namesGiven', () => {
  it.each([
    [
      'Northland’s Coastal Ice Watch',
      'Northland’s Coastal Ice Watch (CIW) said so.',
      ['CIW', 'Coastal Ice Watch'],
    ],
    ['the Road Office', 'It was the Road Office (RO).', ['RO']],
    ['Northland’s Ministry of Ports', 'Northland’s Ministry of Ports (MP) said so.', ['MP']],
    ['the Road Office', 'It was the Road Office (CIA).', []],
    ['the Road Office', 'It was the Road Office (in Alder).', []],
    ['the Road Office', 'Nobody said so.', []],
  ])('of %s: %s', (name, text, names) => {
    expect(namesGiven(name, text)).toEqual(names);
  });
});

it('tells a body that is said to be of another country', () => {
  expect(ofAnotherCountry('Westmark’s Coastal Ice Watch', 'Northland’s Coastal Ice Watch')).toBe(true);
  expect(ofAnotherCountry('Northland’s Coastal Ice Watch', 'Northland’s Coastal Ice Watch')).toBe(false);
  expect(ofAnotherCountry('the Coastal Ice Watch', 'Northland’s Coastal Ice Watch')).toBe(false);
});
