import type { Page } from 'puppeteer-core';
import type { BackgroundRequests, TabRequests } from '../../lib/messaging/protocol.ts';
import { STILL_PAGE, type Driver } from './driver.ts';

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<Answer> };
  tabs: {
    query(wanted: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<Answer>;
  };
}
interface Answer {
  ok: boolean;
  value?: unknown;
  message?: string;
}

/**
 * Asks the background (or, with `reader`, the reader of that page) what a page of the extension may ask, from a page of
 * the extension. For what a story needs but is not about; what it is about goes through the interface.
 */
async function ask(driver: Driver, name: string, argument: unknown, reader?: string): Promise<unknown> {
  const own = await driver.extensionPage(STILL_PAGE);
  try {
    const answer = (await own.evaluate(
      async (name, argument, reader) => {
        const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
        const { runtime, tabs } = scope.browser ?? scope.chrome;
        const message = {
          to: reader === null ? 'background' : 'reader',
          name,
          argument: argument ?? undefined,
        };
        if (reader === null) return runtime.sendMessage(message);
        const tab = (await tabs.query({})).find(({ url }) => url === reader);
        if (tab === undefined) return { ok: false, message: `No tab shows ${reader}` };
        return tabs.sendMessage(tab.id, message, { frameId: 0 });
      },
      name,
      (argument ?? null) as never,
      reader ?? null,
    )) as Answer;
    if (!answer.ok) throw new Error(`${name}: ${answer.message ?? 'no answer'}`);
    return answer.value;
  } finally {
    await own.close();
  }
}

export async function askBackground<Name extends keyof BackgroundRequests>(
  driver: Driver,
  name: Name,
  ...argument: Parameters<BackgroundRequests[Name]>
): Promise<ReturnType<BackgroundRequests[Name]>> {
  return (await ask(driver, name, argument[0])) as ReturnType<BackgroundRequests[Name]>;
}

export async function askReader<Name extends keyof TabRequests>(
  driver: Driver,
  page: Page,
  name: Name,
  ...argument: Parameters<TabRequests[Name]>
): Promise<ReturnType<TabRequests[Name]>> {
  const reply = await ask(driver, name, argument[0], page.url());
  await page.bringToFront();
  return reply as ReturnType<TabRequests[Name]>;
}

/** The browser's number of the tab that shows a page. */
export async function tabOf(driver: Driver, page: Page): Promise<number> {
  const own = await driver.extensionPage(STILL_PAGE);
  try {
    const id = await own.evaluate(async (address) => {
      const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
      const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
      return tabs.find(({ url }) => url === address)?.id ?? null;
    }, page.url());
    if (id === null) throw new Error(`No tab shows ${page.url()}`);
    return id;
  } finally {
    await own.close();
  }
}
