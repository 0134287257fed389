import type { ColorScheme, Memory } from './driver.ts';
import type { Json } from './surface.ts';
import { until } from './wait.ts';

/** The little of puppeteer's WebDriver BiDi connection used here. */
export interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

interface ScriptResult {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

const PRELUDE = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const extension = () => WebExtensionPolicy.getByID(ID)?.extension;
  const action = () => ExtensionParent.apiManager.global.browserActionFor(extension());
  const popup = () => document.querySelector('browser.webextension-popup-browser');
  const background = () => [...extension().views].find(({ viewType }) => viewType === 'background')?.xulBrowser;
  const sidebar = () => document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
`;

/** What of the extension is drawn in the window itself, beside pages. */
export type InWindow = 'popup' | 'sidebar';

/**
 * Firefox's own window, reached with `--remote-allow-system-access`: what a user does outside pages (toolbar, prompts,
 * menus) is done by the window's own code. The scripts below run there, not here, hence as text.
 */
export class FirefoxWindow {
  readonly #connection: BidiConnection;
  readonly #context: string;
  readonly #id: string;

  private constructor(connection: BidiConnection, context: string, id: string) {
    this.#connection = connection;
    this.#context = context;
    this.#id = id;
  }

  static async of(connection: BidiConnection, extensionId: string): Promise<FirefoxWindow> {
    const context = await until('the window of Firefox is there', async () => {
      const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const contexts = tree.result['contexts'] as { url: string; context: string }[];
      return contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
    });
    return new FirefoxWindow(connection, context, extensionId);
  }

  /** Runs the body of an async function with `args` in the window and returns its answer, which must be JSON. */
  async #run(body: string, ...args: Json[]): Promise<unknown> {
    const answer = await this.#connection.send('script.callFunction', {
      functionDeclaration: `async () => {
        const ID = ${JSON.stringify(this.#id)}; const args = ${JSON.stringify(args)};
        ${PRELUDE}
        return JSON.stringify(await (async () => { ${body} })()) ?? 'null';
      }`,
      arguments: [],
      target: { context: this.#context },
      awaitPromise: true,
      userActivation: true,
    });
    const outcome = answer.result as unknown as ScriptResult;
    if (outcome.type === 'exception')
      throw new Error(outcome.exceptionDetails?.text ?? 'failed in the window');
    return JSON.parse(outcome.result?.value ?? 'null') as unknown;
  }

  /**
   * Installs for good, as an unsigned package may be in ESR and developer builds; other builds take it for one session.
   * Says which it was.
   */
  async install(archive: string): Promise<'for good' | 'for now'> {
    const install = (permanent: boolean) =>
      this.#connection.send('webExtension.install', {
        extensionData: { type: 'archivePath', path: archive },
        'moz:permanent': permanent,
      });
    const kept = await install(true).then(
      () => 'for good' as const,
      () => install(false).then(() => 'for now' as const),
    );
    await this.extensionReady();
    return kept;
  }

  async extensionReady(): Promise<void> {
    await until('the extension has started', () =>
      this.#run(
        `return extension()?.backgroundState === 'running' || extension()?.backgroundState === 'stopped'`,
      ).then(Boolean),
    );
  }

  async pressToolbarButton(): Promise<void> {
    await this.#run('await action().triggerAction(window)');
    await until('the popup is open', () =>
      this.inside(
        'popup',
        'document.readyState === "complete" && location.protocol === "moz-extension:"',
      ).then(Boolean),
    );
  }

  async badge(): Promise<string> {
    return String(await this.#run('return action().action.getContextData(gBrowser.selectedTab).badgeText'));
  }

  /**
   * Evaluates an expression with the popup's, sidebar's or background's own rights in its document; a promise is awaited. With `click`, the
   * element it finds is clicked as handled user input, and the answer says whether there was one.
   */
  async inside(where: InWindow | 'background', source: string, click = false): Promise<unknown> {
    const body = `
      const name = 'second-source-test:' + Math.random();
      const script = '(async () => { let answer; try {' +
        'const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });' +
        'let value = await Cu.evalInSandbox(' + JSON.stringify(args[0]) + ', sandbox);' +
        (args[1]
          ? 'const input = content.windowUtils.setHandlingUserInput(true);' +
            'try { value?.click(); } finally { input.destruct(); } value = value !== null;'
          : '') +
        'answer = { value: value === undefined ? null : value };' +
        '} catch (error) { answer = { error: String(error) }; }' +
        'sendAsyncMessage(' + JSON.stringify(name) + ', JSON.stringify(answer)); })()';
      const browser = { popup, sidebar, background }[args[3]]();
      if (!browser) throw new Error('no ' + args[3] + ' is open');
      // While the popup is being loaded its browser is replaced, and a script sent to the first never answers.
      const answer = await new Promise((resolve) => {
        browser.messageManager.addMessageListener(name, (message) => resolve(JSON.parse(message.data)));
        browser.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
        setTimeout(() => resolve({ error: 'the ' + args[3] + ' does not answer' }), args[2]);
      });
      if (answer.error) throw new Error(answer.error);
      return answer.value;`;
    // Only axe takes its time.
    return this.#run(body, source, click, source.includes('axe') ? 10_000 : 1500, where);
  }

  async picture(where: InWindow): Promise<Buffer> {
    // The browser grows the popup after its content has, a step at a time, and to 600 px at most.
    await until(
      'the popup has grown',
      () =>
        where === 'sidebar' ||
        this.inside('popup', 'innerHeight >= Math.min(document.body.scrollHeight, 598)').then(Boolean),
    );
    const url = await this.#run(
      `
      const image = await (args[0] === 'popup' ? popup() : sidebar()).browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL();`,
      where,
    );
    return Buffer.from(String(url).replace(/^data:image\/png;base64,/, ''), 'base64');
  }

  async closePopup(): Promise<void> {
    await this.#run(`popup()?.closest('panel')?.hidePopup()`);
    await until('the popup is closed', () => this.#run('return popup() === null').then(Boolean));
  }

  async grant(origins: string[]): Promise<void> {
    await this.#run(
      'await ExtensionPermissions.add(ID, { permissions: [], origins: args[0] }, extension())',
      origins,
    );
  }

  async revoke(origins: string[]): Promise<void> {
    await this.#run(
      'await ExtensionPermissions.remove(ID, { permissions: [], origins: args[0] }, extension())',
      origins,
    );
  }

  async answerPrompt(answer: 'allow' | 'block'): Promise<void> {
    await until('the permission prompt is open', () =>
      this.#run(
        'return PopupNotifications.panel.state === "open" && !!PopupNotifications.panel.firstElementChild',
      ).then(Boolean),
    );
    await this.#run(
      `const { button, secondaryButton } = PopupNotifications.panel.firstElementChild;
       (args[0] === 'allow' ? button : secondaryButton).click()`,
      answer,
    );
  }

  /** Chooses an item of ours from the open context menu. */
  async chooseFromContextMenu(label: string): Promise<void> {
    const open = `const menu = document.getElementById('contentAreaContextMenu');`;
    await until('the context menu is open', () =>
      this.#run(`${open} return menu.state === 'open'`).then(Boolean),
    );
    const chosen = await this.#run(
      `${open} const item = [...menu.querySelectorAll('menuitem')].find((each) =>
         each.id.startsWith(ID.replace(/[^a-z0-9_-]/gi, '_')) && each.label.includes(args[0]));
       if (item) menu.activateItem(item); else menu.hidePopup();
       return item !== undefined`,
      label,
    );
    if (chosen !== true) throw new Error(`The context menu has no item "${label}" of ours`);
  }

  /** Does what the keys of a command do; those of the sidebar are the browser's own to answer. */
  async runCommand(name: 'save-claim' | 'side-panel'): Promise<void> {
    const ran = await this.#run(
      `const keyset = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"]')]
         .find((each) => each.id.includes(ID.replace(/[^a-z0-9_-]/gi, '_')));
       const keys = [...(keyset?.querySelectorAll('key') ?? [])]
         .filter(({ id }) => id.endsWith('-sidebar-action') === (args[0] === 'side-panel'));
       for (const key of keys) key.doCommand();
       return keys.length;`,
      name,
    );
    if (ran !== 1) throw new Error(`${String(ran)} commands of ours are called ${name}, not one`);
  }

  async colorScheme(scheme: ColorScheme): Promise<void> {
    // The second is what the window's own furniture goes by, and the popup with it.
    await this.#run(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', args[0] ? 0 : 1);
       Services.prefs.setIntPref('ui.systemUsesDarkTheme', args[0] ? 1 : 0);`,
      scheme === 'dark',
    );
  }

  async setEnabled(enabled: boolean): Promise<void> {
    await this.#run(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       const addon = await AddonManager.getAddonByID(ID);
       await (args[0] ? addon.enable() : addon.disable());`,
      enabled,
    );
    if (enabled) await this.extensionReady();
  }

  /** What the processes of extensions and of pages hold, once they have let go of what they can. */
  async memory(): Promise<Memory> {
    const held = await this.#run(
      `const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
       for (const request of ['child-gc-request', 'child-cc-request', 'child-mmu-request'])
         Services.obs.notifyObservers(null, request);
       await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
       const { children } = await ChromeUtils.requestProcInfo();
       const sum = (type) => children.filter((each) => type(each.type)).reduce((bytes, { memory }) => bytes + memory, 0);
       return { pages: sum((type) => type.startsWith('web')), extension: sum((type) => type === 'extension') };`,
    );
    return held as Memory;
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.#run(`return extension().backgroundState !== 'stopped'`)) === true;
  }

  async stopBackground(): Promise<void> {
    await this.#run('await extension().terminateBackground()');
  }
}
