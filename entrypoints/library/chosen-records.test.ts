import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { aClaim } from '../../lib/claims/examples.ts';
import { openLibrary } from '../../lib/store/library.ts';
import { withChosen } from './chosen-records.ts';

it('holds the claims of feeds that were chosen, and no others', async () => {
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await store.addRecords({ claims: [aClaim()] });
  const claims = async function* () {
    const review = { publisher: 'check.example', url: 'https://check.example', verdict: 'refuted' } as const;
    const checked = { language: 'en', review: { ...review, reviewRating: { alternateName: 'False' } } };
    yield await Promise.resolve([
      { key: 'a', text: 'The ferry sank.', ...checked },
      { key: 'b', text: 'The lake froze.', ...checked },
    ]);
  };
  await store.bringFeed({ feed: { name: 'Checks' }, claims: claims() });
  const { last = '' } = await store.readThrough('', 9);
  const { claims: fromFeed } = await store.readThrough(last, 9);
  const ferry = fromFeed.filter(({ claim }) => claim.text === 'The ferry sank.');
  const ids = [aClaim().id, ...ferry.map(({ claim }) => claim.id)];
  const taken = await withChosen(store, await store.exportAll(), ids);
  expect(taken.claims.map(({ text }) => text)).toEqual([aClaim().text, 'The ferry sank.']);
  expect(taken.reviews).toMatchObject([{ claimId: ids[1], publisher: 'check.example' }]);
  expect((await withChosen(store, await store.exportAll())).claims).toHaveLength(1);
  store.close();
});
