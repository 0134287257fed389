import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { articlePage, filler, OTHER_NUMBER_CLAIM, paragraphs, THIRD } from './fixtures/pages.ts';
import { askBackground } from './harness/ask.ts';
import type { Driver } from './harness/driver.ts';
import { openLibraryPage, type LibraryPage } from './harness/library.ts';
import { saveIn, select, shownForm } from './harness/saving.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

/** A sentence of the story that no claim of the sample library is near. */
const [ROOF = ''] = (filler(1, 2)[0] ?? '').split(/(?<=\.) /);
/** Two answers to one question, which no claim of the sample library is near. */
const FEW = 'The ferry to Merrow carried 4,000 people on the first Sunday of May.';
const MANY = 'The ferry to Merrow carried 6,500 people on the first Sunday of May.';
/** How long an open tab may take to follow what was said to be saved, in milliseconds. */
const AT_ONCE = 1000;

describe(`the library page in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({
      handlers: [
        html('/story', articlePage()),
        html(
          '/ferry',
          articlePage({ body: paragraphs([...filler(2), FEW, ...filler(1, 2), MANY, ...filler(2, 3)]) }),
        ),
      ],
    });
    driver = await launchReady();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  const openStory = async (): Promise<Page> => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page, 2);
    return page;
  };
  /** Waits until the open tab has followed what was said to be saved. */
  const followed = async (page: Page, { marked, not }: { marked?: string; not?: string }) => {
    await page.bringToFront();
    await until(
      [marked && `"${marked}" is marked`, not && `"${not}" is not`].filter(Boolean).join(', and '),
      async () => {
        const texts = new Set((await paintedMarks(page)).map(({ text }) => text));
        return (marked === undefined || texts.has(marked)) && (not === undefined || !texts.has(not));
      },
      AT_ONCE,
    );
  };
  const ownedOf = async (text: string): Promise<OwnedClaim> => {
    const { claims } = await askBackground(driver, 'library.list', { query: text, offset: 0, limit: 9 });
    const owned = claims.find(({ claim }) => claim.text === text);
    if (owned === undefined) throw new Error(`There is no claim "${text}"`);
    return owned;
  };
  const reword = async (library: LibraryPage, claim: string, text: string) => {
    await library.find(claim.slice(0, 20));
    await library.edit(claim);
    await library.put('text', text);
    await library.click('button', 'Save changes');
    await library.says('Saved.');
  };

  it('marks what a feed of fact-checks brings in, until it is removed', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'second-source-feed-'));
    const file = path.join(folder, 'roofs.json');
    const checker = 'https://check.example';
    const check = {
      '@type': 'ClaimReview',
      claimReviewed: ROOF,
      url: `${checker}/1`,
      author: { '@type': 'Organization', name: 'Check', url: checker },
      reviewRating: { '@type': 'Rating', alternateName: 'False' },
    };
    writeFileSync(file, JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ item: check }, {}] }));
    try {
      const page = await openStory();
      const library = await openLibraryPage(driver);
      await library.evaluate(() => location.assign('#feeds'));
      await library.says('You have no feeds.');
      const input = await library.page.$('.feeds input[type="file"]');
      await input?.uploadFile(file);
      await library.says('It has 1 claim. 1 entry could not be used.');
      await library.click('button', 'Add the feed');
      await library.says('The feed has 1 claim now.');
      const marked = async () => (await paintedMarks(page)).some(({ text }) => text === ROOF);
      await page.bringToFront();
      await until('the feed’s claim is marked', marked);
      await library.page.bringToFront();
      expect(await library.violations()).toEqual([]);
      await library.page.$eval('.checkers summary', (summary) => summary.click());
      await library.says('1 fact-checker, none of them accepted.');
      await library.click('button', 'Accept check.example');
      await library.says('check.example is accepted');
      expect(await library.violations()).toEqual([]);
      await page.bringToFront();
      await until('its claim is refuted', async () =>
        (await paintedMarks(page)).some(({ text, tone }) => text === ROOF && tone === 'refuted'),
      );
      await library.page.bringToFront();
      await library.click('button', 'Accept no longer check.example');
      await library.says('check.example is accepted no longer');
      await library.click('button', 'Remove roofs');
      await library.click('button', 'Remove the feed');
      await library.says('You have no feeds.');
      await page.bringToFront();
      await until('the feed’s claim is not marked', async () => !(await marked()));
      await library.page.close();
      await page.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`narrows its list by words, says how many they are, and has no fault that axe finds (${scheme})`, async () => {
      const library = await openLibraryPage(driver);
      await driver.colorScheme(library.page, scheme);
      const { claims: total } = await askBackground(driver, 'library.count');
      await library.page.bringToFront();
      await library.says(`${total} claims, last changed first.`);
      await library.find('four brigades');
      await library.says('1 claim found for “four brigades”.');
      expect(await library.claims()).toEqual([OTHER_NUMBER_CLAIM]);
      await library.evaluate(() => {
        const fault = document.createElement('img');
        fault.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
        fault.id = 'planted';
        document.body.append(fault);
      });
      expect((await library.violations()).map(({ id }) => id)).toContain('image-alt');
      await library.evaluate(() => document.querySelector('#planted')?.remove());
      expect(await library.violations()).toEqual([]);
      await library.edit(OTHER_NUMBER_CLAIM);
      expect(await library.violations()).toEqual([]);
      await library.click('button', 'Close');
      await library.fill('Find claims', 'zeppelin');
      await library.says('No claim has all of these words: “zeppelin”.');
      expect(await library.claims()).toEqual([]);
      await library.click('button', 'Show all claims');
      await library.says(`${total} claims, last changed first.`);
      await driver.colorScheme(library.page, 'light');
      await library.page.close();
    });
  }

  it('has open tabs follow an edited claim within a second, and back again', async () => {
    const page = await openStory();
    await followed(page, { marked: THIRD, not: ROOF });
    const library = await openLibraryPage(driver);
    await reword(library, THIRD, ROOF);
    await followed(page, { marked: ROOF, not: THIRD });
    await reword(library, ROOF, THIRD);
    await followed(page, { marked: THIRD, not: ROOF });
    await library.page.close();
  });

  it('keeps what two windows changed of one claim, and lets the user choose where it is the same field', async () => {
    const [here, there] = [await openLibraryPage(driver), await openLibraryPage(driver)];
    const openBoth = async () => {
      for (const library of [here, there]) {
        await library.find('four brigades');
        await library.edit(OTHER_NUMBER_CLAIM);
      }
    };
    const save = async (library: LibraryPage) => {
      await library.page.bringToFront();
      await library.click('button', 'Save changes');
    };
    await openBoth();
    await here.put('notes', 'Ask the ministry.');
    await there.put('tags', 'brigades, autumn');
    await save(here);
    await here.says('Saved.');
    await save(there);
    await there.says('Saved.');
    expect((await ownedOf(OTHER_NUMBER_CLAIM)).claim).toMatchObject({
      notes: 'Ask the ministry.',
      tags: ['brigades', 'autumn'],
    });

    for (const { choice, mine, tag, theirs } of [
      { choice: 'Keep mine', mine: 'The ministry rang back.', tag: 'answered', theirs: 'Nobody rang back.' },
      { choice: 'Take theirs', mine: 'It was a Friday.', tag: 'dated', theirs: 'It was a Monday.' },
    ]) {
      await openBoth();
      await here.put('notes', theirs);
      await there.put('notes', mine);
      await there.put('tags', tag);
      await save(here);
      await here.says('Saved.');
      await save(there);
      await there.says('Changed in another window while you wrote: note');
      // Both versions can be read, and nothing that was typed is gone.
      expect((await there.text()).replaceAll(/\s+/g, ' ')).toContain(
        `Keep mine ${mine} Take theirs ${theirs}`,
      );
      expect([await there.typed('notes'), await there.typed('tags')]).toEqual([mine, tag]);
      expect((await ownedOf(OTHER_NUMBER_CLAIM)).claim.notes).toBe(theirs);
      await save(there);
      await there.says('Please choose which is to stay: Note.');
      await there.click('radio', choice);
      expect(await there.violations()).toEqual([]);
      await save(there);
      await there.says('Saved.');
      expect((await ownedOf(OTHER_NUMBER_CLAIM)).claim).toMatchObject({
        notes: choice === 'Keep mine' ? mine : theirs,
        tags: [tag],
      });
    }
    await here.page.close();
    await there.page.close();
  });

  it('makes two claims one in every open tab, and two again after the page was loaded anew', async () => {
    const page = await openStory();
    const before = await Promise.all([ownedOf(OTHER_NUMBER_CLAIM), ownedOf(THIRD)]);
    const library = await openLibraryPage(driver);
    await library.find('four brigades');
    await library.click('button', 'Merge with another claim');
    await library.fill('Find the other claim', 'special forces');
    await library.click('button', `Choose: ${THIRD}`);
    await library.says('It can be undone');
    expect(await library.violations()).toEqual([]);
    await library.click('button', 'Merge the two');
    await library.says('Claims merged.');
    await followed(page, { not: THIRD });
    const merged = await ownedOf(OTHER_NUMBER_CLAIM);
    const [kept, other] = before.map(({ view }) => view.sources.length);
    expect(merged.view.sources).toHaveLength((kept ?? 0) + (other ?? 0));

    await library.page.close();
    const later = await openLibraryPage(driver);
    await later.says('Recently changed');
    await later.page.$eval('.recent summary', (summary) => summary.click());
    expect(await later.violations()).toEqual([]);
    await later.click('button', 'Undo: Merged');
    await later.says('The merge is undone: both claims are back.');
    await followed(page, { marked: THIRD });
    const after = await Promise.all([ownedOf(OTHER_NUMBER_CLAIM), ownedOf(THIRD)]);
    const undated = ({ claim, view }: OwnedClaim) => ({ claim: { ...claim, updatedAt: 0 }, view });
    expect(after.map(undated)).toEqual(before.map(undated));
    await later.page.close();
  });

  it('asks whether two saved claims answer one question, and shows both on a number line, in the panel too', async () => {
    const page = await driver.openPage(`${site.origin}/ferry`);
    for (const sentence of [FEW, MANY]) {
      await page.bringToFront();
      await select(page, sentence);
      const popup = await driver.toolbarButton(page);
      await popup.click('button', 'Save');
      await shownForm(popup);
      await saveIn(popup);
      await popup.close();
    }
    await until('both are proposed', async () => {
      const asked = await askBackground(driver, 'rivals.proposed');
      return asked.some((pair) => pair.every(({ text }) => [FEW, MANY].includes(text)));
    });
    const library = await openLibraryPage(driver);
    // Those of the sample library were looked for by themselves, and come first.
    await library.says('The same question, other figures?');
    await library.page.$eval('.rival-proposals summary', (summary) => summary.click());
    await library.click('button', 'more');
    await library.click('button', 'Look for rival claims');
    await library.says('claims compared: no new pair was found.');
    await library.click('button', 'Link them: 4,000 and 6,500');
    await library.says('Linked.');
    for (const claim of [FEW, MANY]) {
      await library.open(claim);
      await library.says('2 answers to one question');
      await library.evaluate(() =>
        document.querySelectorAll('.rivals details').forEach((each) => each.setAttribute('open', '')),
      );
      expect(await library.violations()).toEqual([]);
      const figures = await library.evaluate(() =>
        [...document.querySelectorAll('.card .rivals th[scope=row]')].map(({ textContent }) => textContent),
      );
      expect(figures).toEqual(['4,000', '6,500']);
    }
    await library.page.close();

    await page.bringToFront();
    const panel = await openMark(driver, page, MANY);
    // It opens on the claim that the sentence makes, and this is said of the other.
    await panel.evaluate((element) => {
      for (const each of element.querySelectorAll<HTMLElement>('details:not([open]) > summary')) each.click();
    });
    await until('the panel says which claim it bears out', async () =>
      (await panel.text()).includes(`This sentence says 6,500: your claim “${MANY}” says 6,500 too.`),
    );
    await page.close();
  });

  it('tags and deletes all that were found, undoes it at once, and brings one back from the bin', async () => {
    const page = await openStory();
    const library = await openLibraryPage(driver);
    const { claims: total } = await askBackground(driver, 'library.count');
    await library.says(`${total} claims`);
    await library.page.keyboard.press('j');
    await library.page.keyboard.press('x');
    await library.says('1 claim selected.');
    await library.click('button', `Select all ${total} found`);
    await library.says(`${total} claims selected.`);
    await library.click('button', 'Tags…');
    await library.fill('Tags, with commas', 'checked');
    expect(await library.violations()).toEqual([]);
    await library.click('button', 'Add these tags');
    await library.says(`${total} claims tagged.`);
    expect(await askBackground(driver, 'library.tags')).toContain('checked');
    await library.click('button', 'Undo');
    await library.says(`${total} claims are as before.`);
    expect(await askBackground(driver, 'library.tags')).not.toContain('checked');
    await library.click('button', 'Delete');
    await library.says(`${total} claims deleted.`);
    expect((await askBackground(driver, 'library.count')).claims).toBe(0);
    await followed(page, { not: THIRD });
    await library.page.bringToFront();
    await library.click('button', 'Undo');
    await library.says(`${total} claims are as before.`);
    await followed(page, { marked: THIRD });

    const third = await ownedOf(THIRD);
    await askBackground(driver, 'record.delete', { table: 'claims', id: third.claim.id });
    await library.page.bringToFront();
    await library.click('link', 'Bin');
    await library.says('1 entry in it');
    expect(await library.violations()).toEqual([]);
    await library.click('button', `Bring back: ${THIRD}`);
    await library.says('It is back. It is empty.');
    expect((await ownedOf(THIRD)).view).toEqual(third.view);
    await followed(page, { marked: THIRD });
    await library.page.close();
    await page.close();
  });

  it('deletes a claim from every open tab, and brings all of it back, also after a restart', async () => {
    const page = await openStory();
    const panel = await openMark(driver, page, THIRD);
    await panel.click('button', 'Confirm match');
    await until('it is kept', async () => (await panel.text()).includes('Confirmed by you.'));
    await page.keyboard.press('Escape');
    const before = await ownedOf(THIRD);
    expect(before.view.sources.length).toBeGreaterThan(0);

    const library = await openLibraryPage(driver);
    const remove = async () => {
      await library.find('special forces');
      await library.click('button', `Delete: ${THIRD}`);
      await library.says('Claim deleted.');
      await followed(page, { not: THIRD });
    };
    const isAsItWas = async () => {
      const { claim, view } = await ownedOf(THIRD);
      expect(view).toEqual(before.view);
      expect({ ...claim, updatedAt: 0 }).toEqual({ ...before.claim, updatedAt: 0 });
      const again = await openStory();
      expect(await (await openMark(driver, again, THIRD)).text()).toContain('Confirmed by you.');
      await again.close();
    };
    await remove();
    await library.page.bringToFront();
    expect(await library.violations()).toEqual([]);
    await library.click('button', 'Undo');
    await library.says('The claim is back.');
    await followed(page, { marked: THIRD });
    await isAsItWas();

    await remove();
    await driver.restart();
    const later = await openStory();
    expect((await paintedMarks(later)).map(({ text }) => text)).not.toContain(THIRD);
    await askBackground(driver, 'record.restore', { id: before.claim.id });
    await followed(later, { marked: THIRD });
    await isAsItWas();
  });
});
