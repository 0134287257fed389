import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIBRARY } from '../lib/store/connection.ts';
import { articlePage, filler, paragraphs, SAME, THIRD } from './fixtures/pages.ts';
import { askBackground } from './harness/ask.ts';
import { STILL_PAGE, type Driver, type Memory } from './harness/driver.ts';
import { paintedMarks } from './harness/marks.ts';
import { OVERLAY } from './harness/panel.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

const IS_LONG = process.env['LONG'] !== undefined;
/** A day of reading; the short run is its first minutes. `ARTICLES` and `CLAIMS` try a part of it. */
const { articles, tabs, claims, settled } = IS_LONG
  ? {
      articles: Number(process.env['ARTICLES'] ?? 500),
      tabs: 20,
      claims: Number(process.env['CLAIMS'] ?? 50_000),
      settled: 50,
    }
  : { articles: 20, tabs: 2, claims: 0, settled: 8 };
/** Of what is held after the first fifty; a short run has hardly begun to keep what it keeps in any case. */
const MOST = IS_LONG ? 1.1 : 1.25;

/** Milliseconds; the first article waits for the index of all claims. */
const PATIENT = IS_LONG ? 1_200_000 : 30_000;

/** One page that shows article after article in place, as many sites do. */
const APP = articlePage({
  after: `<script>
    function show(title, body) {
      history.pushState(null, '', '/app/' + encodeURIComponent(title));
      document.title = title + ' – The Quay Courier';
      document.querySelector('article').innerHTML = '<h1>' + title + '</h1>' + body;
    }
  </script>`,
});

describe(`a day of reading in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/app', APP)] });
    driver = await launchReady();
    if (claims > 0) {
      const own = await driver.extensionPage(STILL_PAGE);
      await driver.stopBackground('with the engine');
      await own.evaluate(addClaims, LIBRARY, claims);
      await own.close();
    }
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it(
    `of ${articles} articles in ${tabs} tabs holds no more at its end than after the first ${settled}`,
    { timeout: IS_LONG ? 5_400_000 : 90_000 },
    async () => {
      const open: Page[] = [];
      let first: Memory | undefined;
      for (let number = 1; number <= articles; number += 1) {
        const at = number % tabs;
        const page = (open[at] ??= await driver.openPage(`${site.origin}/app`));
        await page.bringToFront();
        await read(page, number);
        // Once in each tab, and then now and then, the reader looks closer.
        if (number <= tabs || number % 5 === 0) {
          const panel = await openMark(driver, page, SAME);
          await page.keyboard.press('Escape');
          await panel.waitClosed();
          // Away from the mark, for which there is a hint as long as the mouse is over it.
          await page.mouse.move(1, 1);
          await until('nothing of ours is in the page', () => hasNothingOfOurs(page));
        }
        if (number === settled) first = await driver.memory();
      }
      const last = await driver.memory();
      if (IS_LONG)
        console.log(
          `${engine}: after ${settled} ${JSON.stringify(first)}, after ${articles} ${JSON.stringify(last)}`,
        );
      for (const page of open) {
        await page.bringToFront();
        expect(await paintedMarks(page)).toHaveLength(2);
        expect(await hasNothingOfOurs(page)).toBe(true);
      }
      expect(last.listeners).toBe(first?.listeners);
      expect(last.pages / (first?.pages ?? 0)).toBeLessThan(MOST);
      expect(last.extension / (first?.extension ?? 0)).toBeLessThan(MOST);
      expect((await askBackground(driver, 'library.count')).claims).toBeGreaterThan(claims);
    },
  );

  /** Shows an article of its own and waits for its marks, and for those of the one before to be gone. */
  async function read(page: Page, number: number): Promise<void> {
    const body = [
      `Number ${number} of the day was told at the quay.`,
      SAME,
      ...filler(2, number),
      THIRD,
      ...filler(2, number + 2),
    ];
    await page.evaluate(
      (title, body) =>
        (globalThis as unknown as { show(title: string, body: string): void }).show(title, body),
      `The quay, part ${number}`,
      paragraphs(body),
    );
    await until(`article ${number} is marked`, async () => (await paintedMarks(page)).length === 2, PATIENT);
  }
});

const hasNothingOfOurs = (page: Page): Promise<boolean> =>
  page.evaluate((tag) => document.querySelector(tag) === null, OVERLAY);

/** Puts claims into the library past the product, which indexes them as those that were written since. It runs in a page. */
async function addClaims(name: string, count: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('failed')));
  });
  const [things, places] = [
    ['pump', 'gauge', 'sluice', 'mast', 'buoy', 'crane', 'hut'],
    ['Alder', 'Brook', 'Coln', 'Dove', 'Esk', 'Frome', 'Gade', 'Hodder', 'Irt', 'Kent', 'Lune'],
  ];
  const write = db.transaction(['claims', 'touched'], 'readwrite');
  let ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const id = `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`;
    const text = `The ${things[at % 7] ?? ''} at ${places[at % 11] ?? ''} ${at} was checked ${at % 90} times in ${1900 + (at % 120)}.`;
    write
      .objectStore('claims')
      .put({ id, createdAt: 1.6e12, updatedAt: 1.6e12, text, language: 'en', tags: [], notes: '' });
    ids.push(id);
    if (ids.length < 1000 && at < count - 1) continue;
    write.objectStore('touched').put({ claimIds: ids });
    ids = [];
  }
  await new Promise<void>((resolve, reject) => {
    write.addEventListener('complete', () => resolve());
    write.addEventListener('abort', () => reject(write.error ?? new Error('failed')));
  });
  db.close();
}
