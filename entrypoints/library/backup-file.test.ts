import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { BackupError } from '../../lib/formats/backup.ts';
import { openLibrary } from '../../lib/store/library.ts';
import { backupFile, checkedBackup } from './backup-file.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const AT = new Date(2026, 10, 3, 23, 59);
const CLAIM = {
  id: ID,
  createdAt: 1,
  updatedAt: 2,
  text: 'The dam holds.',
  language: 'en',
  tags: [],
  notes: '',
};

const opened = () => openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
async function filled() {
  const library = opened();
  await library.addRecords({ claims: [CLAIM] });
  await library.putDecision({ claimId: ID, fingerprint: 'f'.repeat(64), verdict: 'rejected' });
  return library;
}
const going = () => new AbortController().signal;

describe('a backup file', () => {
  it('is called by the day it is of and brings everything back', async () => {
    const { file, claims } = await backupFile(await filled(), AT, going());
    expect(claims).toBe(1);
    expect(file.name).toBe('second-source-2026-11-03.jsonl');

    const empty = opened();
    const onBrought = vi.fn(() => Promise.resolve());
    const checked = await checkedBackup(empty, file, onBrought);
    expect(checked).toMatchObject({ claims: 1, sources: 0, entries: 2 });
    expect(await empty.counts()).toEqual({ claims: 0, sources: 0 });
    expect(await checked.bring(() => undefined)).toMatchObject({ added: 2 });
    expect(onBrought).toHaveBeenCalledOnce();
    expect(await empty.decisionsFor([ID])).toHaveLength(1);
  });

  it('is not made once it is cancelled', async () => {
    const stopped = AbortSignal.abort();
    await expect(backupFile(await filled(), AT, stopped)).rejects.toThrow('aborted');
  });

  it('that is cut off changes nothing', async () => {
    const { file } = await backupFile(await filled(), AT, going());
    const empty = opened();
    const cut = file.slice(0, file.size - 100);
    await expect(checkedBackup(empty, cut, () => Promise.resolve())).rejects.toThrow(BackupError);
    expect(await empty.counts()).toEqual({ claims: 0, sources: 0 });
  });

  it('is in the library also where nobody hears of it', async () => {
    const { file } = await backupFile(await filled(), AT, going());
    const checked = await checkedBackup(opened(), file, () => Promise.reject(new Error('Nobody answered.')));
    expect(await checked.bring(() => undefined)).toMatchObject({ added: 2, updated: 0 });
  });
});
