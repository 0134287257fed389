import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../lib/formats/backup.ts';
import { articlePage, SAME } from './fixtures/pages.ts';
import { askBackground } from './harness/ask.ts';
import type { Driver, LaunchOptions } from './harness/driver.ts';
import { launch, welcomePage } from './harness/launch.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, idle, openMark } from './harness/story.ts';
import { pageSurface } from './harness/surface.ts';
import { until } from './harness/wait.ts';
import { canStartDisplay } from './harness/xvfb.ts';

/** Firefox shows its prompt and menus without a window; Chromium needs one, on a display of our own. */
const canPrompt = engine === 'firefox' || canStartDisplay();
const WINDOW: LaunchOptions = engine === 'chromium' && canPrompt ? { window: 'virtual' } : {};
const unless = canPrompt
  ? ''
  : ' (skipped: Chromium asks only in a window, and there is no Xvfb with xdotool)';

describe(`access in ${engine}`, () => {
  let driver: Driver | undefined;
  const downloads = mkdtempSync(path.join(tmpdir(), 'second-source-backups-'));
  /** The tabs that a browser has at its first start, with the welcome page. */
  let atStart: Page[];
  let site: Site;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage())] });
  });
  afterAll(async () => {
    await driver?.close();
    await site.close();
    rmSync(downloads, { recursive: true, force: true });
  });
  // All have one browser, each begins with the access it says; after a failure the next one starts anew.
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await driver?.close();
      driver = undefined;
      return;
    }
    const opened = (await driver?.pages()) ?? [];
    await Promise.all(opened.filter((page) => !atStart.includes(page)).map((page) => page.close()));
  });
  const start = async (granted: boolean) => {
    if (driver === undefined) {
      driver = await launch(engine, engine === 'firefox' ? { downloads } : WINDOW);
      atStart = await driver.pages();
    }
    await (granted ? driver.grant() : driver.revoke());
    return { driver, site };
  };

  it('says in the popup why nothing is found', async () => {
    const { driver, site } = await start(false);
    const page = await driver.openPage(`${site.origin}/story`);
    const empty = await driver.toolbarButton(page);
    await until('it names the empty library', async () => (await empty.text()).includes('library is empty'));
    await empty.close();
    const own = await driver.extensionPage('welcome.html');
    const forbidden = await driver.toolbarButton(own);
    await until('it says that this page cannot be read', async () =>
      (await forbidden.text()).includes('no extension may read'),
    );
    await forbidden.close();
  });

  it.skipIf(!canPrompt)(`takes no for an answer${unless}`, async () => {
    const { driver } = await start(false);
    const welcome = await welcomePage(driver);
    await welcome.bringToFront();
    const surface = pageSurface(welcome);
    await surface.click('link', 'Where it reads');
    await surface.click('button', 'Check every article I open');
    await driver.answerPrompt(welcome, 'block');
    await until('it says so', async () => (await surface.text()).includes('Access was not given'));
  });

  it.skipIf(!canPrompt)(
    `welcomes, asks the browser's own prompt once, and reads the open tabs at once${unless}`,
    async () => {
      const { driver, site } = await start(false);
      const page = await driver.openPage(`${site.origin}/story`);
      const welcome = await welcomePage(driver);
      await welcome.bringToFront();
      const surface = pageSurface(welcome);
      // The example is painted and answered as articles are.
      await surface.click('link', 'What it does');
      const panel = await openMark(driver, welcome, 'Larch Bridge reopened');
      expect(await panel.text()).toContain('Corroborated');
      await welcome.keyboard.press('Escape');
      await panel.waitClosed();
      await surface.click('button', 'Next');
      await surface.click('button', 'Check every article I open');
      await driver.answerPrompt(welcome, 'allow');
      await until('it says so', async () =>
        (await surface.text()).includes('Every article you open is checked'),
      );
      expect(await paintedMarks(page)).toEqual([]);
      // By keys alone from here on: the focus is on the new step. It is remembered where one was.
      await surface.click('button', 'Next');
      await until('the step has the focus', () =>
        surface.evaluate(() => document.activeElement?.tagName === 'H2'),
      );
      const again = pageSurface(await driver.extensionPage('welcome.html'));
      await again.click('button', 'Load the sample library');
      await until('the library is loaded', async () => /holds \d+ claims/.test(await again.text()));
      await page.bringToFront();
      await waitForMarks(page, 3);
      const later = await driver.openPage(`${site.origin}/story`);
      await waitForMarks(later, 3);
    },
  );

  it.skipIf(!canPrompt)(
    `backs the library up into the downloads folder once that is allowed, and says so${unless}`,
    async () => {
      const { driver } = await start(false);
      await askBackground(driver, 'library.loadSample');
      const { claims } = await askBackground(driver, 'library.count');
      const page = await driver.extensionPage('library.html#backups');
      await page.bringToFront();
      const surface = pageSurface(page);
      await until('the view is there', async () => (await surface.text()).includes('never been saved'));
      await surface.click('button', 'Turn on automatic backups');
      await driver.answerPrompt(page, 'allow');
      await until('the backup is made', async () => (await surface.text()).includes('Last backup'), 30_000);
      expect(await surface.text()).toContain('Everything is in your last backup.');
      // It lies where the page says.
      const { written: { name = '' } = {} } = await askBackground(driver, 'backup.state');
      expect(await surface.text()).toContain(name);
      const [folder, base] = [path.dirname(name), path.basename(name)];
      // Chromium that is told of another folder gives files other names too.
      if (engine === 'firefox') expect(folder).toBe(path.join(downloads, 'Second Source'));
      expect(path.basename(folder)).toBe('Second Source');
      expect(base).toMatch(/^second-source-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
      // Held in memory, so that it can be taken away whatever it holds.
      const file = new Blob([readFileSync(name)]);
      rmSync(name);
      expect((await readBackup(file)).claims).toHaveLength(claims);
      expect(await surface.violations()).toEqual([]);
    },
  );

  it('takes marks and registration away with a revoked grant', async () => {
    const { driver, site } = await start(true);
    await askBackground(driver, 'library.loadSample');
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
    await driver.revoke();
    await until('the marks are gone', async () => (await paintedMarks(page)).length === 0);
    const later = await driver.openPage(`${site.origin}/story`);
    await idle(later);
    expect(await paintedMarks(later)).toEqual([]);
    await driver.grant();
    await page.bringToFront();
    await waitForMarks(page, 3);
    // In the middle of the reading of a page too.
    const begun = await driver.openPage(`${site.origin}/story`);
    await driver.revoke();
    await until('nothing is marked', async () => (await paintedMarks(page)).length === 0);
    await begun.bringToFront();
    await until('nothing is marked there', async () => (await paintedMarks(begun)).length === 0);
    await idle(begun);
    expect(await paintedMarks(begun)).toEqual([]);
  });

  it('reads the page by the toolbar button without a grant, and only that page', async () => {
    const { driver, site } = await start(false);
    await askBackground(driver, 'library.loadSample');
    const page = await driver.openPage(`${site.origin}/story`);
    await idle(page);
    expect(await paintedMarks(page)).toEqual([]);
    const popup = await driver.toolbarButton(page);
    await waitForMarks(page, 3);
    await until('the popup lists them', async () => (await popup.text()).includes(SAME));
    await popup.close();
    // What draws the panel is put into the page by the background, on the strength of the same press of the button.
    await driver.stopBackground();
    const panel = await openMark(driver, page, SAME);
    expect(await panel.text()).toContain('Says the same');
    const other = await driver.openPage(`${site.origin}/story`);
    await idle(other);
    expect(await paintedMarks(other)).toEqual([]);
  });

  it.skipIf(!canPrompt)(`reads the page from the context menu without a grant${unless}`, async () => {
    const { driver, site } = await start(false);
    await askBackground(driver, 'library.loadSample');
    const page = await driver.openPage(`${site.origin}/story`);
    await driver.contextMenu(page, 'article p', 'Check');
    await waitForMarks(page, 3);
  });
});
