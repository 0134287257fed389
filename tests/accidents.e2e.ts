import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIBRARY } from '../lib/store/connection.ts';
import { articlePage, OTHER_NUMBER_CLAIM, SAME, THIRD } from './fixtures/pages.ts';
import { askBackground } from './harness/ask.ts';
import { STILL_PAGE, type Driver } from './harness/driver.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { pageSurface } from './harness/surface.ts';
import { until } from './harness/wait.ts';

describe(`what happens to an extension in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage())] });
    driver = await launchReady();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  const openStory = () => driver.openPage(`${site.origin}/story`);

  it('a byte of the index and a record are damaged: the rest is marked as before, and the self-check names the record', async () => {
    const page = await openStory();
    const before = await waitForMarks(page, 3);
    // So many at once that the index is kept.
    const { claims } = await askBackground(driver, 'library.list', { query: '', offset: 0, limit: 100 });
    const claimIds = claims.map(({ claim }) => claim.id);
    await askBackground(driver, 'bulk.tag', {
      id: crypto.randomUUID(),
      kind: 'tag',
      tags: ['all'],
      claimIds,
      more: false,
    });
    const bad = claims.find(({ claim }) => claim.text === OTHER_NUMBER_CLAIM)?.claim.id ?? '';
    expect(bad).not.toBe('');
    await page.close();
    const own = await driver.extensionPage(STILL_PAGE);
    await driver.stopBackground('with the engine');
    await own.evaluate(spoil, LIBRARY, bad);

    const again = await openStory();
    const whole = before.filter(({ tone }) => tone !== 'contested' && tone !== 'suggested');
    const marks = await waitForMarks(again, whole.length);
    expect(marks).toEqual(
      expect.arrayContaining(before.filter(({ text }) => text === SAME || text === THIRD)),
    );
    await own.goto(`${driver.extensionOrigin}/library.html#health`).catch(() => undefined);
    const health = await until('the library is there', async () => {
      const library = (await driver.pages()).find((each) => each === own);
      return library !== undefined &&
        (await library.evaluate(() => document.querySelector('#records') !== null))
        ? pageSurface(library)
        : undefined;
    });
    await own.bringToFront();
    await health.click('button', 'Check all records');
    await until('it is named', async () => (await health.text()).includes(bad));
    expect(await health.text()).toContain('bring back a backup from before they were damaged');
    await own.close();
  });

  it('it is switched off and on again: nothing is marked twice, and nothing fails on the page', async () => {
    const page = await openStory();
    const before = await waitForMarks(page);
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    await driver.setEnabled(false);
    await page.bringToFront();
    await page.mouse.click(600, 300);
    await page.keyboard.press('Escape');
    await driver.setEnabled(true);
    await page.bringToFront();
    const fresh = await openStory();
    expect(await waitForMarks(fresh, before.length)).toEqual(before);
    const popup = await driver.toolbarButton(page);
    await until('the popup lists them', async () => (await popup.text()).includes(SAME));
    await popup.close();
    expect(await paintedMarks(page)).toEqual(before);
    expect(await (await openMark(driver, page, SAME)).text()).toContain('Says the same');
    expect(troubles).toEqual([]);
  });
});

/** Changes a byte of each segment of the index, and makes one claim's tags what no tags are. It runs in the page. */
async function spoil(name: string, id: string): Promise<void> {
  const told = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const db = await told(indexedDB.open(name));
  const all = (await told(db.transaction('segments').objectStore('segments').getAll())) as { bytes: Blob }[];
  if (all.length === 0) throw new Error('No index is kept.');
  const spoilt = await Promise.all(
    all.map(async (row) => {
      const bytes = new Uint8Array(await row.bytes.arrayBuffer());
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      return { ...row, bytes: new Blob([bytes]) };
    }),
  );
  const write = db.transaction(['segments', 'claims'], 'readwrite');
  for (const row of spoilt) write.objectStore('segments').put(row);
  const claim = (await told(write.objectStore('claims').get(id))) as object;
  await told(write.objectStore('claims').put({ ...claim, tags: 'none' }));
  db.close();
}
