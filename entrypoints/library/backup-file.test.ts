import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../lib/formats/backup.ts';
import { openLibrary } from '../../lib/store/library.ts';
import { backupFile } from './backup-file.ts';

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
  it('is called by the day it is of and holds everything', async () => {
    const { file, claims } = await backupFile(await filled(), AT, going());
    expect(claims).toBe(1);
    expect(file.name).toBe('second-source-2026-11-03.jsonl');

    expect((await readBackup(file)).decisions).toHaveLength(1);
  });

  it('is not made once it is cancelled', async () => {
    const stopped = AbortSignal.abort();
    await expect(backupFile(await filled(), AT, stopped)).rejects.toThrow('aborted');
  });
});
