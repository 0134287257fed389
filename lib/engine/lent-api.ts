import type { AccessApi } from '../access/reading.ts';
import type { DownloadsApi } from '../background/backup-file.ts';
import type { ActionApi } from '../background/badge.ts';
import type { FormWindowApi } from '../background/form-window.ts';
import type { SessionStorage } from '../background/last-articles.ts';
import { requestFor } from '../messaging/envelope.ts';
import { RequestError } from '../messaging/request-error.ts';
import { type MessageListener, answerOf } from '../messaging/router.ts';
import { type SendingRuntime, type SendingTabs, ask } from '../messaging/send.ts';
import { type OwnRuntime, isOwnPage } from '../messaging/sender.ts';
import { ENGINE_PAGE } from './engine.ts';

/** What the engine needs of the browser API, and in Chromium's offscreen document has not: there it is lent. */
export interface LentApi extends Omit<AccessApi, 'tabs'>, Pick<FormWindowApi, 'windows'> {
  action: ActionApi;
  /** Where the user allowed it; until then calls fail, or there is none. */
  downloads?: DownloadsApi;
  storage: { session: SessionStorage };
  tabs: AccessApi['tabs'] & FormWindowApi['tabs'] & SendingTabs;
}

/** What the background does for the engine, and nothing else. */
const LENT = [
  'action.setBadgeBackgroundColor',
  'action.setBadgeText',
  'action.setBadgeTextColor',
  'action.setTitle',
  'downloads.download',
  'downloads.search',
  'permissions.contains',
  'permissions.getAll',
  'scripting.executeScript',
  'scripting.getRegisteredContentScripts',
  'scripting.insertCSS',
  'scripting.registerContentScripts',
  'scripting.removeCSS',
  'scripting.unregisterContentScripts',
  'scripting.updateContentScripts',
  'storage.session.get',
  'storage.session.remove',
  'storage.session.set',
  'tabs.create',
  'tabs.get',
  'tabs.query',
  'tabs.sendMessage',
  'windows.create',
];

type Method = (...argument: unknown[]) => Promise<unknown>;
interface Branch {
  [name: string]: Branch | Method;
}

/** Milliseconds: what a tab is asked has a time-out of its own, which is less. */
const TIMEOUT = 30_000;

/** The API as the engine uses it: each call is a message to the background, which is woken for it. */
export function borrowedApi(runtime: SendingRuntime): LentApi {
  const root: Branch = {};
  for (const path of LENT) {
    const names = path.split('.');
    const method = names.pop() ?? '';
    let branch = root;
    for (const name of names) branch = (branch[name] ??= {}) as Branch;
    branch[method] = (...argument) =>
      ask(() => runtime.sendMessage({ to: 'lender', name: path, argument }), { timeout: TIMEOUT });
  }
  return root as unknown as LentApi;
}

/** The background's listener for calls of the engine's page, and of nobody else. */
export function createLender(api: object, runtime: OwnRuntime): MessageListener {
  const page = runtime.getURL(ENGINE_PAGE);
  async function lend(path: string, argument: unknown): Promise<unknown> {
    if (!LENT.includes(path) || !Array.isArray(argument))
      throw new RequestError('unknown', 'That is not lent.');
    const names = path.split('.');
    const method = names.pop() ?? '';
    let branch = api as Branch;
    for (const name of names) branch = branch[name] as Branch;
    return await (branch[method] as Method).apply(branch, argument as unknown[]);
  }

  return (message, sender, sendResponse) => {
    const request = requestFor('lender', message);
    if (request === undefined) return undefined;
    const isEngine = isOwnPage(sender, runtime) && sender.url === page;
    const work = isEngine
      ? lend(request.name, request.argument)
      : Promise.reject(new RequestError('refused', 'Not the engine.'));
    void answerOf(work).then(sendResponse);
    return true;
  };
}
