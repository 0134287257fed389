import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, OTHER_NUMBER, SAME } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { pointOfMark, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { pageSurface, type Surface } from './harness/surface.ts';
import { until } from './harness/wait.ts';

/** A picture without a text: axe has to see it, or it would pass whatever is there. */
async function provesItself(surface: Pick<Surface, 'evaluate' | 'violations'>): Promise<void> {
  await surface.evaluate(() => {
    const fault = document.createElement('img');
    fault.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    fault.id = 'planted';
    document.body.append(fault);
  });
  expect((await surface.violations()).map(({ id }) => id)).toContain('image-alt');
  await surface.evaluate(() => document.querySelector('#planted')?.remove());
}

describe(`for everybody, in ${engine}`, () => {
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
  const openStory = async (scheme: 'light' | 'dark'): Promise<Page> => {
    const page = await driver.openPage('about:blank');
    await driver.colorScheme(page, scheme);
    await page.goto(`${site.origin}/story`, { waitUntil: 'domcontentloaded' });
    await waitForMarks(page, 3);
    return page;
  };

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds a planted fault in the panel, and nothing else (${scheme})`, async () => {
      const page = await openStory(scheme);
      const panel = await openMark(driver, page, OTHER_NUMBER);
      await panel.evaluate((element) => {
        const fault = document.createElement('img');
        fault.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
        element.append(fault);
      });
      expect((await panel.violations()).map(({ id }) => id)).toContain('image-alt');
      await panel.evaluate((element) => element.querySelector('img')?.remove());
      expect(await panel.violations()).toEqual([]);
    });

    it(`axe finds a planted fault in the popup, and nothing else (${scheme})`, async () => {
      const page = await openStory(scheme);
      const popup = await driver.toolbarButton(page);
      await provesItself(popup);
      expect(await popup.violations()).toEqual([]);
      await popup.close();
    });

    it(`axe finds a planted fault on the welcome page, and nothing else (${scheme})`, async () => {
      const page = await driver.extensionPage('welcome.html');
      await driver.colorScheme(page, scheme);
      await page.waitForSelector('h2');
      const welcome = pageSurface(page);
      await provesItself(welcome);
      for (const step of ['What it does', 'Where it reads', 'A start']) {
        await welcome.click('link', step);
        await until(`it is at “${step}”`, () =>
          welcome.evaluate(
            (step) => document.querySelector('[aria-current=step]')?.textContent.includes(step) === true,
            step,
          ),
        );
        expect(await welcome.violations()).toEqual([]);
      }
    });
  }

  it('draws the panel in the colours of the hour, also where these changed while it was closed', async () => {
    const page = await openStory('light');
    const paper = async () =>
      (await openMark(driver, page, OTHER_NUMBER)).evaluate((box) =>
        getComputedStyle(box.querySelector('.panel') ?? box).getPropertyValue('background-color'),
      );
    const light = await paper();
    await page.keyboard.press('Escape');
    await driver.colorScheme(page, 'dark');
    expect(await paper()).not.toBe(light);
  });

  it('has room for the panel on a narrow screen, beside the sentence', async () => {
    const page = await openStory('light');
    await page.setViewport({ width: 320, height: 640 });
    const panel = await openMark(driver, page, SAME);
    await panel.settle();
    const box = await panel.box();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    expect(await panel.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

  it('keeps the sentence in sight beside the panel', async () => {
    const page = await openStory('light');
    const point = await pointOfMark(page, SAME);
    const panel = await openMark(driver, page, SAME);
    await panel.settle();
    const box = await panel.box();
    const covered =
      point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    expect(covered).toBe(false);
  });
});
