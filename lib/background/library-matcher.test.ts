import { describe, expect, it, vi } from 'vitest';
import { aClaim, aSource, uuidOf } from '../claims/examples.ts';
import type { MatchClaim } from '../matching/outcome.ts';
import { judge } from '../../bench/doors/judge.ts';
import type { ClaimDetails } from '../store/library.ts';
import { createLibraryMatcher } from './library-matcher.ts';

const CLAIM: MatchClaim = { id: 'c1', text: 'The bridge carries 5,000 cars a day.', language: 'en' };
const WITHOUT = {
  meaning: () => Promise.resolve(undefined),
  topics: () => Promise.resolve(undefined),
  judge: () => Promise.resolve(judge),
  sensitivity: () => Promise.resolve('balanced' as const),
};
const claimDetails = () => Promise.resolve(new Map<string, ClaimDetails>());

describe('the kept matcher', () => {
  it('is built once, also for those who ask while it is being built', async () => {
    const allMatchClaims = vi.fn(() => Promise.resolve([CLAIM]));
    const kept = createLibraryMatcher({ library: { allMatchClaims, claimDetails }, ...WITHOUT });
    const [first, second] = await Promise.all([kept.get(), kept.get()]);
    expect(second).toBe(first);
    expect(await kept.get()).toBe(first);
    expect(first.size).toBe(1);
    expect(allMatchClaims).toHaveBeenCalledTimes(1);
  });

  it('is built anew once the library changed, even in the middle of building', async () => {
    const claims: MatchClaim[] = [CLAIM];
    const kept = createLibraryMatcher({
      library: { allMatchClaims: () => Promise.resolve([...claims]), claimDetails },
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
    const kept = createLibraryMatcher({ library: { allMatchClaims, claimDetails }, ...WITHOUT });
    await expect(kept.get()).rejects.toThrow('busy');
    expect((await kept.get()).size).toBe(1);
  });

  it('reads the library and the meaning of words at the same time, and what is chosen each time it is built', async () => {
    const begun: string[] = [];
    const waiting = Promise.withResolvers<undefined>();
    const sensitivity = vi.fn(() => Promise.resolve('strict' as const));
    const kept = createLibraryMatcher({
      library: {
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
        kept: createLibraryMatcher({ library: { allMatchClaims, claimDetails: readOf }, ...WITHOUT }),
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
});
