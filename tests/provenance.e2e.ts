import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasShared, SHARED_ARTICLES, type ArticleFile } from './fixtures/articles.ts';
import { askBackground } from './harness/ask.ts';
import type { Driver, Popup } from './harness/driver.ts';
import { launch } from './harness/launch.ts';
import { openLibraryPage } from './harness/library.ts';
import { sentenceWith } from './harness/page-words.ts';
import { saveIn, select, shownForm } from './harness/saving.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { shownClaims, type ShownClaim } from './harness/shown-claims.ts';
import { engine, openMark } from './harness/story.ts';
import { until } from './harness/wait.ts';

const IS_LONG = process.env['LONG'] !== undefined;
const unless = hasShared ? '' : ' (skipped: ../shared is absent)';

/** The site of an article: where it says it is, else one of its own, for what one site says is not another's. */
const hostOf = ({ name, html: text }: ArticleFile) =>
  /property="og:url" content="https?:\/\/([^/"]+)/.exec(text)?.[1] ?? `${name}.example`;

/** A sentence of an article, by a few of its words. */
type Place = readonly [article: string, words: string];

/** Claims in our own words, each with the sentence it is kept from, and who that sentence says it is from. */
interface Kept {
  claim: string;
  from: Place;
  origin: string;
}
const SENT: Kept = {
  claim: 'North Korea sent 1,500 soldiers to Vladivostok between 8 and 13 October 2024.',
  from: ['camp-2024', '1,500'],
  origin: 'South Korea’s National Intelligence Service',
};
const ALSO_SENT: Place = ['unholy-2024', '1,500'];
const BORDER: Kept = {
  claim: 'Russia moved troops to the border.',
  from: ['sentinel-2017', 'The Sun newspaper'],
  origin: 'The Sun',
};
/** Who else reports it, which `npm run test:long` has all of; and who explains it away. */
const REPORTS = (
  [
    ['escalates-2017', 'several reports'],
    ['escalates-2017', 'Primemedia'],
    ['koreaworld-2017', 'local media'],
  ] as const
).slice(0, IS_LONG ? 3 : 1);
const DISTRICT: Place = ['koreaworld-2017', 'Eastern Military'];
const RIVALS: readonly Kept[] = [
  {
    claim: 'A first group of 2,600 North Korean soldiers will be sent to the Kursk region of Russia.',
    from: ['camp-2024', '2,600'],
    origin: 'Kyrylo Budanov',
  },
  {
    claim: 'About 10,000 North Korean soldiers are training to join the Russian army.',
    from: ['camp-2024', '10,000'],
    origin: 'Volodymyr Zelensky',
  },
  {
    claim: 'Some 11,000 North Korean troops will be ready to fight in Ukraine in November 2024.',
    from: ['camp-2024', '11,000'],
    origin: 'Kyrylo Budanov',
  },
  {
    claim: 'North Korea will send 12,000 troops in four brigades to Russia.',
    from: ['unholy-2024', '12,000'],
    origin: 'South Korea’s National Intelligence Service',
  },
];

const FIGURES = ['1,500', '2,600', '≈ 10,000', '≈ 11,000', '12,000'];

