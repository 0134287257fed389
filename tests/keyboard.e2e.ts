import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, BODY, OTHER_NUMBER, SAME, THIRD } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { currentMark, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, idle, launchReady } from './harness/story.ts';
import { until } from './harness/wait.ts';

const FIELDS = `<p><button id="before">Before</button><input id="field" aria-label="Field"></p>
  ${BODY.map((text) => `<p>${text}</p>`).join('')}`;

async function press(page: Page, ...keys: ('Alt' | 'Shift' | 'ArrowDown' | 'ArrowUp')[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}
const next = (page: Page) => press(page, 'Alt', 'Shift', 'ArrowDown');
const previous = (page: Page) => press(page, 'Alt', 'Shift', 'ArrowUp');

describe(`by keyboard alone in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage({ body: FIELDS }))] });
    driver = await launchReady();
    page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  const isCurrent = (text: string) =>
    until(`"${text}" is current`, async () => (await currentMark(page)) === text);

  it('steps forward and back through the marks', async () => {
    await next(page);
    await isCurrent(SAME);
    await next(page);
    await isCurrent(OTHER_NUMBER);
    await next(page);
    await isCurrent(THIRD);
    await previous(page);
    await isCurrent(OTHER_NUMBER);
  });

  it('opens the current mark with Enter, with the focus in the panel', async () => {
    await page.keyboard.press('Enter');
    const panel = driver.panel(page);
    await panel.waitOpen();
    expect(await panel.text()).toContain(OTHER_NUMBER);
    expect(await panel.focused()).toMatch(/^dialog/);
    await page.keyboard.press('Tab');
    expect(await panel.focused()).toMatch(/^button/);
  });

  it('closes with Escape, the mark still current', async () => {
    await page.keyboard.press('Escape');
    await driver.panel(page).waitClosed();
    expect(await currentMark(page)).toBe(OTHER_NUMBER);
    await page.keyboard.press('Enter');
    await driver.panel(page).waitOpen();
    await page.keyboard.press('Escape');
    await driver.panel(page).waitClosed();
  });

  it('confirms and takes back without the mouse', async () => {
    await page.keyboard.press('Enter');
    const panel = driver.panel(page);
    await panel.waitOpen();
    const tabTo = (name: string) =>
      until(`the focus is on "${name}"`, async () => {
        if ((await panel.focused()).includes(name)) return true;
        await page.keyboard.press('Tab');
        return false;
      });
    await tabTo('Confirm conflict');
    await page.keyboard.press('Enter');
    await until('it is kept', async () => (await panel.text()).includes('Confirmed by you.'));
    await until('the focus is on what took its place', async () => (await panel.focused()).includes('Undo'));
    await page.keyboard.press('Enter');
    await until('it is taken back', async () => !(await panel.text()).includes('Confirmed by you.'));
    await page.keyboard.press('Escape');
    await panel.waitClosed();
  });

  it('leaves Enter to what has the focus', async () => {
    await page.focus('#before');
    await next(page);
    await isCurrent(THIRD);
    await page.keyboard.press('Enter');
    await idle(page);
    expect(await driver.panel(page).isOpen()).toBe(false);
  });

  it('gives the focus back to what had it', async () => {
    await page.focus('#before');
    const popup = await driver.toolbarButton(page);
    await popup.click('button', SAME.slice(0, 40));
    const panel = driver.panel(page);
    await panel.waitOpen();
    await until('the focus is in the panel', async () => (await panel.focused()) !== '');
    await page.keyboard.press('Escape');
    await panel.waitClosed();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    expect(await currentMark(page)).toBe(SAME);
  });

  it('hears no keys in a field, and none that a script made up', async () => {
    const before = await currentMark(page);
    await page.focus('#field');
    await next(page);
    await idle(page);
    expect(await currentMark(page)).toBe(before);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      for (const type of ['keydown', 'keyup']) {
        const init = { key: 'ArrowDown', code: 'ArrowDown', altKey: true, shiftKey: true, bubbles: true };
        document.body.dispatchEvent(new KeyboardEvent(type, init));
      }
    });
    await idle(page);
    expect(await currentMark(page)).toBe(before);
  });
});
