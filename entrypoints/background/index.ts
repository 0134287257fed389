import { defineBackground } from 'wxt/utils/define-background';
import { sidePanelOpener } from '../../lib/access/side-panel.ts';
import { MENU_ITEM, SAVE_ITEM, createMenu } from '../../lib/background/menu.ts';
import { type Runtime, browser } from '../../lib/browser.ts';
import { createLender } from '../../lib/engine/lent-api.ts';
import { type OffscreenApi, createOffscreenEngine } from '../../lib/engine/offscreen.ts';
import { createSecondScript } from '../../lib/engine/second-script.ts';
import type { Argument, BackgroundTasks } from '../../lib/messaging/protocol.ts';
import { type CheckedRequest, createRouter } from '../../lib/messaging/router.ts';

/** As the manifest names them; the second is Chromium's only. */
const SAVE_COMMAND = 'save-claim';
const PANEL_COMMAND = 'side-panel';

/**
 * What is read and run at each wake, so it is kept small: it hears what the browser has to say, checks who asks what, and
 * hands it on to the engine (lib/engine), where all the work is done.
 */
export default defineBackground(() => {
  const { runtime } = browser;
  const { offscreen } = browser as { offscreen?: OffscreenApi };
  const askEngine =
    offscreen === undefined ? createSecondScript(browser) : createOffscreenEngine(runtime, offscreen);

  async function askTask(request: CheckedRequest): Promise<void> {
    const answer = await askEngine(request);
    if (!answer.ok) throw new Error(`${request.name}: ${answer.message}`);
  }

  /** Nobody waits for it. Where it fails the next start, grant or press of the button does it again. */
  function task<N extends keyof BackgroundTasks>(name: N, argument?: Argument<BackgroundTasks[N]>): void {
    alone(askTask({ from: { kind: 'background' }, name, argument }));
  }

  // All listeners before anything is awaited: a stopped background is woken for those it registered in its first turn.
  runtime.onMessage.addListener(createRouter(askEngine, runtime) as Runtime.OnMessageListenerCallback);
  if (offscreen !== undefined) {
    runtime.onMessage.addListener(createLender(browser, runtime) as Runtime.OnMessageListenerCallback);
  }
  browser.permissions.onAdded.addListener(() => task('tabs.read'));
  browser.permissions.onRemoved.addListener(() => task('tabs.leave'));
  runtime.onInstalled.addListener(({ reason }) => {
    alone(createMenu(browser.contextMenus, browser.i18n));
    task('tabs.read');
    if (reason === 'install') alone(browser.tabs.create({ url: runtime.getURL('welcome.html') }));
  });
  // The browser starts: the engine looks after the registration of the reader.
  runtime.onStartup.addListener(() => task('work.begin'));
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId = 0 }, tab) => {
    if (tab?.id === undefined) return;
    const { id: tabId } = tab;
    if (menuItemId === MENU_ITEM) task('menu.check', { tabId });
    if (menuItemId === SAVE_ITEM) {
      task('menu.save', { tabId, selected: { text: selectionText, inFrame: frameId !== 0 } });
    }
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === SAVE_COMMAND && tab?.id !== undefined) task('menu.save', { tabId: tab.id });
    const open = sidePanelOpener(browser);
    if (command === PANEL_COMMAND && tab?.windowId !== undefined && open) alone(open(tab.windowId));
  });
});

/** The reason is in the console of the extension. */
function alone(work: Promise<unknown>): void {
  work.catch(reportError);
}
