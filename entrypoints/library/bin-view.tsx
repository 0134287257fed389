import { Bin } from '../../components/Bin.tsx';
import type { LibraryView } from '../../components/LibraryPage.tsx';
import { send } from '../../lib/messaging/client.ts';

export const bin: LibraryView = {
  name: 'bin',
  label: 'Bin',
  render: (shown) => (
    <Bin
      shown={shown}
      onList={(page) => send('bin.list', page)}
      onContent={(query) => send('bin.content', { query })}
      onRestore={async (ids, more) => (await send('bin.restore', { ids, more })).back}
      onPurge={(ids) => send('bin.purge', { ids })}
    />
  ),
};
