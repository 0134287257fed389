import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, frontPage, OTHER_NUMBER, SAME } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import type { Surface } from './harness/surface.ts';
import { until } from './harness/wait.ts';
import { canStartDisplay } from './harness/xvfb.ts';

/** Chromium hears the keys of commands only in a window. */
const hasKeys = engine === 'firefox' || canStartDisplay();
const unless = hasKeys ? '' : ' (skipped: there is no Xvfb with xdotool)';

describe(`an article at a glance in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  let panel: Surface;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage()), html('/front', frontPage())] });
    driver = await launchReady(engine === 'chromium' && hasKeys ? { window: 'virtual' } : {});
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  const openStory = async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
    await until('the count is 3', async () => (await driver.badge(page)) === '3');
    await page.bringToFront();
    return page;
  };

  it('has a count on the button, which goes when a page leaves its article by itself', async () => {
    const page = await openStory();
    await page.evaluate(() => {
      history.pushState({}, '', '/list');
      document.body.replaceChildren('A list');
    });
    await until('there is no count', async () => (await driver.badge(page)) === '');
    expect(await paintedMarks(page)).toEqual([]);
  });

  it('has it right again after going back, where the panel was open before', async () => {
    const page = await openStory();
    const inPage = await openMark(driver, page, SAME);
    await page.goto(`${site.origin}/front`, { waitUntil: 'load' });
    await until('there is no count', async () => (await driver.badge(page)) === '');
    await page.evaluate(() => history.back());
    await until('the count is 3 again', async () => (await driver.badge(page)) === '3');
    expect(await inPage.isOpen()).toBe(false);
  });

  const says = (words: string) =>
    until(`the side panel says "${words}"`, async () => (await panel.text()).includes(words));

  it('has a side panel, opened by the popup, with the same counts', async () => {
    // A page of its own: Firefox's protocol loses a load in one that came out of the back/forward cache.
    page = await openStory();
    const popup = await driver.toolbarButton(page);
    const text = await popup.text();
    const [counts = ''] = /\d+ checked.*origins? (?:behind|against) it/u.exec(text) ?? [];
    expect(counts).toContain('3 matched');
    await popup.click('button', 'Side panel');
    panel = await driver.sidePanel();
    await says('sentences matched');
    const numbers = await panel.evaluate(() =>
      [...document.querySelectorAll('dl > div')]
        .map((count) => `${count.querySelector('dd')?.textContent} ${count.querySelector('dt')?.textContent}`)
        .join(' · '),
    );
    expect(numbers).toBe(counts);
    expect(await panel.violations()).toEqual([]);
  });

  it('shows a match of the side panel in the page', async () => {
    await panel.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      (document.activeElement as HTMLElement).click();
    });
    const inPage = driver.panel(page);
    await inPage.waitOpen();
    expect(await inPage.text()).toContain(SAME);
    await page.keyboard.press('Escape');
    await inPage.waitClosed();
  });

  it('suggests what is worth keeping beside the page, and has the form filled in by keys alone', async () => {
    const pressed = (selector: string) =>
      panel.evaluate((wanted) => {
        const button = document.querySelector<HTMLElement>(wanted);
        button?.focus();
        button?.click();
        return document.activeElement === button;
      }, selector);
    expect(await pressed('.suggestions > button')).toBe(true);
    await says('worth keeping. Choose');
    expect(await panel.violations()).toEqual([]);
    expect(await panel.evaluate(() => document.activeElement?.className)).toBe('suggested');
    await pressed('.suggestions .row');
    await says('Save a claim');
    expect(await panel.evaluate(() => document.querySelector('textarea')?.value)).toBe(OTHER_NUMBER);
    await panel.click('button', 'Back');
    await says('sentences matched');
    expect(await panel.evaluate(() => document.activeElement?.className)).toBe('suggested');
  });

  it('has the side panel follow the tab in front, and the page as it changes', async () => {
    const front = await driver.openPage(`${site.origin}/front`);
    await says('does not look like a news article');
    await page.bringToFront();
    await says('3 of');
    await page.evaluate((words) => {
      for (const each of document.querySelectorAll('article p')) {
        if (each.textContent.includes(words)) each.remove();
      }
    }, SAME);
    await says('2 of');
    await page.goto(`${site.origin}/front`);
    await says('does not look like a news article');
    await front.close();
  });

  it.skipIf(!hasKeys)(`opens the side panel by keys${unless}`, async () => {
    await panel.evaluate(() => void setTimeout(() => close()));
    await until('the side panel is closed', () =>
      panel.text().then(
        () => false,
        () => true,
      ),
    );
    await driver.command(page, 'side-panel');
    panel = await driver.sidePanel();
    await says('does not look like a news article');
  });
});
