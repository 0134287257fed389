/** How often the library is saved to the downloads folder by itself. */
export const BACKUP_PERIODS = ['never', 'day', 'week', 'month'] as const;
export type BackupPeriod = (typeof BACKUP_PERIODS)[number];

/** A backup that was made. Times are milliseconds since 1970. */
export interface MadeBackup {
  at: number;
  /** Its name, or where on the disk it lies, as far as the browser says. */
  name: string;
  entries: number;
  /** Of the file as the browser reports it; absent where it was handed to the browser and nobody knows. */
  bytes?: number;
}

/**
 * Why no backup was made:
 * - `not-allowed`: the browser lets nothing be written to the downloads folder (any longer)
 * - `mismatch`: what was read back from the file differs from the library; nothing was written
 * - `no-room`, `no-access`: the disk is full, or the folder may not be written to
 * - `cancelled`: it was stopped in the browser's list of downloads
 * - `size`: the file on the disk has another size than what was written
 * - `failed`: anything else; `words` are what was said of it
 */
export const BACKUP_FAULTS = [
  'not-allowed',
  'mismatch',
  'no-room',
  'no-access',
  'cancelled',
  'size',
  'failed',
] as const;
export type BackupFault = { at: number; why: (typeof BACKUP_FAULTS)[number]; words: string };

export interface BackupState {
  every: BackupPeriod;
  /** Whether one is being made right now. */
  making: boolean;
  /** The last that is known to be on the disk, and the last that was handed to the browser on the user's word. */
  written?: MadeBackup;
  saved?: MadeBackup;
  /** What became of the last attempt, where it failed. */
  fault?: BackupFault;
  /** Claims, sources, fact-checks and decisions that came, changed or went since the last of both, and since when. */
  changes: number;
  since?: number;
  /** Whether the user wants to be reminded, and is to be now. */
  reminds: boolean;
  due: boolean;
}

/** What library page and popup ask of backups. */
export interface BackupRequests {
  /** Also begins one, where that is due. */
  'backup.state': () => BackupState;
  'backup.set': (change: { every?: BackupPeriod; reminds?: boolean }) => BackupState;
  /** Begins one; answers at once. */
  'backup.make': () => BackupState;
  /** The reminder is put off for a week. */
  'backup.later': () => BackupState;
  /** A page handed a file to the browser; `written` is what was written to the library before it was made. */
  'backup.saved': (file: { name: string; entries: number; written: number }) => BackupState;
}
