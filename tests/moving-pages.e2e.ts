import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articlePage,
  BODY,
  filler,
  framePage,
  frontPage,
  latePage,
  OTHER_NUMBER,
  renderedPage,
  SAME,
  THIRD,
} from './fixtures/pages.ts';
import { PROFILED } from '../lib/page/pace.ts';
import type { Driver } from './harness/driver.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, idle, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

interface Rendered {
  render(texts: string[]): void;
  replaceAll(texts: string[]): void;
  texts: string[];
  faults: string[];
}

const POLICY =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

describe(`pages that move, and pages that are strict, in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({
      handlers: [
        html('/story', articlePage()),
        html('/late', latePage()),
        html('/rendered', renderedPage()),
        html('/strict', articlePage(), { 'content-security-policy': POLICY }),
        html('/frame', framePage('/story')),
        html('/front', frontPage()),
      ],
    });
    driver = await launchReady();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  const texts = async (page: Page) => (await paintedMarks(page)).map(({ text }) => text);
  const areMarked = (page: Page, wanted: string[]) =>
    until(`marked are ${JSON.stringify(wanted)}`, async () => (await texts(page)).join() === wanted.join());

  it('marks an article that arrives late, and what is appended to it', async () => {
    const page = await driver.openPage(`${site.origin}/late`);
    await page.click('#load');
    await areMarked(page, [SAME]);
    await page.click('#more');
    await areMarked(page, [SAME, THIRD]);
  });

  it('keeps up with a page that draws itself anew, without disturbing it', async () => {
    const page = await driver.openPage(`${site.origin}/rendered`);
    await waitForMarks(page, 3);
    const edited = BODY.map((text) => (text === THIRD ? (filler(1)[0] ?? '') : text));
    await page.evaluate((texts) => (globalThis as unknown as Rendered).render(texts), edited);
    await areMarked(page, [SAME, OTHER_NUMBER]);
    await page.evaluate((texts) => (globalThis as unknown as Rendered).replaceAll(texts), BODY);
    await areMarked(page, [SAME, OTHER_NUMBER, THIRD]);
    await page.evaluate((texts) => (globalThis as unknown as Rendered).render(texts), BODY.slice(0, 3));
    await areMarked(page, [SAME]);
    expect(await page.evaluate(() => (globalThis as unknown as Rendered).faults)).toEqual([]);
  });

  it('marks do not jump while the panel is open', async () => {
    const page = await driver.openPage(`${site.origin}/rendered`);
    await waitForMarks(page, 3);
    const panel = await openMark(driver, page, SAME);
    await page.evaluate(
      (texts) => (globalThis as unknown as Rendered).render(texts),
      BODY.map((text) => (text === THIRD ? (filler(1)[0] ?? '') : text)),
    );
    await idle(page);
    expect(await panel.isOpen()).toBe(true);
    expect(await texts(page)).toContain(SAME);
    await page.keyboard.press('Escape');
    await areMarked(page, [SAME, OTHER_NUMBER]);
  });

  it('follows a page that shows another article in place', async () => {
    const page = await driver.openPage(`${site.origin}/rendered`);
    await waitForMarks(page, 3);
    await page.evaluate(
      (texts) => {
        history.pushState({}, '', '/another');
        document.querySelector('h1')?.replaceChildren('Another story');
        (globalThis as unknown as Rendered).replaceAll(texts);
      },
      [...filler(2), THIRD, ...filler(3, 1)],
    );
    await areMarked(page, [THIRD]);
  });

  it('marks a page with a strict content security policy', async () => {
    const page = await driver.openPage(`${site.origin}/strict`);
    await areMarked(page, [SAME, OTHER_NUMBER, THIRD]);
    const panel = await openMark(driver, page, SAME);
    expect(await panel.text()).toContain('Says the same');
    const styled = await panel.evaluate((element) => getComputedStyle(element).position);
    expect(styled).toBe('fixed');
  });

  it('leaves an article in a frame alone', async () => {
    const page = await driver.openPage(`${site.origin}/frame`);
    const frame = await until('the frame is loaded', () =>
      page.frames().find((each) => each.url().endsWith('/story')),
    );
    await until('its text is there', () =>
      frame.evaluate(() => document.querySelectorAll('article p').length > 3),
    );
    await idle(page);
    expect(await frame.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    expect(await texts(page)).toEqual([]);
  });

  it('does no work on a page that is not an article', async () => {
    await driver.stopBackground('with the engine');
    const page = await driver.openPage('about:blank');
    await page.evaluateOnNewDocument((name) => performance.mark(name), PROFILED);
    await page.goto(`${site.origin}/front`);
    await idle(page);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('second-source-overlay'))).toBeNull();
    const steps = await page.evaluate(() =>
      performance
        .getEntriesByType('measure')
        .flatMap(({ name }) => /^second-source:(.*)/.exec(name)?.[1] ?? []),
    );
    expect(new Set(steps)).toEqual(new Set(['gate']));
    expect(await driver.backgroundRuns()).toBe(false);
  });

  it('has its marks again after going back and forward', async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
    await page.evaluate(() => {
      addEventListener('pageshow', (event) => Object.assign(globalThis, { restored: event.persisted }));
    });
    await page.goto(`${site.origin}/front`, { waitUntil: 'load' });
    await page.evaluate(() => history.back());
    await until('the page is back as it was', () =>
      page.evaluate(() => (globalThis as { restored?: boolean }).restored === true),
    );
    await areMarked(page, [SAME, OTHER_NUMBER, THIRD]);
    await (await openMark(driver, page, SAME)).waitOpen();
  });

  it('puts its marks back when the page clears or forges them', async () => {
    const page = await driver.openPage(`${site.origin}/rendered`);
    await waitForMarks(page, 3);
    await page.evaluate(
      (texts) => {
        CSS.highlights.clear();
        (globalThis as unknown as Rendered).render(texts);
      },
      [...BODY, ...filler(1)],
    );
    await areMarked(page, [SAME, OTHER_NUMBER, THIRD]);
  });
});
