import type { Reading } from '../access/reading.ts';
import type { BackgroundTasks } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import { type BeginNeeds, saveFromTab } from './begin-draft.ts';
import type { Badge } from './badge.ts';
import type { OpenForm } from './form-window.ts';
import type { Readers } from './readers.ts';
import { checkFromMenu, leaveClosedTabs, readOpenTabs } from './tabs-at-work.ts';

interface TaskNeeds extends BeginNeeds {
  reading: Reading;
  readers: Readers;
  badge: Badge;
  openForm: OpenForm;
}

/** What grants, menus and commands ask. */
export function createTaskHandlers(needs: TaskNeeds): Handlers<BackgroundTasks, undefined> {
  return {
    'work.begin': () => undefined,
    async 'tabs.read'() {
      await readOpenTabs(needs);
      return undefined;
    },
    async 'tabs.leave'() {
      await leaveClosedTabs(needs);
      return undefined;
    },
    async 'menu.check'({ tabId }) {
      await checkFromMenu(needs, tabId);
      return undefined;
    },
    async 'menu.save'({ tabId, selected }) {
      await saveFromTab(needs, tabId, selected);
      return undefined;
    },
  };
}
