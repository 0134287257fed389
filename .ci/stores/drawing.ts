import { launch } from 'puppeteer-core';
import type { FoundBrowser } from '../../tests/harness/browsers.ts';

export interface Size {
  width: number;
  height: number;
}

/** A browser without the extension, in which pictures are put together. */
export interface Drawing {
  /** The page as a PNG of that size, in device pixels; `of` is its size in CSS pixels where that is another. */
  picture(html: string, size: Size, of?: Size): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function startDrawing({ executable }: FoundBrowser): Promise<Drawing> {
  const browser = await launch({
    browser: 'chrome',
    executablePath: executable,
    pipe: true,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return {
    async picture(html, size, of = size) {
      const page = await browser.newPage();
      await page.setViewport({ ...of, deviceScaleFactor: size.width / of.width });
      await page.setContent(html, { waitUntil: 'load' });
      const png = await page.screenshot({ omitBackground: true });
      await page.close();
      return png;
    },
    close: () => browser.close(),
  };
}
