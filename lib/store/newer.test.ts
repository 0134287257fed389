import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDatabase } from '../../tests/harness/database.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { type ConnectionOptions, LIBRARY, LibraryNewerError, connect } from './connection.ts';
import { type Library, openLibrary } from './library.ts';
import { rescue } from './newer.ts';
import { VERSIONS } from './schema.ts';

vi.setConfig({ testTimeout: 30_000 });

const platform = { indexedDB: new IDBFactory(), IDBKeyRange };
const lies = () => readDatabase(LIBRARY, platform.indexedDB);
const open: Library[] = [];
const library = (): Library => {
  const opened = openLibrary(platform);
  open.push(opened);
  return opened;
};

/** What a version to come might make of a library: a table less, one more, and claims in another shape. */
const NEXT: ConnectionOptions = {
  ...platform,
  versions: [
    ...VERSIONS,
    {
      stores: { edits: null, threads: 'id' },
      upgrade: (transaction) =>
        transaction
          .table('claims')
          .where('id')
          .equals(uuidOf(7))
          .modify({ text: { en: 'It is open.' } }),
    },
  ],
};

async function ofNextVersion(): Promise<void> {
  const books = library();
  await books.addRecords({
    claims: [aClaim(), aClaim({ id: uuidOf(7), text: 'It is open.' })],
    sources: [aSource()],
    origins: [anOrigin()],
  });
  await books.deleteRecord('claims', uuidOf(8));
  const next = connect(NEXT);
  await next.run((db) => db.table('threads').add({ id: 'a' }));
  next.close();
}

afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await new Promise((resolve, reject) => {
    const removal = platform.indexedDB.deleteDatabase(LIBRARY);
    removal.addEventListener('success', resolve);
    removal.addEventListener('error', reject);
  });
});

describe('a library of a newer version', () => {
  it('is refused in words that say what to do, by whatever reads or writes, and left as it is', async () => {
    await ofNextVersion();
    const before = await lies();
    const books = library();
    for (const work of [
      () => books.counts(),
      () => books.exportAll(),
      () => books.readIndex(),
      () =>
        books.saveClaim({
          claim: aClaim({ id: uuidOf(9) }),
          source: aSource({ id: uuidOf(10), claimId: uuidOf(9) }),
        }),
      () => books.deleteRecord('claims', uuidOf(1)),
      () => books.purgeBin(),
    ]) {
      const failed = await work().catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(LibraryNewerError);
      expect(String(failed)).toContain('Update Second Source');
    }
    expect(await lies()).toBe(before);
    expect((JSON.parse(before) as { version: number }).version).toBe((VERSIONS.length + 1) * 10);
  });

  it('is refused to a window too that had it open before', async () => {
    const books = library();
    await books.counts();
    await ofNextVersion();
    await expect(books.counts()).rejects.toBeInstanceOf(LibraryNewerError);
  });

  it('can be taken away as far as it can be read, and the rest is counted', async () => {
    await ofNextVersion();
    const before = await lies();
    const { records, left } = await rescue(platform);
    expect(records.claims).toEqual([aClaim()]);
    expect(records.sources).toEqual([aSource()]);
    expect(records.origins).toEqual([anOrigin()]);
    expect(left).toBe(1);
    expect(await lies()).toBe(before);
  });

  it('is opened again by the version that made it', async () => {
    await ofNextVersion();
    await library()
      .counts()
      .catch(() => undefined);
    const next = connect(NEXT);
    expect(await next.run((db) => db.table('threads').count())).toBe(1);
    next.close();
  });
});
