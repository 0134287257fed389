import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, checkPage, filler, OTHER_NUMBER, SAME, THIRD } from './fixtures/pages.ts';
import { askBackground, tabOf } from './harness/ask.ts';
import type { Driver, LaunchOptions } from './harness/driver.ts';
import { openLibraryPage } from './harness/library.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { leave, ownPage, select } from './harness/saving.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { pageSurface, type Surface } from './harness/surface.ts';
import { until } from './harness/wait.ts';
import { canStartDisplay } from './harness/xvfb.ts';

/** Chromium shows menus and hears the keys of commands only in a window, on a display of our own. */
const WINDOW: LaunchOptions = engine === 'chromium' ? { window: 'virtual' } : {};
const canUseMenus = engine === 'firefox' || canStartDisplay();
const unless = canUseMenus
  ? ''
  : ' (skipped: Chromium has menus and keys only in a window, and there is no Xvfb with xdotool)';

/** Sentences of the story that no claim of the sample library is near. */
const sentencesOf = (text: string): string[] => text.split(/(?<=\.) /);
const [FOG = '', CLERK = ''] = sentencesOf(filler(1)[0] ?? '');
const [ROOF = '', CHOIR = ''] = sentencesOf(filler(1, 2)[0] ?? '');

/** Two reports of one body that says by no name who it is. */
const FERRIES =
  'Tarn’s fog wardens said that four ferries had waited for an hour in the harbour on 20 October 2024.';
const LAMPS = 'Two lamps of the outer pier were out of order that night, Tarn’s fog wardens said.';
const WARDENS = articlePage({
  body: [...filler(2), FERRIES, ...filler(2, 1), LAMPS, ...filler(2, 2)]
    .map((text) => `<p>${text}</p>`)
    .join(''),
});

const SAVED = 'Saved. Sentences that make it are marked on every open page.';

