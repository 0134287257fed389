import { describe, expect, it } from 'vitest';
import type { PageView } from '../../lib/messaging/page-view.ts';
import type { PageReport } from '../../lib/messaging/protocol.ts';
import { RequestError } from '../../lib/messaging/request-error.ts';
import { createFollower } from './follow.ts';

const host = 'harbour-post.example';
const notArticle: PageReport = { state: 'not-article' };
const withTitle = (title: string): PageReport => ({
  state: 'article',
  title,
  publisher: 'Harbour Post',
  sentences: 3,
  libraryClaims: 2,
  marks: [],
  rejected: [],
});

/** Tabs by number, each with the report of its reader, or without one; the follower's own side is real. */
function world(reports: Map<number, PageReport | undefined>) {
  let front: number | undefined = [...reports.keys()][0];
  const shown: string[] = [];
  const lines: { tabId: number; open: boolean; news: () => void; end: () => void }[] = [];
  const wordsOf = (view: PageView) => {
    if (view.state !== 'read') return view.state;
    return view.report.state === 'article' ? view.report.title : view.report.state;
  };
  const follower = createFollower({
    activeTab: () => Promise.resolve(front),
    asksOf: (tabId) => ({
      access: () => Promise.resolve({ access: 'granted', host }),
      check: () => Promise.reject(new RequestError('forbidden', 'No access.')),
      report: () => {
        const report = reports.get(tabId);
        return report ? Promise.resolve(report) : Promise.reject(new RequestError('unreachable', 'Nobody.'));
      },
      wait: () => Promise.resolve(),
    }),
    connect(tabId) {
      const line = { tabId, open: true, news: () => {}, end: () => {} };
      lines.push(line);
      return {
        onNews: (listener) => (line.news = listener),
        onEnd: (listener) => (line.end = listener),
        end: () => (line.open = false),
      };
    },
    show: (view, tabId, isOther) => shown.push(`${tabId} ${wordsOf(view)}${isOther ? ' anew' : ''}`),
  });
  const rest = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    return shown.splice(0);
  };
  return { follower, lines, reports, rest, toFront: (tabId: number | undefined) => (front = tabId) };
}

describe('the follower of the tab in front', () => {
  it('shows what is in front, and follows its reader: once, and not before it has one', async () => {
    const { follower, lines, reports, rest } = world(new Map([[1, withTitle('Storm')]]));
    void follower.look();
    // Once more after it was connected: nothing that was said meanwhile is missed.
    expect(await rest()).toEqual(['1 Storm anew', '1 Storm']);
    expect(lines).toHaveLength(1);
    reports.set(1, withTitle('Storm and flood'));
    lines[0]?.news();
    expect(await rest()).toEqual(['1 Storm and flood']);
    expect(lines).toHaveLength(1);
  });

  it('goes with the user to another tab and lets go of the one before', async () => {
    const { follower, lines, rest, toFront } = world(
      new Map([
        [1, withTitle('Storm')],
        [2, notArticle],
      ]),
    );
    void follower.look();
    await rest();
    toFront(2);
    void follower.look();
    expect((await rest())[0]).toBe('2 not-article anew');
    expect(lines.map(({ tabId, open }) => [tabId, open])).toEqual([
      [1, false],
      [2, true],
    ]);
    lines[0]?.end();
    follower.heard(1);
    follower.asked(1);
    expect(await rest()).toEqual([]);
  });

  it('shows only the later of two findings out', async () => {
    const { follower, rest, toFront } = world(
      new Map([
        [1, withTitle('Storm')],
        [2, withTitle('Flood')],
      ]),
    );
    void follower.look();
    toFront(2);
    void follower.look();
    expect(await rest()).toEqual(['2 Flood anew', '2 Flood']);
  });

  it('looks again when the page is another, and follows the reader that comes with it', async () => {
    const { follower, lines, reports, rest } = world(new Map([[1, withTitle('Storm')]]));
    void follower.look();
    await rest();
    reports.set(1, undefined);
    lines[0]?.end();
    expect(await rest()).toEqual(['1 reading', '1 forbidden']);
    reports.set(1, withTitle('Flood'));
    follower.asked(1);
    expect(await rest()).toEqual(['1 Flood', '1 Flood']);
    follower.asked(1);
    expect(await rest()).toEqual([]);
    follower.heard(1);
    expect(await rest()).toEqual(['1 Flood']);
    expect(lines).toHaveLength(2);
  });

  it('says so where there is nothing in front', async () => {
    const { follower, lines, rest, toFront } = world(new Map());
    toFront(undefined);
    void follower.look();
    expect(await rest()).toEqual(['undefined forbidden']);
    expect(lines).toEqual([]);
  });
});
