import type { Page } from 'puppeteer-core';
import { PROFILED } from '../../lib/page/pace.ts';
import type { Driver } from '../../tests/harness/driver.ts';
import { type PaintedMark, HIGHLIGHT_PREFIX, paintedMarks } from '../../tests/harness/marks.ts';
import { until } from '../../tests/harness/wait.ts';

/** A page in a tab of its own, and what went wrong in it by our doing. */
export interface Visit {
  page: Page;
  exceptions: string[];
}

/**
 * Keeps when the reader last had its marks painted, in the page: the registry is the page's too, and the names are those of
 * the reader's measures.
 */
const WATCH = `
  performance.mark(${JSON.stringify(PROFILED)});
  globalThis.stillSince = () => {
    let ranges = 0;
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith(${JSON.stringify(HIGHLIGHT_PREFIX)})) ranges += highlight.size;
    const now = performance.now();
    const paints = performance.getEntriesByName('second-source:paint').length;
    const before = globalThis.stillThen ?? { ranges: -1, paints: -1, at: now };
    globalThis.stillThen = before.ranges === ranges && before.paints === paints ? before : { ranges, paints, at: now };
    return { paints, still: now - globalThis.stillThen.at };
  };`;

/** Milliseconds that marks have to stand still, and that a page may take until it has any. */
const STILL = 300;
const PATIENCE = 8_000;

/** Opens the page; `before` runs in it once its markup is there, which is before the extension reads it. */
export async function visit<T>(
  driver: Driver,
  url: string,
  work: (visit: Visit) => Promise<T>,
  before?: string,
): Promise<T> {
  const page = await driver.openPage('about:blank');
  const exceptions: string[] = [];
  const scripts = new URL(url).searchParams.has('scripts');
  page.on('pageerror', (error) => {
    // With the page's own scripts on their exceptions are theirs.
    const { stack = '', message } = error as Error;
    // Firefox tells of each address that our own policy for the page turns away.
    if (message.startsWith('Content-Security-Policy')) return;
    if (!scripts || stack.includes(driver.extensionOrigin)) exceptions.push(message);
  });
  try {
    await page.bringToFront();
    await page.evaluateOnNewDocument(WATCH);
    if (before !== undefined) await page.evaluateOnNewDocument(before);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await work({ page, exceptions });
  } finally {
    await page.close();
  }
}

/** The marks of the page once they stand still; what there is where the reader did not paint (anew) in time. */
export async function marksOf(page: Page, how?: 'anew'): Promise<PaintedMark[]> {
  const painted = () =>
    page.evaluate(() =>
      (globalThis as unknown as { stillSince: () => { paints: number; still: number } }).stillSince(),
    );
  const before = how === 'anew' ? (await painted()).paints : 0;
  await until(
    'the marks stand still',
    async () => {
      const { paints, still } = await painted();
      return paints > before && still > STILL;
    },
    PATIENCE,
  ).catch(() => undefined);
  return paintedMarks(page);
}

/** What a reader of the page sees of its making: markup, height, and where every element stands. */
export function shapeOf(page: Page): Promise<{ markup: string; height: number; layout: number }> {
  return page.evaluate(() => {
    let layout = 0;
    for (const element of document.querySelectorAll('*')) {
      const { x, y, width, height } = element.getBoundingClientRect();
      for (const value of [x, y, width, height])
        layout = (Math.imul(layout, 31) + Math.round(value * 64)) | 0;
    }
    return {
      markup: document.documentElement.outerHTML,
      height: document.documentElement.scrollHeight,
      layout,
    };
  });
}
