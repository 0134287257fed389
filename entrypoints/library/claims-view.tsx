import { Library } from '../../components/Library.tsx';
import type { LibraryView } from '../../components/LibraryPage.tsx';
import { addressOfChosen } from '../../components/use-chosen-ids.ts';
import { send } from '../../lib/messaging/client.ts';
import { restoreAll } from './restore-all.ts';
import { TAKE_AWAY } from './take-away-view.tsx';

/** The list of claims. */
export const claimsView: LibraryView = {
  name: 'claims',
  label: 'Claims',
  render: (shown) => (
    <Library
      shown={shown}
      onBrowse={(part) => send('claims.browse', part)}
      onRead={(claimId) => send('claim.read', { claimId })}
      onFind={(page) => send('library.list', page)}
      views={{
        onRead: async () => (await send('settings.get')).savedViews,
        onKeep: async (savedViews) => (await send('settings.set', { savedViews })).savedViews,
      }}
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
      bulk={{
        onFound: (query) => send('claims.found', { query }),
        onTag: (step) => send('bulk.tag', step),
        onDelete: (step) => send('bulk.delete', step),
        onMerge: (wish) => send('bulk.merge', wish),
        onExport: (ids) => (location.hash = addressOfChosen(TAKE_AWAY, ids)),
      }}
      onDelete={(record) => send('record.delete', record)}
      onRestore={restoreAll}
      onRecent={() => send('library.recent')}
      onLoadSample={() => send('library.loadSample')}
    />
  ),
};
