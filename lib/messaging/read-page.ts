import type { PageView } from './page-view.ts';
import type { PageAccess, PageReport } from './protocol.ts';
import { RequestError } from './request-error.ts';

/** What is asked on the way; `report` rejects while no reader is in the page. */
export interface PageAsks {
  access: () => Promise<PageAccess>;
  check: () => Promise<unknown>;
  report: () => Promise<PageReport>;
  wait: (milliseconds: number) => Promise<void>;
}

/** How often the reader is asked whether it is done, ms, and how many times: 15 s in all, then the user is told. */
export const ASK_EVERY = 150;
export const ASK_TIMES = 100;

/** How many times a report from before a change is passed over, until it has to be believed: 4.5 s in all. */
export const STALE_TIMES = 30;

const SLOW: PageReport = {
  state: 'failed',
  reason: 'it takes longer than it should. Reload the page, or try again in a moment.',
};

/**
 * Finds out what is on a page and shows each step. A page that no reader is in yet is read at once: pressing the
 * toolbar button is what allows that, also where there is no lasting access to the site. Never rejects.
 *
 * @param stale the page is to be read again, for such a report is from before something changed; a reader goes on
 *   giving it until it is done
 */
export async function readPage(
  asks: PageAsks,
  show: (view: PageView) => void,
  stale?: (report: PageReport) => boolean,
): Promise<void> {
  let page: PageAccess;
  try {
    page = await asks.access();
  } catch (error) {
    return show(failed('', true, error));
  }
  if (page.access === 'forbidden') return show({ state: 'forbidden' });
  const { host } = page;
  if (page.access === 'site-off') return show({ state: 'site-off', host });
  const always = page.access === 'granted';
  const read = (report: PageReport) => show({ state: 'read', host, always, report });

  const there = await reportIfThere(asks);
  if (there !== undefined && there.state !== 'reading' && stale?.(there) !== true) return read(there);
  read({ state: 'reading' });
  if (there === undefined || stale !== undefined) {
    try {
      await asks.check();
    } catch (error) {
      return show(unchecked(error, host, always));
    }
  }
  for (let asked = 0; asked < ASK_TIMES; asked += 1) {
    const report = await reportIfThere(asks);
    const old = report !== undefined && asked < STALE_TIMES && stale?.(report) === true;
    if (report !== undefined && report.state !== 'reading' && !old) return read(report);
    await asks.wait(ASK_EVERY);
  }
  read(SLOW);
}

async function reportIfThere(asks: PageAsks): Promise<PageReport | undefined> {
  try {
    return await asks.report();
  } catch {
    return undefined;
  }
}

/** Why the page could not be checked: refused for want of access where there is none for good, else a failure. */
function unchecked(error: unknown, host: string, always: boolean): PageView {
  const code = error instanceof RequestError ? error.code : 'failed';
  if (code === 'site-off') return { state: 'site-off', host };
  if (code === 'forbidden') return always ? { state: 'forbidden' } : { state: 'needed', host };
  return failed(host, always, error);
}

function failed(host: string, always: boolean, error: unknown): PageView {
  const reason = error instanceof Error ? error.message : String(error);
  return { state: 'read', host, always, report: { state: 'failed', reason } };
}
