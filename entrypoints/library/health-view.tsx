import { Health } from '../../components/Health.tsx';
import type { HealthFacts } from '../../components/health-words.ts';
import type { LibraryView } from '../../components/LibraryPage.tsx';
import { ALL_SITES, hostOf, webOrigins } from '../../lib/access/hosts.ts';
import { checkAllRows } from '../../lib/background/check-rows.ts';
import { indexHealth } from '../../lib/background/index-health.ts';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messaging/client.ts';
import type { Library } from '../../lib/store/library.ts';

/** `library.html#health`. It reads the library itself: that is too long for a message. What it mends the background does. */
export const healthView = (store: Library): LibraryView => ({
  name: 'health',
  label: 'Health',
  render: (shown) => (
    <Health
      shown={shown}
      onFacts={() => factsOf(store)}
      onCheck={(signal, onShare) => checkAllRows(store, signal, onShare)}
      onRepair={(onShare) => repair(store, onShare)}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  ),
});

async function factsOf(store: Library): Promise<HealthFacts> {
  const [{ version: schema, rows, rivals }, index, { usage = 0, quota = 0 }, persistent, granted] =
    await Promise.all([
      store.facts(),
      indexHealth(store),
      navigator.storage.estimate(),
      navigator.storage.persisted(),
      browser.permissions.getAll(),
    ]);
  const origins = granted.origins ?? [];
  return {
    version: browser.runtime.getManifest().version,
    browser: /(?:Firefox|Edg|Chrome)\/[\d.]+/u.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'unknown',
    schema,
    rows,
    rivals,
    index,
    storage: { used: usage, quota, persistent },
    permissions: (granted.permissions ?? []).toSorted(),
    everySite: await browser.permissions.contains({ origins: [ALL_SITES] }),
    sites: new Set(webOrigins(origins).flatMap((origin) => hostOf(origin) ?? [])).size,
  };
}

/** Milliseconds between two looks at how far it is. */
const LOOK_EVERY = 500;

async function repair(store: Library, onShare: (share: number) => void): Promise<void> {
  let state = await send('index.repair');
  while (state === 'working') {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    const { claimIds, waiting } = await store.indexGoal();
    onShare(claimIds.length === 0 ? 1 : 1 - Math.min(1, waiting.size / claimIds.length));
    state = await send('index.repairing');
  }
  // A background that was stopped meanwhile knows of none, and goes on with the next article.
  if (state === 'failed')
    throw new Error('The index could not be made. It is tried again with the next article.');
}
