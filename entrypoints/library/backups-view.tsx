import { BackupReminder } from '../../components/BackupReminder.tsx';
import { Backups } from '../../components/Backups.tsx';
import type { LibraryView } from '../../components/LibraryPage.tsx';
import type { BackupDoings } from '../../components/use-backups.ts';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messaging/client.ts';
import type { Library } from '../../lib/store/library.ts';
import { type SavedStore, saveFile } from './save-file.ts';

const doings: BackupDoings = {
  onState: () => send('backup.state'),
  onSet: (change) => send('backup.set', change),
  onMake: () => send('backup.make'),
  onLater: () => send('backup.later'),
  onAllow: () => browser.permissions.request({ permissions: ['downloads'] }),
};

export const reminder = <BackupReminder doings={doings} />;

/** `library.html#backups`. */
export const backupsView = (store: Library): LibraryView => ({
  name: 'backups',
  label: 'Backups',
  render: (shown) => <Backups doings={doings} shown={shown} onSave={(signal) => saveToFile(store, signal)} />,
});

/** Everything in a file that the browser is handed. */
async function saveToFile(store: SavedStore, signal: AbortSignal): Promise<{ name: string; claims: number }> {
  return await saveFile(store, { format: 'backup' }, signal, () => undefined);
}
