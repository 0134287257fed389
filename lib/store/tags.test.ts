import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClaim, uuidOf } from '../claims/examples.ts';
import { type Library, openLibrary } from './library.ts';

let books: Library;
beforeEach(() => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => books.close());

describe('tags', () => {
  it('come by how often they are used, then by the alphabet', async () => {
    const tags = [['b', 'c'], ['c'], ['a'], []];
    await books.addRecords({ claims: tags.map((tags, index) => aClaim({ id: uuidOf(index), tags })) });
    expect(await books.allTags()).toEqual(['c', 'a', 'b']);
  });
});
