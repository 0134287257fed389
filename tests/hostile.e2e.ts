import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROFILED } from '../lib/page/pace.ts';
import { legible } from '../lib/text/legible.ts';
import { DRAWING, HUGE, MARKED } from './fixtures/hostile-pages.ts';
import { clobberedPage, formPage, redefinedPage } from './fixtures/hostile.ts';
import { OTHER_NUMBER, SAME, THIRD } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { currentMark, paintedMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, idle, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

/** A page of a hundred times the usual size takes its time, ms. */
const PATIENCE = 60_000;

describe(`pages that mean harm, in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({
      handlers: [
        html('/clobbered', clobberedPage()),
        html('/form', formPage()),
        html('/redefined', redefinedPage()),
        ...Object.values(MARKED).map((each, at) => html(`/marked/${at}`, each.html, each.headers)),
        html('/huge', HUGE.html),
        html('/drawing', DRAWING.html, DRAWING.headers),
      ],
    });
    driver = await launchReady();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  const areMarked = (page: Page, wanted: string[]) =>
    until(
      `marked are ${JSON.stringify(wanted)}`,
      async () => (await paintedMarks(page)).map(({ text }) => text).join() === wanted.join(),
    );

  it('is read and marked where it is all in one form, whatever its fields are called', async () => {
    const page = await driver.openPage(`${site.origin}/form`);
    await areMarked(page, [SAME, OTHER_NUMBER, THIRD]);
    expect(await (await openMark(driver, page, SAME)).text()).toContain('Says the same');
  });

  it('cannot press a mark or its keys by itself', async () => {
    const page = await driver.openPage(`${site.origin}/form`);
    await areMarked(page, [SAME, OTHER_NUMBER, THIRD]);
    await page.evaluate((words) => {
      const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === words);
      const { x = 0, y = 0 } = paragraph?.getBoundingClientRect() ?? {};
      const at = { bubbles: true, composed: true, clientX: x + 20, clientY: y + 10 };
      for (const name of ['pointerdown', 'pointerup']) paragraph?.dispatchEvent(new PointerEvent(name, at));
      for (const name of ['mousedown', 'mouseup', 'click'])
        paragraph?.dispatchEvent(new MouseEvent(name, at));
      const keys = { bubbles: true, altKey: true, shiftKey: true, key: 'ArrowDown', code: 'ArrowDown' };
      document.body.dispatchEvent(new KeyboardEvent('keydown', keys));
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, key: 'Enter', code: 'Enter' }),
      );
    }, SAME);
    await idle(page);
    expect(await driver.panel(page).isOpen()).toBe(false);
    expect(await currentMark(page)).toBe('');
  });

  it('is left alone, with a word in the popup, where a field is in the place of what a form is asked for', async () => {
    const page = await driver.openPage(`${site.origin}/clobbered`);
    // Firefox lets an extension see forms as they are.
    if (engine === 'firefox') return areMarked(page, [SAME, OTHER_NUMBER, THIRD]);
    const popup = await driver.toolbarButton(page);
    await until('the popup says why', async () =>
      (await popup.text()).includes('in the place of “firstChild”'),
    );
    await popup.close();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    return undefined;
  });

  it('is read and marked where it put its own in the place of what scripts call', async () => {
    const page = await driver.openPage(`${site.origin}/redefined`);
    await until('marked', async () => ((await page.evaluate(`CSS.highlights.size`)) as number) > 0);
    expect(await page.evaluate('globalThis.taken')).toEqual([]);
  });

  it.each(Object.keys(MARKED).map((name, at) => ({ name, at })))(
    'is marked as any other, and left as it was, where it $name',
    async ({ at }) => {
      const page = await driver.openPage('about:blank');
      const faults: string[] = [];
      page.on('pageerror', (error) => {
        // Firefox tells so that the page's own styles and icon are turned away.
        if (!/Content-Security-Policy.*(?:inline style|favicon)/su.test(String(error)))
          faults.push(String(error));
      });
      await page.goto(`${site.origin}/marked/${at}`, { waitUntil: 'domcontentloaded' });
      const seen = (text: string) => legible(text)?.text ?? text;
      await until(
        'marked',
        async () =>
          (await paintedMarks(page)).map(({ text }) => seen(text)).join() ===
          [SAME, OTHER_NUMBER, THIRD].join(),
        PATIENCE,
      );
      expect(await page.evaluate(() => document.querySelector('second-source-overlay'))).toBeNull();
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('is read within bounds where it holds five million characters', async () => {
    const page = await driver.openPage('about:blank');
    await page.evaluateOnNewDocument((name) => performance.mark(name), PROFILED);
    await page.goto(`${site.origin}/huge`, { waitUntil: 'domcontentloaded' });
    const words = await until(
      'it is marked, or the popup says why not',
      async () => {
        const marks = await paintedMarks(page);
        if (marks.length > 0) return marks.map(({ text }) => text).join();
        const popup = await driver.toolbarButton(page);
        const said = await popup.text();
        await popup.close();
        return said.includes('could not be read') && said;
      },
      PATIENCE,
    );
    expect(words).toMatch(/1,500 soldiers|too (?:long|large)/u);
    await page.close();
  });

  it('is left alone where it is a drawing', async () => {
    const page = await driver.openPage(`${site.origin}/drawing`);
    await idle(page);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const popup = await driver.toolbarButton(page);
    await until('the popup says so', async () =>
      (await popup.text()).includes('does not look like a news article'),
    );
    await popup.close();
    await page.close();
  });
});
