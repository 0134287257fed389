import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, OTHER_NUMBER, SAME, THIRD } from './fixtures/pages.ts';
import { askBackground } from './harness/ask.ts';
import type { Driver } from './harness/driver.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

describe(`the user's own word in ${engine}`, () => {
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

  const openStory = async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 2);
    return page;
  };
  const textsOf = async (page: Awaited<ReturnType<typeof openStory>>) =>
    (await paintedMarks(page)).map(({ text }) => text);

  /** The story with a sentence rejected in the panel, which is closed again, and its mark gone. */
  const storyWithRejected = async (sentence: string) => {
    const page = await openStory();
    const panel = await openMark(driver, page, sentence);
    await panel.click('button', 'Reject match');
    await until('it is kept', async () => (await panel.text()).includes('Rejected.'));
    await page.keyboard.press('Escape');
    await panel.waitClosed();
    await until('the mark is gone', async () => !(await textsOf(page)).includes(sentence));
    return page;
  };

  it('keeps a confirmation', async () => {
    const page = await openStory();
    const panel = await openMark(driver, page, SAME);
    await panel.click('button', 'Confirm match');
    await until('it is kept', async () => (await panel.text()).includes('Confirmed by you.'));
    const again = await openStory();
    expect(await (await openMark(driver, again, SAME)).text()).toContain('Confirmed by you.');
  });

  it('takes a rejection back at once', async () => {
    const page = await openStory();
    const panel = await openMark(driver, page, OTHER_NUMBER);
    await panel.click('button', 'Reject conflict');
    await until('it is kept', async () => (await panel.text()).includes('Rejected.'));
    await panel.click('button', 'Undo');
    await until('it is taken back', async () => !(await panel.text()).includes('Rejected.'));
    await page.keyboard.press('Escape');
    await panel.waitClosed();
    expect(await textsOf(await openStory())).toContain(OTHER_NUMBER);
  });

  it('takes a rejection back later, from the popup', async () => {
    const page = await storyWithRejected(THIRD);
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Rejected on this page (1)');
    expect(await popup.text()).toContain(THIRD);
    expect(await popup.violations()).toEqual([]);
    await popup.click('button', `Take back: ${THIRD}`);
    await until('it is taken back', async () => !(await popup.text()).includes('Rejected on this page'));
    await popup.close();
    await until('the mark is there again', async () => (await textsOf(page)).includes(THIRD));
  });

  it('unmarks a rejected sentence once the panel is closed', async () => {
    const page = await storyWithRejected(THIRD);
    expect(await textsOf(page)).toContain(SAME);
  });

  it('remembers after the browser was closed and opened again', async () => {
    const chosen = { language: 'uk', colours: 'colour-blind', savePrivate: true } as const;
    await askBackground(driver, 'settings.set', chosen);
    await driver.restart();
    const page = await openStory();
    expect(await askBackground(driver, 'settings.get')).toMatchObject(chosen);
    await page.bringToFront();
    expect(await textsOf(page)).toEqual([SAME, OTHER_NUMBER]);
    expect(await (await openMark(driver, page, SAME)).text()).toContain('Ви підтвердили.');
  });
});
