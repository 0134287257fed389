import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { noRecords } from '../formats/backup-records.ts';
import { connect } from './connection.ts';
import { openLibrary } from './library.ts';
import { VERSIONS } from './schema.ts';

const platform = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
const aDecision = { claimId: uuidOf(1), fingerprint: 'f'.repeat(64), verdict: 'rejected' } as const;

describe('what was written', () => {
  it('is counted by whatever path it came, and never less', async () => {
    const books = openLibrary(platform());
    expect(await books.writtenCount()).toEqual({ entries: 0 });
    const begun = Date.now();
    await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
    const { entries, since = 0 } = await books.writtenCount();
    expect(entries).toBeGreaterThanOrEqual(2);
    expect(since).toBeGreaterThanOrEqual(begun);

    let last = entries;
    const isMore = async () => {
      const now = await books.writtenCount();
      expect(now.entries).toBeGreaterThan(last);
      expect(now.since).toBe(since);
      last = now.entries;
    };
    await books.editClaim(uuidOf(1), aClaim().updatedAt, { notes: 'n' });
    await isMore();
    await books.putDecision(aDecision);
    await isMore();
    await books.importAll({ ...noRecords(), claims: [aClaim({ id: uuidOf(8) }), aClaim({ id: uuidOf(9) })] });
    await isMore();
    await books.deleteRecord('claims', uuidOf(1));
    await isMore();
    books.close();
  });

  it('counts each of many, written at once in several tables', async () => {
    const books = openLibrary(platform());
    const claims = Array.from({ length: 600 }, (_, at) => aClaim({ id: uuidOf(at + 1) }));
    await books.importAll({ ...noRecords(), claims, sources: [aSource()] });
    expect((await books.writtenCount()).entries).toBe(601);
    books.close();
  });

  it('is not what a transaction did that failed, nor settings', async () => {
    const books = openLibrary(platform());
    await books.changeNamed('settings', () => 1);
    await books.changeLocal('backups', () => ({ every: 'week' }));
    await expect(
      books.saveClaim({ claim: aClaim(), source: { ...aSource(), url: 7 } as never }),
    ).rejects.toThrow();
    expect((await books.writtenCount()).entries).toBe(0);
    expect(await books.readLocal('backups')).toEqual({ every: 'week' });
    expect((await books.exportAll()).settings.map(({ name }) => name)).toEqual(['settings']);
    books.close();
  });

  it('is, in a library of an earlier version, all it holds', async () => {
    const given = platform();
    const old = connect({ ...given, versions: VERSIONS.slice(0, 6) });
    await old.run((db) => db.table<unknown, string>('claims').bulkAdd([aClaim(), aClaim({ id: uuidOf(8) })]));
    old.close();
    const books = openLibrary(given);
    const { entries, since } = await books.writtenCount();
    expect(entries).toBe(2);
    expect(since).toBeGreaterThan(0);
    books.close();
  });
});
