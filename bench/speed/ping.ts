import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/harness/driver.ts';
import { until } from '../../tests/harness/wait.ts';
import { timeOf } from './own-page.ts';

/** A message that does nothing: the background wakes, and answers that there is no such message. */
const NOTHING = 'ping';

/**
 * Milliseconds for an empty message to the background. In Chromium it comes from the reader's world in an article's page: with a
 * page of the extension open the process that a stopped background needs would be there already. In Firefox that process
 * is always there, and the protocol does not reach readers, so it comes from a page of the extension.
 */
export async function ping(driver: Driver, article: Page): Promise<number> {
  if (driver.browser.engine === 'chromium') return pingFromReader(driver, article);
  const own = await driver.extensionPage('welcome.html');
  try {
    await driver.stopBackground();
    return (await timeOf(own, NOTHING)).ms;
  } finally {
    await own.close();
  }
}

async function pingFromReader(driver: Driver, article: Page): Promise<number> {
  const session = await article.createCDPSession();
  try {
    let contextId: number | undefined;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === driver.extensionOrigin) contextId = context.id;
    });
    await session.send('Runtime.enable');
    const world = await until('the reader is in the page', () => contextId);
    const { result } = await session.send('Runtime.evaluate', {
      contextId: world,
      awaitPromise: true,
      expression: `(async () => {
        const start = performance.now();
        await chrome.runtime.sendMessage({ to: 'background', name: '${NOTHING}' });
        return performance.now() - start;
      })()`,
    });
    return Number(result.value);
  } finally {
    await session.detach();
  }
}
