import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOrigin, uuidOf } from '../claims/examples.ts';
import { type Library, openLibrary } from './library.ts';

let books: Library;
beforeEach(() => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => books.close());

describe('origins by name', () => {
  it('are found in any case, by name before alias', async () => {
    const office = anOrigin({ id: uuidOf(1), name: 'Straßenamt', aliases: ['Road  Office', 'SA'] });
    const agency = anOrigin({ id: uuidOf(2), name: 'sa' });
    await books.addRecords({ origins: [office, agency] });
    expect(await books.originNamed('Straßenamt')).toEqual(office);
    expect(await books.originNamed(' road office')).toEqual(office);
    expect(await books.originNamed('SA')).toEqual(agency);
    expect(await books.originNamed('Nobody')).toBeUndefined();
  });
});
