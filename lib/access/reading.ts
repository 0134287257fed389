import type { Permissions, Tabs } from '../browser.ts';
import { type BrowserFamily, readableUrl, webOrigins } from './hosts.ts';
import {
  DRAWING_SCRIPT,
  READER_SCRIPT,
  READER_STYLE,
  type ReadingRules,
  type RegistrationApi,
  syncRegistration,
  wordsScript,
} from './registration.ts';

/** A style sheet of the package, or one that was made. */
type CssInjection = { target: { tabId: number } } & ({ files: string[] } | { css: string });

/** The part of the browser API that access to pages is made of. */
export interface AccessApi {
  scripting: RegistrationApi & {
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
    insertCSS(injection: CssInjection): Promise<unknown>;
    removeCSS(injection: CssInjection): Promise<unknown>;
  };
  permissions: Pick<Permissions.Static, 'contains' | 'getAll'>;
  tabs: {
    query(filter: object): Promise<Tabs.Tab[]>;
    get(tabId: number): Promise<Tabs.Tab>;
  };
}

/** A tab whose address we may see, that is: which we may read. */
export interface ReadableTab {
  tabId: number;
  url: URL;
}

/** What the browser tells of a tab that may be read. */
export interface OpenTab extends ReadableTab {
  title: string;
  /** In a private window. */
  private: boolean;
}

export interface Reading {
  /** Brings registration in line with grants and settings; calls wait for one another. */
  sync(): Promise<void>;
  /** The address of a tab, if it is one an extension may read. Without any access to it the browser does not tell. */
  urlOf(tabId: number): Promise<URL | undefined>;
  /** A tab, if its page is one an extension may read and the browser tells us of it. */
  tabOf(tabId: number): Promise<OpenTab | undefined>;
  isGranted(url: URL): Promise<boolean>;
  /** Starts the reader in a tab now. Rejects where the browser does not let us. */
  inject(tabId: number): Promise<void>;
  /** Has a tab that is being read draw hint and panel, in a language of ours. Rejects where the browser does not let us. */
  injectDrawing(tabId: number, language: string): Promise<void>;
  /** Puts the style of the marks into a tab, or takes it out where marks are quiet. Rejects as the others do. */
  dressTab(tabId: number): Promise<void>;
  /** Put a style sheet that was made into a tab that is being read, or take the same one out. Reject as the others do. */
  insertSheet(tabId: number, css: string): Promise<void>;
  removeSheet(tabId: number, css: string): Promise<void>;
  /** Open tabs that may be read and whose site is not off. */
  readableTabs(): Promise<ReadableTab[]>;
  /** Open tabs whose address we may not see: those of a site whose grant was taken back are among them. */
  closedTabs(): Promise<number[]>;
}

export function createReading(
  api: AccessApi,
  {
    rules,
    family,
  }: { rules: () => Promise<Pick<ReadingRules, 'sitesOff' | 'quiet'>>; family: BrowserFamily },
): Reading {
  let syncing: Promise<void> = Promise.resolve();

  async function sync(): Promise<void> {
    const [{ origins }, now] = await Promise.all([api.permissions.getAll(), rules()]);
    await syncRegistration(api.scripting, { ...now, origins: webOrigins(origins) });
  }

  return {
    sync() {
      // Two at once would both find the registration missing, and the second to register fails.
      syncing = syncing.then(sync, sync);
      return syncing;
    },
    async urlOf(tabId) {
      return readableUrl((await api.tabs.get(tabId)).url, family);
    },
    async tabOf(tabId) {
      const { url: address, title = '', incognito } = await api.tabs.get(tabId);
      const url = readableUrl(address, family);
      return url === undefined ? undefined : { tabId, url, title, private: incognito };
    },
    isGranted: (url) => api.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] }),
    async inject(tabId) {
      const target = { tabId };
      if (!(await rules()).quiet) await api.scripting.insertCSS({ target, files: [READER_STYLE] });
      await api.scripting.executeScript({ target, files: [READER_SCRIPT] });
    },
    async injectDrawing(tabId, language) {
      const words = language === 'en' ? [] : [wordsScript(language)];
      await api.scripting.executeScript({ target: { tabId }, files: [...words, DRAWING_SCRIPT] });
    },
    async dressTab(tabId) {
      const style = { target: { tabId }, files: [READER_STYLE] };
      await ((await rules()).quiet ? api.scripting.removeCSS(style) : api.scripting.insertCSS(style));
    },
    async insertSheet(tabId, css) {
      await api.scripting.insertCSS({ target: { tabId }, css });
    },
    async removeSheet(tabId, css) {
      await api.scripting.removeCSS({ target: { tabId }, css });
    },
    async readableTabs() {
      const [tabs, { sitesOff }] = await Promise.all([api.tabs.query({}), rules()]);
      return tabs.flatMap(({ id, url: address, discarded }) => {
        const url = readableUrl(address, family);
        if (id === undefined || url === undefined || discarded === true) return [];
        return sitesOff.includes(url.hostname) ? [] : [{ tabId: id, url }];
      });
    },
    async closedTabs() {
      const tabs = await api.tabs.query({});
      return tabs.flatMap(({ id, url }) => (id === undefined || url !== undefined ? [] : [id]));
    },
  };
}
