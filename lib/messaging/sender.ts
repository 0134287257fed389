/** What the browser says of a message's sender; the sender itself has no say in it. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  /** Chromium, and Firefox since 126. */
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** The part of `browser.runtime` that says who we are. */
export interface OwnRuntime {
  readonly id: string;
  getURL(path: string): string;
}

/** A reader script, as far as the browser vouches for it. `url` is the page's. */
export interface ReaderSender {
  tabId: number;
  url: URL;
  incognito: boolean;
}

/** Whether a page of the extension itself sends (popup, welcome page, in a tab or not). */
export function isOwnPage(sender: MessageSender, runtime: OwnRuntime): boolean {
  const own = runtime.getURL('');
  return (
    sender.id === runtime.id &&
    sender.url?.startsWith(own) === true &&
    // A frame of ours inside a foreign page still has our origin; a content script never has.
    (sender.origin === undefined || `${sender.origin}/` === own)
  );
}

/** Whether the background sends, in Chromium, where it is a worker with the address of its script. */
export function isOwnBackground(sender: MessageSender, runtime: OwnRuntime): boolean {
  return (
    isOwnPage(sender, runtime) && sender.tab === undefined && sender.url === runtime.getURL('background.js')
  );
}

/** The background has no address to speak of: to a reader, ours is whoever has our id and no tab, or a page of ours. */
export function isOwnBackgroundOrPage(sender: MessageSender, runtime: OwnRuntime): boolean {
  return sender.id === runtime.id && (sender.tab === undefined || isOwnPage(sender, runtime));
}

/** The reader script in the top frame of a web page, or undefined where somebody else sends. */
export function readerSender(sender: MessageSender, runtime: OwnRuntime): ReaderSender | undefined {
  const { tab, frameId, url } = sender;
  if (sender.id !== runtime.id || frameId !== 0 || tab?.id === undefined) return undefined;
  const page = url === undefined ? null : URL.parse(url);
  if (page === null || (page.protocol !== 'https:' && page.protocol !== 'http:')) return undefined;
  return { tabId: tab.id, url: page, incognito: tab.incognito === true };
}
