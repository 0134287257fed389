import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { isReady } from './surface.ts';
import { until, within } from './wait.ts';

/** A page of the extension that the extension itself opened, once it shows what it has to. */
export function ownPage(driver: Driver, name: string): Promise<Page> {
  return until(`${name} is open`, async () => {
    for (const page of await driver.pages()) {
      // Firefox does not tell the protocol the address of an extension's page; the page does.
      const address = await within(
        page.evaluate(() => location.href),
        1000,
      ).catch(() => '');
      if (!address.startsWith(`${driver.extensionOrigin}/${name}`)) continue;
      if (await within(page.evaluate(isReady), 1000).catch(() => false)) return page;
    }
    return undefined;
  });
}

/** Selects the words where they stand in the page, as a drag over them does. */
export async function select(page: Page, words: string): Promise<void> {
  const found = await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; start: number }[] = [];
    let text = '';
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    const from = text.indexOf(words);
    if (from === -1) return false;
    const place = (offset: number) => nodes.findLast(({ start }) => start <= offset);
    const first = place(from);
    const last = place(from + words.length - 1);
    if (first === undefined || last === undefined) return false;
    getSelection()?.setBaseAndExtent(
      first.node,
      from - first.start,
      last.node,
      from + words.length - last.start,
    );
    return true;
  }, words);
  if (!found) throw new Error(`The page has no words "${words}"`);
}
