import { describe, expect, it, vi } from 'vitest';
import { aClaim, aSource, uuidOf } from '../claims/examples.ts';
import type { MatchedArticle } from '../marks/find-matches.ts';
import { createMatcher } from '../matching/matcher.ts';
import type { MatchClaim, Sensitivity } from '../matching/outcome.ts';
import { judge } from '../../bench/doors/judge.ts';
import type { ClaimDetails } from '../store/library.ts';
import { memory } from '../../tests/background/world.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { type MatcherNeeds, createLibraryMatcher } from './library-matcher.ts';

const CLAIM: MatchClaim = { id: 'c1', text: 'The bridge carries 5,000 cars a day.', language: 'en' };
const WITHOUT = {
  meaning: () => Promise.resolve(undefined),
  topics: () => Promise.resolve(undefined),
  judge: () => Promise.resolve(judge),
  sensitivity: () => Promise.resolve('balanced' as const),
  answers: createKeptAnswers(memory()),
};
const matchState = () => Promise.resolve('as it was');
const claimDetails = () => Promise.resolve(new Map<string, ClaimDetails>());

describe('the kept matcher', () => {
  it('is built once, also for those who ask while it is being built', async () => {
    const allMatchClaims = vi.fn(() => Promise.resolve([CLAIM]));
    const kept = createLibraryMatcher({ library: { allMatchClaims, claimDetails, matchState }, ...WITHOUT });
    const [first, second] = await Promise.all([kept.get(), kept.get()]);
    expect(second).toBe(first);
    expect(await kept.get()).toBe(first);
    expect(first.size).toBe(1);
    expect(allMatchClaims).toHaveBeenCalledTimes(1);
  });

  it('is built anew once the library changed, even in the middle of building', async () => {
    const claims: MatchClaim[] = [CLAIM];
    const kept = createLibraryMatcher({
      library: { allMatchClaims: () => Promise.resolve([...claims]), claimDetails, matchState },
      ...WITHOUT,
    });
    const before = kept.get();
    claims.push({ ...CLAIM, id: 'c2' });
    kept.forget();
    expect((await kept.get()).size).toBe(2);
    expect((await before).size).toBe(1);
    expect((await kept.get()).size).toBe(2);
  });

  it('is tried again after the library could not be read', async () => {
    const allMatchClaims = vi.fn(() => Promise.resolve([CLAIM])).mockRejectedValueOnce(new Error('busy'));
    const kept = createLibraryMatcher({ library: { allMatchClaims, claimDetails, matchState }, ...WITHOUT });
    await expect(kept.get()).rejects.toThrow('busy');
    expect((await kept.get()).size).toBe(1);
  });

  it('reads the library and the meaning of words at the same time, and what is chosen each time it is built', async () => {
    const begun: string[] = [];
    const waiting = Promise.withResolvers<undefined>();
    const sensitivity = vi.fn(() => Promise.resolve('strict' as const));
    const kept = createLibraryMatcher({
      library: {
        matchState,
        claimDetails,
        allMatchClaims() {
          begun.push('library');
          return Promise.resolve([CLAIM]);
        },
      },
      meaning() {
        begun.push('meaning');
        return waiting.promise;
      },
      topics() {
        begun.push('topics');
        return waiting.promise;
      },
      judge() {
        begun.push('judge');
        return waiting.promise;
      },
      sensitivity,
      answers: createKeptAnswers(memory()),
    });
    const building = kept.get();
    expect(begun.toSorted()).toEqual(['judge', 'library', 'meaning', 'topics']);
    waiting.resolve(undefined);
    expect((await building).size).toBe(1);
    kept.forget();
    await kept.get();
    expect(sensitivity).toHaveBeenCalledTimes(2);
  });

  describe('told which claims changed', () => {
    const ids = [uuidOf(1), uuidOf(2)];
    const met = async (kept: ReturnType<typeof createLibraryMatcher>, text: string) =>
      (await kept.get()).match({ text }).map(({ claimId }) => claimId);
    function setUp() {
      const library = new Map([
        [uuidOf(1), { claim: aClaim(), sources: [aSource()], reviews: [], origins: [], events: [] }],
      ]);
      const allMatchClaims = vi.fn(() =>
        Promise.resolve([...library.values()].map(({ claim: { id, text } }) => ({ id, text }))),
      );
      const readOf = vi.fn((asked: Iterable<string>) =>
        Promise.resolve(new Map([...library].filter(([id]) => [...asked].includes(id)))),
      );
      return {
        library,
        allMatchClaims,
        readOf,
        kept: createLibraryMatcher({
          library: { allMatchClaims, claimDetails: readOf, matchState },
          ...WITHOUT,
        }),
      };
    }

    it('meets them as they are now, without being built anew', async () => {
      const { library, allMatchClaims, kept } = setUp();
      expect(await met(kept, aClaim().text)).toEqual([uuidOf(1)]);
      const text = 'The ferry to Merrow was cancelled on Sunday.';
      library.delete(uuidOf(1));
      library.set(uuidOf(2), {
        claim: aClaim({ id: uuidOf(2), text }),
        sources: [],
        reviews: [],
        origins: [],
        events: [],
      });
      await kept.update(ids);
      expect(await met(kept, aClaim().text)).toEqual([]);
      expect(await met(kept, text)).toEqual([uuidOf(2)]);
      expect(allMatchClaims).toHaveBeenCalledTimes(1);
    });

    it('reads nothing where none is kept', async () => {
      const { readOf, kept } = setUp();
      await kept.update(ids);
      expect(readOf).not.toHaveBeenCalled();
    });

    it('is not behind a change that came while it was built', async () => {
      const { library, kept } = setUp();
      const building = kept.get();
      library.delete(uuidOf(1));
      await kept.update(ids);
      expect((await building).size).toBe(0);
    });

    it('is built anew where the claims could not be read', async () => {
      const { library, readOf, kept } = setUp();
      expect((await kept.get()).size).toBe(1);
      readOf.mockRejectedValueOnce(new Error('busy'));
      library.delete(uuidOf(1));
      await kept.update(ids);
      expect((await kept.get()).size).toBe(0);
    });
  });

  describe('asked about an article', () => {
    const article = { sentences: ['It rained.', `Officials said: ${CLAIM.text}`], language: 'en' };
    const session = () => memory();
    /** A background, woken with what `storage.session` has kept. */
    function wake(stored: ReturnType<typeof memory>, change: Partial<MatcherNeeds> = {}) {
      const allMatchClaims = vi.fn(() => Promise.resolve([CLAIM]));
      const judging = vi.fn(() => Promise.resolve(judge));
      const kept = createLibraryMatcher({
        ...WITHOUT,
        library: { allMatchClaims, claimDetails, matchState },
        answers: createKeptAnswers(stored),
        judge: judging,
        ...change,
      });
      const ask = (of: MatchedArticle = article, isPrivate = false) =>
        kept.matchArticle(of, () => undefined, isPrivate);
      return { kept, ask, allMatchClaims, judging };
    }
    /** What is kept is written behind the answer. */
    const settled = (stored: ReturnType<typeof memory>) =>
      vi.waitFor(async () => expect(Object.keys(await stored.get(null))).not.toEqual([]));

    it('answers the same once more after it was stopped, without reading the library', async () => {
      const stored = session();
      const first = await wake(stored).ask();
      expect(first).toMatchObject({ claims: 1, sentences: [{ sentence: 1, before: 'It rained.' }] });
      await settled(stored);
      const again = wake(stored);
      expect(await again.ask()).toEqual(first);
      expect(again.allMatchClaims).not.toHaveBeenCalled();
      await again.ask({ ...article, sentences: ['It snowed.', ...article.sentences] });
      expect(again.allMatchClaims).toHaveBeenCalledTimes(1);
    });

    it('does not wait for a matcher that somebody else has built', async () => {
      const stored = session();
      const first = await wake(stored).ask();
      await settled(stored);
      const slow = Promise.withResolvers<MatchClaim[]>();
      const { kept, ask } = wake(stored, {
        library: { allMatchClaims: () => slow.promise, claimDetails, matchState },
      });
      const built = kept.get();
      expect(await ask()).toEqual(first);
      slow.resolve([CLAIM]);
      expect((await built).size).toBe(1);
    });

    it.each<[string, { library?: object; sensitivity?: () => Promise<Sensitivity> }]>([
      ['the library is another', { library: { matchState: () => Promise.resolve('other') } }],
      ['another sensitivity is chosen', { sensitivity: () => Promise.resolve('strict') }],
    ])('matches anew where %s', async (_, { library, ...change }) => {
      const stored = session();
      await wake(stored).ask();
      await settled(stored);
      const allMatchClaims = vi.fn(() => Promise.resolve<MatchClaim[]>([]));
      const { ask } = wake(stored, {
        library: { allMatchClaims, claimDetails, matchState, ...library },
        ...change,
      });
      expect((await ask()).sentences).toEqual([]);
    });

    it.each(['update', 'forget'] as const)('keeps nothing from before it is told to %s', async (told) => {
      const stored = session();
      await wake(stored).ask();
      await settled(stored);
      const { kept } = wake(stored);
      if (told === 'update') await kept.update([CLAIM.id]);
      else kept.forget();
      await vi.waitFor(async () => expect(await stored.get(null)).toEqual({}));
    });

    it('keeps nothing of what is read in private', async () => {
      const stored = session();
      const { ask } = wake(stored);
      await ask(article, true);
      await ask(article, true);
      expect(await stored.get(null)).toEqual({});
    });

    it('meets a saved claim in a sentence that was matched before', async () => {
      const claims = [CLAIM];
      const details = aClaim({ id: uuidOf(2), text: 'It rained in Merrow on Sunday evening.' });
      const { kept, ask } = wake(session(), {
        library: {
          matchState,
          allMatchClaims: () => Promise.resolve(claims),
          claimDetails: () =>
            Promise.resolve(
              new Map([[details.id, { claim: details, sources: [], reviews: [], origins: [], events: [] }]]),
            ),
        },
      });
      const rain = { sentences: [details.text], language: 'en' };
      expect((await ask(rain)).sentences).toEqual([]);
      await kept.update([details.id]);
      expect((await ask(rain)).sentences).toMatchObject([{ matches: [{ claimId: details.id }] }]);
    });

    it('reads what decisions go by only where a claim comes near', async () => {
      const { ask, judging } = wake(session());
      await ask({ sentences: ['The bridge was painted green.', 'It rained.'], language: 'en' });
      expect(judging).not.toHaveBeenCalled();
      const { sentences } = await ask();
      expect(judging).toHaveBeenCalledTimes(1);
      const at = createMatcher({ judge });
      at.add([CLAIM]);
      const [, text = ''] = article.sentences;
      expect(sentences[0]?.matches).toEqual(at.match({ text, before: 'It rained.', language: 'en' }));
    });
  });
});
