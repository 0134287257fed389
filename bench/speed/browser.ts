import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { askBackground, tabOf } from '../../tests/harness/ask.ts';
import type { Driver } from '../../tests/harness/driver.ts';
import { launch } from '../../tests/harness/launch.ts';
import { type Site, serve } from '../../tests/harness/server.ts';
import { pageSurface } from '../../tests/harness/surface.ts';
import { until } from '../../tests/harness/wait.ts';
import { articleHtml, paintedAfter } from './article-page.ts';
import type { Maker } from './claims.ts';
import { type Course, type Inside, median } from './inside.ts';
import { measureIn, timeOf } from './own-page.ts';
import { ping } from './ping.ts';

/** What is measured of the packaged extension as it runs; null where it did not come to an end. */
export interface Running {
  claimsPerSecond: number | null;
  saveMs: number | null;
  wokenMs: number | null;
  coldMs: number | null;
  pingMs: number | null;
}

/** Milliseconds that bringing claims in, and waiting for marks, may take before it counts as not measured. */
const IMPORT = 150_000;
const MARKS = 25_000;

/** A feed of fact-checks, one line for each claim. */
function feedOf(maker: Maker, claims: number): string {
  const checker = 'https://check.example';
  const lines = Array.from({ length: claims }, (_, number) =>
    JSON.stringify({
      '@type': 'ClaimReview',
      claimReviewed: maker.claim(number),
      url: `${checker}/${number}`,
      author: { '@type': 'Organization', name: 'Check', url: checker },
      reviewRating: { '@type': 'Rating', alternateName: 'False' },
    }),
  );
  return `${lines.join('\n')}\n`;
}

