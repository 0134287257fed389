import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, SAME } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { waitForMarks } from './harness/marks.ts';
import { OVERLAY } from './harness/panel.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

describe(`an update of the extension in ${engine}`, () => {
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

  it('puts a new reader into the open tab, and leaves nothing of the old one', async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    const before = await waitForMarks(page, 3);
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    await openMark(driver, page, SAME);
    await page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) Object.assign(highlight, { old: true });
    });
    await driver.updateExtension();
    await page.bringToFront();
    await until('a new reader has painted', () =>
      page.evaluate(
        () =>
          CSS.highlights.size > 0 && [...CSS.highlights.values()].every((highlight) => !('old' in highlight)),
      ),
    );
    // Each sentence once, and nothing of the old reader is heard.
    expect(await waitForMarks(page, 3)).toEqual(before);
    expect(troubles).toEqual([]);
    expect(await page.evaluate((tag) => document.querySelectorAll(tag).length, OVERLAY)).toBe(0);
    const panel = await openMark(driver, page, SAME);
    expect(await panel.text()).toContain('Says the same');
  });
});
