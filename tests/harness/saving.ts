import { type Page, ProtocolError } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { isReady, pageSurface, type Surface } from './surface.ts';
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

/** Selects the words where they stand in the page, as a drag over them does. White space may be any, or a new paragraph. */
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
    const literal = words.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
    const found = new RegExp(literal.join('\\s*')).exec(text);
    if (found === null) return false;
    const { index: from } = found;
    const { length } = found[0];
    const place = (offset: number) => nodes.findLast(({ start }) => start <= offset);
    const first = place(from);
    const last = place(from + length - 1);
    if (first === undefined || last === undefined) return false;
    getSelection()?.setBaseAndExtent(first.node, from - first.start, last.node, from + length - last.start);
    return true;
  }, words);
  if (!found) throw new Error(`The page has no words "${words}"`);
}

/** The form as it is shown: the claim, the words of the page, and the rows on where they are from. */
export interface ShownForm {
  claim: string;
  quote: string;
  source: Record<string, string>;
}

/** What the form was opened with, once it is there. */
export async function shownForm(surface: Surface): Promise<ShownForm> {
  return until('the form is there', () =>
    surface.evaluate(() => {
      if (document.querySelector('main.save .source dl') === null) return null;
      const field = [...document.querySelectorAll('textarea')].find((each) =>
        [...(each.labels ?? [])].some(({ textContent }) => textContent.includes('The claim')),
      );
      const rows = [...document.querySelectorAll('.source dl > div')].map((row) => [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd')?.textContent ?? '',
      ]);
      const quote = document.querySelector('.source blockquote')?.textContent ?? '';
      return {
        claim: field?.value ?? '',
        quote: quote.replace(/^“|”$/g, ''),
        source: Object.fromEntries(rows) as Record<string, string>,
      };
    }),
  );
}

/** Saves what the form has, and waits until it says so. */
export async function saveIn(surface: Surface, button = 'Save'): Promise<void> {
  await surface.click('button', button);
  await until('it is saved', async () =>
    /^Saved\. (?:Sentences that make it|This article is now)/mu.test(await surface.text()),
  );
}

/** Closes the window of the form by its button, and waits until it is gone. */
export async function leave(form: Page): Promise<void> {
  // The window may be gone before the button is let go.
  await pageSurface(form)
    .click('button', 'Close')
    .catch((error: unknown) => {
      if (!(error instanceof ProtocolError)) throw error;
    });
  // Firefox does not tell the protocol that the window is closed; that nothing answers there does.
  await until('the window of the form is closed', () =>
    within(
      form.evaluate(() => document.readyState),
      1000,
    ).then(
      () => false,
      () => true,
    ),
  );
}
