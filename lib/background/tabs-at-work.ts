import type { Reading } from '../access/reading.ts';
import { RequestError } from '../messaging/request-error.ts';
import type { Badge } from './badge.ts';
import type { KeptSettings } from './kept-settings.ts';
import type { Readers } from './readers.ts';
import { refuseSiteOff } from './refusals.ts';

interface Needs {
  reading: Reading;
  settings: Pick<KeptSettings, 'read'>;
  readers: Readers;
  badge: Badge;
}

/**
 * Reads a tab now.
 * @throws {RequestError} `site-off`, or `forbidden` where the browser does not let us
 */
export async function checkPage(
  { reading, settings }: Pick<Needs, 'reading' | 'settings'>,
  tabId: number,
): Promise<void> {
  const url = await reading.urlOf(tabId);
  if (url === undefined) throw new RequestError('forbidden', 'This page may not be read by an extension.');
  refuseSiteOff(await settings.read(), url.hostname);
  try {
    await reading.inject(tabId);
  } catch (error) {
    throw new RequestError('forbidden', error instanceof Error ? error.message : 'No access to this page.');
  }
}

/** After a grant, an installation or an update: registers the reader, and starts it in all open tabs it may read. */
export async function readOpenTabs({ reading }: Pick<Needs, 'reading'>): Promise<void> {
  await reading.sync();
  const tabs = await reading.readableTabs();
  await Promise.allSettled(tabs.map(({ tabId }) => reading.inject(tabId)));
}

/** After a grant was taken back: unregisters the reader, and takes everything off the pages it may no longer read. */
export async function leaveClosedTabs({ reading, readers, badge }: Omit<Needs, 'settings'>): Promise<void> {
  await reading.sync();
  const tabIds = await reading.closedTabs();
  await readers.stop(tabIds);
  await Promise.all(tabIds.map((tabId) => badge.count(tabId, 0)));
}

/** The context menu's answer: there is no place for words, so an unreadable page gets a sign on the toolbar button. */
export async function checkFromMenu(needs: Needs, tabId: number): Promise<void> {
  try {
    await checkPage(needs, tabId);
  } catch {
    await needs.badge.unreadable(tabId);
  }
}
