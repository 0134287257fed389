import { describe, expect, it } from 'vitest';
import { fingerprint } from '../claims/fingerprint.ts';
import type { Match, MatchSentence } from '../matching/outcome.ts';
import { findMatches } from './find-matches.ts';

const MATCH: Match = { claimId: 'c', relation: 'same', score: 1, differences: [], met: [] };

describe('findMatches', () => {
  it('asks for every sentence with what stands before it, the date and the language', async () => {
    const asked: MatchSentence[] = [];
    const match = (sentence: MatchSentence): Match[] => {
      asked.push(sentence);
      return sentence.text === 'Two.' ? [MATCH] : [];
    };
    const article = { sentences: ['One.', 'Two.'], publishedAt: '2024-10-18', language: 'en' };
    const found = await findMatches(article, match, () => undefined);
    expect(asked).toEqual([
      { text: 'One.', date: '2024-10-18', language: 'en' },
      { text: 'Two.', before: 'One.', date: '2024-10-18', language: 'en' },
    ]);
    expect(found).toEqual([
      { sentence: 1, text: 'Two.', before: 'One.', fingerprint: fingerprint('Two.'), matches: [MATCH] },
    ]);
  });

  it('leaves out what the page does not say', async () => {
    const asked: MatchSentence[] = [];
    await findMatches(
      { sentences: ['', 'Two.'], language: '' },
      (sentence) => (asked.push(sentence), []),
      () => undefined,
    );
    expect(asked[1]).toEqual({ text: 'Two.' });
  });

  it('asks only for what is wanted, in the same context', async () => {
    const asked: MatchSentence[] = [];
    await findMatches(
      { sentences: ['One.', 'Two.', 'Three.'], language: '' },
      (sentence) => (asked.push(sentence), []),
      () => undefined,
      (sentence) => sentence === 1,
    );
    expect(asked).toEqual([{ text: 'Two.', before: 'One.' }]);
  });

  it('waits for every breath', async () => {
    let breaths = 0;
    let matchedBeforeBreath = false;
    const breathe = async () => {
      await Promise.resolve();
      breaths += 1;
    };
    let matched = 0;
    const match = () => {
      matched += 1;
      matchedBeforeBreath ||= matched > breaths;
      return [];
    };
    await findMatches({ sentences: ['a', 'b', 'c'], language: 'en' }, match, breathe);
    expect({ breaths, matched, matchedBeforeBreath }).toEqual({
      breaths: 3,
      matched: 3,
      matchedBeforeBreath: false,
    });
  });
});
