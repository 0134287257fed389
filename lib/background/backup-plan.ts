import {
  BACKUP_FAULTS,
  BACKUP_PERIODS,
  type BackupFault,
  type BackupPeriod,
  type MadeBackup,
} from '../messaging/backup-requests.ts';

/** What is kept of backups in this browser. */
export interface BackupMemory {
  every: BackupPeriod;
  reminds: boolean;
  written?: Remembered;
  saved?: Remembered;
  fault?: BackupFault;
  /** No reminder before it. */
  later?: number;
}

/** With how much was ever written to the library when it was made. */
type Remembered = MadeBackup & { total: number };

const DAYS: Record<BackupPeriod, number> = { never: Infinity, day: 1, week: 7, month: 30 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A reminder comes so many days after the last backup, or after the first change that was never saved. */
const REMIND_AFTER = 7;
/** Fewer changes are not worth a reminder: that is one claim with its source. */
const FEW = 5;

/** Milliseconds for which a reminder is put off. */
export const PUT_OFF = 7 * DAY;

/** From whatever was kept. */
export function memoryOf(value: unknown): BackupMemory {
  const kept = (typeof value === 'object' && value !== null ? value : {}) as Partial<BackupMemory>;
  const written = rememberedOf(kept.written);
  const saved = rememberedOf(kept.saved);
  const fault = faultOf(kept.fault);
  return {
    every: BACKUP_PERIODS.find((each) => each === kept.every) ?? 'never',
    reminds: kept.reminds !== false,
    ...(written === undefined ? {} : { written }),
    ...(saved === undefined ? {} : { saved }),
    ...(fault === undefined ? {} : { fault }),
    ...(typeof kept.later === 'number' ? { later: kept.later } : {}),
  };
}

/**
 * Whether one is to be made by itself now: the library changed since the last, and that was made so many days ago by the
 * calendar. After one that failed, an hour passes.
 */
export function isBackupDue({ every, written, fault }: BackupMemory, total: number, now: number): boolean {
  if (every === 'never' || written?.total === total || (written === undefined && total === 0)) return false;
  if (fault !== undefined && now - fault.at < HOUR && now >= fault.at) return false;
  // A clock that was set back does not stop them.
  return written === undefined || written.at > now || daysBetween(written.at, now) >= DAYS[every];
}

export function isReminderDue(
  memory: Pick<BackupMemory, 'reminds' | 'later'>,
  { changes, since }: { changes: number; since?: number },
  now: number,
): boolean {
  if (!memory.reminds || changes < FEW || since === undefined) return false;
  // What lies ahead of a clock that was set back says nothing.
  const long = now - since >= REMIND_AFTER * DAY || since - now > DAY;
  const { later = 0 } = memory;
  return long && (now >= later || later - now > PUT_OFF);
}

/** What was never saved: of so much that was written, the first of it then. */
export function unsaved(
  { written, saved }: Pick<BackupMemory, 'written' | 'saved'>,
  { entries, since }: { entries: number; since?: number },
): { changes: number; since?: number } {
  const [last] = [written, saved]
    .filter((each) => each !== undefined)
    .toSorted((a, b) => b.total - a.total || b.at - a.at);
  const from = last?.at ?? since;
  const changes = Math.max(0, entries - (last?.total ?? 0));
  return { changes, ...(from === undefined ? {} : { since: from }) };
}

/** Midnights between two instants where the user is; a day of 23 hours is one too. */
function daysBetween(from: number, to: number): number {
  return Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / DAY);
}

function rememberedOf(value: unknown): Remembered | undefined {
  const { at, name, entries, bytes, total } = (value ?? {}) as Partial<Remembered>;
  if (typeof at !== 'number' || typeof name !== 'string' || typeof entries !== 'number') return undefined;
  if (typeof total !== 'number') return undefined;
  return { at, name, entries, total, ...(typeof bytes === 'number' ? { bytes } : {}) };
}

function faultOf(value: unknown): BackupFault | undefined {
  const { at, why, words } = (value ?? {}) as Partial<BackupFault>;
  const known = BACKUP_FAULTS.find((each) => each === why);
  return known === undefined || typeof at !== 'number'
    ? undefined
    : { at, why: known, words: typeof words === 'string' ? words : '' };
}
