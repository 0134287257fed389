import { render } from 'preact';
import '../../components/library.css';
import { LibraryPage } from '../../components/LibraryPage.tsx';
import { send } from '../../lib/messaging/client.ts';
import { openLibrary } from '../../lib/store/library.ts';
import { bin } from './bin-view.tsx';
import { backupFile, checkedBackup, download } from './backup-file.ts';
import { claimsView } from './claims-view.tsx';

const root = document.querySelector('#app');
if (root === null) throw new Error('The library page has no #app to draw in.');

/** For whole files alone, which would be too much for messages. All else is the background's, so that tabs follow. */
const store = openLibrary();

async function save(signal: AbortSignal): Promise<{ name: string; claims: number }> {
  const { file, claims } = await backupFile(store, new Date(), signal);
  download(file);
  return { name: file.name, claims };
}

const claims = claimsView({
  onSave: save,
  onCheck: (file) => checkedBackup(store, file, () => send('library.changed')),
});

render(<LibraryPage views={[claims, bin]} />, root);
