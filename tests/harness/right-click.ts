import type { Page } from 'puppeteer-core';

/** Right-clicks what is selected (a click beside it would undo the selection in Chromium), else that element. */
export async function rightClick(page: Page, selector: string): Promise<void> {
  const point = await page.evaluate(() => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    // Not the element: one that is taller than the window would have the words outside of it.
    scrollBy({ top: range.getBoundingClientRect().y - innerHeight / 3, behavior: 'instant' });
    const box = range.getClientRects()[0];
    return box === undefined ? null : { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
  });
  if (point !== null) return page.mouse.click(point.x, point.y, { button: 'right' });
  const element = await page.waitForSelector(selector);
  await element?.click({ button: 'right', offset: { x: 20, y: 8 } });
}
