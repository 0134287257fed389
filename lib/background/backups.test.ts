import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { readBackup } from '../formats/backup.ts';
import { openLibrary } from '../store/library.ts';
import type { DownloadsApi } from './backup-file.ts';
import { createBackups } from './backups.ts';

/** A browser with a downloads folder, and a library with one claim that is never saved. */
async function world(given: { allowed?: boolean; error?: string; loses?: number } = {}) {
  const library = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await library.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
  const lent = new Map<string, Blob>();
  const files: { name: string; file: Blob; looks: number }[] = [];
  const disk = { ...given };
  const clock = { now: new Date(2026, 10, 23, 12).getTime() };
  const downloads: DownloadsApi = {
    download({ url, filename }) {
      const file = lent.get(url);
      if (file === undefined) return Promise.reject(new Error('Network error'));
      return Promise.resolve(files.push({ name: filename, file, looks: 0 }) - 1);
    },
    search({ id }) {
      const found = files[id];
      if (found === undefined) return Promise.resolve([]);
      found.looks += 1;
      const { error } = disk;
      const done = error === undefined ? 'complete' : 'interrupted';
      return Promise.resolve([
        {
          state: found.looks < 3 ? 'in_progress' : done,
          ...(error === undefined ? {} : { error }),
          filename: `/home/reporter/Downloads/${found.name}`,
          fileSize: found.file.size - (disk.loses ?? 0),
        },
      ]);
    },
  };
  const backups = createBackups({
    library,
    mayDownload: () => Promise.resolve(disk.allowed !== false),
    downloads: () => downloads,
    wait: () => Promise.resolve(),
    lend(file) {
      const url = `blob:${lent.size}`;
      lent.set(url, file);
      return { url, revoke: () => lent.delete(url) };
    },
    now: () => clock.now,
  });
  const state = async () => await backups.handlers['backup.state'](undefined, undefined);
  const set = async (change: object) => await backups.handlers['backup.set'](change, undefined);
  return { library, backups, files, lent, disk, clock, state, set };
}

const DAY = 86_400_000;

describe('a backup that is made by itself', () => {
  it('lies in the downloads folder under its day, whole, and is remembered', async () => {
    const { library, backups, files, lent, state, set } = await world();
    await backups.look();
    expect(files).toEqual([]);
    await set({ every: 'week' });
    await backups.look();
    expect(files.map(({ name }) => name)).toEqual(['Second Source/second-source-2026-11-23.jsonl.gz']);
    const [{ file } = { file: new Blob() }] = files;
    // By which Chromium leaves the name as it is.
    expect(file.type).toBe('application/gzip');
    expect(await readBackup(file)).toEqual(await library.exportAll());
    expect(await state()).toMatchObject({
      every: 'week',
      making: false,
      written: {
        name: '/home/reporter/Downloads/Second Source/second-source-2026-11-23.jsonl.gz',
        bytes: file.size,
      },
      changes: 0,
    });
    // The browser has it; nobody else may read it any longer.
    expect(lent.size).toBe(0);
  });

  it('is made again in its time, where something changed', async () => {
    const { library, backups, files, clock, state, set } = await world();
    await set({ every: 'day' });
    await backups.look();
    clock.now += 2 * DAY;
    await backups.look();
    expect(files).toHaveLength(1);
    await library.saveClaim({
      claim: aClaim({ id: uuidOf(7) }),
      source: aSource({ id: uuidOf(8), claimId: uuidOf(7) }),
    });
    expect((await state()).changes).toBeGreaterThan(0);
    await backups.look();
    expect(files.map(({ name }) => name.slice(-19, -9))).toEqual(['2026-11-23', '2026-11-25']);
  });

  it('is begun where somebody asks how it stands, once', async () => {
    const { files, state, set } = await world();
    await set({ every: 'month' });
    const states = await Promise.all([state(), state()]);
    expect(states.some(({ making }) => making)).toBe(true);
    await vi.waitFor(async () => expect((await state()).making).toBe(false));
    expect(files).toHaveLength(1);
  });

  it.each([
    [{ allowed: false }, 'not-allowed'],
    [{ error: 'FILE_NO_SPACE' }, 'no-room'],
    [{ error: 'FILE_ACCESS_DENIED' }, 'no-access'],
    [{ error: 'USER_CANCELED' }, 'cancelled'],
    [{ error: 'CRASH' }, 'failed'],
    [{ loses: 3 }, 'size'],
  ] as const)('is said to have failed where it did: %o', async (given, why) => {
    const { backups, clock, disk, state, set } = await world(given);
    await set({ every: 'week' });
    await backups.look();
    const failed = await state();
    expect(failed.fault).toMatchObject({ why, at: clock.now });
    expect(failed.written).toBeUndefined();
    expect(failed.changes).toBeGreaterThan(0);
    Object.assign(disk, { allowed: true, error: undefined, loses: 0 });
    clock.now += DAY / 12;
    await backups.look();
    const mended = await state();
    expect(mended.fault).toBeUndefined();
    expect(mended.written).toBeDefined();
  });

  it('is not written where it does not say what the library says', async () => {
    const { library, backups, files, set, state } = await world();
    await set({ every: 'week' });
    // What is not the same twice.
    const exportAll = library.exportAll.bind(library);
    vi.spyOn(library, 'exportAll').mockImplementation(async () => {
      const all = await exportAll();
      let read = 0;
      Object.defineProperty(all.claims[0] ?? {}, 'notes', { get: () => `${(read += 1)}`, enumerable: true });
      return all;
    });
    await backups.look();
    expect(files).toEqual([]);
    expect((await state()).fault).toMatchObject({ why: 'mismatch' });
  });
});

describe('the reminder', () => {
  it('says how much since when, is put off, and falls silent with a file that was saved by hand', async () => {
    const { backups, clock, library, state } = await world();
    const { entries: written } = await library.writtenCount();
    await library.putDecision({ claimId: uuidOf(1), fingerprint: 'a', verdict: 'rejected' });
    await library.putDecision({ claimId: uuidOf(1), fingerprint: 'b', verdict: 'rejected' });
    await library.putDecision({ claimId: uuidOf(1), fingerprint: 'c', verdict: 'rejected' });
    const since = (await library.writtenCount()).since ?? 0;
    clock.now = since + 8 * DAY;
    expect(await state()).toMatchObject({ due: true, since });
    await backups.handlers['backup.later'](undefined, undefined);
    expect((await state()).due).toBe(false);
    clock.now += 8 * DAY;
    expect((await state()).due).toBe(true);
    await backups.handlers['backup.saved']({ name: 'mine.jsonl', entries: 3, written }, undefined);
    const after = await state();
    expect(after.due).toBe(false);
    // What came while the file was made is not known to be in it.
    expect(after).toMatchObject({ changes: 3, since: clock.now, saved: { name: 'mine.jsonl' } });
  });
});
