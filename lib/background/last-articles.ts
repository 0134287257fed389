/** The part of `storage.session` that is needed: it outlives a stopped background, not the browser, and pages cannot read it. */
export interface SessionStorage {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What each tab was last told of: a reader may decide on these pairs of sentence and claim, and no others. */
export interface LastArticles {
  remember(tabId: number, pairs: Iterable<string>): Promise<void>;
  has(tabId: number, pair: string): Promise<boolean>;
}

const PREFIX = 'article of tab ';
/** Tabs remembered; forgetting the oldest when there are more costs nothing until then, unlike a listener for closed tabs. */
const MOST_TABS = 60;
/** Pairs of one article, 53 characters each; all of `storage.session` may hold 10 MB. */
const MOST_PAIRS = 2_000;

interface Remembered {
  at: number;
  pairs: string[];
}

export function createLastArticles(session: SessionStorage, now: () => number = Date.now): LastArticles {
  async function forgetOldest(): Promise<void> {
    const all = Object.entries(await session.get(null)).filter(([key]) => key.startsWith(PREFIX));
    const newestFirst = all.sort(([, a], [, b]) => timeOf(b) - timeOf(a));
    const old = newestFirst.slice(MOST_TABS).map(([key]) => key);
    if (old.length > 0) await session.remove(old);
  }

  return {
    async remember(tabId, pairs) {
      const article: Remembered = { at: now(), pairs: [...new Set(pairs)].slice(0, MOST_PAIRS) };
      await session.set({ [PREFIX + tabId]: article });
      // Nobody waits for it, and the next article does it too.
      forgetOldest().catch(() => undefined);
    },
    async has(tabId, pair) {
      const key = PREFIX + tabId;
      const { [key]: article } = await session.get(key);
      return isRemembered(article) && article.pairs.includes(pair);
    },
  };
}

function timeOf(article: unknown): number {
  return isRemembered(article) ? article.at : 0;
}

function isRemembered(value: unknown): value is Remembered {
  return typeof value === 'object' && value !== null && 'at' in value && 'pairs' in value;
}