describe(`saving a claim in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({
      handlers: [html('/story', articlePage()), html('/check', checkPage()), html('/wardens', WARDENS)],
    });
    driver = await launchReady(canUseMenus ? WINDOW : {});
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
  const isMarked = (page: Page, sentence: string, deadline?: number) =>
    until(
      `"${sentence}" is marked`,
      async () => (await paintedMarks(page)).some(({ text }) => text === sentence),
      deadline,
    );
  const field = (surface: Surface, label: string) =>
    surface.evaluate(
      (label) =>
        [...document.querySelectorAll<HTMLTextAreaElement>('textarea, input')].find((each) =>
          [...(each.labels ?? [])].some((one) => one.textContent.includes(label)),
        )?.value ?? '',
      label,
    );
  const suggested = (popup: Surface) =>
    popup.evaluate(() =>
      [...document.querySelectorAll('.suggestions .row-claim')].map(({ textContent }) => textContent),
    );
  const saveIn = async (surface: Surface) => {
    await surface.click('button', 'Save');
    await until('it is saved', async () => (await surface.text()).includes(SAVED));
  };

  it('keeps the selected sentence from the popup, and marks it in every open tab within a second', async () => {
    const other = await openStory();
    const page = await openStory();
    await select(page, ROOF);
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Save');
    await until('the form is there', async () => (await field(popup, 'The claim')) !== '');
    expect(await field(popup, 'The claim')).toBe(ROOF);
    const form = await popup.text();
    expect(form).toContain('The Quay Courier');
    expect(form).toContain(`${site.origin}/story`);
    expect(await popup.violations()).toEqual([]);
    await saveIn(popup);
    await popup.close();
    await page.bringToFront();
    await isMarked(page, ROOF);
    // The words are still selected.
    await (await openMark(driver, page, ROOF)).waitOpen();
    await other.bringToFront();
    await isMarked(other, ROOF, 1000);
    const panel = await openMark(driver, other, ROOF);
    expect(await panel.text()).toMatch(/Says the same[^]*The Quay Courier/);
  });

  it('keeps what was written where the popup is closed in the middle', async () => {
    const page = await openStory();
    await select(page, FOG);
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Save');
    await until('the form is there', async () => (await field(popup, 'The claim')) !== '');
    await popup.fill('The claim', 'Market stalls on the quay of Tarn opened late on 20 October 2024.');
    await popup.close();
    const again = await driver.toolbarButton(page);
    await again.click('button', 'Save');
    await until('the draft is there', async () => (await field(again, 'The claim')).includes('of Tarn'));
    await again.close();
  });

  it.skipIf(!canUseMenus)(`keeps a selection by the context menu${unless}`, async () => {
    const page = await openStory();
    await select(page, CLERK.slice(0, 30));
    await driver.contextMenu(page, '::-p-text(A clerk at)', 'Save as a claim');
    const window = await ownPage(driver, 'save.html');
    const form = pageSurface(window);
    expect(await field(form, 'The claim')).toBe(CLERK);
    await saveIn(form);
    await leave(window);
    await page.bringToFront();
    await isMarked(page, CLERK);
  });

  it.skipIf(!canUseMenus)(`keeps a selection by keys alone${unless}`, async () => {
    const page = await openStory();
    await select(page, CHOIR);
    await driver.command(page, 'save-claim');
    const window = await ownPage(driver, 'save.html');
    const form = pageSurface(window);
    expect(await field(form, 'The claim')).toBe(CHOIR);
    expect(await form.violations()).toEqual([]);
    // What was begun does not hang on the background that began it.
    await driver.stopBackground('with the engine');
    await window.keyboard.down('Control');
    await window.keyboard.press('Enter');
    await window.keyboard.up('Control');
    await until('it is saved', async () => (await form.text()).includes(SAVED));
    // The window is gone before the key is up again.
    await window.keyboard.press('Escape').catch(() => undefined);
    await page.bringToFront();
    await isMarked(page, CHOIR);
  });

  it('makes an article a source of a claim, from the panel', async () => {
    const page = await openStory();
    const panel = await openMark(driver, page, OTHER_NUMBER);
    await panel.click('button', 'It disputes the claim');
    const window = await ownPage(driver, 'save.html');
    const form = pageSurface(window);
    await until('the form has looked the claim up', async () => (await form.text()).includes('12,000'));
    await form.click('button', 'Add source');
    await until('it is saved', async () => (await form.text()).includes('Saved'));
    await leave(window);
    await page.bringToFront();
    // It stayed open, and tells of it in its place.
    await until('the panel shows it', async () => (await panel.text()).includes('History: 1 change since'));
    expect(await panel.text()).toMatch(/The Quay Courier[^]*Disputes/);
    expect(await panel.text()).not.toContain('Add this article as a source');
  });

  it('learns from a corrected origin whom an article means, and forgets it when that is corrected', async () => {
    const page = await driver.openPage(`${site.origin}/wardens`);
    const begin = async (sentence: string) => {
      await page.bringToFront();
      await select(page, sentence);
      const popup = await driver.toolbarButton(page);
      await popup.click('button', 'Save');
      await until('the form is there', async () => (await field(popup, 'The claim')) !== '');
      return popup;
    };
    const first = await begin(FERRIES);
    expect(await field(first, 'Origin')).toBe('Tarn’s fog wardens');
    expect(await first.text()).toContain('the sentence names “Tarn’s fog wardens”');
    await first.fill('Origin', 'Tarn Port Authority');
    await until('it says what that means', async () =>
      (await first.text()).includes('From now on “Tarn’s fog wardens” means Tarn Port Authority.'),
    );
    await saveIn(first);
    await first.close();
    const second = await begin(LAMPS);
    expect(await field(second, 'Origin')).toBe('Tarn Port Authority');
    expect(await second.text()).toContain('which your library knows as Tarn Port Authority');
    await second.close();

    const library = await openLibraryPage(driver);
    await library.find('four ferries had waited');
    await library.click('button', '1 source');
    await library.click('button', 'Correct this source');
    await until(
      'it can be corrected',
      async () => (await field(library, 'Origin')) === 'Tarn Port Authority',
    );
    expect(await library.violations()).toEqual([]);
    await library.fill('Origin', 'Tarn’s fog wardens');
    await library.click('button', 'Save the source');
    await library.says('Saved.');
    const { claims } = await askBackground(driver, 'library.list', {
      query: FERRIES.slice(0, 40),
      offset: 0,
      limit: 1,
    });
    expect(claims[0]?.view.sources[0]?.origin).toBe('Tarn’s fog wardens');
    await library.page.close();
  });

  it('says which claim is near, and what a claim leans on', async () => {
    const page = await openStory();
    await select(page, SAME);
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Save');
    await until('it says so', async () => (await popup.text()).includes('You already have this'));
    await popup.fill('The claim', 'He said on Friday that North Korea sent 3,000 soldiers to Vladivostok.');
    await until('it says so', async () => (await popup.text()).includes('“He” cannot be understood'));
    expect(await popup.text()).toContain('18 October 2024');
    await popup.close();
  });

  it('keeps a fact-check of the page, asking once whether its site is accepted', async () => {
    const page = await driver.openPage(`${site.origin}/check`);
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Save this fact-check');
    await until('it asks', async () =>
      (await popup.text()).includes('Do you trust 127.0.0.1 to check facts?'),
    );
    expect(await popup.text()).toMatch(/Your claim: North Korea sent 1,500[^]*A new claim/);
    await popup.click('button', 'Accept 127.0.0.1 and save');
    await until('it is saved', async () => /Your claim is now:\s+Refuted/.test(await popup.text()));
    await popup.close();
    const panel = await openMark(driver, await openStory(), SAME);
    expect(await panel.text()).toMatch(
      /127\.0\.0\.1[^]*rates it “Herring of the week”, which counts as refuted · 28 October 2024/,
    );
  });

  it('suggests what is worth keeping, and has the form filled in at one click', async () => {
    const page = await openStory();
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Suggest claims');
    await until('they are listed', async () => (await popup.text()).includes('worth keeping. Choose'));
    // What says the same as a kept claim is none of them.
    expect(await suggested(popup)).toEqual([OTHER_NUMBER]);
    expect(await popup.violations()).toEqual([]);
    await popup.click('button', 'Can be checked');
    await until('the form is there', async () => (await field(popup, 'The claim')) !== '');
    expect(await field(popup, 'The claim')).toBe(OTHER_NUMBER);
    await saveIn(popup);
    await popup.click('button', 'Back');
    await until('it is no suggestion now', async () => (await suggested(popup)).length === 0);
    await popup.close();
  });

  it('offers to save nothing from a site that is switched off', async () => {
    const page = await openStory();
    const host = new URL(site.origin).hostname;
    await askBackground(driver, 'site.set', { host, on: false });
    await select(page, ROOF);
    const popup = await driver.toolbarButton(page);
    expect(await popup.text()).not.toContain('Save a claim');
    await popup.close();
    const draft = askBackground(driver, 'draft.begin', { tabId: await tabOf(driver, page) });
    await expect(draft).rejects.toThrow(/switched off/u);
    await askBackground(driver, 'site.set', { host, on: true });
  });

  it('has everything after the browser was closed and opened again', async () => {
    await driver.restart();
    const page = await openStory();
    const marked = (await paintedMarks(page)).map(({ text }) => text);
    expect(marked).toEqual(expect.arrayContaining([ROOF, SAME, OTHER_NUMBER, THIRD]));
    const { total } = await askBackground(driver, 'library.list', {
      query: 'fish market',
      offset: 0,
      limit: 9,
    });
    expect(total).toBe(1);
  });
});
