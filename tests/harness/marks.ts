import type { Page } from 'puppeteer-core';
import { until } from './wait.ts';

/** One painted stretch of text, as the browser's own highlight registry has it. */
export interface PaintedMark {
  /** The highlight's name without the extension's prefix. */
  tone: string;
  text: string;
}

/** The extension's names in the page's highlight registry begin so. */
export const HIGHLIGHT_PREFIX = 'second-source-';

/** Laid over one of the others: the mark that is stepped to or open. */
const CURRENT = 'current';

/** What is painted on the page, in page order, without the layer that shows which is current. White space is made one space, as in the answers of `check`. */
export function paintedMarks(page: Page): Promise<PaintedMark[]> {
  return page.evaluate(
    (prefix, current) => {
      const painted: { tone: string; range: Range }[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith(prefix) || name === prefix + current) continue;
        for (const range of highlight) {
          if (range instanceof Range && !range.collapsed)
            painted.push({ tone: name.slice(prefix.length), range });
        }
      }
      painted.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
      return painted.map(({ tone, range }) => ({ tone, text: range.toString().replace(/\s+/g, ' ').trim() }));
    },
    HIGHLIGHT_PREFIX,
    CURRENT,
  );
}

/** The words of the current mark, or `''` where none is. */
export function currentMark(page: Page): Promise<string> {
  return page.evaluate((name) => {
    const [range] = CSS.highlights.get(name) ?? [];
    return range instanceof Range ? range.toString().replace(/\s+/g, ' ').trim() : '';
  }, HIGHLIGHT_PREFIX + CURRENT);
}

/** The painted marks once the page has any. */
export function waitForMarks(page: Page, atLeast = 1): Promise<PaintedMark[]> {
  return until(`${atLeast} or more sentences are marked`, async () => {
    const marks = await paintedMarks(page);
    return marks.length >= atLeast ? marks : undefined;
  });
}

/** The middle of the first line of the painted stretch that holds these words, scrolled into view. */
export function pointOfMark(page: Page, words: string): Promise<{ x: number; y: number }> {
  return until(`"${words}" is marked`, () =>
    page.evaluate(
      (prefix, words) => {
        for (const [name, highlight] of CSS.highlights) {
          if (!name.startsWith(prefix)) continue;
          for (const range of highlight) {
            if (!(range instanceof Range) || !range.toString().replace(/\s+/g, ' ').includes(words)) continue;
            const firstLine = () => [...range.getClientRects()].find((rect) => rect.width > 8);
            scrollBy({ top: (firstLine()?.y ?? 0) - innerHeight / 3, behavior: 'instant' });
            const box = firstLine();
            if (box !== undefined)
              return { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
          }
        }
        return null;
      },
      HIGHLIGHT_PREFIX,
      words,
    ),
  );
}
