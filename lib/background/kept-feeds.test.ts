import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { aClaim } from '../claims/examples.ts';
import type { FeedClaim } from '../claims/feed.ts';
import { openLibrary } from '../store/library.ts';
import { openKeptMatcher } from './kept-matcher.ts';

const TOPICS = {
  dimensions: 1,
  version: 1,
  word: () => undefined,
  encode: () => undefined,
  sum: () => undefined,
};

it('goes on with a feed where it was stopped, and has each claim once', async () => {
  const library = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const open = () => openKeptMatcher(library, TOPICS, 'balanced', () => undefined, 1);
  const claims = async function* (): AsyncGenerator<FeedClaim[]> {
    yield await Promise.resolve(
      Array.from({ length: 3_500 }, (_, number) => ({
        key: String(number),
        text: `Ferry ${number} sank.`,
        language: 'en',
      })),
    );
  };
  await library.bringFeed({ feed: { name: 'Ferries' }, claims: claims() });
  const first = await open();
  const [left, had] = [first.behind, first.matcher.size];
  expect(left).toBeGreaterThan(0);
  await library.addRecords({ claims: [aClaim()] });
  await first.catchUp();
  // The user's own are in, whatever waits.
  expect(first.matcher.index.has(aClaim().id)).toBe(true);
  expect(first.behind).toBeLessThan(left);
  await first.keep();

  // It is stopped, and what was kept is what the next begins with.
  const second = await open();
  expect(second.matcher.size).toBeGreaterThan(had);
  while (second.behind > 0) await second.catchUp();
  expect(second.matcher.size).toBe(3_501);
  await second.keep();
  const third = await open();
  expect([third.behind, third.matcher.size]).toEqual([0, 3_501]);
  library.close();
});
