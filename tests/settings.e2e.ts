import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, filler, renderedPage, SAME, THIRD } from './fixtures/pages.ts';
import { askBackground, askReader } from './harness/ask.ts';
import type { Driver } from './harness/driver.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, idle, launchReady, openMark } from './harness/story.ts';
import { pageSurface, type Surface } from './harness/surface.ts';
import { until } from './harness/wait.ts';

describe(`settings in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  let settingsPage: Page;
  let settings: Surface;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage()), html('/rendered', renderedPage())] });
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
  const openSettings = async (part = ''): Promise<void> => {
    settingsPage = await driver.extensionPage(`library.html#settings${part}`);
    settings = pageSurface(settingsPage);
    await until('the settings are read', async () => (await settings.text()).includes('Quiet marks'));
  };
  const choose = async (label: string): Promise<void> => {
    await settingsPage.bringToFront();
    const field = await settingsPage.waitForSelector(`::-p-xpath(//label[contains(., '${label}')]/input)`);
    await field?.evaluate((input) => (input as HTMLElement).click());
  };
  const enter = (label: string, value: string) =>
    settings.evaluate(
      (label, value) => {
        const of = [...document.querySelectorAll('label')].find((each) => each.textContent.includes(label));
        const field = of?.control as HTMLInputElement;
        field.value = value;
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      },
      label,
      value,
    );
  /** How the page itself sees that marks of this name are drawn. */
  const drawnIn = (page: Page, name: string) =>
    page.evaluate((name) => {
      const { textDecorationColor, textDecorationStyle } = getComputedStyle(
        document.body,
        `::highlight(second-source-${name})`,
      );
      return `${textDecorationStyle} ${textDecorationColor}`;
    }, name);
  const registered = (page: Page) => page.evaluate(() => CSS.highlights.size);

  it('are the options page, in parts, with nothing that axe finds wrong', async () => {
    const page = await openStory();
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Settings');
    const opened = await until('the settings are open', async () => {
      for (const each of await driver.pages()) {
        const address = await each.evaluate(() => location.href).catch(() => '');
        if (address.endsWith('/library.html#settings')) return each;
      }
      return undefined;
    });
    await opened.close();
    await openSettings('?at=keys');
    await until('the part is in front', () =>
      settings.evaluate(() => document.activeElement?.textContent === 'Keys'),
    );
    await until('the keys of the browser are named', async () =>
      /Alt\+Shift\+S|no key/.test(
        await settings.evaluate(() => document.querySelector('.commands')?.textContent ?? ''),
      ),
    );
    await choose('Your own');
    await until('there are colours to choose', async () =>
      (await settings.text()).includes('On a dark page'),
    );
    expect(await settings.violations()).toEqual([]);
  });

  it('draw open articles in the user’s own colours and lines, at once and after a reload', async () => {
    const page = await openStory();
    await enter('Backed: Colour', '#ff00ff');
    await enter('Backed: Line', 'dotted');
    await page.bringToFront();
    await until(
      'they are drawn so',
      async () => (await drawnIn(page, 'own-backed')) === 'dotted rgb(255, 0, 255)',
    );
    expect((await paintedMarks(page)).map(({ tone }) => tone)).toContain('own-backed');
    await settingsPage.bringToFront();
    await enter('Backed: Colour', '#00ff00');
    expect(await settings.text()).toContain('Hard to see on light pages');
    await page.bringToFront();
    await until(
      'they are drawn anew',
      async () => (await drawnIn(page, 'own-backed')) === 'dotted rgb(0, 255, 0)',
    );
    await page.reload();
    await waitForMarks(page, 3);
    await until(
      'they are drawn so',
      async () => (await drawnIn(page, 'own-backed')) === 'dotted rgb(0, 255, 0)',
    );
    await settingsPage.bringToFront();
    await choose('High contrast');
    await page.bringToFront();
    await until('they are drawn in the package’s colours', async () =>
      (await paintedMarks(page)).every(({ tone }) => tone.startsWith('contrast-')),
    );
    expect(await drawnIn(page, 'contrast-refuted')).toContain('wavy');
    // What is chosen in one window is shown in another.
    await askBackground(driver, 'settings.set', { colours: 'standard' });
    await until('the open settings follow', () =>
      settings.evaluate(() => document.querySelector<HTMLInputElement>('.choices input')?.checked === true),
    );
  });

  it('have quiet marks: the page sees nothing, badge and popup say what is found', async () => {
    const page = await openStory();
    const panel = await openMark(driver, page, SAME);
    await choose('Quiet marks');
    await page.bringToFront();
    await until('nothing is painted', async () => (await registered(page)) === 0);
    await panel.waitClosed();
    await page.reload();
    await until('the count is 3', async () => (await driver.badge(page)) === '3');
    await idle(page);
    expect(await registered(page)).toBe(0);
    // Not even that it is read.
    expect(await drawnIn(page, 'backed')).toBe('solid rgb(0, 0, 0)');
    const popup = await driver.toolbarButton(page);
    await until('the popup lists them', async () => (await popup.text()).includes(SAME));
    // What stands above moves it out of sight; pages that are read are not touched by that.
    await page.evaluate(() =>
      (document.querySelector('header') as HTMLElement).style.setProperty('height', '3000px'),
    );
    await popup.click('button', SAME);
    await until('the sentence is in sight', () => page.evaluate(() => scrollY > 2000));
    expect(await registered(page)).toBe(0);
    expect(await page.evaluate(() => document.querySelector('second-source-overlay'))).toBeNull();
    await choose('Quiet marks');
    await page.bringToFront();
    await waitForMarks(page, 3);
    expect(await drawnIn(page, 'backed')).toBe('solid rgb(35, 138, 69)');
  });

  it('or the page itself takes marks off: they are painted once more, and then left', async () => {
    const page = await driver.openPage(`${site.origin}/rendered`);
    await waitForMarks(page, 3);
    const clear = () => page.evaluate(() => CSS.highlights.clear());
    const move = async (to: number) => {
      await page.mouse.move(100, 100 + to);
      await idle(page);
    };
    await clear();
    await until('they are painted again', async () => {
      await move(performance.now() % 50);
      return (await paintedMarks(page)).length === 3;
    });
    await clear();
    await until('they are given up', async () => {
      await move(performance.now() % 50);
      const report = await askReader(driver, page, 'reader.report');
      return report.state === 'article' && report.unpainted === 'cleared' && report.marks.length === 3;
    });
    // Nor when the page changes and is read anew.
    await page.evaluate(
      (texts) => (globalThis as unknown as { render: (texts: string[]) => void }).render(texts),
      [...filler(2), THIRD, ...filler(2, 1)],
    );
    await until('it is read anew', async () => {
      const report = await askReader(driver, page, 'reader.report');
      return report.state === 'article' && report.marks.length === 1;
    });
    expect(await registered(page)).toBe(0);
  });
});
