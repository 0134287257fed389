import { send, sendToTab } from './client.ts';
import type { PageAsks } from './read-page.ts';

/** How `readPage` asks about the page of a tab, from a page of the extension. */
export function pageAsks(tabId: number): PageAsks {
  return {
    access: () => send('page.access', { tabId }),
    check: () => send('page.check', { tabId }),
    report: () => sendToTab(tabId, 'reader.report'),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  };
}
