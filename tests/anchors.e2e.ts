import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, filler } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { openLibraryPage } from './harness/library.ts';
import { waitForMarks } from './harness/marks.ts';
import { select } from './harness/saving.ts';
import { serve, type Handler, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

const SEALS = 'Wardens of the Tarn reserve counted 412 seals on the outer sandbank in March 2024.';
const CORRECTED = 'Wardens of the Tarn reserve counted 640 seals on the outer sandbank in March 2024.';
const TITLE = 'Spring on the outer sandbank';
const MISSING = 'The words were no longer on the page on ';

/** Far down a page, so that opening it at its top does not show it. */
const report = (sentence: string): string => {
  const texts = [...filler(12), sentence, ...filler(12, 1)];
  return articlePage({ title: TITLE, body: texts.map((text) => `<p>${text}</p>`).join('\n') });
};

/** Whether the words are in the window, and how far the page is scrolled. It runs in the page, so it must stand by itself. */
function placeOf(words: string): { scrolled: number; isSeen: boolean } {
  const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === words);
  const box = paragraph?.getBoundingClientRect();
  return { scrolled: scrollY, isSeen: box !== undefined && box.top >= 0 && box.bottom <= innerHeight };
}

describe(`a source and its words in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  let printed = SEALS;
  beforeAll(async () => {
    const paper: Handler = (_request, response, url) => {
      if (url.pathname !== '/seals') return false;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(report(printed));
      return true;
    };
    site = await serve({ handlers: [paper] });
    driver = await launchReady();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  const openReport = (): Promise<Page> => driver.openPage(`${site.origin}/seals`);
  /** What panel and library page say of the claim's source, once each says it or, without `isMissing`, says it no more. */
  const sourceSays = async (isMissing: boolean) => {
    const library = await openLibraryPage(driver);
    const told = await until(
      `the library page says that the words are ${isMissing ? 'gone' : 'there'}`,
      async () => {
        await library.find('seals');
        await library.evaluate(() => document.querySelector('.card details')?.setAttribute('open', ''));
        const text = await library.text();
        return text.includes(MISSING) === isMissing && text;
      },
    );
    expect(told).toContain(TITLE);
    expect(await library.evaluate(() => document.querySelector('blockquote')?.textContent)).toBe(SEALS);
    await library.page.close();
    const page = await openReport();
    const panel = await openMark(driver, page, printed);
    const text = await panel.text();
    expect(text.includes(MISSING)).toBe(isMissing);
    expect(text).toContain(SEALS);
    await page.close();
  };

  it('opens the page at the words of a source', async () => {
    const page = await openReport();
    expect(await page.evaluate(placeOf, SEALS)).toEqual({ scrolled: 0, isSeen: false });
    await select(page, SEALS);
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Save');
    await until('the form is there', () => popup.evaluate(() => document.querySelector('textarea') !== null));
    await popup.click('button', 'Save');
    await until('it is saved', async () => (await popup.text()).includes('Saved.'));
    await popup.close();
    await page.close();

    const panel = await openMark(driver, await openReport(), SEALS);
    const link = await panel.evaluate(
      (element) => element.querySelector<HTMLAnchorElement>('.source-link a')?.href ?? '',
    );
    expect(link).toBe(`${site.origin}/seals#:~:text=${encodeURIComponent(SEALS)}`);
    const before = await driver.pages();
    await panel.click('link', TITLE);
    const opened = await until('the page is open in a tab of its own', async () =>
      (await driver.pages()).find((each) => !before.includes(each)),
    );
    await until('it stands at the words', async () => {
      const { scrolled, isSeen } = await opened.evaluate(placeOf, SEALS);
      return scrolled > 0 && isSeen;
    });
    await opened.close();
  });

  it('says that the words are gone from the page, keeps them, and takes it back once they are there again', async () => {
    await sourceSays(false);
    printed = CORRECTED;
    await waitForMarks(await openReport());
    await sourceSays(true);
    printed = SEALS;
    await waitForMarks(await openReport());
    await sourceSays(false);
  });
});
