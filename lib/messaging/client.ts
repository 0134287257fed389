import { browser } from '../browser.ts';
import { createSend, createSendToTab } from './send.ts';

/** Asks the background, from the reader script or a page of the extension. */
export const send = createSend(browser.runtime);

/** Asks the reader of a tab, from the background or a page of the extension. */
export const sendToTab = createSendToTab({
  sendMessage: (tabId, message, options) => browser.tabs.sendMessage(tabId, message, options),
});
