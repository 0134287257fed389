import type { ElementHandle, Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { isReady, pageSurface, type Surface } from './surface.ts';
import { until } from './wait.ts';

/** The fields of the form that a claim is edited in. */
export type EditorField = 'text' | 'tags' | 'notes' | 'eventDate';

/** Wide enough for a claim beside the list. */
const WIDE = { width: 1280, height: 900 };

/** The library page in a tab of its own. */
export interface LibraryPage extends Surface {
  page: Page;
  /** Brings it to the front, where its list is read anew, searches, and opens the first claim that is found. */
  find(words: string): Promise<void>;
  /** Opens the claim with this text. */
  open(claim: string): Promise<void>;
  /** Opens the form of the claim with this text. */
  edit(claim: string): Promise<void>;
  put(field: EditorField, text: string): Promise<void>;
  /** What stands in a field of the open form. */
  typed(field: EditorField): Promise<string>;
  /** Waits until the words are on the page. */
  says(words: string): Promise<unknown>;
  /** Waits until the list is read: while it grows, what stands below it moves away from under the mouse. */
  settled(): Promise<unknown>;
  /** The text of every claim in the list, as far as it is in sight. */
  claims(): Promise<string[]>;
}

export async function openLibraryPage(driver: Driver): Promise<LibraryPage> {
  const page = await driver.extensionPage('library.html');
  await page.setViewport(WIDE);
  const settled = () => until('the library is read', () => page.evaluate(isReady));
  await settled();
  const surface = pageSurface(page);
  const says = (words: string) =>
    until(`the library says "${words}"`, async () => (await surface.text()).includes(words));
  const place = (field: EditorField) => `form.editor [name="${field}"]`;
  const texts = () =>
    page.evaluate(() => [...document.querySelectorAll('.claim-text')].map(({ textContent }) => textContent));
  const open = async (claim: string): Promise<void> => {
    const line = await until(`the claim "${claim}" is listed`, async () => {
      const found = await page.evaluateHandle(lineOf, claim);
      return found.asElement() as ElementHandle | null;
    });
    await line.click();
    await until(`the claim "${claim}" is shown`, () => page.evaluate(isShown, claim));
  };
  return {
    ...surface,
    page,
    says,
    settled,
    async find(words) {
      await page.bringToFront();
      await surface.fill('Find claims', words);
      await says(`found for “${words}”`);
      await settled();
      const [first] = await texts();
      if (first !== undefined) await open(first);
    },
    open,
    async edit(claim) {
      await open(claim);
      const button = await until(`the claim "${claim}" can be edited`, async () => {
        const found = await page.evaluateHandle(editButton, claim);
        return found.asElement() as ElementHandle | null;
      });
      await button.click();
      await page.waitForSelector(place('text'));
    },
    async put(field, text) {
      await page.bringToFront();
      const input = await page.waitForSelector(place(field));
      await input?.evaluate((element) => {
        (element as HTMLTextAreaElement).focus();
        (element as HTMLTextAreaElement).select();
      });
      await page.keyboard.type(text);
    },
    typed: (field) => page.$eval(place(field), (element) => (element as HTMLTextAreaElement).value),
    claims: texts,
  };
}

/** It runs in the page, so it must stand by itself. */
function lineOf(claim: string): Element | null {
  return (
    [...document.querySelectorAll('.claim-text')].find(({ textContent }) => textContent === claim) ?? null
  );
}

/** Also where its form stands there already. */
function isShown(claim: string): boolean {
  return [...document.querySelectorAll('.card')].some(
    (card) =>
      card.querySelector('h3')?.textContent === claim ||
      card.getAttribute('aria-label') === `Editing: ${claim}`,
  );
}

/** It runs in the page, so it must stand by itself. */
function editButton(claim: string): Element | null {
  const card = [...document.querySelectorAll('.card')].find(
    (each) => each.querySelector('h3')?.textContent === claim,
  );
  return (
    [...(card?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Edit') ?? null
  );
}
