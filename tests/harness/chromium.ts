import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, type Browser, type CDPSession, type Page, type Target, TargetType } from 'puppeteer-core';
import type { FoundBrowser } from './browsers.ts';
import {
  ALL_SITES,
  STILL_PAGE,
  type ColorScheme,
  type Driver,
  type LaunchOptions,
  type Memory,
  type Popup,
} from './driver.ts';
import { unpackPackage } from './package-build.ts';
import { OVERLAY, Panel } from './panel.ts';
import { killExtensions, killTree } from './process-tree.ts';
import { isReady, pageSurface, reloadFrom } from './surface.ts';
import { PATIENCE, until, within } from './wait.ts';
import { rightClick } from './right-click.ts';
import { startDisplay, type VirtualDisplay } from './xvfb.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The stories look for English words.
  '--lang=en-US',
  '--window-size=1200,900',
  // Without this Chromium since 137 ignores --load-extension; branded Chrome ignores it all the same (see `install`).
  '--disable-features=DisableLoadExtensionCommandLineSwitch',
  // The sandbox cannot be set up by root, as in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const toThisMachine = (hosts: readonly string[] = []) =>
  hosts.length === 0
    ? []
    : [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`];

/** Milliseconds; views::InputEventActivationProtector waits for the double-click time, 500. */
const PROMPT_GUARD = 800;
/** Milliseconds; a menu whose window has just come loses keys on a busy machine, and nothing tells when it hears them. */
const MENU_GUARD = 400;

/** The part of `chrome://extensions`' own interface used here, as the page itself uses it. */
interface ExtensionsPage {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: {
    addHostPermission(id: string, host: string): Promise<void>;
    reload(id: string): Promise<unknown>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  };
}
/** What of `Runtime.getHeapUsage` puppeteer's types do not know yet. */
interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}
interface PermissionsApi {
  permissions: {
    request(wanted: { origins: string[] }): Promise<boolean>;
    remove(wanted: { origins: string[] }): Promise<boolean>;
  };
}

interface Running {
  browser: Browser;
  id: string;
}

