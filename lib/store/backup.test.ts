import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { RecordError } from '../claims/parse.ts';
import { type BackupRecords, noRecords } from '../formats/backup-records.ts';
import { readBackup, writeBackup } from '../formats/backup.ts';
import { type Library, openLibrary } from './library.ts';

const open: Library[] = [];
function library(): Library {
  const opened = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  open.push(opened);
  return opened;
}
const ID = uuidOf(1);
const backup = (records: Partial<BackupRecords>): BackupRecords => ({ ...noRecords(), ...records });
const NOTHING = { added: 0, updated: 0, unchanged: 0, removed: 0 };

let books: Library;
beforeEach(() => {
  books = library();
});
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

describe('bringing a backup back', () => {
  it('makes an empty library the one that was saved, to the last decision and deletion', async () => {
    await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
    await books.addRecords({ claims: [aClaim({ id: uuidOf(7) })] });
    await books.editClaim(ID, aClaim().updatedAt, { verdict: { value: 'refuted', reason: 'Counted.' } });
    await books.putDecision({ claimId: ID, fingerprint: 'aaaa', verdict: 'rejected' });
    await books.putDecision({ claimId: ID, fingerprint: 'bbbb', verdict: 'confirmed' });
    await books.removeDecision({ claimId: ID, fingerprint: 'bbbb' });
    await books.changeNamed('settings', () => ({ sitesOff: ['news.example'] }));
    await books.deleteRecord('claims', uuidOf(7));
    const saved = await books.exportAll();
    const other = library();
    expect(await other.importAll(saved)).toEqual({ ...NOTHING, added: 6 });
    expect(await other.exportAll()).toEqual(saved);
    expect(await other.importAll(saved)).toEqual({ ...NOTHING, unchanged: 6 });
    expect(await other.exportAll()).toEqual(saved);
    expect(await other.restoreRecord(uuidOf(7))).toBeDefined();
  });

  it('takes the later state of each record, and what only one side has', async () => {
    await books.addRecords({
      claims: [
        aClaim({ id: uuidOf(1), updatedAt: 5, text: 'Old.' }),
        aClaim({ id: uuidOf(2), updatedAt: 9, text: 'New.' }),
        aClaim({ id: uuidOf(3), updatedAt: 5, text: 'Here.' }),
      ],
    });
    const counts = await books.importAll(
      backup({
        claims: [
          aClaim({ id: uuidOf(1), updatedAt: 6, text: 'New.' }),
          aClaim({ id: uuidOf(2), updatedAt: 8, text: 'Old.' }),
          aClaim({ id: uuidOf(4), updatedAt: 5, text: 'There.' }),
        ],
      }),
    );
    expect(counts).toEqual({ added: 1, updated: 1, unchanged: 1, removed: 0 });
    const { claims } = await books.exportAll();
    expect(claims.map(({ text }) => text)).toEqual(['New.', 'New.', 'Here.', 'There.']);
  });

  it('deletes what was deleted there later, and keeps what was changed here since', async () => {
    const claims = [aClaim({ id: uuidOf(1), updatedAt: 5 }), aClaim({ id: uuidOf(2), updatedAt: 5 })];
    await books.addRecords({ claims: [...claims, aClaim({ id: uuidOf(3), updatedAt: 9 })] });
    const graves = [uuidOf(1), uuidOf(3), uuidOf(4)].map((id) => ({
      id,
      table: 'claims' as const,
      deletedAt: 7,
    }));
    const counts = await books.importAll(backup({ claims, tombstones: graves }));
    expect(counts).toEqual({ added: 0, updated: 0, unchanged: 2, removed: 1 });
    const after = await books.exportAll();
    expect(after.claims.map(({ id }) => id)).toEqual([uuidOf(2), uuidOf(3)]);
    expect(after.tombstones.map(({ id }) => id)).toEqual([uuidOf(1), uuidOf(4)]);
  });

  it('brings back what was deleted here since, later than it was deleted', async () => {
    await books.addRecords({ claims: [aClaim({ id: uuidOf(1) }), aClaim({ id: uuidOf(2) })] });
    const saved = await books.exportAll();
    await books.deleteRecord('claims', uuidOf(1));
    const [grave] = (await books.exportAll()).tombstones;
    const counts = await books.importAll(saved);
    expect(counts).toEqual({ added: 1, updated: 0, unchanged: 1, removed: 0 });
    const after = await books.exportAll();
    const back = after.claims.find(({ id }) => id === uuidOf(1));
    expect(back).toEqual({ ...aClaim({ id: uuidOf(1) }), updatedAt: (grave?.deletedAt ?? 0) + 1 });
    expect(after.tombstones).toEqual([]);
  });

  it('keeps the later of two settings, and what either side deleted last', async () => {
    await books.changeNamed('settings', () => 'here');
    await books.addRecords({ claims: [aClaim()] });
    await books.deleteRecord('claims', ID);
    const other = library();
    await other.addRecords({ claims: [aClaim({ id: uuidOf(2) })] });
    await other.deleteRecord('claims', uuidOf(2));
    const theirs = await other.exportAll();
    const settings = (updatedAt: number) => [
      ...theirs.settings,
      { name: 'settings', value: 'there', updatedAt },
    ];
    await books.importAll({ ...theirs, settings: settings(1) });
    expect(await books.readNamed('settings')).toBe('here');
    await books.importAll({ ...theirs, settings: settings(Date.now() * 2) });
    expect(await books.readNamed('settings')).toBe('there');
    expect([await books.restoreRecord(ID), await books.restoreRecord(uuidOf(2))]).toEqual([
      'claims',
      'claims',
    ]);
  });

  it('lets a window that edits a replaced claim ask before it writes', async () => {
    await books.addRecords({ claims: [aClaim()] });
    const seen = await books.editClaim(ID, aClaim().updatedAt, { notes: 'Mine.' });
    const base = seen?.claim.updatedAt ?? 0;
    await books.importAll(backup({ claims: [aClaim({ updatedAt: base + 1, text: 'Theirs.' })] }));
    expect(await books.editClaim(ID, base, { text: 'Mine.' })).toMatchObject({ fields: ['text'] });
  });

  it('changes nothing where a record is wrong or the last write fails', async () => {
    await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
    const before = await books.exportAll();
    const more = backup({
      claims: [aClaim({ id: uuidOf(7) }), aClaim({ updatedAt: Date.now() * 2 })],
      tombstones: [{ id: uuidOf(2), table: 'sources', deletedAt: Date.now() * 2 }],
    });
    const wrong = books.importAll({ ...more, sources: [{ ...aSource(), url: 'javascript:1' }] });
    await expect(wrong).rejects.toBeInstanceOf(RecordError);
    const settings = [{ name: 'settings', value: () => 'no JSON', updatedAt: 1 }];
    await expect(books.importAll({ ...more, settings })).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await books.exportAll()).toEqual(before);
  });

  it('can be read also where a record is dated at the end of time', async () => {
    await books.addRecords({ claims: [aClaim({ updatedAt: 8.64e15 })] });
    await books.editClaim(ID, 8.64e15, { notes: 'Later than the last.' });
    await books.deleteRecord('claims', ID);
    const saved = await books.exportAll();
    expect(saved.tombstones).toHaveLength(1);
    expect(await readBackup(await writeBackup(saved, 0))).toEqual(saved);
  });

  describe('that is large', () => {
    const claims = Array.from({ length: 501 }, (_, at) => aClaim({ id: uuidOf(at + 1000) }));

    it('goes by steps, between which others are answered, and says how far it is', async () => {
      const shares: number[] = [];
      const seen: Promise<{ claims: number }>[] = [];
      const counts = await books.importAll(backup({ claims }), (share) => {
        shares.push(share);
        seen.push(books.counts());
      });
      expect(counts).toEqual({ ...NOTHING, added: 501 });
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
      const [first] = await Promise.all(seen);
      expect(first?.claims).toBeLessThan(501);
      expect(await books.importAll(backup({ claims }))).toEqual({ ...NOTHING, unchanged: 501 });
    });

    it('is brought in to its end by whoever comes next, where its page was closed', async () => {
      const platform = { indexedDB: new IDBFactory(), IDBKeyRange };
      const page = openLibrary(platform);
      const closed = page.importAll(backup({ claims }), () => {
        throw new Error('The page was closed.');
      });
      await expect(closed).rejects.toThrow('closed');
      page.close();
      const next = openLibrary(platform);
      open.push(next);
      expect((await next.counts()).claims).toBeLessThan(501);
      while ((await next.importStep()) !== undefined);
      expect(await next.counts()).toMatchObject({ claims: 501 });
      expect(await next.hasImportSteps()).toBe(false);
    });

    it('changes nothing where a record is wrong', async () => {
      const wrong = { ...aClaim({ id: uuidOf(9) }), text: 7 } as never;
      await expect(books.importAll(backup({ claims: [...claims, wrong] }))).rejects.toBeInstanceOf(
        RecordError,
      );
      expect(await books.hasImportSteps()).toBe(false);
      expect(await books.counts()).toMatchObject({ claims: 0 });
    });
  });
});
