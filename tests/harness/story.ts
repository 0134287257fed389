import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { loadSample } from './sample.ts';
import type { Engine } from './browsers.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launch } from './launch.ts';
import { pointOfMark } from './marks.ts';
import type { Panel } from './panel.ts';
import { sharedBrowser, spendSharedBrowser } from './shared-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine;
  }
}

/** The engine this run of the stories is for; each story runs in both. */
export const engine: Engine = inject('engine');

/**
 * A browser in which the user has given access and has an empty library. Without options it may be the one that other
 * stories had, made new; see shared-browser.ts.
 */
export function launchGranted(options: LaunchOptions = {}): Promise<Driver> {
  const start = async () => {
    const driver = await launch(engine, options);
    await orClose(driver, driver.grant());
    return driver;
  };
  return Object.keys(options).length === 0 ? sharedBrowser(start) : start();
}

/** The same with the sample library in it. */
export async function launchReady(options: LaunchOptions = {}): Promise<Driver> {
  const driver = await launchGranted(options);
  await orClose(driver, loadSample(driver));
  return driver;
}

async function orClose(driver: Driver, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    spendSharedBrowser();
    await driver.close();
    throw error;
  }
}

/** Clicks the marked sentence that holds these words, with the mouse, and waits for the panel. */
export async function openMark(driver: Driver, page: Page, words: string): Promise<Panel> {
  const point = await pointOfMark(page, words);
  await page.mouse.click(point.x, point.y);
  const panel = driver.panel(page);
  await panel.waitOpen();
  return panel;
}

/** Lets the page do what it does when it has nothing to do: layout, timers of no delay, idle callbacks. */
export function idle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  });
}
