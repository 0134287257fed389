import { BackupReminder } from '../../components/BackupReminder.tsx';
import { Backups } from '../../components/Backups.tsx';
import type { LibraryView } from '../../components/LibraryPage.tsx';
import type { BackupDoings } from '../../components/use-backups.ts';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messaging/client.ts';
import type { Library } from '../../lib/store/library.ts';
import { backupFile, download } from './backup-file.ts';

const doings: BackupDoings = {
  onState: () => send('backup.state'),
  onSet: (change) => send('backup.set', change),
  onMake: () => send('backup.make'),
  onLater: () => send('backup.later'),
  onAllow: () => browser.permissions.request({ permissions: ['downloads'] }),
};

export const reminder = <BackupReminder doings={doings} />;

/** `library.html#backups`. The file by hand is made in this page, for it would be too much for a message. */
export const backupsView = (store: Library): LibraryView => ({
  name: 'backups',
  label: 'Backups',
  render: (shown) => <Backups doings={doings} shown={shown} onSave={(signal) => saveToFile(store, signal)} />,
});

/** Everything in a file that the browser is handed; what was written meanwhile counts as not saved. */
export async function saveToFile(
  store: Library,
  signal: AbortSignal,
): Promise<{ name: string; claims: number }> {
  const { entries: written } = await store.writtenCount();
  const { file, claims, entries } = await backupFile(store, new Date(), signal);
  download(file);
  // The file is there, whoever may not hear of it.
  await send('backup.saved', { name: file.name, entries, written }).catch(() => undefined);
  return { name: file.name, claims };
}
