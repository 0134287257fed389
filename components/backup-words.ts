import { ended } from '../lib/claims/word-lists.ts';
import type { BackupFault, BackupPeriod, BackupState, MadeBackup } from '../lib/messaging/backup-requests.ts';
import { momentWords } from './dates.ts';
import { counted } from './words.ts';

export const PERIODS = ['day', 'week', 'month'] as const satisfies readonly BackupPeriod[];

export const PERIOD_WORDS: Record<(typeof PERIODS)[number], string> = {
  day: 'Every day',
  week: 'Every week',
  month: 'Every month',
};

/** Why there is no backup and what to do about it; '' for one that could be made. */
export function faultWords({ why, words }: BackupFault): string {
  switch (why) {
    case 'not-allowed':
      return 'No backup was made: your browser does not let Second Source write to your downloads folder. Allow it again under Backups, or turn automatic backups off.';
    case 'mismatch':
      return `No backup was made: what was read back from the file was not what your library says, so nothing was written. ${reason(words)}Check your library under Health, then back up again.`;
    case 'no-room':
      return 'No backup was made: the disk with your downloads folder is full. Make room on it, then back up again.';
    case 'no-access':
      return 'No backup was made: your downloads folder cannot be written to. Look whether it is still there and not write-protected, or choose another in your browser’s settings; then back up again.';
    case 'cancelled':
      return 'No backup was made: it was cancelled in your browser’s list of downloads. Back up again when you like.';
    case 'size':
      return `The last backup is not whole: the file on the disk has another size than was written (${words}). Delete that file and back up again.`;
    case 'failed':
      return `No backup was made. ${reason(words)}Please back up again; if that fails too, save everything to a file by hand.`;
  }
}

function reason(words: string): string {
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${ended(words.slice(1))} `;
}

/** "23 November 2026, 14:05: 1,204 entries, 310 kB, read back and found whole." */
export function writtenWords({ at, entries, bytes }: MadeBackup): string {
  const size = bytes === undefined ? '' : `, ${sizeWords(bytes)}`;
  return `${momentWords(at)}: ${counted(entries, 'entry', 'entries')}${size}. It was read back and held against your library before it was written.`;
}

/** "37 changes in 12 days were never saved to a file." */
export function unsavedWords(
  { changes, since, written, saved }: Pick<BackupState, 'changes' | 'since' | 'written' | 'saved'>,
  now: number,
): string {
  if (changes === 0 || since === undefined)
    return written === undefined && saved === undefined
      ? 'Nothing was changed yet that a backup could save.'
      : 'Everything is in your last backup.';
  const days = Math.floor((now - since) / 86_400_000);
  const many = counted(changes, 'change');
  const first = written === undefined && saved === undefined;
  const span = days < 1 ? 'today' : `in ${counted(days, 'day')}`;
  return first
    ? `Your library has never been saved to a file: ${many} ${span}.`
    : `${many} since your last backup${days < 1 ? '' : `, ${counted(days, 'day')} ago`}.`;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "310 kB", "1.2 GB". */
export function sizeWords(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat('en-GB', {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}