/** Brings the claims in as a feed, by the library's own page; answers how long it took until the last of them was found. */
async function bringIn(driver: Driver, maker: Maker, claims: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-speed-'));
  try {
    const file = path.join(folder, 'claims.jsonl');
    writeFileSync(file, feedOf(maker, claims));
    const page = await driver.extensionPage('library.html#feeds');
    const library = pageSurface(page);
    const says = (words: string) =>
      until(`the library says "${words}"`, async () => (await library.text()).includes(words), IMPORT);
    const input = await until('the library takes files of feeds', () => page.$('.feeds input[type="file"]'));
    const start = performance.now();
    await input.uploadFile(file);
    await says('Name of the feed');
    await library.click('button', 'Add the feed');
    await says('claims now');
    await until(
      'the last claim is found',
      async () => {
        const argument = { draftId: crypto.randomUUID(), text: maker.claim(claims - 1) };
        const { answer } = await timeOf(page, 'claim.similar', argument);
        return (answer as { value?: unknown[] }).value?.length !== 0;
      },
      IMPORT,
    );
    const time = performance.now() - start;
    await page.close();
    return time;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** From the form's message until a sentence with the claim is answered with it. */
async function saveOne(driver: Driver, own: Page, article: Page, round: number): Promise<number> {
  const draft = await askBackground(driver, 'draft.begin', { tabId: await tabOf(driver, article) });
  const text = `The Quillmark brewery of Zanthorpe shipped ${7_000 + round} barrels of cider to Vardenmoor in a single night.`;
  const { ms } = await timeOf(own, 'claim.save', { draftId: draft.id, form: { ...draft.form, text } });
  const found = await timeOf(own, 'claim.similar', { draftId: crypto.randomUUID(), text });
  if (!JSON.stringify(found.answer).includes(String(7_000 + round)))
    throw new Error('A saved claim is not found.');
  return ms + found.ms;
}

/** Milliseconds. */
const SETTLED = 500;

/** Stops the background, and has `work` wake it; throws where it was not another afterwards. */
export async function woken<T>(driver: Driver, work: () => Promise<T>, how?: 'with the engine'): Promise<T> {
  const before = await driver.backgroundSince();
  await until('the background lies still', async () => {
    await driver.stopBackground(how);
    // An open page may have woken it at once, and what is sent to one that is just being stopped is lost.
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    return !(await driver.backgroundRuns()) && (how === undefined || !(await driver.engineRuns()));
  });
  const done = await work();
  // The protocol may hear of it later than of its answer.
  const after = await until('the background runs', () => driver.backgroundSince());
  if (after === before) throw new Error('The background was not stopped.');
  return done;
}

async function openAndPaint(driver: Driver, url: string): Promise<number> {
  const page = await driver.openPage('about:blank');
  try {
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await until('the marks are painted', () => page.evaluate(paintedAfter), MARKS);
  } finally {
    await page.close();
  }
}

/** The median, or null where not one round came to its end. A round that did not is told, and ends the rest. */
async function medianOf(
  what: string,
  rounds: number,
  round: (index: number) => Promise<number>,
): Promise<number | null> {
  const times: number[] = [];
  try {
    for (let index = 0; index < rounds; index += 1) times.push(await round(index));
  } catch (error) {
    console.error(`  ${what}, round ${times.length + 1}: ${String(error)}`);
  }
  return times.length === 0 ? null : median(times);
}

export interface Measured {
  inside: Inside | undefined;
  running: Running;
}

/** One browser with the packaged extension and a library of so many claims. */
export async function measureBrowser(
  engine: 'chromium' | 'firefox',
  maker: Maker,
  script: string,
  course: Course,
): Promise<Measured> {
  const { claims, rounds } = course;
  let site: Site | undefined;
  const driver = await launch(engine);
  try {
    site = await serve({
      handlers: [
        (_, response, url) => {
          const number = Number(/^\/article\/(\d+)$/.exec(url.pathname)?.[1] ?? NaN);
          if (Number.isNaN(number)) return false;
          const html = articleHtml(`Report ${number}`, maker.article(number, claims));
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
          return true;
        },
      ],
    });
    const { origin } = site;
    await driver.grant();
    const brought = await bringIn(driver, maker, claims).catch((error: unknown) => {
      console.error(`  import: ${String(error)}`);
      return undefined;
    });
    // What came in is looked through for rivals, at each wake until it is done: that is not what is measured.
    await askBackground(driver, 'rivals.stop');
    // In one round it is measured as the reader has it who opens an article at once.
    if (rounds > 1)
      await until(
        'all claims are complete',
        async () => (await askBackground(driver, 'index.incomplete')) === 0,
        IMPORT,
      );
    const article = await driver.openPage(`${origin}/article/0`);
    const running: Running = {
      claimsPerSecond: null,
      saveMs: null,
      wokenMs: null,
      coldMs: null,
      pingMs: null,
    };
    running.pingMs = await medianOf('ping', rounds, () => woken(driver, () => ping(driver, article)));
    if (brought !== undefined) {
      running.claimsPerSecond = (claims / brought) * 1000;
      running.wokenMs = await medianOf('woken', rounds, (index) =>
        woken(driver, () => openAndPaint(driver, `${origin}/article/${index + 1}`)),
      );
      if (engine === 'chromium') {
        running.coldMs = await medianOf('cold', rounds, (index) =>
          woken(
            driver,
            () => openAndPaint(driver, `${origin}/article/${rounds + index + 1}`),
            'with the engine',
          ),
        );
      }
      // The answers to these were kept.
      const again = await medianOf('woken again', rounds, (index) =>
        woken(driver, () => openAndPaint(driver, `${origin}/article/${index + 1}`), 'with the engine'),
      );
      console.error(`  woken for an article that was matched before: ${again?.toFixed(0) ?? '–'} ms`);
      const own = await driver.extensionPage('welcome.html');
      running.saveMs = await medianOf('save', rounds, (index) => saveOne(driver, own, article, index));
      await own.close();
    }
    const own = await driver.extensionPage('welcome.html');
    const inside = await measureIn(own, script, course).catch((error: unknown) => {
      console.error(`  inside: ${String(error)}`);
      return undefined;
    });
    return { inside, running };
  } finally {
    await site?.close();
    await driver.close();
  }
}
