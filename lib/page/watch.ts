/** How a page that moves is waited for, in milliseconds. */
export const QUIET = 400;
/** Longest wait for quiet: a page that never rests is read all the same. */
export const LONGEST = 2000;
/** A pass may take one twentieth of the time: after one of 50 ms the next waits a second. */
const REST_PER_WORK = 20;
/** Passes that found nothing new double their distance up to this. */
const LONGEST_BACK_OFF = 10_000;
/** What an article that arrives outside the one we know has at least, in characters: Readability's own gate. */
const NEW_TEXT = 140;
/** More records than this in one delivery are a rebuilt page: no need to look at each. */
const MANY_RECORDS = 200;

const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'LINK',
  'META',
  'SVG',
  'svg',
  'INS',
]);

/** `inside`: text of the known article changed. `beyond`: new text elsewhere, or another address; the article has to be looked for anew. */
export type Change = 'inside' | 'beyond';

export interface Watched {
  /** What holds the article; `undefined` while there is none. */
  region(): Node | undefined;
  /** True where the marks came off their text, so that back-off would leave the page visibly wrong. */
  broken(): boolean;
  /** Looks at the page; answers whether anything new was found. Never runs twice at a time. */
  pass(change: Change): Promise<boolean>;
}

export interface Watch {
  /** Asks for a pass as if the page had changed. */
  nudge(change: Change): void;
}

function letters(nodes: NodeList): number {
  let count = 0;
  for (const node of nodes) {
    if (SILENT.has(node.nodeName)) continue;
    count += (node.textContent ?? '').trim().length;
  }
  return count;
}

/** What one mutation can mean for the article, by as little looking as will do. */
export function meaningOf(record: MutationRecord, region: Node | undefined): Change | undefined {
  const { target } = record;
  if (SILENT.has(target.nodeName) || (target.parentNode && SILENT.has(target.parentNode.nodeName))) return;
  if (!region)
    return record.type === 'characterData' || letters(record.addedNodes) > 0 ? 'beyond' : undefined;
  if (!region.isConnected) return 'beyond';
  if (region.contains(target)) {
    if (record.type === 'characterData') return 'inside';
    return letters(record.addedNodes) + letters(record.removedNodes) > 0 ? 'inside' : undefined;
  }
  return letters(record.addedNodes) >= NEW_TEXT ? 'beyond' : undefined;
}

const addressOf = (document: Document): string => document.location.href.replace(/#.*$/, '');

/**
 * Watches a page that moves: late articles, replacement in place by the history API, sections appended while
 * scrolling, nodes swapped by a framework. One observer, one pass per pause; nothing of the page is patched. The
 * cost stays bounded on pages that never rest (see the constants), and a tab behind waits until it is seen.
 */
export function watchPage(document: Document, watched: Watched, signal: AbortSignal): Watch {
  const window = document.defaultView ?? globalThis;
  let address = addressOf(document);
  let waiting: Change | undefined;
  let since = 0;
  let lastChange = 0;
  let notBefore = 0;
  let backOff = QUIET;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  const arm = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void turn(), delay);
  };

  const note = (change: Change): void => {
    lastChange = performance.now();
    if (waiting === undefined) {
      since = lastChange;
      if (!running) arm(QUIET);
    }
    if (waiting !== 'beyond') waiting = change;
  };

  const turn = async (): Promise<void> => {
    if (signal.aborted || running || waiting === undefined || document.hidden) return;
    const now = performance.now();
    const quiet = Math.min(lastChange + QUIET, since + LONGEST);
    if (now < quiet) return arm(quiet - now);
    if (now < notBefore && !watched.broken()) return arm(Math.min(notBefore - now, QUIET));
    const change = waiting;
    waiting = undefined;
    running = true;
    try {
      const fruitful = await watched.pass(change);
      backOff = fruitful ? QUIET : Math.min(backOff * 2, LONGEST_BACK_OFF);
    } finally {
      running = false;
      const end = performance.now();
      notBefore = end + Math.max((end - now) * REST_PER_WORK, backOff);
      if (waiting !== undefined) arm(QUIET);
    }
  };

  const checkAddress = (): void => {
    const here = addressOf(document);
    if (here === address) return;
    address = here;
    notBefore = 0;
    backOff = QUIET;
    note('beyond');
  };

  const observer = new MutationObserver((records) => {
    checkAddress();
    if (waiting !== undefined) {
      lastChange = performance.now();
      if (waiting === 'beyond') return;
    }
    const region = watched.region();
    if (records.length > MANY_RECORDS) return note(region?.isConnected ? 'inside' : 'beyond');
    for (const record of records) {
      const change = meaningOf(record, region);
      if (change === undefined) continue;
      note(change);
      if (change === 'beyond') return;
    }
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', checkAddress, { signal });
  window.addEventListener('popstate', checkAddress, { signal });
  document.addEventListener('visibilitychange', () => void turn(), { signal });

  return { nudge: note };
}
