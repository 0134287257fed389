import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canSuggest, isRepeated, worthKeeping } from './suggest.ts';
import { worthOf } from './worth/worth.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

const STORY = [
  'It was a day that nobody in the village will forget.',
  'The Road Office closed the Alder bridge on 3 May 2021 because 14 cracks ran through its piers.',
  '“It broke my heart,” said a woman on the bank.',
  'Should the bridge have been closed sooner?',
  'The repair has cost 4.2 million crowns, Mira Oduya of the Road Office said.',
  'The council ought to think again.',
  'He told it that they had seen 14 of them there.',
  'Thank you for reading.',
  'The Courier could not verify the figures, and the Road Office declined to comment on 4 May 2021.',
  'A clerk said that the fog had lifted late and the ferry had waited for it.',
  'The crane there was mended and painted in March 2019.',
];

const read = (sentences: readonly string[]) =>
  worthKeeping({ sentences, publisher: 'The Courier', publishedAt: '2021-05-04', language: 'en' });

describe('what is suggested of an article', () => {
  it('is what states something that can be checked, best first', async () => {
    const found = await read(STORY);
    const sentences = found.map(({ sentence }) => sentence);
    expect(new Set(sentences.slice(0, 2))).toEqual(new Set([1, 4]));
    expect(sentences).not.toContain(0);
    expect(sentences).not.toContain(2);
    expect(sentences).not.toContain(3);
    expect(sentences).not.toContain(5);
    expect(sentences).not.toContain(7);
    expect(sentences).not.toContain(8);
    expect(sentences).not.toContain(9);
    expect(sentences).not.toContain(10);
  });

  it('says what can be checked of it', async () => {
    const found = await read(STORY);
    expect(found.find(({ sentence }) => sentence === 1)?.checkable).toEqual(['figures', 'date', 'names']);
    expect(found.find(({ sentence }) => sentence === 4)?.checkable).toEqual(['figures', 'names', 'source']);
  });

  it('comes last, or not at all, where it cannot be read without the article', async () => {
    const found = await read(STORY);
    const at = found.findIndex(({ sentence }) => sentence === 6);
    expect(at === -1 || at === found.length - 1).toBe(true);
  });

  it('may be a quotation only where a figure or a date is in it', async () => {
    const quoted = await read(['“The Harlow army has left the town of Beshir,” the Bishop of Tarn said.']);
    expect(quoted).toEqual([]);
    const figures = await read([
      '“The army lost 400 men and 31 tanks at Beshir in March 2019,” General Harlan said.',
    ]);
    expect(figures).toHaveLength(1);
  });

  it('says things once', () => {
    const lead = 'Four ships with 1,500 soldiers left the port of Chongjin on 8 October.';
    expect(isRepeated('On 8 October four ships left Chongjin port with 1,500 soldiers aboard.', [lead])).toBe(
      true,
    );
    expect(isRepeated('A second group of soldiers is to follow soon.', [lead])).toBe(false);
  });

  it('is made for English alone', () => {
    expect(canSuggest({ sentences: STORY, language: 'en-GB' })).toBe(true);
    expect(canSuggest({ sentences: STORY, language: '' })).toBe(true);
    const french = ['Le ministre a démissionné lundi.', 'La police a arrêté quatre hommes dans la ville.'];
    expect(canSuggest({ sentences: french, language: 'fr' })).toBe(false);
  });

  it('lets others have their turn between sentences', async () => {
    let turns = 0;
    const article = { sentences: STORY, publisher: '', language: 'en' };
    await worthKeeping(article, () => {
      turns += 1;
      return undefined;
    });
    expect(turns).toBe(STORY.length);
  });
});

describe('what a sentence is worth', () => {
  it.each([
    [
      'Unemployment fell to 5.2 percent in August, the lowest since 2008.',
      'We will bring unemployment down.',
    ],
    ['He voted against the bill in 1994.', 'He ought to vote against the bill.'],
    ['The army lost 40 tanks at Mardan.', 'How did the army lose all of its tanks?'],
    ['The minister resigned on Sunday.', 'I think the minister should resign.'],
  ])('is more for "%s" than for "%s"', (claim, talk) => {
    expect(worthOf(claim).chance).toBeGreaterThan(0.5);
    expect(worthOf(talk).chance).toBeLessThan(0.5);
  });

  const word = fc.oneof(
    fc.constantFrom(
      '1,200',
      'soldiers',
      'said',
      'the',
      'I',
      'think',
      '?',
      '“',
      '”',
      '5',
      'percent',
      '2019',
      'Alder',
      '…',
      '-',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const anyText = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));

  it(`is a chance, of whatever text, and suggestions are of the sentences given (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 3 }), async (sentences) => {
        for (const each of sentences) {
          const { chance } = worthOf(each);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
        const found = await read(sentences);
        for (const { sentence, text } of found) expect(sentences[sentence]).toBe(text);
        expect(new Set(found.map(({ sentence }) => sentence)).size).toBe(found.length);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 1000, seed },
    );
  }, 30_000);

  it.each(['1,200 ', 'more than ', 'I think ', '“', 'first in ', 'a'])(
    'is told in time of 10,000 characters of "%s"',
    (unit) => {
      const text = unit.repeat(10_000 / unit.length);
      const began = performance.now();
      worthOf(text);
      expect(performance.now() - began).toBeLessThan(2_000);
    },
  );
});
