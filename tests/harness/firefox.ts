import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import type { FoundBrowser } from './browsers.ts';
import { ALL_SITES, type Driver, type LaunchOptions } from './driver.ts';
import { FirefoxWindow, type BidiConnection, type InWindow } from './firefox-window.ts';
import { packageFile } from './package-build.ts';
import { OVERLAY, Panel } from './panel.ts';
import { killExtensions, killTree } from './process-tree.ts';
import { rightClick } from './right-click.ts';
import { axe, findByRole, isReady, reloadFrom, type Surface } from './surface.ts';
import { PATIENCE, until, within } from './wait.ts';

/** The id of `wxt.config.ts`, and the address Firefox shall give the extension (else it draws one by lot). */
export const GECKO_ID = 'second-source@second-source.example';
const UUID = '5ec0d500-c0de-4000-8000-000000000001';

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  // The package is not signed before it is published; release builds of Firefox insist, ESR and developer builds do not.
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  // What an extension that is installed for one session finds again in the next.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  // The stories look for English words.
  'intl.locale.requested': 'en-US',
};

/** 2 stands for the folder that is named. */
const downloadsTo = (folder: string | undefined) =>
  folder === undefined ? {} : { 'browser.download.folderList': 2, 'browser.download.dir': folder };

export async function launchFirefox(found: FoundBrowser, options: LaunchOptions = {}): Promise<Driver> {
  const archive = options.extension ?? packageFile('firefox');
  const profile = mkdtempSync(path.join(tmpdir(), 'second-source-profile-'));
  const extensionOrigin = `moz-extension://${UUID}`;

  async function start(): Promise<{ browser: Browser; window: FirefoxWindow }> {
    const browser = await launch({
      browser: 'firefox',
      executablePath: found.executable,
      headless: options.window !== 'shown',
      userDataDir: profile,
      defaultViewport: options.window === 'shown' ? null : { width: 1180, height: 800 },
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...PREFERENCES,
        ...downloadsTo(options.downloads),
        'network.dns.localDomains': options.hosts?.join(',') ?? '',
      },
      protocolTimeout: 60_000,
      // Shown to a person, it is closed by whoever started it; in a test, by puppeteer.
      handleSIGINT: options.window !== 'shown',
    });
    const { connection } = browser as unknown as { connection: BidiConnection };
    return { browser, window: await FirefoxWindow.of(connection, GECKO_ID) };
  }

  let running = await start();
  const kept = await running.window.install(archive);
  let granted: string[] = [];

  const openPage = async (url: string): Promise<Page> => {
    const page = await running.browser.newPage();
    if (url.startsWith('moz-extension:')) {
      // Firefox tells the protocol nothing of an extension page's loading, so the page itself is asked.
      page.goto(url).catch(() => undefined);
      await until(`${url} is loaded`, () =>
        page.evaluate(
          (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete',
          url,
        ),
      );
    } else {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    }
    return page;
  };

  const startAgain = async (): Promise<void> => {
    // Of one that was killed puppeteer may still be putting its preferences away.
    running = await start().catch(start);
    if (kept === 'for good') {
      await running.window.extensionReady();
    } else {
      await running.window.install(archive);
      await running.window.grant(granted);
    }
  };

  return {
    browser: found,
    extensionOrigin,
    openPage,
    pages: () => running.browser.pages(),
    extensionPage: (name) => openPage(`${extensionOrigin}/${name}`),

    async toolbarButton(page) {
      await page.bringToFront();
      await running.window.pressToolbarButton();
      const popup = { ...windowSurface(running.window, 'popup'), close: () => running.window.closePopup() };
      await until('the popup has found what it says', () => popup.evaluate(isReady));
      return popup;
    },

    async sidePanel() {
      const panel = windowSurface(running.window, 'sidebar');
      await until('the sidebar has found what it says', () => panel.evaluate(isReady));
      return panel;
    },

    async badge(page) {
      await page.bringToFront();
      return running.window.badge();
    },

    panel: (page) => new Panel(page, () => openClosedRoot(running.browser, page)),
    async grant(origins = ALL_SITES) {
      await running.window.grant(origins);
      granted = [...granted, ...origins];
    },
    async revoke(origins = ALL_SITES) {
      await running.window.revoke(origins);
      granted = granted.filter((origin) => !origins.includes(origin));
    },
    answerPrompt: (_page, answer) => running.window.answerPrompt(answer),

    async contextMenu(page, selector, item) {
      await page.bringToFront();
      await rightClick(page, selector);
      await running.window.chooseFromContextMenu(item);
    },

    async command(page, name) {
      await page.bringToFront();
      await running.window.runCommand(name);
    },

    async colorScheme(page, scheme) {
      await running.window.colorScheme(scheme);
      await until(`the page is told of the ${scheme} scheme`, () =>
        page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
      );
    },
    setEnabled: (enabled) => running.window.setEnabled(enabled),
    memory: () => running.window.memory(),
    updateExtension: async () => reloadFrom(await openPage(`${extensionOrigin}/welcome.html`)),
    stopBackground: () => running.window.stopBackground(),

    backgroundRuns: () => running.window.backgroundRuns(),
    engineRuns: () => running.window.backgroundRuns(),

    async backgroundSince() {
      if (!(await running.window.backgroundRuns())) return undefined;
      return Number(await running.window.inside('background', 'performance.timeOrigin'));
    },

    async restart() {
      await running.browser.close();
      await startAgain();
    },

    async crash() {
      const { browser } = running;
      const gone = new Promise((resolve) => browser.once('disconnected', resolve));
      killTree(browser.process()?.pid);
      await within(gone, PATIENCE, 'end of the browser');
      await startAgain();
    },

    killExtension() {
      const killed = killExtensions(running.browser.process()?.pid);
      return killed > 0 ? Promise.resolve() : Promise.reject(new Error('No process was the extension’s'));
    },

    closed: () => new Promise((resolve) => running.browser.once('disconnected', () => resolve())),

    async close() {
      await within(running.browser.close(), 15_000, 'end of Firefox').catch(() =>
        running.browser.process()?.kill(),
      );
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function windowSurface(window: FirefoxWindow, where: InWindow): Surface {
  const evaluate: Surface['evaluate'] = async (fn, ...args) =>
    (await window.inside(where, `(${String(fn)})(...${JSON.stringify(args)})`)) as never;
  return {
    evaluate,
    text: () => evaluate(() => document.body.innerText),
    async click(role, name) {
      const source = `(${String(findByRole)})(null, ${JSON.stringify(role)}, ${JSON.stringify(name)})`;
      await until(`the ${where} has a ${role} named "${name}"`, () =>
        window.inside(where, source, true).then(Boolean),
      );
    },
    async fill(name, text) {
      const source = `(${String(findByRole)})(null, 'textbox', ${JSON.stringify(name)})`;
      const put = `(() => { const field = ${source}; if (field === null) return false; field.focus();
        field.value = ${JSON.stringify(text)};
        field.dispatchEvent(new Event('input', { bubbles: true })); return true; })()`;
      await until(`the ${where} has a textbox named "${name}"`, () =>
        window.inside(where, put).then(Boolean),
      );
    },
    async screenshot(file) {
      writeFileSync(file, await window.picture(where));
    },
    violations: () => axe((source) => window.inside(where, source), null),
  };
}

interface SharedReference {
  sharedId?: string;
  value?: { shadowRoot?: { sharedId?: string } | null };
}

/** WebDriver BiDi serialises closed roots; the page's world gets it as the host's `shadowRoot`. */
async function openClosedRoot(browser: Browser, page: Page): Promise<boolean> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const answer = await connection.send('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(OVERLAY)})`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const host = (answer.result['result'] ?? {}) as SharedReference;
  const root = host.value?.shadowRoot?.sharedId;
  if (host.sharedId === undefined || root === undefined) return false;
  await connection.send('script.callFunction', {
    functionDeclaration:
      '(host, root) => { Object.defineProperty(host, "shadowRoot", { value: root, configurable: true }) }',
    arguments: [{ sharedId: host.sharedId }, { sharedId: root }],
    target: { context },
    awaitPromise: false,
  });
  return true;
}
