import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedFound } from '../../components/FeedQuestion.tsx';
import type { FeedNames, FeedProgress } from '../../components/FeedReader.tsx';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { readFeed } from './feed-file.ts';

let store: Library;
beforeEach(() => {
  store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => store.close());

const check = (number: number) => ({
  '@type': 'ClaimReview',
  claimReviewed: `Bridge ${number} was closed.`,
  url: `https://check.example/${number}`,
  author: { url: 'https://check.example' },
  reviewRating: { alternateName: 'False' },
});
const fileOf = (entries: readonly unknown[]) =>
  new File([JSON.stringify({ '@type': 'DataFeed', dataFeedElement: entries }, undefined, 1)], 'checks.json');
const FILE = fileOf([check(1), { '@type': 'ClaimReview' }, check(2)]);

const NAMES: FeedNames = { name: 'Checks', address: 'https://check.example/feed.json' };
const bring = (file: File, ask: (found: FeedFound) => Promise<FeedNames | undefined>, of?: FeedNames) =>
  readFeed(store, file, of, { onProgress: () => undefined, ask, signal: new AbortController().signal });

describe('the file of a feed', () => {
  it('is brought in once the user says so, under the name that was given, and is refreshed by a newer one', async () => {
    const asked: FeedFound[] = [];
    const yes = (found: FeedFound) => {
      asked.push(found);
      return Promise.resolve(NAMES);
    };
    expect(await bring(FILE, yes)).toMatchObject({ claims: 2, faults: { count: 1 } });
    expect(asked).toMatchObject([{ differs: { added: 2 }, faults: { first: [{ at: 15 }] } }]);
    const [feed] = await store.feeds();
    expect(feed).toMatchObject({ ...NAMES, claims: 2 });
    await bring(fileOf([check(2), check(3)]), yes, { ...NAMES, id: feed?.id ?? '' });
    expect(asked[1]?.differs).toEqual({ added: 1, changed: 0, gone: 1, same: 1, own: 0 });
    expect(await store.feeds()).toHaveLength(1);
  });

  it('leaves nothing where the user does not say so, or cancels', async () => {
    expect(await bring(FILE, () => Promise.resolve(undefined))).toBeUndefined();
    const stopping = new AbortController();
    const told: FeedProgress[] = [];
    const reading = readFeed(store, FILE, undefined, {
      onProgress(progress) {
        told.push(progress);
        stopping.abort();
      },
      ask: () => Promise.resolve(NAMES),
      signal: stopping.signal,
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual([{ share: 1, claims: 2 }]);
    expect(await store.feeds()).toEqual([]);
  });

  it.each([
    ['no fact-check', fileOf([{ a: 1 }]), 'Line 4: It has no fact-check'],
    ['no JSON', new File(['name,url\n1,2'], 'a.csv'), 'Line 1 is not JSON'],
    ['not its end', new File([JSON.stringify([check(1)]).slice(0, -9)], 'a.json'), 'breaks off at line 1'],
  ])('is refused where it has %s, and leaves nothing', async (_, file, reason) => {
    await expect(bring(file, () => Promise.resolve(NAMES))).rejects.toThrow(reason);
    expect(await store.feeds()).toEqual([]);
  });
});
