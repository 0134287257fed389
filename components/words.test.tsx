import { describe, expect, it } from 'vitest';
import { claimView, conflictView, markView, matchView } from '../tests/components/fixtures.ts';
import { dateWords } from './dates.ts';
import { differenceWords } from './reasons.ts';
import { headingWords, hintText, relationWords, sentenceWords } from './words.ts';
import { english } from '../lib/words/catalogues.ts';

describe('the relation in words', () => {
  const differences = [{ kind: 'number', here: '12,000', there: '10,000' }];

  it.each([
    ['Says the same', matchView()],
    [
      'Conflicts with a corroborated claim. Another number: 12,000 here, 10,000 in your claim',
      matchView({ relation: 'conflicts', differences }),
    ],
    ['Related', matchView({ relation: 'related' })],
    ['Possibly the same — please confirm', matchView({ relation: 'related', suggested: 'same' })],
    [
      'Possibly in conflict — please confirm. Another number: 12,000 here, 10,000 in your claim',
      matchView({ relation: 'related', suggested: 'conflicts', differences }),
    ],
    ['Says the same', matchView({ relation: 'related', suggested: 'same', decision: 'confirmed' })],
    [
      'Possibly the same — please confirm',
      matchView({ relation: 'related', suggested: 'same', decision: 'rejected' }),
    ],
  ])('%s', (words, match) => expect(relationWords(match, english)).toBe(words));

  it('names what stands on one side only', () => {
    expect(differenceWords([{ kind: 'negation', here: 'denied', there: '' }], english)).toBe(
      'The opposite: “denied” here, not in your claim',
    );
    expect(differenceWords([{ kind: 'place', here: '', there: 'in Varno' }], english)).toBe(
      'Another place: “in Varno” in your claim, not here',
    );
  });

  it('joins several details', () => {
    expect(
      differenceWords([...differences, { kind: 'date', here: 'Friday', there: 'Monday' }], english),
    ).toBe(
      'Another number: 12,000 here, 10,000 in your claim. Another date: Friday here, Monday in your claim',
    );
  });

  it.each([
    [
      'Another order of magnitude: 5 million here, 5 billion in your claim',
      'magnitude',
      '5 million',
      '5 billion',
    ],
    ['Somebody else: Belmark here, Corvia in your claim', 'actor', 'Belmark', 'Corvia'],
    ['Roles reversed: Corvia does it here, Belmark in your claim', 'roles', 'Corvia', 'Belmark'],
    ['Done or not yet: “to send” here, “sent” in your claim', 'modality', 'to send', 'sent'],
    ['The opposite: “fell” in both, but one of them denies it', 'negation', 'fell', 'Fell'],
    ['Another date: Friday in both, but not the same', 'date', 'Friday', 'Friday'],
    ['Another detail: red here, blue in your claim', 'colour', 'red', 'blue'],
  ])('says in plain words: %s', (words, kind, here, there) =>
    expect(differenceWords([{ kind, here, there }], english)).toBe(words),
  );

  it('names the kinds alone, each once, where the words stand below', () => {
    const date = { kind: 'date', here: 'Friday', there: 'Monday' };
    const match = matchView({ relation: 'conflicts', differences: [...differences, date, date] });
    expect(headingWords(match, english)).toBe(
      'Conflicts with a corroborated claim: another number, another date',
    );
    const bare = claimView({ status: 'unverified' });
    expect(headingWords({ ...match, claim: bare }, english)).toMatch(
      /^Conflicts with an unverified claim: another number/u,
    );
    expect(headingWords({ ...match, relation: 'related', suggested: 'conflicts' }, english)).toBe(
      'Possibly in conflict: another number, another date — please confirm',
    );
  });
});

describe('how the sentence says it', () => {
  it.each([
    [
      'This sentence: stated with caution (“reportedly”); attributed to the spy agency',
      { certainty: 'hedged', attributedTo: 'the spy agency', hedge: 'reportedly' },
    ],
    ['This sentence: stated as fact', { certainty: 'asserted' }],
    ['This sentence: attributed to the ministry', { certainty: 'asserted', attributedTo: 'the ministry' }],
    [
      'This sentence: said not to be so; attributed to the embassy',
      { certainty: 'denied', attributedTo: 'The embassy' },
    ],
    ['This sentence: said to be unverified', { certainty: 'unverified', attributedTo: '' }],
    [
      'This sentence: leaves open whether it comes about (“wants”); attributed to Mira Oduya',
      { certainty: 'hedged', attributedTo: 'Mira Oduya', hedge: 'wants' },
    ],
    ['This sentence: stated with caution (“likely”)', { certainty: 'hedged', hedge: 'likely' }],
  ] as const)('%s', (words, mark) => expect(sentenceWords(mark, english)).toBe(words));
});

describe('the hint of a mark', () => {
  it('says tone, relation and status', () => {
    expect(hintText(markView(), english)).toBe('Backed: says the same as a corroborated claim.');
  });

  it('says what differs', () => {
    expect(hintText(conflictView(), english)).toBe(
      'Contested: conflicts with a corroborated claim. Another number: 12,000 here, 10,000 in your claim.',
    );
  });

  it('speaks of the claim the mark has its tone from, and counts the others', () => {
    const refuted = matchView({ tone: 'refuted', claim: claimView({ id: 'b', status: 'refuted' }) });
    expect(hintText(markView({ tone: 'refuted', matches: [matchView(), refuted] }), english)).toBe(
      'Refuted: says the same as a refuted claim. And 1 more claim.',
    );
  });

  it('asks where it is only suggested, and claims no status', () => {
    const match = matchView({ relation: 'related', suggested: 'same', tone: 'suggested' });
    expect(hintText(markView({ tone: 'suggested', matches: [match] }), english)).toBe(
      'Possibly says the same as a claim. Please confirm.',
    );
  });

  it('has nothing to say of nothing', () => expect(hintText({ matches: [] }, english)).toBe(''));
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
