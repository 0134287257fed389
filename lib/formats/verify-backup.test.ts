import { describe, expect, it } from 'vitest';
import { aClaim, aSource, uuidOf } from '../claims/examples.ts';
import { type BackupRecords, noRecords } from './backup-records.ts';
import { BackupError, packedBackup } from './backup.ts';
import { verifyBackup } from './verify-backup.ts';

const MADE: BackupRecords = {
  ...noRecords(),
  claims: [aClaim({ notes: '“quoted”,\nand \u2028 more' }), aClaim({ id: uuidOf(8) })],
  sources: [aSource()],
  settings: [{ name: 'settings', value: { sitesOff: ['news.example'] }, updatedAt: 5 }],
};

describe('a backup that was just made', () => {
  it('holds every record as the library has it', async () => {
    await expect(verifyBackup(await packedBackup(MADE, 1), MADE)).resolves.toBeUndefined();
  });

  it.each<[string, BackupRecords]>([
    ['another word', { ...MADE, claims: [aClaim({ notes: 'another' }), aClaim({ id: uuidOf(8) })] }],
    ['a record that is missing', { ...MADE, claims: MADE.claims.slice(0, 1) }],
    ['a record too many', { ...MADE, sources: [aSource(), aSource({ id: uuidOf(9) })] }],
    ['another setting', { ...MADE, settings: [{ name: 'settings', value: {}, updatedAt: 5 }] }],
  ])('is refused for %s', async (_, written) => {
    await expect(verifyBackup(await packedBackup(written, 1), MADE)).rejects.toThrow(BackupError);
  });

  it('is refused where its bytes are damaged', async () => {
    const file = await packedBackup(MADE, 1);
    await expect(verifyBackup(file.slice(0, file.size - 20), MADE)).rejects.toThrow('damaged');
  });
});
