import { Feeds } from '../../components/Feeds.tsx';
import type { LibraryView } from '../../components/LibraryPage.tsx';
import { send } from '../../lib/messaging/client.ts';
import type { Library } from '../../lib/store/library.ts';
import { readFeed } from './feed-file.ts';

/** Files of feeds are too much for messages: the page reads them itself, and the engine follows. */
export function feedsView(store: Pick<Library, 'bringFeed'>): LibraryView {
  return {
    name: 'feeds',
    label: 'Feeds',
    render: (shown) => (
      <Feeds
        shown={shown}
        onList={() => send('feeds.list')}
        checkers={{
          onCheckers: (id) => send('feed.checkers', { id }),
          onAccept: (site) => send('checker.accept', { site }),
          onRefuse: (site) => send('checker.refuse', { site, uncount: false }),
        }}
        onRead={async (file, of, options) => {
          const brought = await readFeed(store, file, of, options);
          if (brought !== undefined) await send('feeds.changed');
          return brought;
        }}
        onHide={(id, hidden) => send('feed.hide', { id, hidden })}
        onRemove={(id) => send('feed.remove', { id })}
      />
    ),
  };
}
