import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clobberedPage, formPage, redefinedPage } from './fixtures/hostile.ts';
import { OTHER_NUMBER, SAME, THIRD } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { currentMark, paintedMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, idle, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

describe(`pages that mean harm, in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({
      handlers: [
        html('/clobbered', clobberedPage()),
        html('/form', formPage()),
        html('/redefined', redefinedPage()),
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
});
