import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createReading } from '../lib/access/reading.ts';
import { createBackups } from '../lib/background/backups.ts';
import { createBadge } from '../lib/background/badge.ts';
import { createBringing } from '../lib/background/bring-in.ts';
import { createDrafts } from '../lib/background/drafts.ts';
import { createFormWindow } from '../lib/background/form-window.ts';
import { createKeptAnswers } from '../lib/background/kept-answers.ts';
import { createKeptTable } from '../lib/background/kept-table.ts';
import { createKeptSettings } from '../lib/background/kept-settings.ts';
import { createLastArticles } from '../lib/background/last-articles.ts';
import { createLibraryMatcher } from '../lib/background/library-matcher.ts';
import { createJudge, createMeaning } from '../lib/background/meaning.ts';
import { createPageHandlers } from '../lib/background/page-handlers.ts';
import { createReaderHandlers } from '../lib/background/reader-handlers.ts';
import { createRivalRound } from '../lib/background/rival-round.ts';
import { createReaders } from '../lib/background/readers.ts';
import { createTaskHandlers } from '../lib/background/task-handlers.ts';
import { browser } from '../lib/browser.ts';
import { RecordError } from '../lib/claims/parse.ts';
import type { Engine } from '../lib/engine/engine.ts';
import type { LentApi } from '../lib/engine/lent-api.ts';
import { offerEngine } from '../lib/engine/offer.ts';
import { createDispatch } from '../lib/messaging/dispatch.ts';
import type { ErrorCode } from '../lib/messaging/request-error.ts';
import { createSendToTab } from '../lib/messaging/send.ts';
import { tellSettings } from '../lib/messaging/settings-news.ts';
import { LibraryBlockedError, LibraryNewerError } from '../lib/store/connection.ts';
import { LibraryFullError } from '../lib/store/full.ts';
import { openLibrary } from '../lib/store/library.ts';

/** Milliseconds that the engine has for what it was started for, before it goes on with what can wait. */
const RESUME_AFTER = 3000;
/** Milliseconds between two looks whether a backup is due, as long as it is there. */
const LOOK_EVERY = 20 * 60_000;

export default defineUnlistedScript(() => offerEngine(start, browser.runtime));

function start(api: LentApi): Engine {
  const { session } = api.storage;
  const library = openLibrary();
  const packaged = (file: string) => fetch(browser.runtime.getURL(file));
  const bytesOf = async (file: string) => (await packaged(file)).arrayBuffer();
  const textOf = async (file: string) => (await packaged(file)).text();
  const settings = createKeptSettings(library, tellSettings);
  const matcher = createLibraryMatcher({
    library,
    meaning: createMeaning(
      () => bytesOf('meaning.bin'),
      () => textOf('thesaurus.txt'),
    ),
    topics: createMeaning(() => bytesOf('topics.bin')),
    judge: createJudge(() => textOf('decision.json')),
    sensitivity: async () => (await settings.read()).sensitivity,
    answers: createKeptAnswers(session),
    onCaughtUp: () => void readers.refresh(),
  });
  const sendToTab = createSendToTab(api.tabs);
  const readers = createReaders(sendToTab, api.tabs);
  const reading = createReading(api, {
    async rules() {
      const { sitesOff, quietMarks: quiet } = await settings.read();
      return { sitesOff, quiet };
    },
    family: browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium',
  });
  const rivalRound = createRivalRound({ library, matcher, session });
  const bringing = createBringing({ library, matcher, readers, reading, rivalRound });
  const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  const backups = createBackups({
    library,
    mayDownload: () => api.permissions.contains({ permissions: ['downloads'] }),
    downloads: () => api.downloads,
    wait,
    lend(file) {
      const url = URL.createObjectURL(file);
      return { url, revoke: () => URL.revokeObjectURL(url) };
    },
  });
  const needs = {
    library,
    matcher,
    table: createKeptTable(library),
    rivalRound,
    backups,
    bringing,
    settings,
    lastArticles: createLastArticles(session),
    drafts: createDrafts(session),
    badge: createBadge(api.action),
    readers,
    reading,
    sample: () => textOf('sample-library.jsonl'),
    sendToTab,
    openForm: createFormWindow({ windows: api.windows, tabs: api.tabs, runtime: browser.runtime }),
    wait,
  };

  // At every start: an update or a crash may have lost the registration.
  reading.sync().catch(reportError);
  // What it was started for goes first.
  wait(RESUME_AFTER)
    .then(() => library.sweepFeeds())
    .then(() => bringing.go())
    .then(() => library.purgeBin())
    .then(() => rivalRound.resume())
    .catch(reportError);
  // Whatever changes the library starts the engine, so that no other clock is needed.
  void backUpWhenDue();

  async function backUpWhenDue(): Promise<void> {
    await wait(RESUME_AFTER);
    for (;;) {
      await backups.look().catch(reportError);
      await wait(LOOK_EVERY);
    }
  }

  return {
    handle: createDispatch(
      {
        reader: createReaderHandlers(needs),
        pages: createPageHandlers(needs),
        background: createTaskHandlers(needs),
      },
      codeOf,
    ),
    isAtWork: () =>
      bringing.isAtWork() || rivalRound.state().state === 'looking' || matcher.behind > 0 || backups.making,
  };
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof LibraryBlockedError) return 'library-busy';
  if (error instanceof LibraryNewerError) return 'library-newer';
  if (error instanceof LibraryFullError) return 'library-full';
  return error instanceof RecordError ? 'bad-arguments' : undefined;
}
