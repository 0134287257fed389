import type { BackupRecords } from '../formats/backup-records.ts';
import { packedBackup } from '../formats/backup.ts';
import { verifyBackup } from '../formats/verify-backup.ts';
import type { BackupFault, MadeBackup } from '../messaging/backup-requests.ts';
import type { Library } from '../store/library.ts';

/** The part of the browser API that is there once the user allowed `downloads`. */
export interface DownloadsApi {
  download(options: {
    url: string;
    filename: string;
    conflictAction: 'uniquify';
    saveAs: false;
  }): Promise<number>;
  search(query: { id: number }): Promise<Downloaded[]>;
}

interface Downloaded {
  state: string;
  /** Of the browser's own words; Chromium's and Firefox's are alike. */
  error?: string | undefined;
  fileSize: number;
  filename: string;
}

export interface WriteNeeds {
  library: Pick<Library, 'exportAll'>;
  downloads: () => DownloadsApi | undefined;
  wait: (milliseconds: number) => Promise<void>;
  /** Where the browser reads the file from while it writes it. */
  lend: (file: Blob) => { url: string; revoke: () => void };
}

/** That no backup was made, and why. */
export class BackupFailedError extends Error {
  readonly why: BackupFault['why'];

  constructor(why: BackupFault['why'], words = '') {
    super(words);
    this.name = 'BackupFailedError';
    this.why = why;
  }
}

/** Chromium ends the name of what has no type as it thinks fit. */
const TYPE = 'application/gzip';
/** Below the downloads folder: an extension can write nowhere else. */
const FOLDER = 'Second Source';
const LOOK_EVERY = 250;
/** Looks at a file that the disk is slow to take, or the browser asks the user about: ten minutes. */
const MOST_LOOKS = 2400;

/**
 * Writes the library to the downloads folder. It is read back from the bytes and held against the library record by record
 * before the browser is given it, and what lies on the disk then has to be as many bytes.
 * @throws {BackupFailedError}
 */
export async function writeBackupFile(needs: WriteNeeds, at: Date): Promise<MadeBackup> {
  const downloads = needs.downloads();
  if (downloads === undefined) throw new BackupFailedError('not-allowed');
  const records = await needs.library.exportAll();
  const file = await verified(records, at.getTime());
  const { url, revoke } = needs.lend(file.slice(0, file.size, TYPE));
  try {
    const id = await downloads.download({
      url,
      filename: `${FOLDER}/${nameOn(at)}`,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    const { filename, fileSize } = await finished(downloads, id, needs.wait);
    if (fileSize !== file.size) {
      throw new BackupFailedError('size', `${fileSize} bytes instead of ${file.size}`);
    }
    return { at: at.getTime(), name: filename, entries: entriesIn(records), bytes: fileSize };
  } catch (error) {
    throw error instanceof BackupFailedError ? error : new BackupFailedError('failed', messageOf(error));
  } finally {
    revoke();
  }
}

async function verified(records: BackupRecords, at: number): Promise<Blob> {
  const file = await packedBackup(records, at);
  try {
    await verifyBackup(file, records);
  } catch (error) {
    throw new BackupFailedError('mismatch', messageOf(error));
  }
  return file;
}

/** By the day where the user is: "second-source-2026-11-23.jsonl.gz"; a second one of that day is numbered by the browser. */
function nameOn(at: Date): string {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `second-source-${day.join('-')}.jsonl.gz`;
}

async function finished(downloads: DownloadsApi, id: number, wait: WriteNeeds['wait']): Promise<Downloaded> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const [found] = await downloads.search({ id });
    if (found?.state === 'complete') return found;
    if (found?.state === 'interrupted') throw new BackupFailedError(whyOf(found.error), found.error);
    await wait(LOOK_EVERY);
  }
  throw new BackupFailedError('failed', 'the browser did not finish writing it within ten minutes');
}

function whyOf(error = ''): BackupFault['why'] {
  if (/NO_SPACE|TOO_LARGE/u.test(error)) return 'no-room';
  if (/ACCESS_DENIED|FILE_FAILED|BLOCKED|SECURITY|NAME_TOO_LONG/u.test(error)) return 'no-access';
  return error.startsWith('USER_') ? 'cancelled' : 'failed';
}

function entriesIn(records: BackupRecords): number {
  return Object.values(records).reduce((sum, table) => sum + table.length, 0);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
