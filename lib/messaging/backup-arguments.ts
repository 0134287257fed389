import { boolean, nothing, oneOf, optional, record, text, wholeNumber } from './argument-fields.ts';
import { BACKUP_PERIODS, type BackupRequests } from './backup-requests.ts';
import { LIMITS } from './limits.ts';
import type { Argument } from './protocol.ts';

/** Arguments of the messages about backups, from `unknown`. */
export const BACKUP_ARGUMENTS: {
  [N in keyof BackupRequests]: (value: unknown) => Argument<BackupRequests[N]>;
} = {
  'backup.state': nothing,
  'backup.set': (value) => {
    const change = record(value);
    const every = optional(change, 'every', (it) => oneOf(it, 'every', BACKUP_PERIODS));
    const reminds = optional(change, 'reminds', () => boolean(change, 'reminds'));
    return {
      ...(every === undefined ? {} : { every }),
      ...(reminds === undefined ? {} : { reminds }),
    };
  },
  'backup.make': nothing,
  'backup.later': nothing,
  'backup.saved': (value) => {
    const file = record(value);
    return {
      name: text(file, 'name', LIMITS.title),
      entries: wholeNumber(file, 'entries'),
      written: wholeNumber(file, 'written'),
    };
  },
};
