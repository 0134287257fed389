import { describe, expect, it } from 'vitest';
import { type BackupMemory, isBackupDue, isReminderDue, memoryOf, unsaved } from './backup-plan.ts';

const at = (day: number, hour = 12): number => new Date(2026, 10, day, hour).getTime();
const made = (day: number, total = 10, hour = 12) => ({ at: at(day, hour), name: 'b', entries: 3, total });
const memory = (given: Partial<BackupMemory> = {}): BackupMemory => ({
  every: 'week',
  reminds: true,
  ...given,
});

describe('a backup', () => {
  it.each<[string, Partial<BackupMemory>, number, number, boolean]>([
    ['is never due where nobody asked for it', { every: 'never' }, 10, at(20), false],
    ['is due at once where there was none', {}, 10, at(20), true],
    ['is not due for an empty library', {}, 0, at(20), false],
    ['is not due before its day', { written: made(14) }, 11, at(20, 23), false],
    ['is due from the first hour of its day', { written: made(14, 10, 22) }, 11, at(21, 1), true],
    ['is not due where nothing changed', { written: made(1) }, 10, at(28), false],
    ['is due daily on the next day', { every: 'day', written: made(14, 10, 23) }, 11, at(15, 0), true],
    ['is due monthly after 30 days', { every: 'month', written: made(1) }, 11, at(30, 23), false],
    ['is due after 30 days', { every: 'month', written: made(1) }, 11, at(31, 1), true],
    [
      'waits an hour after one that failed',
      { fault: { at: at(20, 12), why: 'no-room', words: '' } },
      9,
      at(20, 12) + 1,
      false,
    ],
    ['is tried again then', { fault: { at: at(20, 12), why: 'no-room', words: '' } }, 9, at(20, 13), true],
    ['is due where the clock was set back', { written: made(25) }, 11, at(20), true],
    ['does not go by files that nobody saw on the disk', { saved: made(19) }, 11, at(20), true],
  ])('%s', (_, given, total, now, due) => {
    expect(isBackupDue(memory(given), total, now)).toBe(due);
  });
});

describe('what was never saved', () => {
  it('is all there is, from the first change on', () => {
    expect(unsaved({}, { entries: 7, since: 5 })).toEqual({ changes: 7, since: 5 });
    expect(unsaved({}, { entries: 0 })).toEqual({ changes: 0 });
  });

  it('is what came after the later of both ways', () => {
    expect(unsaved({ written: made(3, 10), saved: made(9, 12) }, { entries: 20, since: 1 })).toEqual({
      changes: 8,
      since: at(9),
    });
  });
});

describe('the reminder', () => {
  it.each<[string, Parameters<typeof isReminderDue>, boolean]>([
    ['comes after a week', [{ reminds: true }, { changes: 5, since: at(1) }, at(8)], true],
    ['not before', [{ reminds: true }, { changes: 500, since: at(1) }, at(7, 23)], false],
    ['not for a handful of changes', [{ reminds: true }, { changes: 4, since: at(1) }, at(28)], false],
    ['not where it is off', [{ reminds: false }, { changes: 50, since: at(1) }, at(28)], false],
    [
      'not while it is put off',
      [{ reminds: true, later: at(20) }, { changes: 50, since: at(1) }, at(19)],
      false,
    ],
    ['again after that', [{ reminds: true, later: at(20) }, { changes: 50, since: at(1) }, at(20)], true],
    ['where the clock was set back since', [{ reminds: true }, { changes: 5, since: at(20) }, at(1)], true],
    [
      'not for a minute that two clocks are apart',
      [{ reminds: true }, { changes: 5, since: at(1) + 60_000 }, at(1)],
      false,
    ],
    [
      'where it was put off by a clock that was set back since',
      [{ reminds: true, later: at(28) }, { changes: 5, since: at(1) }, at(12)],
      true,
    ],
  ])('%s', (_, given, due) => {
    expect(isReminderDue(...given)).toBe(due);
  });
});

describe('what is kept of backups', () => {
  it('is read as it was kept', () => {
    const kept = memory({
      written: made(3),
      saved: made(4),
      later: 7,
      fault: { at: 1, why: 'size', words: 'w' },
    });
    expect(memoryOf(structuredClone(kept))).toEqual(kept);
  });

  it.each([undefined, null, 7, 'x', [], { every: 'hour', written: { at: 'x' }, fault: { why: 'x' } }])(
    'is the default where it cannot be read: %s',
    (value) => {
      expect(memoryOf(value)).toEqual({ every: 'never', reminds: true });
    },
  );
});
