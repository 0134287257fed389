import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';
import { areRivalClaims } from './rival-claims.ts';
import { judge } from '../../bench/doors/judge.ts';

const claim = (text: string, date?: string) => ({
  id: text,
  text,
  language: 'en',
  ...(date === undefined ? {} : { date }),
});

/** Asked both ways. */
const rivals = (a: string, b: string, dates: (string | undefined)[] = []) => {
  const [one, other] = [claim(a, dates[0]), claim(b, dates[1])];
  const said = [areRivalClaims(one, other, { judge }), areRivalClaims(other, one, { judge })];
  expect(said[0]).toBe(said[1]);
  return said[0];
};

describe('rival claims', () => {
  it.each([
    [
      'the same sentence with another figure',
      'The Alder bridge carries 4,000 cars a day.',
      'The Alder bridge carries 6,500 cars a day.',
    ],
    [
      'the same soldiers, in other words',
      'Some 11,000 Norwegian soldiers will be ready to fight by November.',
      'About 10,000 Norwegian soldiers are preparing to join the Danish army.',
    ],
    [
      'the same of the same countries',
      'Norway decided to send 12,000 soldiers in four brigades to Denmark.',
      'Danish ships brought 1,500 Norwegian soldiers to a port in the east.',
    ],
    [
      'a figure of another size',
      'The storm damaged 1,200 houses in Cuba.',
      'The storm damaged 12,000 houses in Cuba.',
    ],
  ])('are %s', (_, a, b) => {
    expect(rivals(a, b)).toBe(true);
  });

  it.each([
    [
      'the same with the same figure',
      'The Alder bridge carries 4,000 cars a day.',
      'Every day 4,000 cars cross the Alder bridge.',
    ],
    [
      'one that has room for the other',
      'The storm damaged at least 1,200 houses in Cuba.',
      'The storm damaged 1,350 houses in Cuba.',
    ],
    ['without a figure', 'The Alder bridge was closed.', 'The Alder bridge carries 4,000 cars a day.'],
    [
      'somewhere else',
      'Two trams collided in Poland, injuring 140 people.',
      'A refinery fire in Turkey injured 90 people.',
    ],
    [
      'the other way round',
      'Norway sent 1,500 soldiers to Denmark.',
      'Denmark sent 3,000 soldiers to Norway.',
    ],
    ...[
      'Denmark sends 2,000 soldiers to Norway.',
      'Denmark sends 2,000 soldiers to Norway for training.',
      'The minister said Denmark sends 2,000 soldiers to Norway to train the army.',
      'Officials confirm: Denmark is preparing, and sends 2,000 soldiers to Norway.',
      'Denmark plans 2,000 soldiers to Norway and Sweden.',
    ].map((text): [string, string, string] => [
      'turned round and told in the passive',
      text,
      'Some 10,000 Norwegian soldiers were sent to Denmark.',
    ]),
    [
      'of an army, and of those of it who were sent',
      'About 10,000 Norwegian soldiers are preparing to join the Danish army.',
      'The armed forces of Norway number 1.2 million Norwegian soldiers.',
    ],
    [
      'of other things',
      'Norway decided to send 12,000 soldiers to Denmark.',
      'Norway sold 300 tanks to Denmark.',
    ],
  ])('are not %s', (_, a, b) => {
    expect(rivals(a, b)).toBe(false);
  });

  it('are of one time', () => {
    const pair = [
      'Norway sent 1,500 soldiers to Denmark.',
      'Norway sent 3,000 soldiers to Denmark.',
    ] as const;
    expect(rivals(...pair, ['2024-10', '2024-11-02'])).toBe(true);
    expect(rivals(...pair, ['2017-04', '2024-11-02'])).toBe(false);
    expect(rivals(...pair, ['2017-04', undefined])).toBe(true);
  });

  it('are found in other languages by what sentences would conflict in', () => {
    const german = (text: string) => ({ id: text, text, language: 'de' });
    expect(
      areRivalClaims(
        german('Norwegen schickte im Oktober 1.500 Soldaten nach Dänemark.'),
        german('Norwegen schickte im Oktober 3.000 Soldaten nach Dänemark.'),
      ),
    ).toBe(true);
  });
});

describe('the figures of a claim', () => {
  it('are what it counts and measures, in its words, without dates and ordinals', () => {
    expect(
      figuresOf({ text: 'The first 2,600 soldiers went about 120 miles between 8 and 13 October 2024.' }),
    ).toMatchObject([
      { value: 2600, bound: 'exact', unit: '', words: '2,600' },
      { value: 120 * 1609.344, bound: 'about', unit: 'length', words: 'about 120 miles' },
    ]);
  });

  it('count the same under other names', () => {
    const [soldiers] = figuresOf({ text: 'Norway sent 2,600 soldiers.' });
    const [troops] = figuresOf({ text: 'At least 11,000 troops are ready.' });
    expect(soldiers?.of).toBe(troops?.of);
    expect(troops).toMatchObject({ bound: 'least', value: 11_000 });
  });

  it('have no capital from the head of the sentence', () => {
    expect(figuresOf({ text: 'About 10,000 soldiers of Norway are in training.' })[0]?.words).toBe(
      'about 10,000',
    );
  });

  it('are read by the rules of their language', () => {
    expect(
      figuresOf({ text: 'Norwegen schickte 1.500 Soldaten nach Dänemark.', language: 'de' }),
    ).toMatchObject([{ value: 1500, words: '1.500' }]);
  });
});
