import type { PageView } from '../../lib/messaging/page-view.ts';
import type { PageReport } from '../../lib/messaging/protocol.ts';
import { type PageAsks, readPage } from '../../lib/messaging/read-page.ts';

/** A connection to a tab's reader; both are called as long as it is not let go from here. */
export interface Line {
  onNews: (listener: () => void) => void;
  onEnd: (listener: () => void) => void;
  end: () => void;
}

export interface FollowNeeds {
  /** The tab in front, where there is one. */
  activeTab: () => Promise<number | undefined>;
  asksOf: (tabId: number) => PageAsks;
  connect: (tabId: number) => Line;
  /** `isOther`: of another tab than what was shown before. */
  show: (view: PageView, tabId: number | undefined, isOther: boolean) => void;
}

export interface Follower {
  /** Shows what is in front now. Never rejects; see `readPage` for `stale`. */
  look(stale?: (report: PageReport) => boolean): Promise<void>;
  /** Something happened in a tab: shown where it is the one in front. */
  heard(tabId: number | undefined): void;
  /** A reader in that tab asks the background something: one we do not follow yet is new. */
  asked(tabId: number | undefined): void;
}

/**
 * Follows the tab in front. What it shows is asked for anew when another tab comes in front, when its page was loaded,
 * and when its reader says that its report changed. Of two findings out only the later is shown.
 */
export function createFollower({ activeTab, asksOf, connect, show }: FollowNeeds): Follower {
  let turn = 0;
  let tabId: number | undefined;
  let line: Line | undefined;

  function leave(): void {
    line?.end();
    line = undefined;
  }

  /** A report that came between asking and listening would be missed: it is asked for once more. */
  function listen(to: number): void {
    const mine = connect(to);
    line = mine;
    mine.onNews(() => void look());
    mine.onEnd(() => {
      if (line !== mine) return;
      line = undefined;
      // The page went, or its reader was told to go: the next look says which.
      void look();
    });
    void look();
  }

  async function look(stale?: (report: PageReport) => boolean): Promise<void> {
    turn += 1;
    const mine = turn;
    const front = await activeTab();
    if (mine !== turn) return;
    const isOther = front !== tabId;
    if (isOther) leave();
    tabId = front;
    if (front === undefined) return show({ state: 'forbidden' }, undefined, isOther);
    let last: PageView | undefined;
    await readPage(
      asksOf(front),
      (view) => {
        if (mine !== turn) return;
        show(view, front, isOther && last === undefined);
        last = view;
      },
      stale,
    );
    if (mine === turn && line === undefined && last?.state === 'read' && last.report.state !== 'failed') {
      listen(front);
    }
  }

  return {
    look,
    heard(changed) {
      if (changed !== undefined && changed === tabId) void look();
    },
    asked(asking) {
      if (asking !== undefined && asking === tabId && line === undefined) void look();
    },
  };
}
