import { describe, expect, it } from 'vitest';
import type { PageView } from './page-view.ts';
import type { PageAccess, PageReport } from './protocol.ts';
import { type ErrorCode, RequestError } from './request-error.ts';
import { ASK_EVERY, ASK_TIMES, type PageAsks, readPage, STALE_TIMES } from './read-page.ts';

const host = 'harbour-post.example';
const reading: PageReport = { state: 'reading' };
const notArticle: PageReport = { state: 'not-article' };
/** Stands for a page without a reader. */
const nobody = undefined;

/** Runs the reading with these answers of the reader, the last of them for ever; time is only counted. */
async function run(
  access: PageAccess | Error,
  reports: readonly (PageReport | undefined)[],
  refusal?: ErrorCode,
  stale?: (report: PageReport) => boolean,
): Promise<{ shown: PageView[]; checks: number; waited: number }> {
  const shown: PageView[] = [];
  let checks = 0;
  let waited = 0;
  let asked = 0;
  const asks: PageAsks = {
    access: () => (access instanceof Error ? Promise.reject(access) : Promise.resolve(access)),
    check: () => {
      checks += 1;
      return refusal === undefined
        ? Promise.resolve()
        : Promise.reject(new RequestError(refusal, 'Refused.'));
    },
    report: () => {
      const report = reports[Math.min(asked, reports.length - 1)];
      asked += 1;
      return report === nobody
        ? Promise.reject(new RequestError('unreachable', 'Nobody.'))
        : Promise.resolve(report);
    },
    wait: (milliseconds) => {
      waited += milliseconds;
      return Promise.resolve();
    },
  };
  await readPage(asks, (view) => shown.push(view), stale);
  return { shown, checks, waited };
}

const granted: PageAccess = { access: 'granted', host };
const needed: PageAccess = { access: 'needed', host };
const read = (report: PageReport, always = true): PageView => ({ state: 'read', host, always, report });

describe('reading the page the popup was opened on', () => {
  it('shows at once what a reader already has', async () => {
    expect(await run(granted, [notArticle])).toEqual({ shown: [read(notArticle)], checks: 0, waited: 0 });
  });

  it('waits for a reader that is at work', async () => {
    const { shown, checks } = await run(granted, [reading, reading, notArticle]);
    expect(shown).toEqual([read(reading), read(notArticle)]);
    expect(checks).toBe(0);
  });

  it.each([
    ['without lasting access', needed, false],
    ['opened before the grant', granted, true],
  ])('reads a page %s at once', async (_, access, always) => {
    const { shown, checks } = await run(access, [nobody, nobody, reading, notArticle]);
    expect(shown).toEqual([read(reading, always), read(notArticle, always)]);
    expect(checks).toBe(1);
  });

  it.each([
    ['forbidden', needed, { state: 'needed', host }],
    ['forbidden', granted, { state: 'forbidden' }],
    ['site-off', granted, { state: 'site-off', host }],
    ['library-busy', granted, read({ state: 'failed', reason: 'Refused.' })],
  ] as const)('says why it could not: %s', async (refusal, access, last) => {
    const { shown } = await run(access, [nobody], refusal);
    expect(shown.at(-1)).toEqual(last);
  });

  it.each([
    [{ access: 'forbidden' }, { state: 'forbidden' }],
    [
      { access: 'site-off', host },
      { state: 'site-off', host },
    ],
  ] as const)('leaves a page alone that is not to be read', async (access, view) => {
    expect(await run(access, [notArticle])).toEqual({ shown: [view], checks: 0, waited: 0 });
  });

  const failed: PageReport = { state: 'failed', reason: 'Busy.' };
  const isFailed = (report: PageReport) => report.state === 'failed';

  it('reads again what is stale, and passes over the old report while the reader is at it', async () => {
    const { shown, checks } = await run(granted, [failed, failed, failed, notArticle], undefined, isFailed);
    expect(shown).toEqual([read(reading), read(notArticle)]);
    expect(checks).toBe(1);
  });

  it('believes a report that does not change', async () => {
    const { shown, waited } = await run(granted, [failed], undefined, isFailed);
    expect(shown.at(-1)).toEqual(read(failed));
    expect(waited).toBe(ASK_EVERY * STALE_TIMES);
  });

  it('gives up in the end and says so', async () => {
    const { shown, waited } = await run(granted, [reading]);
    expect(waited).toBe(ASK_EVERY * ASK_TIMES);
    expect(shown.at(-1)).toMatchObject({ report: { state: 'failed' } });
  });

  it('says that the background did not answer', async () => {
    const { shown } = await run(new Error('No answer within 10 s.'), [notArticle]);
    expect(shown).toEqual([
      {
        state: 'read',
        host: '',
        always: true,
        report: { state: 'failed', reason: 'No answer within 10 s.' },
      },
    ]);
  });
});
