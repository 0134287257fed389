import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { noRecords } from '../formats/backup-records.ts';
import { connect } from '../store/connection.ts';
import { type Library, openLibrary } from '../store/library.ts';
import { setUp } from '../../tests/background/world.ts';
import { checkAllRows } from './check-rows.ts';
import { indexHealth } from './index-health.ts';
import { openKeptMatcher } from './kept-matcher.ts';

const platform = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
const claims = [1, 2, 3].map((at) =>
  aClaim({ id: uuidOf(at), text: `The bridge over the river was closed ${at} times.` }),
);

/** A library whose claims are in an index that is kept. */
async function indexed(given = platform()): Promise<Library> {
  const books = openLibrary(given);
  await books.importAll({ ...noRecords(), claims });
  await keep(books);
  return books;
}

async function keep(books: Library): Promise<void> {
  const topics = {
    dimensions: 1,
    version: 5,
    word: () => undefined,
    encode: () => undefined,
    sum: () => undefined,
  };
  const kept = await openKeptMatcher(books, topics, 'balanced', () => undefined, 1);
  await kept.keep();
}

describe('what a library holds in numbers', () => {
  it('has rivals that are only proposed apart from those the user linked', async () => {
    const books = openLibrary(platform());
    await books.importAll({ ...noRecords(), claims });
    await books.setRivals({ claimId: uuidOf(1), rivalId: uuidOf(2), state: 'confirmed' });
    await books.setRivals({ claimId: uuidOf(1), rivalId: uuidOf(3), state: 'proposed' });
    expect((await books.facts()).rivals).toEqual({ confirmed: 1, proposed: 1 });
    await books.setRivals({ claimId: uuidOf(1), rivalId: uuidOf(2), state: 'refused' });
    expect((await books.facts()).rivals).toEqual({ confirmed: 0, proposed: 1 });
  });
});

describe('the health of the index', () => {
  it('is whole where every claim is in it', async () => {
    const books = await indexed();
    expect(await indexHealth(books)).toMatchObject({
      damaged: 0,
      claims: 3,
      indexed: 3,
      waiting: 0,
      missing: 0,
    });
    books.close();
  });

  it('tells claims that are added when it is next opened', async () => {
    const books = await indexed();
    await books.saveClaim({
      claim: aClaim({ id: uuidOf(7) }),
      source: aSource({ id: uuidOf(8), claimId: uuidOf(7) }),
      origin: anOrigin(),
    });
    expect(await indexHealth(books)).toMatchObject({ claims: 4, indexed: 3, waiting: 1, missing: 0 });
    books.close();
  });

  it('finds a segment with a byte that is another, and is made anew', async () => {
    const given = platform();
    const books = await indexed(given);
    const raw = connect(given);
    await raw.run(async (db) => {
      const [row] = await db.table<{ id: string; bytes: Blob }>('segments').toArray();
      if (row === undefined) throw new Error('There is no segment.');
      const bytes = new Uint8Array(await row.bytes.arrayBuffer());
      bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
      await db.table('segments').put({ ...row, bytes: new Blob([bytes]) });
    });
    raw.close();
    expect(await indexHealth(books)).toMatchObject({ damaged: 1, missing: 3 });
    await books.startIndex();
    expect(await indexHealth(books)).toMatchObject({ segments: 0, damaged: 0, waiting: 3, missing: 0 });
    await keep(books);
    expect(await indexHealth(books)).toMatchObject({ damaged: 0, indexed: 3, missing: 0 });
    books.close();
  });

  it('finds a claim that the index has lost', async () => {
    const given = platform();
    const books = await indexed(given);
    const raw = connect(given);
    // Written past what notes it.
    await raw.run((db) => db.table('claims').add({ ...aClaim({ id: uuidOf(9) }) }));
    await raw.run((db) => db.table('touched').clear());
    raw.close();
    expect(await indexHealth(books)).toMatchObject({ claims: 4, indexed: 3, missing: 1 });
    books.close();
  });
});

describe('making the index anew', () => {
  it('is begun once, and told when it is done', async () => {
    const { fromPage, library } = setUp();
    await library.importAll({ ...noRecords(), claims });
    expect(await fromPage['index.repairing'](undefined, undefined)).toBe('none');
    expect(await fromPage['index.repair'](undefined, undefined)).toBe('working');
    await vi.waitFor(async () =>
      expect(await fromPage['index.repairing'](undefined, undefined)).toBe('done'),
    );
    expect(await indexHealth(library)).toMatchObject({ damaged: 0, claims: 3, missing: 0 });
  });

  it('tells how many claims are not complete, until none is', async () => {
    const { fromPage, library } = setUp();
    const many = Array.from({ length: 40 }, (_, at) =>
      aClaim({ id: uuidOf(400 + at), text: `Pier ${at} was closed.` }),
    );
    await library.importAll({ ...noRecords(), claims: many });
    expect(await fromPage['index.incomplete'](undefined, undefined)).toBeGreaterThanOrEqual(0);
    await vi.waitFor(async () => expect(await fromPage['index.incomplete'](undefined, undefined)).toBe(0));
    expect(await indexHealth(library)).toMatchObject({ missing: 0 });
  });
});

describe('checking all records', () => {
  it('reads every row in parts and names those that cannot be read, without their words', async () => {
    const given = platform();
    const books = openLibrary(given);
    const many = Array.from({ length: 1200 }, (_, at) => aClaim({ id: uuidOf(at + 1) }));
    await books.importAll({ ...noRecords(), claims: many, sources: [aSource()] });
    const raw = connect(given);
    await raw.run((db) => db.table('claims').put({ ...aClaim({ id: uuidOf(600) }), tags: 'A secret word' }));
    await raw.run((db) => db.table('sources').put({ ...aSource(), publisher: 7 }));
    raw.close();
    const shares: number[] = [];
    const { rows, bad } = await checkAllRows(books, new AbortController().signal, (share) =>
      shares.push(share),
    );
    expect(rows).toBe(1202);
    expect(bad.map(({ table, id }) => [table, id])).toEqual([
      ['claims', uuidOf(600)],
      ['sources', aSource().id],
    ]);
    expect(JSON.stringify(bad)).not.toContain('secret');
    expect(bad[0]?.why).toContain('tags');
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    books.close();
  });

  it('stops where the signal says so', async () => {
    const books = openLibrary(platform());
    await expect(checkAllRows(books, AbortSignal.abort(), () => undefined)).rejects.toThrow('aborted');
    books.close();
  });
});
