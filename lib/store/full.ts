/** The browser has no room for what was to be written. Nothing of it was: what was there before is as it was. */
export class LibraryFullError extends Error {
  constructor() {
    super(
      'Not saved, since there is no room left for it on this computer; what your library held before is safe. Make room on the disk (empty the bin, remove large files), and then do it again.',
    );
    this.name = 'LibraryFullError';
  }
}

const FULL = 'QuotaExceededError';
/** How Chromium and Firefox say it where the disk is full while they open a database, or write to its files. */
const FULL_WORDS = /full disk|disk (?:is )?full|no space|NO_DEVICE_SPACE|quota/iu;

/** Whether a write failed for want of room: browsers and Dexie wrap that in errors of transactions and of several rows. */
export function isFull(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { name, message, inner, failures } = error as {
    name?: unknown;
    message?: unknown;
    inner?: unknown;
    failures?: unknown;
  };
  if (name === FULL || (typeof message === 'string' && FULL_WORDS.test(message))) return true;
  const causes = [inner, ...(Array.isArray(failures) ? (failures as unknown[]) : [])];
  return causes.some((cause) => isFull(cause, depth + 1));
}
