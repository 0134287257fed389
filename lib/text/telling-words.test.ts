import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Telling, stretchesOf } from './telling-words.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

const marked = (text: string, telling: Telling, tells: 'differs' | 'met' = 'differs') =>
  stretchesOf(text, telling).flatMap((stretch) => (stretch.tells === tells ? [stretch.text] : []));

describe('words that differ', () => {
  it.each([
    ['whole', 'The 120 were told that 20 left.', ['20'], ['20']],
    ['in another case', 'The 120 were Told that 20 left.', ['told'], ['Told']],
    ['rather as they are written', 'May was cold, and it may rain.', ['May'], ['May']],
    ['rather free than hyphenated', 'Four of the twenty-four came, four did not.', ['four'], ['four']],
    ['hyphenated, where they stand nowhere else', 'A 9-foot wall was built.', ['9'], ['9']],
    ['in front of a possessive', 'South Korea’s army left.', ['South Korea'], ['South Korea']],
    ['over a line break', 'North\n Korea sent them.', ['North Korea'], ['North\n Korea']],
    ['with signs as they are', 'It cost $4.5m (net).', ['(net)', '$4.5m'], ['$4.5m', '(net)']],
    ['as often as asked for', 'Then ten went, and ten came.', ['ten', 'ten'], ['ten', 'ten']],
    [
      'as one where they overlap',
      'Some 12,000 soldiers came.',
      ['12,000', '12,000 soldiers'],
      ['12,000 soldiers'],
    ],
  ])('are found %s', (_, text, differs, found) => expect(marked(text, { differs })).toEqual(found));

  it.each([
    ['part of a word', 'The northerners came.', 'north'],
    ['part of a number', 'They counted 12,000 and 4.12.', '12'],
    ['the beginning of a contraction', 'They can’t come.', 'can'],
    ['the end of a name', 'Mr O’Hara came.', 'Hara'],
    ['in doubt which', 'Of 40 boats, 40 came back.', '40'],
    ['not there', 'Nobody came.', '40'],
    ['nothing', 'Nobody came.', ' '],
  ])('are left alone where they are %s', (_, text, word) =>
    expect(marked(text, { differs: [word] })).toEqual([]),
  );

  const letters = fc.string({
    unit: fc.constantFrom(...'a b n o r s t д о к'.split(' ')),
    minLength: 2,
    maxLength: 6,
  });
  const number = fc.integer({ min: 1, max: 99_999 }).map((each) => each.toLocaleString('en-GB'));
  const word = fc.oneof(letters, number);
  const between = fc.constantFrom(' ', ', ', ' “', '” ', ' – ', '\n');
  const texts = fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 20 });

  it(`are marked where they stand once, nowhere where they stand twice, and no character is lost (seed ${seed})`, () => {
    fc.assert(
      fc.property(texts, fc.nat(), (pieces, at) => {
        const words = pieces.map(([each]) => each);
        const text = pieces.flat().join('');
        const asked = words[at % words.length] ?? '';
        const times = words.filter((each) => each === asked).length;
        const stretches = stretchesOf(text, { differs: [asked] });
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        expect(stretches.flatMap((stretch) => (stretch.tells === 'differs' ? [stretch.text] : []))).toEqual(
          times === 1 ? [asked] : [],
        );
      }),
      { numRuns: 1000, seed },
    );
  });

  it(`never cut a word or a number (seed ${seed})`, () => {
    fc.assert(
      fc.property(texts, fc.array(word, { maxLength: 4 }), (pieces, differs) => {
        const words = new Set(pieces.map(([each]) => each));
        const found = marked(pieces.flat().join(''), { differs });
        expect(found.filter((each) => !words.has(each))).toEqual([]);
      }),
      { numRuns: 1000, seed },
    );
  });
});

describe('words that met', () => {
  it('are found wherever they stand, also in another form', () => {
    expect(
      marked(
        'Soldiers crossed; the soldier crossed a river.',
        { differs: [], met: ['soldiers', 'crossing'] },
        'met',
      ),
    ).toEqual(['Soldiers', 'crossed', 'soldier', 'crossed']);
  });

  it('give way to those that differ, and small words are none', () => {
    const telling = { differs: ['20 boats'], met: ['20', 'Bay in all', 'boats', 'sank'] };
    expect(stretchesOf('In June 20 boats sank.', telling)).toEqual([
      { text: 'In June ' },
      { text: '20 boats', tells: 'differs' },
      { text: ' ' },
      { text: 'sank', tells: 'met' },
      { text: '.' },
    ]);
  });
});
