import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../harness/driver.ts';
import { paintedMarks, pointOfMark } from '../harness/marks.ts';
import { ROOT } from '../harness/package-build.ts';
import type { Site } from '../harness/server.ts';
import { expectedMarks } from './expected.ts';
import { waitUntilRead } from './read.ts';
import { shownMarks, type ShownMark } from './shown.ts';

const PICTURES = path.join(ROOT, 'pictures');

/** One line a match, for comparing. Of what is only suggested `check` names no differences (design, section 5). */
function lines(marks: ShownMark[]): string[] {
  return marks.flatMap(({ sentence, tone, matches }) =>
    matches.map(({ claim, outcome, reason, status }) =>
      [sentence, claim, outcome, outcome.startsWith('possibly') ? '' : reason, status, tone].join(' | '),
    ),
  );
}

function printTable(title: string, marks: ShownMark[]): void {
  console.log(`\n${title}`);
  for (const { sentence, tone, matches } of marks) {
    console.log(`\n  [${tone}] ${sentence}`);
    for (const { claim, outcome, reason, met, status, because } of matches) {
      const why = reason !== '' ? reason : met ? `in common: ${met}` : 'no word but the matter in common';
      console.log(`    ${claim}`);
      console.log(`      ${outcome} | ${why}`);
      console.log(`      ${status} | ${because}`);
    }
  }
}

async function takePictures(driver: Driver, page: Page, name: string): Promise<string[]> {
  const files: string[] = [];
  const file = (what: string, scheme: string) => {
    const target = path.join(PICTURES, `${driver.browser.name}-${name}-${what}-${scheme}.png`);
    files.push(path.relative(ROOT, target));
    return target;
  };
  for (const scheme of ['light', 'dark'] as const) {
    await driver.colorScheme(page, scheme);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilRead(driver, page);
    writeFileSync(file('article', scheme), await page.screenshot());
    const [first] = await paintedMarks(page);
    if (first !== undefined) {
      const point = await pointOfMark(page, first.text);
      await page.mouse.click(point.x, point.y);
      await driver.panel(page).waitOpen();
      await driver.panel(page).settle();
      writeFileSync(file('panel', scheme), await page.screenshot());
      await page.keyboard.press('Escape');
      await driver.panel(page).waitClosed();
    }
    const popup = await driver.toolbarButton(page);
    await popup.screenshot(file('popup', scheme));
    await popup.close();
  }
  await driver.colorScheme(page, 'light');
  return files;
}

/** Prints what is seen on each article, compares it with `check`, and takes pictures. Returns the exit code. */
export async function showWithoutWindow(driver: Driver, site: Site, articles: string[]): Promise<number> {
  mkdirSync(PICTURES, { recursive: true });
  console.log(
    `[tone of the mark] sentence, and below it each claim it met: outcome | reason, status | reason; read out of ${driver.browser.version}`,
  );
  const pictures: string[] = [];
  let differing = 0;
  for (const name of articles) {
    const page = await driver.openPage(`${site.origin}/${name}`);
    await waitUntilRead(driver, page);
    const marks = await shownMarks(driver, page);
    printTable(`${name}: ${marks.length} marked sentences`, marks);
    const [seen, said] = [
      lines(marks),
      lines(expectedMarks(path.join(import.meta.dirname, 'site', name), page.url())),
    ];
    const missing = said.filter((line) => !seen.includes(line));
    const extra = seen.filter((line) => !said.includes(line));
    for (const line of missing) console.log(`- check says, the browser does not show: ${line}`);
    for (const line of extra) console.log(`+ the browser shows, check does not say: ${line}`);
    differing += missing.length + extra.length;
    pictures.push(...(await takePictures(driver, page, path.basename(name, '.html'))));
    await page.close();
  }
  console.log(`\nPictures:\n${pictures.map((file) => `  ${file}`).join('\n')}`);
  console.log(
    differing === 0
      ? '\nThe browser shows what check says.'
      : `\n${differing} lines differ between browser and check.`,
  );
  return differing === 0 ? 0 : 1;
}
