import { defineBackground } from 'wxt/utils/define-background';
import { createReading } from '../../lib/access/reading.ts';
import { createBadge } from '../../lib/background/badge.ts';
import { createKeptSettings } from '../../lib/background/kept-settings.ts';
import { createLastArticles } from '../../lib/background/last-articles.ts';
import { createLibraryMatcher } from '../../lib/background/library-matcher.ts';
import { MENU_ITEM, createMenu } from '../../lib/background/menu.ts';
import { createPageHandlers } from '../../lib/background/page-handlers.ts';
import { createReaderHandlers } from '../../lib/background/reader-handlers.ts';
import { createReaders } from '../../lib/background/readers.ts';
import { checkFromMenu, leaveClosedTabs, readOpenTabs } from '../../lib/background/tabs-at-work.ts';
import { type Runtime, browser } from '../../lib/browser.ts';
import { sendToTab } from '../../lib/messaging/client.ts';
import { createRouter } from '../../lib/messaging/router.ts';
import { LibraryBlockedError } from '../../lib/store/connection.ts';
import { openLibrary } from '../../lib/store/library.ts';

export default defineBackground(() => {
  const library = openLibrary();
  const matcher = createLibraryMatcher(library);
  const settings = createKeptSettings(library);
  const lastArticles = createLastArticles(browser.storage.session);
  const badge = createBadge(browser.action);
  const readers = createReaders(sendToTab, browser.tabs);
  const reading = createReading(browser, {
    sitesOff: async () => (await settings.read()).sitesOff,
    family: browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium',
  });
  const sample = async () => (await fetch(browser.runtime.getURL('sample-library.jsonl'))).text();
  const needs = { library, matcher, settings, lastArticles, badge, readers, reading, sample };

  // All listeners before anything is awaited: a stopped background is woken for those it registered in its first turn.
  browser.runtime.onMessage.addListener(
    createRouter(
      { reader: createReaderHandlers(needs), pages: createPageHandlers(needs) },
      browser.runtime,
      (error) => (error instanceof LibraryBlockedError ? 'library-busy' : undefined),
    ) as Runtime.OnMessageListenerCallback,
  );
  browser.permissions.onAdded.addListener(() => void readOpenTabs(needs));
  browser.permissions.onRemoved.addListener(() => void leaveClosedTabs(needs));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenu(browser.contextMenus);
    void readOpenTabs(needs);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_ITEM && tab?.id !== undefined) void checkFromMenu(needs, tab.id);
  });

  // At every start: an update or a crash may have lost the registration.
  void reading.sync();
});
