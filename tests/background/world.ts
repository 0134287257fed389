import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ReadableTab, Reading } from '../../lib/access/reading.ts';
import type { Badge } from '../../lib/background/badge.ts';
import { createBackups } from '../../lib/background/backups.ts';
import { createBringing } from '../../lib/background/bring-in.ts';
import { createDrafts } from '../../lib/background/drafts.ts';
import { createKeptAnswers } from '../../lib/background/kept-answers.ts';
import { createKeptTable } from '../../lib/background/kept-table.ts';
import { createKeptSettings } from '../../lib/background/kept-settings.ts';
import { type SessionStorage, createLastArticles } from '../../lib/background/last-articles.ts';
import { createLibraryMatcher } from '../../lib/background/library-matcher.ts';
import { createPageHandlers } from '../../lib/background/page-handlers.ts';
import { createReaderHandlers } from '../../lib/background/reader-handlers.ts';
import { createRivalRound } from '../../lib/background/rival-round.ts';
import type { Readers } from '../../lib/background/readers.ts';
import { aClaim, aSource, anOrigin } from '../../lib/claims/examples.ts';
import type { ArticleQuery } from '../../lib/messaging/protocol.ts';
import { judge } from '../../bench/doors/judge.ts';
import { RequestError } from '../../lib/messaging/request-error.ts';
import type { SendToTab } from '../../lib/messaging/send.ts';
import type { ReaderSender } from '../../lib/messaging/sender.ts';
import type { Captured } from '../../lib/saving/draft.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';

export const CLAIM = aClaim();
/** In the article below. */
export const SENTENCE = CLAIM.text;
export const QUERY: ArticleQuery = {
  url: 'https://news.example/a',
  title: 'The bridge',
  publisher: 'News',
  language: 'en',
  titles: ['the bridge'],
  lines: [
    { text: 'The bridge', place: 'headline' },
    { text: `It rained in the afternoon, and the market was empty. ${SENTENCE}` },
  ],
};

export const SAMPLE = [
  { kind: 'second-source-sample', version: 1 },
  { kind: 'claim', record: CLAIM },
  { kind: 'source', record: aSource() },
  { kind: 'origin', record: anOrigin() },
]
  .map((line) => JSON.stringify(line))
  .join('\n');

export const reader = (change: Partial<ReaderSender> = {}): ReaderSender => ({
  tabId: 5,
  url: new URL('https://news.example/a'),
  incognito: false,
  ...change,
});

export const tab = (tabId: number, host = 'news.example'): ReadableTab => ({
  tabId,
  url: new URL(`https://${host}/a`),
});

/** What the page of `QUERY` gives where one of its sentences is selected, or nothing. */
export const captured = (sentence = SENTENCE, change: Partial<Captured> = {}): Captured => ({
  url: 'https://news.example/a',
  canonicalUrl: 'https://news.example/a',
  title: 'The bridge',
  publisher: 'News',
  authors: ['A. Writer'],
  publishedAt: '2020-03-02',
  language: 'en',
  chosen: sentence,
  sentence,
  before: [],
  quote: { exact: sentence, prefix: 'It rained. ', suffix: '' },
  position: { start: 10, end: 10 + sentence.length },
  ...change,
});

