import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { type Library, openLibrary } from './library.ts';

let books: Library;
beforeEach(() => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => books.close());

async function found(query: string, offset = 0, limit = 10): Promise<number[]> {
  const { claims } = await books.listClaims({ query, offset, limit });
  return claims.map(({ claim }) => Number(claim.id.slice(-12)));
}

describe('listing claims', () => {
  beforeEach(() =>
    books.addRecords({
      claims: [
        aClaim({ id: uuidOf(1), updatedAt: 30, tags: ['Réforme'], notes: 'Ask Łucja.' }),
        aClaim({ id: uuidOf(2), updatedAt: 20, text: 'The Elbe froze in 1929.', title: 'Ice' }),
        aClaim({ id: uuidOf(3), updatedAt: 40, text: '東京の橋は閉鎖された。', language: 'ja' }),
        aClaim({ id: uuidOf(4), updatedAt: 20, text: 'Nothing happened.' }),
      ],
      sources: [
        aSource({
          id: uuidOf(10),
          claimId: uuidOf(2),
          publisher: 'Hafenblatt',
          title: '',
          quote: { exact: 'froze', prefix: '', suffix: '' },
        }),
        aSource({
          id: uuidOf(11),
          claimId: uuidOf(4),
          quote: { exact: 'a quiet day', prefix: '', suffix: 'storm' },
        }),
      ],
      origins: [anOrigin()],
    }),
  );

  it('gives the last changed first, by pages, with what belongs to them', async () => {
    expect(await found('')).toEqual([3, 1, 2, 4]);
    expect(await found(' \t', 1, 2)).toEqual([1, 2]);
    expect(await books.listClaims({ query: '', offset: 9, limit: 5 })).toEqual({ total: 4, claims: [] });
    const { total, claims } = await books.listClaims({ query: 'elbe', offset: 0, limit: 5 });
    expect(total).toBe(1);
    expect(claims).toMatchObject([{ sources: [{ publisher: 'Hafenblatt' }], origins: [anOrigin()] }]);
  });

  it.each([
    ['alder', [1]],
    ['CARS brid', [1]],
    ['reforme', [1]],
    ['RÉFORME alder', [1]],
    ['łucja', [1]],
    ['4,000', [1]],
    ['ice hafen', [2]],
    ['quiet', [4]],
    ['橋', [3]],
    ['lbe', []],
    ['alder froze', []],
    ['storm', []],
    ['***', [3, 1, 2, 4]],
  ])('finds the words of “%s”', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });
});

describe('tags', () => {
  it('come by how often they are used, then by the alphabet', async () => {
    const tags = [['b', 'c'], ['c'], ['a'], []];
    await books.addRecords({ claims: tags.map((tags, index) => aClaim({ id: uuidOf(index), tags })) });
    expect(await books.allTags()).toEqual(['c', 'a', 'b']);
  });
});

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
