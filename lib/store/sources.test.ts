import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aSource, uuidOf } from '../claims/examples.ts';
import { type Library, openLibrary } from './library.ts';

let books: Library;
beforeEach(() => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => books.close());

describe('sources of a page', () => {
  const page = 'https://valley.example/bridge?id=1';
  beforeEach(() =>
    books.addRecords({
      sources: [
        aSource({ id: uuidOf(1), url: `${page}#part`, canonicalUrl: 'https://valley.example/c' }),
        aSource({ id: uuidOf(2), url: 'https://m.valley.example/bridge', canonicalUrl: page }),
        aSource({ id: uuidOf(3), url: `${page}0`, canonicalUrl: `${page}/more` }),
      ],
    }),
  );
  const at = async (...addresses: string[]) =>
    (await books.sourcesAt(addresses)).map(({ id }) => id).toSorted();

  it('are those with its address, without fragments', async () => {
    expect(await at(page)).toEqual([uuidOf(1), uuidOf(2)]);
    expect(await at(`${page}#other`)).toEqual([uuidOf(1), uuidOf(2)]);
    expect(await at('https://valley.example/c', 'https://m.valley.example/bridge')).toEqual([
      uuidOf(1),
      uuidOf(2),
    ]);
    expect(await at('https://valley.example/')).toEqual([]);
    expect(await at()).toEqual([]);
  });

  it('are told since when the words are missing', async () => {
    const missing = async () => (await books.sourcesAt([`${page}0`]))[0];
    expect(await books.setMissing(uuidOf(3), 77)).toBe(true);
    expect((await missing())?.missingSince).toBe(77);
    expect((await missing())?.updatedAt).toBeGreaterThan(aSource().updatedAt);
    expect(await books.setMissing(uuidOf(3), 77)).toBe(false);
    expect(await books.setMissing(uuidOf(3), undefined)).toBe(true);
    expect(await missing()).not.toHaveProperty('missingSince');
    expect(await books.setMissing(uuidOf(9), 77)).toBe(false);
  });
});