/** `storage.session`, as strict about what it can hold as the browser. */
export function memory(): SessionStorage {
  const items = new Map<string, unknown>();
  return {
    get: (keys) =>
      Promise.resolve(
        structuredClone(Object.fromEntries([...items].filter(([key]) => keys === null || key === keys))),
      ),
    set: (added) => {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (keys) => {
      for (const key of keys) items.delete(key);
      return Promise.resolve();
    },
  };
}

/** The world around the background's handlers: a real library, and a record of what was done to tabs. */
export function setUp() {
  const library: Library = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const did: string[] = [];
  const note = (what: string): Promise<void> => {
    did.push(what);
    return Promise.resolve();
  };
  const world = {
    tabs: [] as ReadableTab[],
    privateTabs: [] as number[],
    closed: [] as number[],
    granted: [] as string[],
    refused: false,
    sample: SAMPLE,
    /** What the readers answer that are there; an error is thrown. */
    captured: undefined as Captured | Error | undefined,
    /** What the readers say their page shows; undefined for no article. */
    article: undefined as ArticleQuery | undefined,
    /** How often readers say that they are not done with their page yet. */
    reading: 0,
    /** Tabs without a reader until one is put there. */
    unread: [] as number[],
  };
  const badge: Badge = {
    count: (tabId, marks) => note(`badge ${tabId} ${marks}`),
    unreadable: (tabId) => note(`badge ${tabId} unreadable`),
  };
  const readers: Readers = {
    refresh: (except) => note(`refresh all but ${except ?? 'none'}`),
    stop: (tabIds) => note(`stop ${tabIds.join()}`),
  };
  const settings = createKeptSettings(library);
  const find = (tabId: number) => world.tabs.find((each) => each.tabId === tabId);
  const reading: Reading = {
    sync: () => note('sync'),
    urlOf: (tabId) => Promise.resolve(find(tabId)?.url),
    tabOf(tabId) {
      const found = find(tabId);
      const seen = { title: 'The bridge - News', private: world.privateTabs.includes(tabId) };
      return Promise.resolve(found && { ...found, ...seen });
    },
    isGranted: (url) => Promise.resolve(world.granted.includes(url.hostname)),
    inject(tabId) {
      if (world.refused) return Promise.reject(new Error('Cannot access'));
      world.unread = world.unread.filter((each) => each !== tabId);
      return note(`inject ${tabId}`);
    },
    injectDrawing: (tabId, language) => note(`draw ${tabId} ${language}`),
    dressTab: (tabId) => note(`dress ${tabId}`),
    insertSheet: (tabId, css) => note(`insert into ${tabId}: ${css}`),
    removeSheet: (tabId, css) => note(`remove from ${tabId}: ${css}`),
    readableTabs: async () => {
      const { sitesOff } = await settings.read();
      return world.tabs.filter(({ url }) => !sitesOff.includes(url.hostname));
    },
    closedTabs: () => Promise.resolve(world.closed),
  };
  const sendToTab = ((tabId: number, name: string) => {
    const { captured: found, unread } = world;
    if (found === undefined || unread.includes(tabId)) {
      return Promise.reject(new RequestError('unreachable', 'Nobody answered.'));
    }
    if (name === 'reader.report') {
      world.reading -= 1;
      return Promise.resolve({ state: world.reading < 0 ? 'not-article' : 'reading' });
    }
    if (name === 'reader.article') return Promise.resolve(world.article);
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
  }) as unknown as SendToTab;
  const session = memory();
  const matcher = createLibraryMatcher({
    library,
    meaning: () => Promise.resolve(undefined),
    topics: () => Promise.resolve(undefined),
    judge: () => Promise.resolve(judge),
    sensitivity: async () => (await settings.read()).sensitivity,
    answers: createKeptAnswers(session),
  });
  const rivalRound = createRivalRound({ library, matcher, session });
  const needs = {
    library,
    matcher,
    table: createKeptTable(library),
    rivalRound,
    bringing: createBringing({ library, matcher, readers, reading, rivalRound }),
    settings,
    lastArticles: createLastArticles(session),
    drafts: createDrafts(session),
    badge,
    readers,
    reading,
    sendToTab,
    openForm: (draftId: string) => note(`open ${draftId}`),
    sample: () => Promise.resolve(world.sample),
    wait: () => note('wait'),
    backups: createBackups({
      library,
      mayDownload: () => Promise.resolve(false),
      downloads: () => undefined,
      wait: () => Promise.resolve(),
      lend: () => ({ url: '', revoke: () => undefined }),
    }),
  };
  return {
    ...needs,
    needs,
    session,
    world,
    did,
    fromReader: createReaderHandlers(needs),
    fromPage: createPageHandlers(needs),
  };
}
