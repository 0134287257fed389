import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, filler } from './fixtures/pages.ts';
import { askBackground, tabOf } from './harness/ask.ts';
import type { Driver } from './harness/driver.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchGranted, openMark } from './harness/story.ts';

const CLAIM = 'Norway sent 40 patrol boats to Iceland in March 2024.';

interface Told {
  sentence: string;
  tone: string;
  heading: string;
  /** The words underlined in the sentence and in the claim. */
  here: RegExp;
  there: RegExp;
  reason: RegExp;
  /** How the sentence says it. */
  how: string;
}

/** What one claim meets in six sentences, and what the panel has to say of each. */
const TOLD: Record<string, Told> = {
  'the same claim': {
    sentence: 'In March 2024 Norway sent 40 patrol boats to Iceland.',
    tone: 'open',
    heading: 'Says the same',
    here: /^$/,
    there: /^$/,
    reason: /^In common: .*\bboats\b/,
    how: 'This sentence: stated as fact',
  },
  'a rival figure': {
    sentence: 'Norway sent 55 patrol boats to Iceland in March 2024.',
    tone: 'contested',
    heading: 'Conflicts with a reported claim: another number',
    here: /^55(?: patrol boats)?$/,
    there: /^40(?: patrol boats)?$/,
    reason: /^Another number: 55\b.* here, 40\b.* in your claim/,
    how: 'This sentence: stated as fact',
  },
  'swapped roles': {
    sentence: 'Iceland sent 40 patrol boats to Norway in March 2024.',
    tone: 'contested',
    heading: 'Conflicts with a reported claim: roles reversed',
    here: /Iceland/,
    there: /Norway/,
    reason: /^Roles reversed: Iceland\b.* does it here, Norway\b.* in your claim/,
    how: 'This sentence: stated as fact',
  },
  'a negation': {
    sentence: 'Norway did not send 40 patrol boats to Iceland in March 2024.',
    tone: 'contested',
    heading: 'Conflicts with a reported claim: the opposite',
    here: /^did not send$/,
    there: /^sent$/,
    reason: /^The opposite: “did not send” here, “sent” in your claim/,
    how: 'This sentence: said not to be so (“not”)',
  },
  'a hedge': {
    sentence: 'Norway reportedly sent 40 patrol boats to Iceland in March 2024, according to two officials.',
    tone: 'open',
    heading: 'Says the same',
    here: /^$/,
    there: /^$/,
    reason: /^In common: .*\bboats\b/,
    how: 'This sentence: stated with caution (“reportedly”); attributed to two officials',
  },
  'a denial': {
    sentence: 'The foreign minister denied that Norway sent 40 patrol boats to Iceland in March 2024.',
    tone: 'contested',
    heading: 'Conflicts with a reported claim: the opposite',
    here: /denied|sent/,
    there: /^sent$/,
    reason: /^The opposite: /,
    how: 'This sentence: said not to be so (“denied”); attributed to the foreign minister',
  },
};

const STORY = Object.values(TOLD).map(
  ({ sentence }, at) => `<p>${filler(1, at)[0] ?? ''}</p><p>${sentence}</p>`,
);

describe(`the reasons for a mark in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage({ body: STORY.join('\n') }))] });
    driver = await launchGranted();
    page = await driver.openPage(`${site.origin}/story`);
    const draft = await askBackground(driver, 'draft.begin', { tabId: await tabOf(driver, page) });
    const form = { ...draft.form, text: CLAIM };
    await askBackground(driver, 'claim.save', { draftId: draft.id, form });
    await page.bringToFront();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it('marks all six sentences', async () => {
    await waitForMarks(page, 6);
    expect(await paintedMarks(page)).toEqual(
      Object.values(TOLD).map(({ sentence, tone }) => ({ text: sentence, tone })),
    );
  });

  it.each(Object.entries(TOLD))('are told for %s', async (_, told) => {
    const panel = await openMark(driver, page, told.sentence);
    const shown = await panel.evaluate((element) => {
      const texts = (selector: string) =>
        [...element.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
      return {
        heading: texts('h3 .relation').join(' '),
        sentence: texts('.sentence').join(' '),
        claim: texts('.claim').join(' '),
        here: texts('.sentence .differs').join(' '),
        there: texts('.claim .differs').join(' '),
        reason: texts('.reasons li')[0] ?? '',
        how: texts('.how').join(' '),
      };
    });
    expect(shown).toEqual({
      heading: told.heading,
      sentence: told.sentence,
      claim: CLAIM,
      here: expect.stringMatching(told.here) as string,
      there: expect.stringMatching(told.there) as string,
      reason: expect.stringMatching(told.reason) as string,
      how: told.how,
    });
    if (told.heading.includes('number')) expect(await panel.violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitClosed();
  });
});
