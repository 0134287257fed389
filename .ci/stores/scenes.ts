import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntilRead } from '../../tests/demo/read.ts';
import type { ColorScheme, Driver } from '../../tests/harness/driver.ts';
import { pointOfMark } from '../../tests/harness/marks.ts';
import type { Surface } from '../../tests/harness/surface.ts';
import { until } from '../../tests/harness/wait.ts';
import type { Size } from './drawing.ts';

/** What stands in one picture: a page, and what the toolbar button opens over it. */
export interface Scene {
  name: string;
  page: Uint8Array;
  popup?: Uint8Array;
}

/** What both stores show a large picture in. */
export const LARGE: Size = { width: 1280, height: 800 };

/** The scenes of the store pages, from the demonstration articles and the sample library, in the order they are shown. */
export async function* scenes(driver: Driver, origin: string): AsyncGenerator<Scene> {
  const article = async (name: string, scheme: ColorScheme = 'light'): Promise<Page> => {
    const page = await driver.openPage(`${origin}/${name}.html`);
    await page.setViewport(LARGE);
    await driver.colorScheme(page, scheme);
    await page.reload({ waitUntil: 'load' });
    await waitUntilRead(driver, page);
    return page;
  };
  const withPanel = async (page: Page, words: string): Promise<Uint8Array> => {
    const point = await pointOfMark(page, words);
    await page.mouse.click(point.x, point.y);
    await driver.panel(page).waitOpen();
    await driver.panel(page).settle();
    return page.screenshot();
  };

  const other = await article('tumen-notes-2024');
  yield { name: '1-disputed', page: await withPanel(other, '10,000 soldiers in four brigades') };

  const first = await article('meridian-post-2024');
  yield { name: '2-backed', page: await withPanel(first, 'North Korea sent 1,500 soldiers') };
  await first.keyboard.press('Escape');
  await driver.panel(first).waitClosed();

  await first.bringToFront();
  await first.evaluate(() => scrollTo(0, 0));
  const popup = await driver.toolbarButton(first);
  const seen = await picture(popup);
  await popup.close();
  yield { name: '3-overview', page: await first.screenshot(), popup: seen };

  const library = await driver.extensionPage('library.html');
  await library.setViewport(LARGE);
  await until('the library shows its claims', () =>
    library.evaluate(
      () =>
        document.querySelectorAll('main li, main [role=row]').length > 5 &&
        document.querySelector('[aria-busy=true]') === null,
    ),
  );
  yield { name: '4-library', page: await library.screenshot() };
  await library.close();

  yield {
    name: '5-dark',
    page: await withPanel(await article('meridian-post-2024', 'dark'), 'about 10,000 North'),
  };
}

async function picture(surface: Surface): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-picture-'));
  try {
    const file = path.join(folder, 'picture.png');
    await surface.screenshot(file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
