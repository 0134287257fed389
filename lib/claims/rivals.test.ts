import { describe, expect, it } from 'vitest';
import { aRivalLink, uuidOf } from './examples.ts';
import { openProposals, questionsOf, rivalWords, settledLinks } from './rivals.ts';

const ids = (...numbers: number[]) => numbers.map(uuidOf);

describe('the question of a claim', () => {
  it('is answered by all that are linked with it, however far', () => {
    const links = [
      aRivalLink(1, 2),
      aRivalLink(2, 3),
      aRivalLink(4, 5),
      aRivalLink(3, 6, { state: 'proposed' }),
    ];
    const questions = questionsOf(links);
    expect(questions.get(uuidOf(1))).toEqual(ids(1, 2, 3));
    expect(questions.get(uuidOf(5))).toEqual(ids(4, 5));
    expect(questions.get(uuidOf(6))).toBeUndefined();
  });

  it('follows the later word of two on one pair, and a word before a later proposal', () => {
    const here = aRivalLink(1, 2, { id: uuidOf(11), updatedAt: 5 });
    const there = aRivalLink(1, 2, { id: uuidOf(12), state: 'refused', updatedAt: 6 });
    const found = aRivalLink(1, 2, { id: uuidOf(13), state: 'proposed', updatedAt: 7 });
    expect(settledLinks([here, there, found])).toEqual([there]);
  });
});

describe('what is asked', () => {
  const found = (a: number, b: number, createdAt: number) =>
    aRivalLink(a, b, { state: 'proposed', createdAt });

  it('is one pair for two questions', () => {
    const links = [aRivalLink(1, 2), found(1, 3, 9), found(2, 3, 8), found(1, 2, 7)];
    expect(openProposals(links).map(({ claimIds }) => claimIds)).toEqual([ids(2, 3)]);
  });

  it('is not asked again of a question the claim was refused for', () => {
    const links = [aRivalLink(1, 2), aRivalLink(1, 3, { state: 'refused' }), found(2, 3, 8)];
    expect(openProposals(links)).toEqual([]);
  });
});

describe('a claim that is taken out', () => {
  it('leaves those it held together linked without it', () => {
    const links = [aRivalLink(1, 2), aRivalLink(2, 3), aRivalLink(2, 4)];
    expect(rivalWords(links, uuidOf(3), uuidOf(2), 'refused')).toEqual([
      { claimIds: ids(2, 3), state: 'refused' },
      { claimIds: ids(1, 2), state: 'refused' },
      { claimIds: ids(2, 4), state: 'refused' },
      { claimIds: ids(1, 3), state: 'confirmed' },
      { claimIds: ids(1, 4), state: 'confirmed' },
    ]);
  });
});
