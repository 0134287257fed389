import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, DEMO_ARTICLE, hasShared, SHARED_ARTICLES, type ArticleFile } from './fixtures/articles.ts';
import { askBackground } from './harness/ask.ts';
import type { Driver } from './harness/driver.ts';
import { launch } from './harness/launch.ts';
import { paintedMarks } from './harness/marks.ts';
import { addressOf, linkedWords, neighbours, plainSentences } from './harness/page-words.ts';
import { leave, ownPage, saveIn, select, shownForm, type ShownForm } from './harness/saving.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, openMark } from './harness/story.ts';
import { pageSurface } from './harness/surface.ts';
import { until } from './harness/wait.ts';
import { canStartDisplay } from './harness/xvfb.ts';

const canUseMenus = engine === 'firefox' || canStartDisplay();
const unless = canUseMenus
  ? ''
  : ' (skipped: Chromium has menus and keys only in a window, and there is no Xvfb with xdotool)';

const IS_LONG = process.env['LONG'] !== undefined;

/** The page that is hardest to read, else our own; `npm run test:long` saves on all. */
const SHORT = hasShared ? 'unholy-2024' : DEMO_ARTICLE.name;

const ARTICLES = [...SHARED_ARTICLES, DEMO_ARTICLE]
  .filter(({ name }) => IS_LONG || name === SHORT)
  .map((article) => ({
    article,
    name: article.name,
    absent: article !== DEMO_ARTICLE && !hasShared,
  }));

