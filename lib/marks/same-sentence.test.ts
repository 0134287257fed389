import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameSentence, readSentence } from './same-sentence.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const CLAIM = 'Corvia closed 14 harbours to Belmark in May.';
const same = (a: string, b: string, claim = CLAIM) => {
  const answer = isSameSentence(readSentence(a), readSentence(b), claim);
  expect(isSameSentence(readSentence(b), readSentence(a), claim)).toBe(answer);
  return answer;
};

describe('one sentence, lightly edited', () => {
  const BASE = 'Corvia closed 14 northern harbours to ships from Belmark in May.';
  it.each([
    ['punctuation', 'Corvia closed 14 northern harbours, to ships from Belmark, in May!'],
    ['quotation marks', '“Corvia closed 14 northern harbours to ships from Belmark in May.”'],
    ['case', 'CORVIA CLOSED 14 NORTHERN HARBOURS TO SHIPS FROM BELMARK IN MAY.'],
    ['an article', 'Corvia closed the 14 northern harbours to the ships from Belmark in May.'],
    ['a small word', 'Corvia has now also closed 14 northern harbours to ships from Belmark in May.'],
    ['a typo', 'Corvia closed 14 northern harbuors to ships from Belmark in May.'],
    ['another spelling', 'Corvia closed 14 northern harbors to ships from Belmark in May.'],
    ['who says it', 'Corvia closed 14 northern harbours to ships from Belmark in May, the ministry said.'],
    [
      'another wrapper',
      'According to the ministry, Corvia closed 14 northern harbours to ships from Belmark in May.',
    ],
    ['a hedge', 'Corvia reportedly closed 14 northern harbours to ships from Belmark in May.'],
  ])('with %s', (_, edited) => expect(same(BASE, edited)).toBe(true));

  it('with another turn of phrase for the same speaker', () => {
    expect(same(`The ministry said on Monday that ${BASE}`, `According to the ministry, ${BASE}`)).toBe(true);
    expect(same(`Ilse Varga said that ${BASE}`, `${BASE.slice(0, -1)}, Ilse Varga told reporters.`)).toBe(
      true,
    );
  });

  it.each([
    ['number', 'Corvia closed 41 northern harbours to ships from Belmark in May.'],
    ['denial', 'Corvia did not close 14 northern harbours to ships from Belmark in May.'],
    ['never', 'Corvia never closed 14 northern harbours to ships from Belmark in May.'],
    [
      'reported denial',
      'The ministry denied that Corvia closed 14 northern harbours to ships from Belmark in May.',
    ],
    ['name', 'Corvia closed 14 northern harbours to ships from Belmont in May.'],
    ['order of names', 'Belmark closed 14 northern harbours to ships from Corvia in May.'],
    ['month', 'Corvia closed 14 northern harbours to ships from Belmark in March.'],
    ['word', 'Corvia closed 14 southern harbours to ships from Belmark in May.'],
    ['opposite', 'Corvia opened 14 northern harbours to ships from Belmark in May.'],
    ['plan', 'Corvia will close 14 northern harbours to ships from Belmark in May.'],
    ['bound', 'Corvia closed over 14 northern harbours to ships from Belmark in May.'],
    ['preposition', 'Corvia closed 14 northern harbours to ships for Belmark in May.'],
    ['percentage', 'Corvia closed 14% northern harbours to ships from Belmark in May.'],
    ['question', 'Corvia closed 14 northern harbours to ships from Belmark in May?'],
    ['second typo', 'Corvia closed 14 nothern harbuors to ships from Belmark in May.'],
    ['addition', 'Corvia closed 14 northern harbours to ships from Belmark in May and June.'],
  ])('is another with another %s', (_, other) => expect(same(BASE, other)).toBe(false));

  it.each([
    ['the passive', 'Belmark attacked Corvia on Friday.', 'Belmark was attacked, Corvia on Friday.'],
    ['a number in words', 'Corvia closed sixteen harbours in May.', 'Corvia closed sixty harbours in May.'],
    ['another named speaker', `Ilse Varga said ${BASE}`, `Piet Madsen said ${BASE}`],
    [
      'a number beside who says it',
      `${BASE.slice(0, -1)}, 3 officials said.`,
      `${BASE.slice(0, -1)}, 4 officials said.`,
    ],
    ['a minus', 'It was -4 degrees in Corvia on Monday.', 'It was 4 degrees in Corvia on Monday.'],
  ])('is another where it differs in %s', (_, a, b) => expect(same(a, b)).toBe(false));

  it('keeps who says it where the claim speaks of it', () => {
    const claim = 'Ilse Varga told Piet Madsen that Corvia would close its harbours.';
    const bare = 'Corvia would close its northern harbours in May.';
    const told = `Ilse Varga told Piet Madsen that ${bare}`;
    expect(same(told, bare, claim)).toBe(false);
    expect(same(told, `Piet Madsen told Ilse Varga that ${bare}`, claim)).toBe(false);
  });
});

const NAMES = ['Corvia', 'Belmark', 'Ostrava', 'Merrow', 'Tarn'];
const VERBS = ['closed', 'inspected', 'bought', 'repaired', 'counted'];
const THINGS = ['harbours', 'factories', 'bridges', 'schools', 'warehouses'];
const of = (words: string[]) => fc.constantFrom(...words);
const facts = fc.record({
  who: of(NAMES),
  whom: of(NAMES),
  verb: of(VERBS),
  thing: of(THINGS),
  number: fc.integer({ min: 2, max: 9_000 }),
  where: of(NAMES),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;
const told = ({ who, whom, verb, thing, number, where }: Facts, denial = '') =>
  `${who} ${denial}${verb} ${number} old ${thing} of ${whom} near ${where} in the spring.`;
const edits: ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => `“${text}”`,
  (text) => text.replace('.', '!'),
  (text) => text.replace(' near', ', near'),
  (text) => text.replace(' old', ' the old'),
  (text) => text.replaceAll(' ', ' \u00A0'),
  (text) => text.replace('spring', 'sprnig'),
  (text) => text.replace(/^(\w+) /u, '$1 also '),
  (text) => `The ministry said that ${text}`,
  (text) => `According to two officials, ${text}`.replace('two officials', 'officials'),
  (text) => `${text.slice(0, -1)}, the paper reported.`,
];

describe('for any sentence', () => {
  it(`light edits keep it (seed ${seed})`, () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...edits), (fact, edit) => {
        expect(same(told(fact), edit(told(fact)))).toBe(true);
      }),
      { numRuns: 1000, seed },
    );
  });

  it(`another number, name, place, denial, verb or order never does, edited or not (seed ${seed})`, () => {
    const changes = fc.record({
      fact: facts,
      other: facts,
      field: fc.constantFrom('who', 'whom', 'verb', 'thing', 'number', 'where', 'denial', 'swap'),
      edit: fc.constantFrom(...edits, (text: string) => text),
    });
    fc.assert(
      fc.property(changes, ({ fact, other, field, edit }) => {
        if (field === 'denial') {
          expect(same(told(fact), edit(told(fact, 'never ')))).toBe(false);
          return;
        }
        const changed =
          field === 'swap' ? { ...fact, who: fact.whom, whom: fact.who } : { ...fact, [field]: other[field] };
        fc.pre(told(changed) !== told(fact));
        expect(same(told(fact), edit(told(changed)))).toBe(false);
      }),
      { numRuns: 1000, seed },
    );
  });
});
