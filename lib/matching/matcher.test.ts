import { describe, expect, it } from 'vitest';
import { openIndex } from './index/claim-index.ts';
import { createMatcher } from './matcher.ts';
import { judge } from '../../bench/doors/judge.ts';

const CLAIMS = [
  { id: 'a', text: 'The port of Odense was closed for three days.', title: 'Closure of a harbour' },
  { id: 'b', text: 'The port of Odense was closed for nine days.' },
  { id: 'c', text: 'Bakers in Porto have won a prize for their bread.' },
];

describe('createMatcher', () => {
  it('puts what is the same before what conflicts', () => {
    const matcher = createMatcher({ judge });
    matcher.add(CLAIMS);
    const found = matcher.match({ text: 'The port of Odense was closed for three days, officials said.' });
    expect(found.map(({ claimId, relation }) => [claimId, relation])).toEqual([
      ['a', 'same'],
      ['b', 'conflicts'],
    ]);
    expect(found[1]?.differences).toEqual([{ kind: 'number', here: 'three', there: 'nine' }]);
  });

  it('forgets removed claims and replaces those added again', () => {
    const matcher = createMatcher({ judge });
    matcher.add(CLAIMS);
    matcher.remove('a');
    matcher.remove('never there');
    matcher.add([{ id: 'b', text: 'The port of Odense was closed for three days.' }]);
    expect(matcher.size).toBe(2);
    const found = matcher.match({ text: 'The port of Odense was closed for three days.' });
    expect(found.map(({ claimId, relation }) => [claimId, relation])).toEqual([['b', 'same']]);
  });

  it('shows few merely related claims', () => {
    const matcher = createMatcher({ judge });
    matcher.add(
      Array.from({ length: 20 }, (_, k) => ({
        id: `r${k}`,
        text: `The port of Odense received ship number ${k + 100} from Riga.`,
      })),
    );
    const found = matcher.match({ text: 'The port of Odense received a ship from Riga.' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found.every(({ relation }) => relation === 'related')).toBe(true);
  });

  it('never cuts off what may be the same for what is merely related', () => {
    const matcher = createMatcher({ judge });
    const sentence = 'One of the barges moored in Odda carried rocket fuel.';
    matcher.add([{ id: 'z', text: 'The barges moored in Odda carried rocket fuel.' }]);
    expect(matcher.match({ text: sentence })[0]?.suggested).toBe('same');
    matcher.add(
      Array.from({ length: 20 }, (_, k) => ({ id: `r${k}`, text: `Barge ${k + 100} carried rocket fuel.` })),
    );
    const found = matcher.match({ text: sentence });
    expect(found.map(({ claimId }) => claimId)).toContain('z');
    expect(found.length).toBeLessThanOrEqual(4);
  });

  it('takes the denial of one figure for no word on another', () => {
    const matcher = createMatcher({ judge });
    matcher.add([
      { id: 'a', text: 'The flood in Odense destroyed 240 houses.' },
      { id: 'b', text: 'The flood in Odense destroyed 90 houses.' },
    ]);
    const found = matcher.match({ text: 'The flood in Odense did not destroy 240 houses.' });
    expect(found.map(({ claimId, relation }) => [claimId, relation])).toEqual([
      ['a', 'conflicts'],
      ['b', 'related'],
    ]);
  });

  it('is not led anywhere by stop words', () => {
    const matcher = createMatcher({ judge });
    matcher.add(CLAIMS);
    expect(matcher.match({ text: 'It was for them that he has been there.' })).toEqual([]);
    expect(matcher.nearest('it was for them that he has been there', 'en', 5)).toEqual([]);
  });

  it('never matches across languages', () => {
    const matcher = createMatcher({ judge });
    matcher.add([{ id: 'a', text: 'Die Brücke in Köln ist wieder offen.', language: 'de' }]);
    expect(matcher.match({ text: 'De Brücke in Köln is open again.', language: 'en' })).toEqual([]);
    expect(matcher.match({ text: 'Die Brücke in Köln ist wieder offen.', language: 'de' })).toHaveLength(1);
  });

  it('finds what is nearest in words, whatever figures it has, in its own language', () => {
    const matcher = createMatcher();
    matcher.add([...CLAIMS, { id: 'de', text: 'Odense ist offen.', language: 'de' }]);
    const near = matcher.nearest('Within days the harbour of Odense was shut.', 'en', 2);
    expect(near.toSorted()).toEqual(['a', 'b']);
    expect(matcher.nearest('Odense', 'en', 9)).not.toContain('de');
    expect(matcher.nearest('nothing of the kind', 'en', 5)).toEqual([]);
  });

  it('decides on claims as their index was stored, with their dates and languages', () => {
    const dated = [...CLAIMS, { id: 'd', text: 'The port of Odense closed on Monday.', date: '2021-03-08' }];
    const whole = createMatcher({ judge });
    whole.add(dated);
    const opened = createMatcher({ judge }, openIndex(whole.index.stored()));
    opened.seek(dated);
    for (const { text } of dated) {
      const sentence = { text, date: '2021-03-09' };
      expect(opened.match(sentence)).toEqual(whole.match(sentence));
      expect(opened.match(sentence)).not.toEqual([]);
    }
  });

  it('finds many claims by their words at once, and says the same of them once they are completed', async () => {
    const topics = {
      dimensions: 2,
      version: 1,
      word: () => undefined,
      encode: () => undefined,
      sum: (norms: Iterable<string>) =>
        Array.from(norms).includes('odense') ? Float32Array.of(1, 0) : undefined,
    };
    const sentences = CLAIMS.map(({ text }) => ({ text }));
    const whole = createMatcher({ judge, topics });
    whole.add(CLAIMS);
    const many = createMatcher({ judge, topics });
    many.add(CLAIMS, 'many');
    const ids = (matcher: typeof many) =>
      sentences.map((sentence) => matcher.match(sentence).map(({ claimId }) => claimId));
    expect(ids(many)).toEqual(ids(whole));
    // What could be said of no sentence is not read, completed or not.
    const far = { text: 'In Odense a man said that the port was a thing of beauty in which he saw no ship.' };
    expect(many.match(far)).toEqual(whole.match(far));
    expect(many.bare).toBe(CLAIMS.length);
    while (await many.complete(() => undefined));
    expect(many.bare).toBe(0);
    expect(sentences.map((sentence) => many.match(sentence))).toEqual(
      sentences.map((sentence) => whole.match(sentence)),
    );
    expect(many.index.bytesBesides).toBe(whole.index.bytesBesides);
  });
});
