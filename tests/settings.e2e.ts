import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '../lib/claims/mark-style.ts';
import { articlePage, SAME } from './fixtures/pages.ts';
import { askBackground } from './harness/ask.ts';
import type { Driver } from './harness/driver.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, idle, launchReady } from './harness/story.ts';
import { until } from './harness/wait.ts';

describe(`settings in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage())] });
    driver = await launchReady();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  const openStory = async (): Promise<Page> => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
    return page;
  };
  /** As the page itself sees it. */
  const drawnIn = (page: Page, name: string) =>
    page.evaluate((name) => {
      const { textDecorationColor, textDecorationStyle } = getComputedStyle(document.body, `::highlight(${name})`);
      return `${textDecorationStyle} ${textDecorationColor}`;
    }, name);

  it('proves', async () => {
    const page = await openStory();
    await askBackground(driver, 'settings.set', { colours: 'own', ownMarks: { ...PRESETS.standard, backed: { colour: '#ff00ff', line: 'dotted' } } });
    await page.bringToFront();
    await until('own', async () => (await paintedMarks(page)).some(({ tone }) => tone === 'own-backed'));
    await until('drawn', async () => (await drawnIn(page, 'second-source-own-backed')) === 'dotted rgb(255, 0, 255)');
    await askBackground(driver, 'settings.set', { ownMarks: { ...PRESETS.standard, backed: { colour: '#00ff00', line: 'wavy' } } });
    await until('drawn anew', async () => (await drawnIn(page, 'second-source-own-backed')) === 'wavy rgb(0, 255, 0)');
    await askBackground(driver, 'settings.set', { quietMarks: true });
    await until('nothing painted', async () => (await page.evaluate(() => CSS.highlights.size)) === 0);
    expect(await driver.badge(page)).toBe('3');
    await page.reload();
    await until('the count is 3', async () => (await driver.badge(page)) === '3');
    await idle(page);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    console.log(await drawnIn(page, 'second-source-backed'), await drawnIn(page, 'second-source-own-backed'), SAME.length);
    await askBackground(driver, 'settings.set', { quietMarks: false });
    await page.bringToFront();
    await waitForMarks(page, 3);
    await until('drawn anew', async () => (await drawnIn(page, 'second-source-own-backed')) === 'wavy rgb(0, 255, 0)');
    console.log(await drawnIn(page, 'second-source-backed'));
  });
});
