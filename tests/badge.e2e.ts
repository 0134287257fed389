import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, frontPage, SAME } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

describe(`the count on the toolbar button in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage()), html('/front', frontPage())] });
    driver = await launchReady();
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

  it('goes when a page leaves its article by itself', async () => {
    const page = await openStory();
    await page.evaluate(() => {
      history.pushState({}, '', '/list');
      document.body.replaceChildren('A list');
    });
    await until('there is no count', async () => (await driver.badge(page)) === '');
    expect(await paintedMarks(page)).toEqual([]);
  });

  it('is right again after going back, where the panel was open before', async () => {
    const page = await openStory();
    const panel = await openMark(driver, page, SAME);
    await page.goto(`${site.origin}/front`, { waitUntil: 'load' });
    await until('there is no count', async () => (await driver.badge(page)) === '');
    await page.evaluate(() => history.back());
    await until('the count is 3 again', async () => (await driver.badge(page)) === '3');
    expect(await panel.isOpen()).toBe(false);
  });
});
