import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { libraryOfVersion, rowsOfVersion } from '../../tests/accidents/earlier.ts';
import { writeDatabase } from '../../tests/harness/database.ts';
import { indexHealth } from '../background/index-health.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import type { ConnectionOptions } from './connection.ts';
import { openLibrary } from './library.ts';
import { VERSIONS } from './schema.ts';

afterEach(() => vi.restoreAllMocks());

const EARLIER = VERSIONS.slice(0, -1).map((_, at) => ({ version: at + 1 }));

describe.each(EARLIER)('a library of version $version', ({ version }) => {
  it('keeps every record, brings to an end what was under way, and is found by page, tag and name', async () => {
    const platform: ConnectionOptions = { indexedDB: new IDBFactory(), IDBKeyRange };
    await writeDatabase(await libraryOfVersion(version), platform.indexedDB);
    const rows = rowsOfVersion(version);
    const books = openLibrary(platform);
    const { settings, ...records } = await books.exportAll();
    for (const [table, found] of Object.entries(records))
      expect([table, found]).toEqual([table, rows[table] ?? []]);
    expect(settings.find(({ name }) => name === 'settings')?.value).toEqual({ sitesOff: ['news.example'] });

    // The bin, which later versions keep in tables of its own.
    const { entries: bin } = await books.listBin({ query: '', offset: 0, limit: 9 });
    expect(bin.map(({ text }) => text)).toEqual(version === 1 ? [] : ['The mill was sold.']);
    await books.restoreRecord(uuidOf(90));
    const claims = (await books.exportAll()).claims.map(({ text }) => text);
    expect(claims.includes('The mill was sold.')).toBe(version > 1);

    while ((await books.importStep()) !== undefined) expect(version).toBeGreaterThanOrEqual(6);
    const read = (await books.readThrough('', 99)).claims.map(({ claim }) => claim.text);
    expect(read.filter((text) => /dam.* held/i.test(text))).toHaveLength(version >= 6 ? 1 : 0);

    expect(await books.sourcesAt([aSource().url])).toEqual([aSource()]);
    expect(await books.allTags()).toEqual(['bridge']);
    expect(await books.originNamed('Road Office')).toEqual(anOrigin());
    expect(await books.claimToday(uuidOf(91))).toBe(version >= 4 ? uuidOf(1) : uuidOf(91));
    expect((await books.writtenCount()).entries).toBeGreaterThan(0);
    expect((await indexHealth(books)).claims).toBe((await books.counts()).claims);
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
