import { defineBackground } from 'wxt/utils/define-background';
import { createReading } from '../../lib/access/reading.ts';
import { sidePanelOpener } from '../../lib/access/side-panel.ts';
import { createBadge } from '../../lib/background/badge.ts';
import { saveFromTab } from '../../lib/background/begin-draft.ts';
import { createDrafts } from '../../lib/background/drafts.ts';
import { createFormWindow } from '../../lib/background/form-window.ts';
import { createKeptAnswers } from '../../lib/background/kept-answers.ts';
import { createKeptSettings } from '../../lib/background/kept-settings.ts';
import { createLastArticles } from '../../lib/background/last-articles.ts';
import { createLibraryMatcher } from '../../lib/background/library-matcher.ts';
import { createJudge, createMeaning } from '../../lib/background/meaning.ts';
import { MENU_ITEM, SAVE_ITEM, createMenu } from '../../lib/background/menu.ts';
import { createPageHandlers } from '../../lib/background/page-handlers.ts';
import { createReaderHandlers } from '../../lib/background/reader-handlers.ts';
import { createRivalRound } from '../../lib/background/rival-round.ts';
import { createReaders } from '../../lib/background/readers.ts';
import { checkFromMenu, leaveClosedTabs, readOpenTabs } from '../../lib/background/tabs-at-work.ts';
import { type Runtime, browser } from '../../lib/browser.ts';
import { RecordError } from '../../lib/claims/parse.ts';
import { sendToTab } from '../../lib/messaging/client.ts';
import type { ErrorCode } from '../../lib/messaging/request-error.ts';
import { createRouter } from '../../lib/messaging/router.ts';
import { LibraryBlockedError } from '../../lib/store/connection.ts';
import { openLibrary } from '../../lib/store/library.ts';

/** As the manifest names them; the second is Chromium's only. */
const SAVE_COMMAND = 'save-claim';
const PANEL_COMMAND = 'side-panel';

/** Milliseconds that a woken background has for what it was woken for, before it goes on with what can wait. */
const RESUME_AFTER = 3000;

export default defineBackground(() => {
  const library = openLibrary();
  const packaged = (file: string) => fetch(browser.runtime.getURL(file));
  const bytesOf = async (file: string) => (await packaged(file)).arrayBuffer();
  const textOf = async (file: string) => (await packaged(file)).text();
  const settings = createKeptSettings(library);
  const matcher = createLibraryMatcher({
    library,
    meaning: createMeaning(
      () => bytesOf('meaning.bin'),
      () => textOf('thesaurus.txt'),
    ),
    topics: createMeaning(() => bytesOf('topics.bin')),
    judge: createJudge(() => textOf('decision.json')),
    sensitivity: async () => (await settings.read()).sensitivity,
    answers: createKeptAnswers(browser.storage.session),
  });
  const lastArticles = createLastArticles(browser.storage.session);
  const drafts = createDrafts(browser.storage.session);
  const openForm = createFormWindow(browser);
  const badge = createBadge(browser.action);
  const readers = createReaders(sendToTab, browser.tabs);
  const reading = createReading(browser, {
    sitesOff: async () => (await settings.read()).sitesOff,
    family: browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium',
  });
  const sample = () => textOf('sample-library.jsonl');
  const rivalRound = createRivalRound({ library, matcher, session: browser.storage.session });
  const needs = {
    library,
    matcher,
    rivalRound,
    settings,
    lastArticles,
    drafts,
    badge,
    readers,
    reading,
    sample,
    sendToTab,
    openForm,
    wait: (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds)),
  };

  // All listeners before anything is awaited: a stopped background is woken for those it registered in its first turn.
  browser.runtime.onMessage.addListener(
    createRouter(
      { reader: createReaderHandlers(needs), pages: createPageHandlers(needs) },
      browser.runtime,
      codeOf,
    ) as Runtime.OnMessageListenerCallback,
  );
  browser.permissions.onAdded.addListener(() => alone(readOpenTabs(needs)));
  browser.permissions.onRemoved.addListener(() => alone(leaveClosedTabs(needs)));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    alone(createMenu(browser.contextMenus));
    alone(readOpenTabs(needs));
    if (reason === 'install') alone(browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }));
  });
  // Does nothing itself: without it the browser would start, and the background not.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId = 0 }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === MENU_ITEM) alone(checkFromMenu(needs, tab.id));
    if (menuItemId === SAVE_ITEM) {
      alone(saveFromTab(needs, tab.id, { text: selectionText, inFrame: frameId !== 0 }));
    }
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === SAVE_COMMAND && tab?.id !== undefined) alone(saveFromTab(needs, tab.id));
    const open = sidePanelOpener(browser);
    if (command === PANEL_COMMAND && tab?.windowId !== undefined && open) alone(open(tab.windowId));
  });

  // At every start: an update or a crash may have lost the registration.
  alone(reading.sync());
  // The article that woke the background goes first.
  alone(needs.wait(RESUME_AFTER).then(() => rivalRound.resume()));
});

function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof LibraryBlockedError) return 'library-busy';
  return error instanceof RecordError ? 'bad-arguments' : undefined;
}

/**
 * Work nobody waits for. Where it fails (a library held by an older window, a tab closed midway) the next start, grant or
 * press of the button does it again; the reason is in the console of the extension.
 */
function alone(work: Promise<unknown>): void {
  work.catch(reportError);
}
