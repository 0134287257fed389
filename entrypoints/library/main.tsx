import { render } from 'preact';
import '../../components/library.css';
import { Library } from '../../components/Library.tsx';
import { LibraryPage, type LibraryView } from '../../components/LibraryPage.tsx';
import { send } from '../../lib/messaging/client.ts';
import { openLibrary } from '../../lib/store/library.ts';
import { bin } from './bin-view.tsx';
import { backupFile, checkedBackup, download } from './backup-file.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('The library page has no #app to draw in.');

/** For whole files alone, which would be too much for messages. All else is the background's, so that tabs follow. */
const store = openLibrary();

async function save(signal: AbortSignal): Promise<{ name: string; claims: number }> {
  const { file, claims } = await backupFile(store, new Date(), signal);
  download(file);
  return { name: file.name, claims };
}

const claims: LibraryView = {
  name: 'claims',
  label: 'Claims',
  render: () => (
    <Library
      onList={(page) => send('library.list', page)}
      onEdit={(edit) => send('claim.edit', edit)}
      sources={{
        onRead: (sourceId) => send('source.read', { sourceId }),
        onEdit: (edit) => send('source.edit', edit),
      }}
      rivals={{
        onProposed: () => send('rivals.proposed'),
        onSay: (word) => send('rivals.set', word),
        onRound: () => send('rivals.round'),
        onLook: () => send('rivals.look'),
        onStop: () => send('rivals.stop'),
      }}
      merging={{
        onProposals: (claimId) => send('merge.proposals', { claimId }),
        onPreview: (wish) => send('merge.preview', wish),
        onMerge: (wish) => send('merge.do', wish),
      }}
      splitting={{
        onHomes: (claimId) => send('split.homes', { claimId }),
        onSplit: (wish) => send('split.do', wish),
      }}
      onDelete={(record) => send('record.delete', record)}
      onRestore={(id) => send('record.restore', { id })}
      onRecent={() => send('library.recent')}
      onLoadSample={() => send('library.loadSample')}
      onSave={save}
      onCheck={(file) => checkedBackup(store, file, () => send('library.changed'))}
    />
  ),
};

render(<LibraryPage views={[claims, bin]} />, root);