describe.skipIf(!hasShared)(`who says so, on the five articles, in ${engine}${unless}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ handlers: SHARED_ARTICLES.map(({ name, html: text }) => html(`/${name}`, text)) });
    driver = await launch(engine, { hosts: SHARED_ARTICLES.map(hostOf) });
    await driver.grant();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  const pages = new Map<string, Page>();
  /** The page with the article, in front, and the whole sentence. */
  const at = async ([name, words]: Place): Promise<{ page: Page; sentence: string }> => {
    const article = SHARED_ARTICLES.find((each) => each.name === name);
    if (article === undefined) throw new Error(`There is no article ${name}`);
    const address = `http://${hostOf(article)}:${new URL(site.origin).port}/${name}`;
    const page = pages.get(name) ?? (await driver.openPage(address));
    pages.set(name, page);
    await page.bringToFront();
    return { page, sentence: await sentenceWith(page, article.body, words) };
  };
  /** The form in the popup, begun on that sentence. */
  const formOn = async (place: Place): Promise<Popup> => {
    const { page, sentence } = await at(place);
    await select(page, sentence);
    const popup = await driver.toolbarButton(page);
    await popup.click('button', 'Save a claim');
    expect((await shownForm(popup)).claim).toBe(sentence);
    return popup;
  };
  const originIn = (popup: Popup) =>
    popup.evaluate(
      () =>
        [...document.querySelectorAll('input')].find((each) => each.labels?.[0]?.textContent === 'Origin')
          ?.value,
    );
  const stanceIn = (popup: Popup) =>
    popup.evaluate(() => document.querySelector('.stances input:checked')?.parentElement?.textContent.trim());

  const keep = async ({ claim, from, origin }: Kept) => {
    const popup = await formOn(from);
    expect(await originIn(popup)).toBe(origin);
    await popup.fill('The claim', claim);
    await saveIn(popup);
    await popup.close();
  };
  /** Makes the article a source of a kept claim: of one the form offers, or of one that is looked for. */
  const addSource = async (place: Place, { claim }: Kept, how: 'offered' | 'found', stance: string) => {
    const popup = await formOn(place);
    if (how === 'offered') await popup.click('button', 'Add this article as a source instead');
    else {
      await popup.click('button', 'Add this article to another claim');
      await popup.fill('Find the claim by its words', claim.split(' ').slice(-2).join(' ').replace('.', ''));
      await popup.click('button', `Choose: ${claim}`);
    }
    await until('the claim is looked up', async () => (await popup.text()).includes(claim));
    await until(`the sentence ${stance}`, async () => (await stanceIn(popup)) === stance);
    await saveIn(popup, 'Add source');
    await popup.close();
  };
  /** What the panel says of a claim on that sentence, opened until it does: what is open stays as it is. */
  const panelOn = async (place: Place, { claim }: Kept, isDue: (shown: ShownClaim) => boolean) => {
    const { page, sentence } = await at(place);
    return until(`the panel shows "${claim}" as it is now`, async () => {
      const panel = await openMark(driver, page, sentence);
      const shown = await panel.evaluate(shownClaims);
      await page.keyboard.press('Escape');
      await panel.waitClosed();
      return shown.find((match) => match.claim === claim && isDue(match));
    });
  };
  const hasSources = (count: number) => (shown: ShownClaim) => shown.sources.length === count;

  it('is one origin for the soldiers, though two articles report it and one calls it another country’s', async () => {
    await keep(SENT);
    await addSource(ALSO_SENT, SENT, 'offered', 'Supports it');
    for (const place of IS_LONG ? [SENT.from, ALSO_SENT] : [ALSO_SENT]) {
      const { status, origins, shared } = await panelOn(place, SENT, hasSources(2));
      expect(status).toMatch(
        /^Reported: two outlets, one origin: South Korea’s National Intelligence Service/,
      );
      expect(origins).toEqual(['2 outlets, one origin: South Korea’s National Intelligence Service']);
      expect(shared).toEqual(["blog.example calls it “Ukraine's National Intelligence Service”."]);
    }
  });

  it('is each by itself for the troops at the border, and another explanation disputes it', async () => {
    await keep(BORDER);
    for (const place of REPORTS) await addSource(place, BORDER, 'offered', 'Supports it');
    await addSource(DISTRICT, BORDER, 'found', 'Disputes it');
    const { status, sources } = await panelOn(
      ['escalates-2017', 'several reports'],
      BORDER,
      hasSources(REPORTS.length + 2),
    );
    expect(sources.toSorted()).toEqual(
      [
        'the Eastern Military District: Disputes',
        'The Sun: Supports',
        '“several reports” in Daily Report: Supports',
        ...(IS_LONG ? ['Primemedia.RU: Supports', '“local media” in Korea World News: Supports'] : []),
      ].toSorted(),
    );
    expect(status).toMatch(
      /^Disputed: supported by The Sun[^;]*; disputed by the Eastern Military District\./,
    );
  });

  if (IS_LONG) {
    it('are five figures on one line, once the user has linked the claims', async () => {
      for (const each of RIVALS) await keep(each);
      await until('all are proposed', async () => {
        const proposed = (await askBackground(driver, 'rivals.proposed')).flat();
        return RIVALS.every(({ claim }) => proposed.some(({ text }) => text === claim));
      });
      const library = await openLibraryPage(driver);
      await library.says('The same question, other figures?');
      await library.page.$eval('.rival-proposals summary', (summary) => summary.click());
      const asked = () =>
        library.evaluate(() =>
          [...document.querySelectorAll('.rival-proposals button')].map(({ textContent }) => textContent),
        );
      // What follows from the answers so far is not asked any more, once the page has read that.
      for (;;) {
        const before = await asked();
        const next = before.find((label) => /^(?:Link them|Show \d+ more)/.test(label));
        if (next === undefined) break;
        await library.evaluate(press, next);
        await until(`"${next}" is done`, async () => (await asked()).join() !== before.join());
      }
      for (const { claim } of [SENT, ...RIVALS]) {
        await library.open(claim);
        await until(`"${claim}" has all figures beside it`, async () => {
          const figures = await library.evaluate(figuresBeside, claim);
          return figures.join() === FIGURES.join();
        });
      }
      await library.page.close();
      const { figures } = await panelOn(ALSO_SENT, SENT, (shown) => shown.figures.length > 0);
      expect(figures).toEqual(FIGURES);
    });
  }
});

/** It runs in the page, so it must stand by itself. */
function press(label: string) {
  const buttons = [...document.querySelectorAll<HTMLElement>('.rival-proposals button')];
  buttons.find(({ textContent }) => textContent === label)?.click();
}

/** The figures on the number line of that claim in the library. It runs in the page, so it must stand by itself. */
function figuresBeside(claim: string): string[] {
  const card = [...document.querySelectorAll('.card')].find(
    (each) => each.querySelector('h3')?.textContent === claim,
  );
  return [...(card?.querySelectorAll('.rivals svg text') ?? [])].map(({ textContent }) =>
    textContent.replaceAll(/\s+/g, ' '),
  );
}
