import { describe, expect, it } from 'vitest';
import { readSource } from './reading.ts';

const FERRY = 'The ferry carried 900 passengers from Alder to Vale.';
const read = (sentence: string, text = FERRY, language = 'en') => {
  const { stance, certainty, manner, words } = readSource(sentence, { text, language });
  return { stance, certainty, manner, words: words.map(({ start, end }) => sentence.slice(start, end)) };
};

describe('what a source’s sentence says of a claim', () => {
  it.each([
    [
      'The ferry carried 900 passengers from Alder to Vale, the port said.',
      'supports',
      'asserted',
      'asserted',
      [],
    ],
    ['The film has not been verified.', 'mentions', 'unverified', 'unverified', ['not been verified']],
    ['The ferry reportedly carried 900 passengers.', 'supports', 'hedged', 'hedged', ['reportedly']],
    ['The ferry may have carried 900 passengers.', 'supports', 'hedged', 'hedged', ['may']],
    [
      'The port said the ferry carried 900 passengers, but the figure has not been independently verified.',
      'supports',
      'unverified',
      'unverified',
      ['not been independently verified'],
    ],
    ['The port denied that the ferry carried 900 passengers.', 'disputes', 'asserted', 'denied', ['denied']],
    ['The ferry did not carry 900 passengers.', 'disputes', 'asserted', 'denied', ['not']],
    [
      'The port dismissed the reports of 900 passengers.',
      'disputes',
      'asserted',
      'denied',
      ['dismissed the reports'],
    ],
    [
      'The port could not confirm that the ferry carried 900 passengers.',
      'mentions',
      'unverified',
      'cannot-confirm',
      ['could not confirm'],
    ],
    [
      'The port was unable to independently verify the figure.',
      'mentions',
      'unverified',
      'cannot-confirm',
      ['was unable to independently verify'],
    ],
    [
      'The Alder Echo has not independently verified the film.',
      'mentions',
      'unverified',
      'cannot-confirm',
      ['has not independently verified'],
    ],
    [
      'The port can neither confirm nor deny it.',
      'mentions',
      'unverified',
      'cannot-confirm',
      ['can neither confirm nor deny'],
    ],
    [
      'The port declined on Friday to comment on the 900 passengers.',
      'mentions',
      'asserted',
      'no-comment',
      ['declined on Friday to comment'],
    ],
    [
      'The port did not immediately respond to questions.',
      'mentions',
      'asserted',
      'no-comment',
      ['did not immediately respond'],
    ],
    [
      'The Echo has contacted the port and the crew for comment.',
      'mentions',
      'asserted',
      'no-comment',
      ['contacted the port and the crew for comment'],
    ],
    [
      'The port said the ferry was likely returning from last month’s drills.',
      'disputes',
      'hedged',
      'otherwise',
      ['returning from last month’s drills'],
    ],
    [
      'The crossing had nothing to do with the fair, the port said.',
      'disputes',
      'asserted',
      'otherwise',
      ['had nothing to do with'],
    ],
  ])('%s', (sentence, stance, certainty, manner, words) => {
    expect(read(sentence)).toEqual({ stance, certainty, manner, words });
  });

  it.each([
    'The ferry carried 900 passengers from Alder to Vale, the mayor said, and the port declined to comment.',
    'The ferry carried 900 passengers to Vale, but the port denied that it was overloaded.',
    'The ferry carried 900 passengers from Alder to Vale. The port declined to comment.',
    'While the ferry carried 900 passengers from Alder to Vale, the port could not confirm who owned it.',
  ])('is not decided by what another clause tells: %s', (sentence) => {
    expect(read(sentence).stance).toBe('supports');
  });

  it.each([
    ['The port denied that the ferry was full.', 'The port denied on Monday that the ferry was full.'],
    ['Nobody drowned when the ferry sank.', 'Nobody drowned, the port said.'],
    ['The port declined to comment on the ferry.', 'The port declined to comment.'],
    ['The port could not confirm the number.', 'The port could not confirm it.'],
    ['The ferry was returning from drills.', 'The ferry was returning from drills, the port said.'],
  ])('is not decided by what the claim says itself: %s', (claim, sentence) => {
    expect(read(sentence, claim).stance).toBe('supports');
  });

  it.each([
    ['The ferry carried 450 passengers from Alder to Vale.', ['450']],
    ['The ferry carried 1,200 passengers and 140 cars from Alder.', ['1,200', '140']],
    ['The ferry carried 880 passengers from Alder.', []],
    ['The ferry carried more than 450 passengers from Alder.', []],
    ['The ferry carried passengers on 12 October 2024.', []],
    ['The lamp cost 450 crowns.', []],
  ])(
    'takes another figure for a dispute, and a bound, a day or another matter for none: %s',
    (sentence, words) => {
      const stance = words.length > 0 ? 'disputes' : 'supports';
      expect(read(sentence)).toMatchObject({ stance, words });
    },
  );

  it.each([
    ['The pilot slept.', 'supports', 'hedged', ['may']],
    ['The ferry sank off Vale.', 'supports', 'asserted', []],
  ])('is as sure of a claim as the clause that makes it: %s', (claim, stance, certainty, words) => {
    const sentence = 'The ferry sank off Vale while the pilot may have slept.';
    expect(read(sentence, claim)).toMatchObject({ stance, certainty, words });
  });

  it('takes a denial in a second clause for a dispute of what that clause denies', () => {
    const sentence = 'The ferry sank off Vale, and no passengers drowned.';
    expect(read(sentence, 'Nine passengers drowned.')).toMatchObject({ stance: 'disputes', words: ['no'] });
    expect(read(sentence, 'The ferry sank off Vale.').stance).toBe('supports');
  });

  it('takes it for a dispute of a confirmation that somebody cannot confirm it', () => {
    const claim = 'The port has confirmed that the ferry sank.';
    expect(read('The port said it could not yet confirm the loss of the ferry.', claim)).toMatchObject({
      stance: 'disputes',
      words: ['could not yet confirm'],
    });
  });

  it('reads English alone', () => {
    const plain = { stance: 'supports', certainty: 'asserted', manner: 'asserted', words: [] };
    expect(read('El barco no llevaba 900 pasajeros.', 'El barco llevaba 900 pasajeros.', 'es')).toEqual(
      plain,
    );
    expect(read('The port denied it.', FERRY, 'en-GB').stance).toBe('disputes');
  });
});
