import { describe, expect, it, vi } from 'vitest';
import type { MatchClaim } from '../matching/outcome.ts';
import { createLibraryMatcher } from './library-matcher.ts';

const CLAIM: MatchClaim = { id: 'c1', text: 'The bridge carries 5,000 cars a day.', language: 'en' };

describe('the kept matcher', () => {
  it('is built once, also for those who ask while it is being built', async () => {
    const allMatchClaims = vi.fn(() => Promise.resolve([CLAIM]));
    const kept = createLibraryMatcher({ allMatchClaims });
    const [first, second] = await Promise.all([kept.get(), kept.get()]);
    expect(second).toBe(first);
    expect(await kept.get()).toBe(first);
    expect(first.size).toBe(1);
    expect(allMatchClaims).toHaveBeenCalledTimes(1);
  });

  it('is built anew once the library changed, even in the middle of building', async () => {
    const claims: MatchClaim[] = [CLAIM];
    const kept = createLibraryMatcher({ allMatchClaims: () => Promise.resolve([...claims]) });
    const before = kept.get();
    claims.push({ ...CLAIM, id: 'c2' });
    kept.forget();
    expect((await kept.get()).size).toBe(2);
    expect((await before).size).toBe(1);
    expect((await kept.get()).size).toBe(2);
  });

  it('is tried again after the library could not be read', async () => {
    const allMatchClaims = vi.fn(() => Promise.resolve([CLAIM])).mockRejectedValueOnce(new Error('busy'));
    const kept = createLibraryMatcher({ allMatchClaims });
    await expect(kept.get()).rejects.toThrow('busy');
    expect((await kept.get()).size).toBe(1);
  });
});