describe(`the four ways to save a claim in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    const handlers = ARTICLES.flatMap(({ name, article }) => [
      html(`/${name}`, article.html),
      html(`/copy/${name}`, article.copy),
    ]);
    site = await serve({ handlers, folders: [DEMO] });
    // The library is empty: what is marked was saved in the story.
    driver = await launch(engine, engine === 'chromium' && canUseMenus ? { window: 'virtual' } : {});
    await driver.grant();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  const isMarked = (page: Page, sentence: string) =>
    until(`"${sentence}" is marked`, async () =>
      (await paintedMarks(page)).some(({ text }) => text === sentence),
    );
  /** What the stories saved, to be found in the library at the end: the claim, and the address of each source. */
  const saved = new Map<string, string[]>();
  const expectSource = async ({ quote, source }: ShownForm, page: Page, words: string, date: string) => {
    expect(quote).toBe(words);
    expect(source['Publisher']).toMatch(/\w/);
    expect(source['Date']).toBe(date);
    expect(source['Address']).toBe(await addressOf(page));
  };
  /** Saves in the window of the form, and sees the sentence marked on the page. */
  const saveInWindow = async (window: Page, page: Page, sentence: string, button = 'Save') => {
    await saveIn(pageSurface(window), button);
    await leave(window);
    await page.bringToFront();
    await isMarked(page, sentence);
    saved.set(sentence, [...(saved.get(sentence) ?? []), page.url()]);
  };
  /** The form in the popup, begun on what is selected; nothing is saved. */
  const formInPopup = async (page: Page): Promise<ShownForm> => {
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Save a claim');
    const form = await shownForm(popup);
    await popup.close();
    return form;
  };

  describe.each(ARTICLES)('on $name', ({ article, absent }) => {
    const { name, body, date } = article satisfies ArticleFile;
    const missing = absent ? ' (skipped: ../shared is absent)' : '';
    const open = () => driver.openPage(`${site.origin}/${name}`);
    /** Menu and command in turn; `npm run test:long` tries both on every page. */
    const byMenu = IS_LONG || ARTICLES.findIndex((each) => each.article === article) % 2 === 0;
    /** A sentence for each way. */
    const sentenceAt = async (page: Page, place: number) => {
      const sentence = (await plainSentences(page, body)).at(place);
      if (sentence === undefined) throw new Error(`${name} has no plain sentence ${place}`);
      return sentence;
    };

    /** Sees the form that opened with the sentence and its source, and saves it. */
    const saveWhatIsShown = async (page: Page, sentence: string) => {
      const window = await ownPage(driver, 'save.html');
      const form = await shownForm(pageSurface(window));
      expect(form.claim).toBe(sentence);
      await expectSource(form, page, sentence, date);
      await saveInWindow(window, page, sentence);
      await page.close();
    };

    it.skipIf(absent)(
      `keeps a sentence by the popup, and a copy of the page as a source by the panel${missing}`,
      async () => {
        const page = await open();
        const sentence = await sentenceAt(page, 0);
        await select(page, sentence);
        const popup = await driver.toolbarButton(page);
        await popup.click('button', 'Save a claim');
        const form = await shownForm(popup);
        expect(form.claim).toBe(sentence);
        await expectSource(form, page, sentence, date);
        await saveIn(popup);
        await popup.close();
        await isMarked(page, sentence);
        saved.set(sentence, [page.url()]);

        const copy = await driver.openPage(`${site.origin}/copy/${name}`);
        await isMarked(copy, sentence);
        const panel = await openMark(driver, copy, sentence);
        await panel.click('button', 'It supports the claim');
        const window = await ownPage(driver, 'save.html');
        await expectSource(await shownForm(pageSurface(window)), copy, sentence, date);
        await saveInWindow(window, copy, sentence, 'Add source');
        await copy.close();
        await page.close();
      },
    );

    if (byMenu) {
      it.skipIf(absent || !canUseMenus)(
        `keeps a sentence by the context menu${missing || unless}`,
        async () => {
          const page = await open();
          const sentence = await sentenceAt(page, 1);
          await select(page, sentence);
          await driver.contextMenu(page, body, 'Save as a claim');
          await saveWhatIsShown(page, sentence);
        },
      );
    }

    if (IS_LONG || !byMenu) {
      it.skipIf(absent || !canUseMenus)(`keeps a sentence by the command${missing || unless}`, async () => {
        const page = await open();
        const sentence = await sentenceAt(page, -1);
        await select(page, sentence);
        await driver.command(page, 'save-claim');
        await saveWhatIsShown(page, sentence);
      });
    }

    it.skipIf(absent)(
      `takes words in a link for their sentence, and nothing for the page${missing}`,
      async () => {
        const page = await open();
        const nothing = await formInPopup(page);
        expect(nothing.claim).toBe('');
        await expectSource(nothing, page, '', date);

        const { link, sentence } = await linkedWords(page, body);
        await select(page, link);
        const linked = await formInPopup(page);
        expect(linked.claim).toBe(sentence);
        await expectSource(linked, page, link, date);
        await page.close();
      },
    );

    it.skipIf(absent)(`takes half a sentence for all of it, and two for both${missing}`, async () => {
      const page = await open();
      const sentence = await sentenceAt(page, 2);
      const half = /^\S+ (.+? \p{L}{4,})(?=[ ,])/u.exec(sentence)?.[1] ?? '';
      // A drag that ends within a word means the word.
      await select(page, half.slice(0, -1));
      const part = await formInPopup(page);
      expect(part.claim).toBe(sentence);
      await expectSource(part, page, half, date);

      const [first, second] = await neighbours(page, body);
      const across = `${first.split(' ').slice(-3).join(' ')} ${second.split(' ').slice(0, 3).join(' ')}`;
      await select(page, across);
      const both = await formInPopup(page);
      expect(both.claim).toBe(`${first} ${second}`);
      await expectSource(both, page, across, date);
      await page.close();
    });
  });

  it('takes a clause that says something by itself for the claim', async () => {
    const page = await driver.openPage(`${site.origin}/${DEMO_ARTICLE.name}`);
    const clause = 'some count those who have arrived and others those who are promised';
    await select(page, clause);
    const { claim, quote } = await formInPopup(page);
    expect(claim).toBe('Some count those who have arrived and others those who are promised.');
    expect(quote).toBe(clause);
    await page.close();
  });

  it('has them all in the library, with the chosen words and the address of each', async () => {
    const { claims } = await askBackground(driver, 'library.list', { query: '', offset: 0, limit: 100 });
    const kept = claims.map(({ view: { text, sources } }) => [
      text,
      sources.map(({ url, quote }) => ({ url, quote })).toSorted((a, b) => a.url.localeCompare(b.url)),
    ]);
    const told = [...saved].map(([sentence, urls]) => [
      sentence,
      urls.map((url) => ({ url, quote: sentence })).toSorted((a, b) => a.url.localeCompare(b.url)),
    ]);
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(told));
    expect(kept).toHaveLength(told.length);
  });
});
