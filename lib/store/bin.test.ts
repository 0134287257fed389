import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_FOR } from '../claims/bin-entry.ts';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { type ConnectionOptions, connect } from './connection.ts';
import { type Library, openLibrary } from './library.ts';
import { VERSIONS } from './schema.ts';

const ID = aClaim().id;
const FERRY = aClaim({ id: uuidOf(21), text: 'The ferry is late.', tags: ['harbour'] });
const DAY = 24 * 3_600_000;
const ALL = { query: '', offset: 0, limit: 50 };
let platform: ConnectionOptions;
let books: Library;

beforeEach(async () => {
  platform = { indexedDB: new IDBFactory(), IDBKeyRange };
  books = openLibrary(platform);
  await books.addRecords({
    claims: [aClaim(), FERRY],
    sources: [aSource(), aSource({ id: uuidOf(22), claimId: FERRY.id, publisher: 'Quay Notes' })],
    reviews: [aReview()],
    origins: [anOrigin()],
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  books.close();
});

const listed = async (query = '') => (await books.listBin({ ...ALL, query })).entries.map(({ id }) => id);

describe('the bin', () => {
  it('lists what was deleted, the last first, with what went with it and where it would go back to', async () => {
    await books.deleteRecord('claims', FERRY.id);
    await books.deleteRecord('reviews', aReview().id);
    await books.deleteRecord('sources', aSource().id);
    const { total, entries } = await books.listBin(ALL);
    expect(total).toBe(3);
    expect(entries.find(({ table }) => table === 'claims')).toMatchObject({
      id: FERRY.id,
      text: FERRY.text,
      sources: 1,
      reviews: 0,
    });
    expect(entries.find(({ table }) => table === 'sources')).toMatchObject({ claim: aClaim().text });
    await books.deleteRecord('claims', ID);
    const later = await books.listBin(ALL);
    expect(later.entries.find(({ table }) => table === 'reviews')).not.toHaveProperty('claim');
    const times = later.entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect((await books.listBin({ query: '', offset: 1, limit: 2 })).entries).toEqual(
      later.entries.slice(1, 3),
    );
  });

  it('finds by words of the claim, its tags and its sources', async () => {
    await books.deleteRecord('claims', FERRY.id);
    await books.deleteRecord('sources', aSource().id);
    expect(await listed('ferry late')).toEqual([FERRY.id]);
    expect(await listed('harbour quay')).toEqual([FERRY.id]);
    expect(await listed('zeppelin')).toEqual([]);
    expect(await books.binContent('ferry')).toEqual({ ids: [FERRY.id], claims: 1, sources: 1, reviews: 0 });
  });

  it('brings back a claim before the source that was deleted of it earlier', async () => {
    const before = await books.exportAll();
    await books.deleteRecord('sources', aSource().id);
    await books.deleteRecord('claims', ID);
    const { ids, claims, sources } = await books.binContent('');
    expect([ids, claims, sources]).toEqual([[ID, aSource().id], 1, 1]);
    expect(await books.restoreFromBin(ids.toReversed())).toBe(2);
    expect(await listed()).toEqual([]);
    expect((await books.exportAll()).sources.length).toBe(before.sources.length);
  });

  it('keeps a source whose claim is gone for good', async () => {
    await books.deleteRecord('sources', aSource().id);
    await books.deleteRecord('claims', ID);
    await books.emptyBin([ID]);
    expect(await books.restoreFromBin([ID, aSource().id])).toBe(0);
    expect(await listed()).toEqual([aSource().id]);
    expect(await books.restoreRecord(ID)).toBeUndefined();
  });

  it('keeps everything for thirty days, and nothing for longer', async () => {
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now - KEPT_FOR);
    await books.deleteRecord('claims', ID);
    vi.mocked(Date.now).mockReturnValue(now - KEPT_FOR + 1);
    await books.deleteRecord('claims', FERRY.id);
    vi.mocked(Date.now).mockReturnValue(now);
    await books.purgeBin();
    expect(await listed()).toEqual([FERRY.id]);
    expect(await books.restoreRecord(ID)).toBeUndefined();
  });

  it.each([
    ['set a month ahead by mistake', 31],
    ['ahead by years', 1500],
  ])(
    'keeps what was deleted yesterday by a clock that is %s, until it has been so for a day',
    async (_, days) => {
      const now = Date.now();
      const time = vi.spyOn(Date, 'now');
      const look = async (after: number): Promise<string[]> => {
        time.mockReturnValue(now + after * DAY);
        await books.purgeBin();
        return listed();
      };
      await books.deleteRecord('claims', FERRY.id);
      expect(await look(1)).toEqual([FERRY.id]);
      expect(await look(days)).toEqual([FERRY.id]);
      expect(await look(days + 0.5)).toEqual([FERRY.id]);
      // It is set right.
      expect(await look(2)).toEqual([FERRY.id]);
      expect(await look(2.9)).toEqual([FERRY.id]);
      for (let day = 4; day < 30; day += 1) expect(await look(day)).toEqual([FERRY.id]);
      expect(await look(30.1)).toEqual([]);
      // Who was away for long finds it emptied a day after.
      await books.deleteRecord('claims', ID);
      await look(31);
      expect(await look(100)).toEqual([ID]);
      expect(await look(101)).toEqual([]);
    },
  );

  it('counts from a claim’s last change where the clock was set back before it was deleted', async () => {
    const now = Date.now();
    const edited = await books.editClaim(FERRY.id, FERRY.updatedAt, { notes: 'n' });
    const time = vi.spyOn(Date, 'now').mockReturnValue(0);
    await books.deleteRecord('claims', FERRY.id);
    await books.deleteRecord('sources', aSource().id);
    const { entries } = await books.listBin(ALL);
    expect(entries.find(({ id }) => id === FERRY.id)?.at).toBe((edited?.claim.updatedAt ?? 0) + 1);
    time.mockReturnValue(now + DAY);
    await books.purgeBin();
    expect(await listed()).toContain(FERRY.id);
  });

  it('goes with a backup and comes back with it, whatever was deleted here meanwhile', async () => {
    await books.deleteRecord('claims', FERRY.id);
    const backup = await books.exportAll();
    const other = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
    await other.addRecords({ claims: [aClaim()], origins: [anOrigin()] });
    await other.deleteRecord('claims', ID);
    await other.importAll(backup);
    expect((await other.listBin(ALL)).entries.map(({ id }) => id).toSorted()).toEqual(
      [FERRY.id, ID].toSorted(),
    );
    expect(await other.restoreRecord(FERRY.id)).toBe('claims');
    other.close();
  });

  it('has what earlier versions kept of the last deletions, and their backups', async () => {
    const records = { claims: [FERRY], sources: [], reviews: [], decisions: [], statusEvents: [] };
    const trash = [{ id: FERRY.id, table: 'claims', records }];
    const old = { indexedDB: new IDBFactory(), IDBKeyRange };
    const earlier = connect({ ...old, versions: VERSIONS.slice(0, 6) });
    await earlier.run((db) => db.table('settings').put({ name: 'trash', value: trash, updatedAt: 5 }));
    earlier.close();
    const upgraded = openLibrary(old);
    const { entries } = await upgraded.listBin(ALL);
    expect(entries).toMatchObject([{ id: FERRY.id, text: FERRY.text }]);
    // They did not tell when: from now on they have their thirty days.
    expect(Date.now() - (entries[0]?.at ?? 0)).toBeLessThan(60_000);
    expect(await upgraded.readNamed('trash')).toBeUndefined();
    upgraded.close();

    const settings = [{ name: 'trash', value: trash, updatedAt: Date.now() }];
    await books.importAll({ ...(await books.exportAll()), settings });
    expect(await listed()).toEqual([FERRY.id]);
  });
});

it('has a fact-check that comes back counted as the user has its fact-checker by then', async () => {
  const backup = async () => {
    await books.deleteRecord('reviews', aReview().id);
    return await books.exportAll();
  };
  const earlier = await backup();
  await books.countReviews(aReview().publisher, false);
  // A backup from before that has it in its bin as it counted.
  await books.emptyBin([aReview().id]);
  await books.importAll({ ...earlier, tombstones: [] });
  await books.restoreRecord(aReview().id);
  expect((await books.exportAll()).reviews).toMatchObject([{ uncounted: 'not-accepted' }]);
});
