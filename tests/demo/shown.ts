import type { Page } from 'puppeteer-core';
import type { Driver } from '../harness/driver.ts';
import { paintedMarks, pointOfMark } from '../harness/marks.ts';

export interface ShownMatch {
  claim: string;
  outcome: string;
  /** What differs, in words; `''` where nothing does. */
  reason: string;
  /** Which words met, as the panel says it; `''` where it does not. */
  met?: string;
  status: string;
  /** Why the status is what it is, in the panel's words. */
  because?: string;
}

/** One painted sentence and what the panel says of it. */
export interface ShownMark {
  sentence: string;
  tone: string;
  matches: ShownMatch[];
}

/** Reads a panel's matches from its words, as a person would: heading, claim, status. */
function readPanel(panel: Element): ShownMatch[] {
  const words = (within: Element | null | undefined, selector: string) =>
    (within?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...panel.querySelectorAll('.match')].map((match) => {
    const section = match.closest('li') ?? match.closest('section');
    const [, possibly, relation = ''] =
      /^(Possibly )?(the same|in conflict|Says the same|Conflicts|Related)(?:: .*?)?(?: — please confirm)?$/.exec(
        words(section, '.relation'),
      ) ?? [];
    const reasons = [...match.querySelectorAll('.reasons li')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    const common = reasons.filter((reason) => reason.startsWith('In common: '));
    const same = relation.endsWith('the same') ? 'same' : relation === 'Related' ? 'related' : 'conflicts';
    return {
      claim: words(match, '.claim'),
      outcome: possibly === undefined ? same : `possibly ${same}`,
      reason: reasons.filter((reason) => !common.includes(reason)).join('. '),
      met: common.join('').replace(/^In common: /, ''),
      status: words(match, '.badge').toLowerCase(),
      because: words(match, '.status .unseen + span'),
    };
  });
}

/** Every painted sentence of the page, each clicked and its panel read. */
export async function shownMarks(driver: Driver, page: Page): Promise<ShownMark[]> {
  const panel = driver.panel(page);
  const marks: ShownMark[] = [];
  for (const { tone, text } of await paintedMarks(page)) {
    const point = await pointOfMark(page, text);
    await page.mouse.click(point.x, point.y);
    await panel.waitOpen(`"${text}" was clicked`);
    marks.push({ sentence: text, tone, matches: await panel.evaluate(readPanel) });
    await page.keyboard.press('Escape');
    await panel.waitClosed();
  }
  return marks;
}
