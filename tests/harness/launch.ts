import type { Page } from 'puppeteer-core';
import { findEngine, type Engine, type FoundBrowser } from './browsers.ts';
import { launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { until, within } from './wait.ts';

/**
 * Starts a browser with the packaged extension and an empty profile, and waits for the welcome page that the
 * extension opens at its first start: coming later it would take the focus from whatever a story does then.
 */
export async function launch(browser: FoundBrowser | Engine, options: LaunchOptions = {}): Promise<Driver> {
  const found = typeof browser === 'string' ? findEngine(browser) : browser;
  if (found === undefined)
    throw new Error(`No browser with the engine of ${JSON.stringify(browser)} is installed`);
  const driver = await (found.engine === 'firefox' ? launchFirefox : launchChromium)(found, options);
  try {
    await welcomePage(driver);
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** The tab with the welcome page. Firefox does not tell the protocol the address of an extension's page; the page does. */
export function welcomePage(driver: Driver): Promise<Page> {
  return until('the welcome page is open', async () => {
    for (const page of await driver.pages()) {
      const address = page.evaluate(() => `${document.readyState} ${location.href}`);
      const said = await within(address, 1000).catch(() => '');
      if (said.startsWith(`complete ${driver.extensionOrigin}/welcome.html`)) return page;
    }
    return undefined;
  });
}
