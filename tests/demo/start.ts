import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Driver } from '../harness/driver.ts';
import { launch } from '../harness/launch.ts';
import { ensurePackage } from '../harness/package-build.ts';
import { loadSample } from '../harness/sample.ts';
import { serve, type Site } from '../harness/server.ts';
import { demoOptions } from './options.ts';
import { showWithoutWindow } from './without-window.ts';

/**
 * `npm start`: the demonstration articles in a browser with the extension at work on them. Without a display the same
 * is read out of the browser and printed.
 */
const FOLDER = path.join(import.meta.dirname, 'site');
const FIRST = 'meridian-post-2024.html';

function articles(): string[] {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html') && name !== 'index.html');
  return pages.sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || a.localeCompare(b));
}

async function showInWindow(driver: Driver, site: Site): Promise<void> {
  const page = await driver.openPage(`${site.origin}/${FIRST}`);
  for (const other of await driver.pages()) if (other !== page) await other.close();
  await page.bringToFront();
  console.log(`Reading ${page.url()} in ${driver.browser.version}.`);
  console.log('Click a marked sentence. Close the browser or press Ctrl-C to end.');
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  await Promise.race([driver.closed(), interrupted]);
}

async function main(): Promise<number> {
  const options = demoOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const { browser, headless } = options;
  console.error(`Packaging the extension, if anything changed, and starting ${browser.version} ...`);
  const { failure } = ensurePackage(browser.engine);
  if (failure !== undefined) {
    console.error(failure);
    return 1;
  }
  const site = await serve({ folders: [FOLDER] });
  const window = headless ? 'headless' : 'shown';
  const driver = await launch(browser, { window });
  try {
    await driver.grant(['*://127.0.0.1/*']);
    const { added } = await loadSample(driver);
    console.error(
      `The extension may read ${site.origin}; its library holds the ${added} claims of the sample.`,
    );
    if (headless) return await showWithoutWindow(driver, site, articles());
    await showInWindow(driver, site);
    return 0;
  } finally {
    await driver.close().catch(() => undefined);
    await site.close();
  }
}

process.exitCode = await main();