export async function launchChromium(found: FoundBrowser, options: LaunchOptions = {}): Promise<Driver> {
  const folder = options.extension ?? unpackPackage('chromium');
  const profile = mkdtempSync(path.join(tmpdir(), 'second-source-profile-'));
  // What an extension downloads by itself does not go where puppeteer says, and nobody's own folder is written into.
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ download: { default_directory: options.downloads ?? path.join(profile, 'downloads') } }),
  );
  const display: VirtualDisplay | undefined = options.window === 'virtual' ? await startDisplay() : undefined;
  const schemes = new WeakMap<Page, ColorScheme>();
  let scheme: ColorScheme = 'light';

  const isBackground = (target: Target) =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://');

  async function start(): Promise<Running> {
    const browser = await launch({
      browser: 'chrome',
      executablePath: found.executable,
      headless: (options.window ?? 'headless') === 'headless',
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: options.window === 'shown' ? null : { width: 1180, height: 800 },
      args: [...FLAGS, ...toThisMachine(options.hosts), `--load-extension=${folder}`],
      env: { ...process.env, LANGUAGE: 'en_US', ...(display === undefined ? {} : { DISPLAY: display.name }) },
      ...(options.downloads === undefined
        ? {}
        : { downloadBehavior: { policy: 'allow' as const, downloadPath: options.downloads } }),
      protocolTimeout: 60_000,
      // Shown to a person, it is closed by whoever started it; in a test, by puppeteer.
      handleSIGINT: options.window !== 'shown',
    });
    const target = await browser.waitForTarget(isBackground, { timeout: 5000 }).catch(() => undefined);
    // Branded browsers install through the protocol instead; the grant is then forgotten at the next start.
    const id = target === undefined ? await browser.installExtension(folder) : new URL(target.url()).host;
    return { browser, id };
  }

  let running = await start();
  const extensionOrigin = `chrome-extension://${running.id}`;

  const openPage = async (url: string): Promise<Page> => {
    const page = await running.browser.newPage();
    if (scheme === 'dark') await colorScheme(page, scheme);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };

  const colorScheme = async (page: Page, wanted: ColorScheme): Promise<void> => {
    scheme = wanted;
    schemes.set(page, wanted);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: wanted }]);
  };

  const onExtensionPage = async <Result>(run: (page: Page) => Promise<Result>): Promise<Result> => {
    const page = await openPage(`${extensionOrigin}/${STILL_PAGE}`);
    try {
      return await run(page);
    } finally {
      await page.close();
    }
  };

  /** An unpacked extension comes back after a reload only where developer mode is on. */
  const inDeveloperMode = async (): Promise<Page> => {
    const settings = await running.browser.newPage();
    await settings.goto('chrome://extensions/');
    await settings.evaluate(() =>
      (
        globalThis as unknown as { chrome: ExtensionsPage }
      ).chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    return settings;
  };

  const engine = () =>
    running.browser.targets().find((each) => each.url() === `${extensionOrigin}/engine.html`);

  const endEngine = async (): Promise<void> => {
    const target = engine();
    const session = await target?.createCDPSession();
    // It may be gone before it has answered.
    await session?.send('Runtime.evaluate', { expression: 'close()' }).catch(() => undefined);
    // Whoever needs it may have had another made at once.
    await until('the engine has ended', () => target === undefined || engine() !== target);
  };

  return {
    browser: found,
    extensionOrigin,
    openPage,
    pages: () => running.browser.pages(),
    extensionPage: (name) => openPage(`${extensionOrigin}/${name}`),

    async toolbarButton(page) {
      await page.bringToFront();
      const extension = (await running.browser.extensions()).get(running.id);
      if (extension === undefined) throw new Error('The extension is not installed');
      await extension.triggerAction(page);
      const target = await until('the popup is open', () =>
        running.browser.targets().find((each) => each.url().startsWith(`${extensionOrigin}/popup.html`)),
      );
      const popup = (await target.page()) ?? (await target.asPage());
      await popup.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: schemes.get(page) ?? scheme },
      ]);
      await until('the popup has found what it says', () => popup.evaluate(isReady));
      return {
        ...pageSurface(popup),
        // Headless Chromium's window for a popup is wider than it; what is below the window is not to be seen at once.
        async screenshot(file) {
          const [width, height] = await popup.evaluate(() => {
            const { offsetWidth, offsetHeight } = document.body;
            return [offsetWidth, Math.min(offsetHeight, innerHeight)] as const;
          });
          writeFileSync(file, await popup.screenshot({ clip: { x: 0, y: 0, width, height } }));
        },
        close: () => popup.close(),
      } satisfies Popup;
    },

    async sidePanel() {
      const target = await until('the side panel is open', () =>
        running.browser.targets().find((each) => each.url().startsWith(`${extensionOrigin}/sidepanel.html`)),
      );
      const panel = (await target.page()) ?? (await target.asPage());
      await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await until('the side panel has found what it says', () => panel.evaluate(isReady));
      return pageSurface(panel);
    },

    badge: (page) =>
      onExtensionPage((own) =>
        own.evaluate(async (url) => {
          const { chrome } = globalThis as unknown as {
            chrome: {
              tabs: { query(q: object): Promise<{ id: number; url?: string; pendingUrl?: string }[]> };
              action: { getBadgeText(q: { tabId: number }): Promise<string> };
            };
          };
          const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
          return tab === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
        }, page.url()),
      ),

    panel: (page) => new Panel(page, () => openClosedRoot(page)),

    // The browser's own extensions page notes the approval; the request that follows is then answered without a prompt.
    async grant(origins = ALL_SITES) {
      const settings = await running.browser.newPage();
      await settings.goto('chrome://extensions/');
      for (const origin of origins) {
        await settings.evaluate(
          (id, origin) =>
            (globalThis as unknown as { chrome: ExtensionsPage }).chrome.developerPrivate.addHostPermission(
              id,
              origin,
            ),
          running.id,
          origin,
        );
      }
      await settings.close();
      const granted = await onExtensionPage((own) =>
        own.evaluate(
          (origins) =>
            (globalThis as unknown as { chrome: PermissionsApi }).chrome.permissions.request({ origins }),
          origins,
        ),
      );
      if (!granted) throw new Error('The browser did not grant access');
    },

    async revoke(origins = ALL_SITES) {
      await onExtensionPage((own) =>
        own.evaluate(
          (origins) =>
            (globalThis as unknown as { chrome: PermissionsApi }).chrome.permissions.remove({ origins }),
          origins,
        ),
      );
    },

    async answerPrompt(page, answer) {
      if (display === undefined) throw new Error('Chromium draws its prompt only in a window');
      await until(
        'the permission prompt has the focus',
        async () => !(await page.evaluate(() => document.hasFocus())),
      );
      // Against clicks meant for what was there before, Chromium takes no answer in a prompt's first half second.
      await new Promise((resolve) => setTimeout(resolve, PROMPT_GUARD));
      // It opens with the focus on "Deny"; "Allow" is next to it.
      display.press(...(answer === 'allow' ? ['Tab', 'Return'] : ['Return']));
      await until('the permission prompt is answered', () => page.evaluate(() => document.hasFocus()));
    },

    // Chromium's menu cannot be read, only walked: below the extension's one item is "Inspect", and "View page source"
    // where no text is selected.
    async contextMenu(page, selector) {
      if (display === undefined) throw new Error('Chromium draws its context menu only in a window');
      await page.bringToFront();
      const before = display.windows();
      await rightClick(page, selector);
      const menu = await until('the context menu is open', () =>
        display.windows().find((id) => !before.includes(id)),
      );
      await new Promise((resolve) => setTimeout(resolve, MENU_GUARD));
      const selected = await page.evaluate(() => getSelection()?.isCollapsed === false);
      display.press(...(selected ? [] : ['Up']), 'Up', 'Up', 'Return');
      await until('the context menu is closed', () => !display.windows().includes(menu));
    },

    async command(page, name) {
      if (display === undefined) throw new Error('Chromium hears the keys of commands only in a window');
      await page.bringToFront();
      display.press(name === 'save-claim' ? 'alt+shift+s' : 'alt+shift+l');
    },

    colorScheme,

    async setEnabled(enabled) {
      const settings = await inDeveloperMode();
      await settings.evaluate(
        (id, enabled) =>
          (globalThis as unknown as { chrome: ExtensionsPage }).chrome.management.setEnabled(id, enabled),
        running.id,
        enabled,
      );
      await settings.close();
    },

    async memory() {
      const held: Memory = { pages: 0, extension: 0, listeners: 0 };
      for (const target of running.browser.targets()) {
        const own = target.url().startsWith(extensionOrigin);
        if (!own && !(target.type() === TargetType.PAGE && target.url().startsWith('http'))) continue;
        const { bytes, listeners } = await heldBy(target);
        if (own) held.extension += bytes;
        else Object.assign(held, { pages: held.pages + bytes, listeners: (held.listeners ?? 0) + listeners });
      }
      return held;
    },

    async updateExtension() {
      const settings = await inDeveloperMode();
      await settings.close();
      await reloadFrom(await openPage(`${extensionOrigin}/welcome.html`));
    },

    async stopBackground(how) {
      if (how === 'with the engine') await endEngine();
      const target = running.browser.targets().find(isBackground);
      if (target === undefined) return;
      const { targetId } = await inWorker(target, async (session) => {
        await session.send('Runtime.evaluate', { expression: 'globalThis.isStopping = true' });
        return (await session.send('Target.getTargetInfo')).targetInfo;
      });
      const browser = await running.browser.target().createCDPSession();
      await browser.send('Target.closeTarget', { targetId });
      await browser.detach();
      // Whoever needs the background may wake it at once: then its target lives on, and only its memory has ended. Such
      // a one waits for the debugger that the one before it had.
      await until('the background has ended', async () => {
        const now = running.browser.targets().find(isBackground);
        if (now === undefined) return true;
        return inWorker(now, async (session) => {
          await session.send('Runtime.runIfWaitingForDebugger');
          const expression = '"isStopping" in globalThis';
          return (await session.send('Runtime.evaluate', { expression })).result.value === false;
        });
      });
    },

    backgroundRuns: () => Promise.resolve(running.browser.targets().some(isBackground)),
    engineRuns: () => Promise.resolve(engine() !== undefined),

    async backgroundSince() {
      const target = running.browser.targets().find(isBackground);
      if (target === undefined) return undefined;
      const expression = 'performance.timeOrigin';
      const { result } = await inWorker(target, (session) =>
        session.send('Runtime.evaluate', { expression }),
      );
      return Number(result.value);
    },

    async restart() {
      await running.browser.close();
      running = await start();
    },

    async crash() {
      const { browser } = running;
      const gone = new Promise((resolve) => browser.once('disconnected', resolve));
      killTree(browser.process()?.pid);
      await within(gone, PATIENCE, 'end of the browser');
      running = await start();
    },

    async killExtension() {
      if (killExtensions(running.browser.process()?.pid) === 0)
        throw new Error('No process was the extension’s');
      await until('the extension is out', () => !running.browser.targets().some(isBackground));
      const settings = await inDeveloperMode();
      // What "reload" in the crash notice does.
      await until('the extension is back', async () => {
        await settings.evaluate(
          (id) => (globalThis as unknown as { chrome: ExtensionsPage }).chrome.developerPrivate.reload(id),
          running.id,
        );
        return true;
      });
      await settings.close();
    },

    closed: () => new Promise((resolve) => running.browser.once('disconnected', () => resolve())),

    async close() {
      await running.browser.close();
      display?.stop();
      for (const each of options.extension === undefined ? [profile, folder] : [profile]) {
        rmSync(each, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

/** Asks a worker in a session of its own: those that puppeteer keeps are lost when it restarts. */
async function inWorker<T>(target: Target, ask: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await target.createCDPSession();
  try {
    return await within(ask(session), 1000, 'answer of the background');
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** Of a target of any kind, with its garbage collected. Twice: what the first finds may hold more. */
async function heldBy(target: Target): Promise<{ bytes: number; listeners: number }> {
  const session = await target.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const used = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
    const bytes = used.usedSize + (used.embedderHeapUsedSize ?? 0) + (used.backingStorageSize ?? 0);
    if (target.type() !== TargetType.PAGE) return { bytes, listeners: 0 };
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    return { bytes, listeners: metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? 0 };
  } finally {
    await session.detach().catch(() => undefined);
  }
}

interface DomNode {
  nodeName: string;
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function findNode(node: DomNode, name: string): DomNode | undefined {
  if (node.nodeName === name) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findNode(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** DevTools sees closed roots; the page's world gets it as the host's `shadowRoot`. */
async function openClosedRoot(page: Page): Promise<boolean> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = findNode(root, OVERLAY.toUpperCase());
    const shadow = host?.shadowRoots?.[0];
    if (host === undefined || shadow === undefined) return false;
    const [hostObject, rootObject] = await Promise.all(
      [host, shadow].map((node) => session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId })),
    );
    if (hostObject?.object.objectId === undefined || rootObject?.object.objectId === undefined) return false;
    await session.send('Runtime.callFunctionOn', {
      objectId: hostObject.object.objectId,
      functionDeclaration:
        'function (root) { Object.defineProperty(this, "shadowRoot", { value: root, configurable: true }) }',
      arguments: [{ objectId: rootObject.object.objectId }],
    });
    return true;
  } finally {
    await session.detach();
  }
}
