import { describe, expect, it } from 'vitest';
import { memory } from '../../tests/background/world.ts';
import { fingerprint } from '../claims/fingerprint.ts';
import type { MatchedArticle } from '../marks/find-matches.ts';
import type { Match } from '../matching/outcome.ts';
import { type Found, createKeptAnswers } from './kept-answers.ts';

const article = (...sentences: string[]): MatchedArticle => ({ sentences, language: 'en' });
const match = (words = 'bridge'): Match => ({
  claimId: 'c1',
  relation: 'same',
  score: 0.9,
  differences: [],
  met: [words],
});
const found = (sentence: number, text: string, before?: string, words?: string): Found => ({
  claims: 3,
  sentences: [
    {
      sentence,
      text,
      ...(before === undefined ? {} : { before }),
      fingerprint: fingerprint(text),
      matches: [match(words)],
    },
  ],
});

describe('kept answers', () => {
  it('are given out as they were found, to the same article in the same state alone', async () => {
    const answers = createKeptAnswers(memory());
    const asked = { ...article('It rained.', 'The bridge is closed.'), publishedAt: '2020-03-02' };
    const answer = found(1, 'The bridge is closed.', 'It rained.');
    await answers.keep(asked, 's', answer);
    expect(await answers.read(asked, 's')).toEqual(answer);
    expect(await answers.read(asked, 't')).toBeUndefined();
    expect(await answers.read({ ...asked, publishedAt: '2021-03-02' }, 's')).toBeUndefined();
    expect(await answers.read({ ...asked, language: 'fr' }, 's')).toBeUndefined();
    expect(await answers.read(article('It rained.', 'The bridge is open.'), 's')).toBeUndefined();
  });

  it('are of the articles asked about last, and none is too long', async () => {
    let time = 0;
    const session = memory();
    const answers = createKeptAnswers(session, () => (time += 1));
    for (let number = 0; number < 25; number += 1)
      await answers.keep(article(`Report ${number}.`), 's', found(0, `Report ${number}.`));
    expect(Object.keys(await session.get(null))).toHaveLength(20);
    expect(await answers.read(article('Report 4.'), 's')).toBeUndefined();
    expect(await answers.read(article('Report 5.'), 's')).toBeDefined();
    await answers.keep(article('Long.'), 's', found(0, 'Long.', undefined, 'w'.repeat(70_000)));
    expect(await answers.read(article('Long.'), 's')).toBeUndefined();
  });

  it('are forgotten together, also those that are just being kept; what else lies there stays', async () => {
    const session = memory();
    const answers = createKeptAnswers(session);
    await session.set({ draft: 1 });
    await answers.keep(article('One.'), 's', found(0, 'One.'));
    const keeping = answers.keep(article('Two.'), 's', found(0, 'Two.'));
    await Promise.all([keeping, answers.forget()]);
    expect(await session.get(null)).toEqual({ draft: 1 });
  });
});
