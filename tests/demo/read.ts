import type { Page } from 'puppeteer-core';
import { askReader } from '../harness/ask.ts';
import type { Driver } from '../harness/driver.ts';
import { paintedMarks } from '../harness/marks.ts';
import { until } from '../harness/wait.ts';

/** The article is read once the reader says so and what it wants painted is painted. */
export async function waitUntilRead(driver: Driver, page: Page): Promise<void> {
  await until(`${page.url()} is read`, async () => {
    const report = await askReader(driver, page, 'reader.report');
    if (report.state !== 'article') return false;
    const wanted = report.marks.filter(({ tone }) => tone !== undefined).length;
    return (await paintedMarks(page)).length === wanted;
  });
}
