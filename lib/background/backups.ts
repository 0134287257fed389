import type { BackupFault, BackupRequests, BackupState, MadeBackup } from '../messaging/backup-requests.ts';
import type { Argument } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import { BackupFailedError, type WriteNeeds, writeBackupFile } from './backup-file.ts';
import { type BackupMemory, PUT_OFF, isBackupDue, isReminderDue, memoryOf, unsaved } from './backup-plan.ts';

export interface BackupNeeds extends Omit<WriteNeeds, 'library'> {
  library: Pick<Library, 'changeLocal' | 'exportAll' | 'readLocal' | 'writtenCount'>;
  /** Whether the user lets it write to the downloads folder. */
  mayDownload: () => Promise<boolean>;
  now?: () => number;
}

export interface Backups {
  /** Makes one where that is due, and resolves once nothing more is to be done; what fails is remembered, to be said. */
  look(): Promise<void>;
  readonly making: boolean;
  handlers: Handlers<BackupRequests, undefined>;
}

const NAME = 'backups';

/** Backups that are made by themselves, and the reminder for those that are not. */
export function createBackups(needs: BackupNeeds): Backups {
  const { library, now = Date.now } = needs;
  let making: Promise<void> | undefined;

  const remembered = async (): Promise<BackupMemory> => memoryOf(await library.readLocal(NAME));
  const remember = (change: (memory: BackupMemory) => BackupMemory): Promise<BackupMemory> =>
    library.changeLocal(NAME, (value) => change(memoryOf(value)));

  async function makeNow(): Promise<void> {
    const at = now();
    try {
      if (!(await needs.mayDownload())) throw new BackupFailedError('not-allowed');
      // What comes while it is made may not be in it, and is counted as not saved.
      const { entries: total } = await library.writtenCount();
      const written = { ...(await writeBackupFile(needs, new Date(at))), total };
      await remember((memory) => {
        const mended = { ...memory, written };
        delete mended.fault;
        return mended;
      });
    } catch (error) {
      const fault = faultOf(error, at);
      await remember((memory) => ({ ...memory, fault }));
    }
  }

  /** One at a time. */
  function make(): Promise<void> {
    making ??= makeNow().finally(() => (making = undefined));
    return making;
  }

  /** Nobody waits for it; where not even the fault can be kept, it is tried again. */
  function start(): void {
    make().catch(() => undefined);
  }

  async function isDue(): Promise<boolean> {
    const [memory, { entries }] = await Promise.all([remembered(), library.writtenCount()]);
    return isBackupDue(memory, entries, now());
  }

  async function look(): Promise<void> {
    if (await isDue()) await make();
  }

  async function state(): Promise<BackupState> {
    const [memory, sofar] = await Promise.all([remembered(), library.writtenCount()]);
    const { every, reminds, written, saved, fault } = memory;
    const open = unsaved(memory, sofar);
    return {
      every,
      reminds,
      making: making !== undefined,
      ...(written === undefined ? {} : { written: shown(written) }),
      ...(saved === undefined ? {} : { saved: shown(saved) }),
      ...(fault === undefined ? {} : { fault }),
      ...open,
      due: isReminderDue(memory, open, now()),
    };
  }

  async function changed(change: (memory: BackupMemory) => BackupMemory): Promise<BackupState> {
    await remember(change);
    return await state();
  }

  return {
    look,
    get making() {
      return making !== undefined;
    },
    handlers: {
      async 'backup.state'() {
        if (await isDue()) start();
        return await state();
      },
      'backup.set': ({ every, reminds }: Argument<BackupRequests['backup.set']>) =>
        changed(({ fault, ...memory }) => ({
          ...memory,
          // Who sets it anew has read what was wrong.
          ...(fault === undefined || every !== undefined ? {} : { fault }),
          ...(every === undefined ? {} : { every }),
          ...(reminds === undefined ? {} : { reminds }),
        })),
      async 'backup.make'() {
        start();
        return await state();
      },
      'backup.later': () => changed((memory) => ({ ...memory, later: now() + PUT_OFF })),
      'backup.saved': ({ name, entries, written: total }: Argument<BackupRequests['backup.saved']>) =>
        changed((memory) => ({ ...memory, saved: { at: now(), name, entries, total } })),
    },
  };
}

function shown({ at, name, entries, bytes }: MadeBackup): MadeBackup {
  return { at, name, entries, ...(bytes === undefined ? {} : { bytes }) };
}

function faultOf(error: unknown, at: number): BackupFault {
  if (error instanceof BackupFailedError) return { at, why: error.why, words: error.message };
  return { at, why: 'failed', words: error instanceof Error ? error.message : '' };
}
