import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, OTHER_NUMBER, OTHER_NUMBER_CLAIM, SAME, SAME_CLAIM, THIRD } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, idle, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

describe(`reading an article in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({
      handlers: [
        html('/story', articlePage()),
        html(
          '/linked',
          articlePage({
            body: `<p>${SAME.replace('1,500 soldiers', '<a href="#there">1,500 soldiers</a>')}</p>${articlePage().match(/<p>[^]*<\/p>/)?.[0] ?? ''}`,
          }),
        ),
      ],
    });
    driver = await launchReady();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it('marks the sentences that make or contradict a claim, and nothing else', async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    const marks = await waitForMarks(page, 3);
    expect(marks.map(({ text }) => text)).toEqual([SAME, OTHER_NUMBER, THIRD]);
    expect(marks[1]?.tone).toBe('contested');
  });

  it('says on a click what the claim is, how it stands, who backs it and how the sentence differs', async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
    const same = await (await openMark(driver, page, SAME)).text();
    expect(same).toContain('Says the same');
    expect(same).toContain(SAME_CLAIM);
    expect(same).toMatch(/Reported|Corroborated|Disputed|Verified/);
    expect(same).toMatch(/\d+ sources? from \d+ origins?/);
    await page.keyboard.press('Escape');
    const other = await (await openMark(driver, page, OTHER_NUMBER)).text();
    expect(other).toContain(OTHER_NUMBER_CLAIM);
    expect(other).toMatch(/Conflicts with an? \w+ claim: another number/);
    expect(other).toMatch(/Another number: 16,000( soldiers)? here, 12,000( soldiers)? in your claim/);
  });

  it('leaves the page as it was, but for one element while the panel is open', async () => {
    const page = await driver.openPage('about:blank');
    await page.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        Object.assign(globalThis, { untouched: document.documentElement.outerHTML });
      });
    });
    await page.goto(`${site.origin}/story`);
    await waitForMarks(page, 3);
    const unchanged = () =>
      page.evaluate(
        () => (globalThis as { untouched?: string }).untouched === document.documentElement.outerHTML,
      );
    expect(await unchanged()).toBe(true);
    const panel = await openMark(driver, page, SAME);
    expect(
      await page.evaluate(() => [...document.documentElement.children].map((child) => child.localName)),
    ).toEqual(['head', 'body', 'second-source-overlay']);
    await page.keyboard.press('Escape');
    await panel.waitClosed();
    expect(await unchanged()).toBe(true);
  });

  it('follows links inside a marked sentence as links', async () => {
    const page = await driver.openPage(`${site.origin}/linked`);
    await waitForMarks(page, 3);
    await page.click('a[href="#there"]');
    await until(
      'the link was followed',
      () => page.url().endsWith('#there') || page.evaluate(() => location.hash === '#there'),
    );
    expect(await driver.panel(page).isOpen()).toBe(false);
  });

  it('counts the matches on the toolbar button', async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
    await until('the badge says 3', async () => (await driver.badge(page)) === '3');
  });

  it('lists in the popup what was found, and scrolls to what is chosen there', async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
    const popup = await driver.toolbarButton(page);
    const text = await until('the list is there', async () => {
      const words = await popup.text();
      return words.includes(THIRD) && words;
    });
    expect(text).toContain(SAME);
    expect(text).toContain(OTHER_NUMBER_CLAIM);
    const below = await popup.evaluate(() => {
      const foot = document.querySelector('footer')?.getBoundingClientRect().bottom ?? Infinity;
      return Math.max(0, Math.round(foot - innerHeight));
    });
    expect(below).toBe(0);
    await popup.click('button', THIRD.slice(0, 40));
    await driver.panel(page).waitOpen();
    expect(await driver.panel(page).text()).toContain(THIRD);
  });

  it('takes the marks off a site that is switched off, and puts them back', async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
    let popup = await driver.toolbarButton(page);
    await popup.click('checkbox', 'Check pages on');
    await until('the marks are gone', async () => (await paintedMarks(page)).length === 0);
    await popup.close();
    await page.reload({ waitUntil: 'load' });
    await idle(page);
    expect(await paintedMarks(page)).toEqual([]);
    popup = await driver.toolbarButton(page);
    expect(await popup.text()).toContain('switched off');
    await popup.click('checkbox', 'Check pages on');
    await waitForMarks(page, 3);
    await popup.close();
  });

  it('answers after the background was stopped', async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 3);
    await driver.stopBackground();
    const panel = await openMark(driver, page, SAME);
    expect(await panel.text()).toContain(SAME_CLAIM);
    await panel.click('button', 'Confirm match');
    await until('the decision is kept', async () => (await panel.text()).includes('Confirmed by you.'));
    await panel.click('button', 'Undo');
    await until('it is taken back', async () => !(await panel.text()).includes('Confirmed by you.'));
    await driver.stopBackground('with the engine');
    const again = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(again, 3);
  });
});
