import { describe, expect, it } from 'vitest';
import { claimView, conflictView, markView, matchView } from '../tests/components/fixtures.ts';
import { dateWords } from './dates.ts';
import { stretches } from './stretches.ts';
import { differenceWords, hintText, relationWords, sentenceWords } from './words.ts';

describe('the relation in words', () => {
  const differences = [{ kind: 'number', here: '12,000', there: '10,000' }];

  it.each([
    ['Says the same', matchView()],
    ['Conflicts: 12,000 here, 10,000 in the claim', matchView({ relation: 'conflicts', differences })],
    ['Related', matchView({ relation: 'related' })],
    ['Possibly the same — please confirm', matchView({ relation: 'related', suggested: 'same' })],
    [
      'Possibly in conflict: 12,000 here, 10,000 in the claim — please confirm',
      matchView({ relation: 'related', suggested: 'conflicts', differences }),
    ],
    ['Says the same', matchView({ relation: 'related', suggested: 'same', decision: 'confirmed' })],
    [
      'Possibly the same — please confirm',
      matchView({ relation: 'related', suggested: 'same', decision: 'rejected' }),
    ],
  ])('%s', (words, match) => expect(relationWords(match)).toBe(words));

  it('names what stands on one side only', () => {
    expect(differenceWords([{ kind: 'negation', here: 'denied', there: '' }])).toBe(
      '“denied” here, not in the claim',
    );
    expect(differenceWords([{ kind: 'place', here: '', there: 'in Varno' }])).toBe(
      '“in Varno” in the claim, not here',
    );
  });

  it('joins several details', () => {
    expect(differenceWords([...differences, { kind: 'date', here: 'Friday', there: 'Monday' }])).toBe(
      '12,000 here, 10,000 in the claim; Friday here, Monday in the claim',
    );
  });
});

describe('how the sentence says it', () => {
  it.each([
    [
      'This sentence: reportedly; attributed to the spy agency',
      { certainty: 'hedged', attributedTo: 'the spy agency' },
    ],
    ['This sentence: stated as fact', { certainty: 'asserted' }],
    [
      'This sentence: a denial; attributed to the embassy',
      { certainty: 'denied', attributedTo: 'the embassy' },
    ],
    ['This sentence: not verified, it says', { certainty: 'unverified', attributedTo: '' }],
  ] as const)('%s', (words, mark) => expect(sentenceWords(mark)).toBe(words));
});

describe('the hint of a mark', () => {
  it('says tone, relation and status', () => {
    expect(hintText(markView())).toBe('Backed: says the same as a corroborated claim.');
  });

  it('says what differs', () => {
    expect(hintText(conflictView())).toBe(
      'Contested: conflicts with a corroborated claim: 12,000 here, 10,000 in the claim.',
    );
  });

  it('speaks of the claim the mark has its tone from, and counts the others', () => {
    const refuted = matchView({ tone: 'refuted', claim: claimView({ id: 'b', status: 'refuted' }) });
    expect(hintText(markView({ tone: 'refuted', matches: [matchView(), refuted] }))).toBe(
      'Refuted: says the same as a refuted claim. And 1 more claim.',
    );
  });

  it('asks where it is only suggested, and claims no status', () => {
    const match = matchView({ relation: 'related', suggested: 'same', tone: 'suggested' });
    expect(hintText(markView({ tone: 'suggested', matches: [match] }))).toBe(
      'Possibly says the same as a claim. Please confirm.',
    );
  });

  it('has nothing to say of nothing', () => expect(hintText({ matches: [] })).toBe(''));
});

describe('dates in words', () => {
  it.each([
    ['2024', '2024'],
    ['2024-10', 'October 2024'],
    ['2024-10-18', '18 October 2024'],
    ['2024-10-18T23:30:00-08:00', '18 October 2024'],
    ['last spring', 'last spring'],
    ['2024-13-01', '2024-13-01'],
    ['', ''],
  ])('%s is %s', (iso, words) => expect(dateWords(iso)).toBe(words));
});

describe('underlining what differs', () => {
  const underlined = (text: string, words: string[]) =>
    stretches(text, words).flatMap(({ text, differs }) => (differs ? text : []));

  it('finds whole words whatever their case', () => {
    expect(underlined('The 120 were Told that 20 left.', ['20', 'told'])).toEqual(['Told', '20']);
  });

  it('gives the same word asked for twice a place each', () => {
    expect(underlined('Ten went, ten came, ten stayed.', ['ten', 'ten'])).toEqual(['Ten', 'ten']);
  });

  it('leaves out what is not there, and takes signs as they are', () => {
    expect(underlined('It cost $4.5m (net).', ['(net)', '$4.5m', 'gross', '', '4x5m'])).toEqual([
      '$4.5m',
      '(net)',
    ]);
  });

  it('loses no character', () => {
    const text = 'By Friday, 12,000 soldiers had come.';
    expect(
      stretches(text, ['12,000', 'Friday'])
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  });
});
