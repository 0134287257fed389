import type { Reading } from '../access/reading.ts';
import type { PageRequests } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Backups } from './backups.ts';
import type { Badge } from './badge.ts';
import { type BrowseNeeds, createBrowseHandlers } from './browse-handlers.ts';
import { type BinNeeds, createBinHandlers } from './bin-handlers.ts';
import { type FeedNeeds, createFeedHandlers } from './feed-handlers.ts';
import { type BulkNeeds, createBulkHandlers } from './bulk-handlers.ts';
import { type HealthNeeds, createHealthHandlers } from './health-handlers.ts';
import { type BringHandlerNeeds, createBringHandlers } from './bring-handlers.ts';
import { type KeptSettings, switchSite } from './kept-settings.ts';
import { type LibraryNeeds, createLibraryHandlers } from './library-handlers.ts';
import type { LibraryMatcher } from './library-matcher.ts';
import { type MergeNeeds, createMergeHandlers } from './merge-handlers.ts';
import type { Readers } from './readers.ts';
import { type PictureNeeds, createPictureHandlers } from './picture-handlers.ts';
import { type RivalNeeds, createRivalHandlers } from './rival-handlers.ts';
import { type ReviewNeeds, createReviewHandlers } from './review-handlers.ts';
import { type SavingNeeds, createSavingHandlers } from './saving-handlers.ts';
import { checkPage } from './tabs-at-work.ts';

export interface PageNeeds
  extends
    BinNeeds,
    BringHandlerNeeds,
    BrowseNeeds,
    BulkNeeds,
    FeedNeeds,
    HealthNeeds,
    LibraryNeeds,
    MergeNeeds,
    PictureNeeds,
    ReviewNeeds,
    RivalNeeds,
    SavingNeeds {
  library: BinNeeds['library'] &
    BulkNeeds['library'] &
    BringHandlerNeeds['library'] &
    LibraryNeeds['library'] &
    SavingNeeds['library'] &
    ReviewNeeds['library'] &
    FeedNeeds['library'] &
    HealthNeeds['library'] &
    MergeNeeds['library'] &
    PictureNeeds['library'] &
    RivalNeeds['library'];
  matcher: LibraryMatcher;
  settings: KeptSettings;
  reading: Reading;
  readers: Readers;
  badge: Badge;
  backups: Backups;
}

/** What the extension's own pages may ask. */
export function createPageHandlers(needs: PageNeeds): Handlers<PageRequests, undefined> {
  const { matcher, settings, reading, readers, badge } = needs;
  return {
    ...createSavingHandlers(needs),
    ...createLibraryHandlers(needs),
    ...createRivalHandlers(needs),
    ...createReviewHandlers(needs),
    ...createFeedHandlers(needs),
    ...createMergeHandlers(needs),
    ...createBrowseHandlers(needs),
    ...createPictureHandlers(needs),
    ...createBinHandlers(needs),
    ...needs.backups.handlers,
    ...createBulkHandlers(needs),
    ...createHealthHandlers(needs),
    ...createBringHandlers(needs),

    async 'page.access'({ tabId }) {
      const url = await reading.urlOf(tabId);
      if (url === undefined) return { access: 'forbidden' };
      const host = url.hostname;
      if ((await settings.read()).sitesOff.includes(host)) return { access: 'site-off', host };
      return { access: (await reading.isGranted(url)) ? 'granted' : 'needed', host };
    },

    async 'page.check'({ tabId }) {
      await checkPage(needs, tabId);
      return undefined;
    },

    async 'site.set'({ host, on }) {
      const before = await reading.readableTabs();
      await settings.change(switchSite(host, on));
      await reading.sync();
      if (on) {
        const tabs = (await reading.readableTabs()).filter(({ url }) => url.hostname === host);
        await Promise.allSettled(tabs.map(({ tabId }) => reading.inject(tabId)));
      } else {
        const tabIds = before.filter(({ url }) => url.hostname === host).map(({ tabId }) => tabId);
        await readers.stop(tabIds);
        await Promise.all(tabIds.map((tabId) => badge.count(tabId, 0)));
      }
      return undefined;
    },

    'settings.get': () => settings.read(),

    async 'settings.set'(change) {
      const after = await settings.change(() => change);
      if (change.sitesOff !== undefined || change.quietMarks !== undefined) await reading.sync();
      if (change.quietMarks !== undefined) {
        const tabs = await reading.readableTabs();
        await Promise.allSettled(tabs.map(({ tabId }) => reading.dressTab(tabId)));
      }
      if (change.sensitivity !== undefined) matcher.forget();
      void readers.refresh();
      return after;
    },
  };
}
