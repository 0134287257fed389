import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import type { ConnectionOptions } from './connection.ts';
import { connect } from './connection.ts';
import { openLibrary } from './library.ts';
import { VERSIONS } from './schema.ts';

afterEach(() => vi.restoreAllMocks());

describe('a library of the first version', () => {
  it('keeps every record, and is found by page, tag and name', async () => {
    const platform: ConnectionOptions = { indexedDB: new IDBFactory(), IDBKeyRange };
    const decision = {
      id: uuidOf(5),
      createdAt: 1,
      updatedAt: 1,
      claimId: uuidOf(1),
      fingerprint: 'a',
      verdict: 'rejected',
    };
    const tombstone = { id: uuidOf(6), table: 'claims', deletedAt: 9 };
    const rows = {
      claims: [aClaim({ tags: ['bridge'] })],
      sources: [aSource()],
      origins: [anOrigin()],
      reviews: [aReview()],
      decisions: [decision],
      statusEvents: [],
      tombstones: [tombstone],
      settings: [{ name: 'settings', value: { sitesOff: ['news.example'] } }],
    };
    const old = connect({ ...platform, versions: VERSIONS.slice(0, 1) });
    await old.run((db) =>
      db.transaction('rw', Object.keys(rows), async () => {
        for (const [table, records] of Object.entries(rows))
          await db.table<unknown, string>(table).bulkAdd(records);
      }),
    );
    old.close();

    const books = openLibrary(platform);
    const settings = rows.settings.map((row) => ({ ...row, updatedAt: 0 }));
    expect(await books.exportAll()).toEqual({ ...rows, rivalLinks: [], settings });
    expect(await books.sourcesAt([aSource().url])).toEqual([aSource()]);
    expect(await books.allTags()).toEqual(['bridge']);
    expect(await books.originNamed('Road Office')).toEqual(anOrigin());
    expect(await books.editClaim(uuidOf(1), aClaim().updatedAt, { notes: 'n' })).toMatchObject({
      state: 'saved',
    });
    books.close();
  });
});

describe('what is written', () => {
  it('is asked to be on the disk before it is answered', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
    await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
    await books.setMissing(uuidOf(2), 5);
    await books.changeNamed('settings', () => 1);
    const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThanOrEqual(3);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
    books.close();
  });
});
